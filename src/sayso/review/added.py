"""A claim that an analyst added by selecting words of a report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from sayso.model import Claim, Decision, Kind, Quotation, Report, Span, Speaker, Statement, Sure
from sayso.model.claim import Act, Certainty
from sayso.model.identity import claim_id, statement_id


def added_claim(report: Report, decision: Decision) -> Claim | None:
    """The claim; None where its words do not stand in the report any more.

    Args:
        report: in which the words were selected, or a later version of it.
        decision: of kind "claim": its anchor's spans are the content; ``value`` has "source" and
            "cue" as "start-end" in the same text, "name" and "kind" of the speaker, "act" and
            "certainty", all of which may be left out.
    """
    content = tuple(_found(report, span) for span in decision.about[0].spans)
    if not content or any(span is None for span in content):
        return None
    spans = tuple(span for span in content if span is not None)
    value = decision.value
    same = decision.about[0].report == report.id
    source = _spans(report, value.get("source")) if same else ()
    cue = _spans(report, value.get("cue")) if same else ()
    voice = "attributed" if source or cue or value.get("name") else "outlet"
    name = value.get("name") or (" ".join(span.text for span in source) or None)
    speaker = Speaker(name, cast("Kind", value.get("kind") or "person"), next(iter(source), None))
    if voice == "outlet":
        speaker = Speaker(report.outlet, "outlet")
    certainty = cast("Certainty", value.get("certainty") or "CT+")
    return Claim(
        id=claim_id(report.id, voice, (source, cue, spans)),
        source=source,
        cue=cue,
        content=spans,
        quotation=_quotation(report, spans),
        confidence=1.0,
        voice="attributed" if voice == "attributed" else "outlet",
        statements=(_statement(report, voice, spans, certainty),),
        speaker=speaker,
        chain=(speaker,),
        act=cast("Act | None", value.get("act") or None),
        certainty=certainty,
        sure=Sure(1.0, 1.0, 1.0),
    )


def _statement(
    report: Report, voice: str, spans: tuple[Span, ...], certainty: Certainty
) -> Statement:
    """The one thing that it says, with all that is named in its words."""
    return Statement(
        statement_id(report.id, voice, spans),
        spans,
        certainty,
        figures=_inside(spans, report.figures),
        dates=_inside(spans, report.dates),
        places=_inside(spans, report.places),
        media=_inside(spans, report.media),
    )


def _inside(spans: tuple[Span, ...], found: Iterable[object]) -> tuple[str, ...]:
    return tuple(
        str(each.id)  # type: ignore[attr-defined]
        for each in found
        if any(span.start <= each.start and each.end <= span.end for span in spans)  # type: ignore[attr-defined]
    )


def _found(report: Report, span: Span) -> Span | None:
    """The same words, where they stand or, in a later version, where they first stand now."""
    if report.text[span.start : span.end] == span.text:
        return Span(span.start, span.end, span.text)
    at = report.text.find(span.text) if span.text else -1
    return Span(at, at + len(span.text), span.text) if at >= 0 else None


def _spans(report: Report, written: str | None) -> tuple[Span, ...]:
    try:
        start, end = map(int, (written or "").split("-"))
    except ValueError:
        return ()
    if not 0 <= start < end <= len(report.text):
        return ()
    return (Span(start, end, report.text[start:end]),)


def _quotation(report: Report, spans: tuple[Span, ...]) -> Quotation:
    first, last = spans[0], spans[-1]
    around = report.text[max(0, first.start - 1) : first.start] + first.text[:1]
    behind = last.text[-1:] + report.text[last.end : last.end + 1]
    opened = any(mark in around for mark in '“"«‘')
    return "direct" if opened and any(mark in behind for mark in '”"»’') else "indirect"
