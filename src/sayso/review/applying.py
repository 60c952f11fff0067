"""A report as an analyst has corrected it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import cast

from sayso.model import Body, Claim, Date, Decision, Figure, Kind, Report, Speaker, Sure
from sayso.model.claim import Act, Certainty
from sayso.review.added import added_claim

Hung = tuple[Decision, str | None]
"""A decision, and the id of the statement that it hangs on now; None where it is on none."""


def applied(report: Report, decisions: Sequence[Hung]) -> Report:
    """Correct a report.

    Args:
        report: as it was read.
        decisions: those that stand and hang on it, in the order in which they were made. Kinds that
            change no report are passed over.
    """
    of_claim: dict[str, list[Decision]] = {}
    where = {one.id: claim.id for claim in report.claims for one in claim.statements}
    for each, statement in decisions:
        if statement in where:
            of_claim.setdefault(where[statement], []).append(each)
        elif each.kind == "claim" and each.verdict != "reject":
            claim = added_claim(report, each)
            if claim is not None and all(one.id != claim.id for one in report.claims):
                report = replace(report, claims=(*report.claims, claim))
    claims = [_corrected(claim, of_claim.get(claim.id, ())) for claim in report.claims]
    report = replace(report, claims=tuple(each for each in claims if each is not None))
    return _whole(report, [each for each, _ in decisions])


def _whole(report: Report, decisions: Iterable[Decision]) -> Report:
    """What is said of the report itself, and of its figures and dates."""
    for each in decisions:
        value = each.value
        if each.kind == "outlet" and each.verdict != "confirm":
            report = under_outlet(report, value.get("name") if each.verdict == "correct" else None)
        elif each.kind == "published" and each.verdict == "correct":
            report = replace(report, published=value.get("value"), published_from="analyst")
        elif each.kind == "figure" and each.verdict != "confirm":
            made = [_figure(one, each) for one in report.figures]
            kept = tuple(one for one in made if one is not None)
            report = _consistent(replace(report, figures=kept))
        elif each.kind == "date" and each.verdict != "confirm":
            days = [_date(one, each) for one in report.dates]
            left = tuple(one for one in days if one is not None)
            report = _consistent(replace(report, dates=left))
    return report


def under_outlet(report: Report, name: str | None) -> Report:
    """A report under another name of its outlet, its own claims too."""
    return replace(report, outlet=name, claims=_under(name, report.claims))


def _corrected(claim: Claim, decisions: Iterable[Decision]) -> Claim | None:
    for each in decisions:
        if each.kind == "no_claim":
            if each.verdict == "confirm":
                return None
        elif each.kind in ("speaker", "for", "act", "certainty"):
            claim = _field(claim, each)
    return claim


def _field(claim: Claim, each: Decision) -> Claim:
    """One field of a claim; what was confirmed or corrected is sure."""
    value = each.value.get("value") or None
    gone = each.verdict == "reject"
    changed = each.verdict == "correct"
    if each.kind == "speaker":
        speaker = None if gone else _speaker(each) if changed else claim.speaker
        chain = (speaker, *claim.chain[1:]) if speaker else ()
        sure = Sure(None if gone else 1.0, claim.sure.act, claim.sure.certainty)
        return replace(claim, speaker=speaker, chain=chain if speaker else (), sure=sure)
    if each.kind == "for" and claim.speaker is not None:
        name, kind = each.value.get("name"), cast("Kind", each.value.get("kind", "organisation"))
        body = Body(name, kind) if changed and name else claim.speaker.on_behalf
        speaker = replace(claim.speaker, on_behalf=None if gone else body)
        return replace(claim, speaker=speaker, chain=(speaker, *claim.chain[1:]))
    if each.kind == "act":
        act = None if gone else cast("Act", value) if changed else claim.act
        sure = Sure(claim.sure.speaker, None if gone else 1.0, claim.sure.certainty)
        return replace(claim, act=act, sure=sure)
    if each.kind == "certainty":
        certainty = None if gone else cast("Certainty", value) if changed else claim.certainty
        sure = Sure(claim.sure.speaker, claim.sure.act, None if gone else 1.0)
        asked = {anchor.statement for anchor in each.about}
        only = len(claim.statements) == 1
        statements = tuple(
            replace(one, certainty=certainty) if only or one.id in asked else one
            for one in claim.statements
        )
        if only or claim.statements[0].id in asked:
            claim = replace(claim, certainty=certainty, sure=sure)
        return replace(claim, statements=statements)
    return claim


def _speaker(each: Decision) -> Speaker:
    kind = cast("Kind", each.value.get("kind") or "person")
    return Speaker(each.value.get("name") or None, kind)


def _figure(one: Figure, each: Decision) -> Figure | None:
    if each.value.get("figure") != one.id:
        return one
    if each.verdict == "reject":
        return None
    return replace(
        one,
        low=_number(each.value.get("low")),
        high=_number(each.value.get("high")),
        approximate=each.value.get("approximate") == "yes",
        unit=each.value.get("unit") or one.unit,
    )


def _number(text: str | None) -> int | float | None:
    if not text:
        return None
    number = float(text)
    return int(number) if number.is_integer() else number


def _date(one: Date, each: Decision) -> Date | None:
    if each.value.get("date") != one.id:
        return one
    if each.verdict == "reject":
        return None
    return replace(one, first=each.value.get("from") or None, last=each.value.get("to") or None)


def _consistent(report: Report) -> Report:
    """Figures and dates that are gone stand in no statement and are no whole of another."""
    figures, dates = {one.id for one in report.figures}, {one.id for one in report.dates}
    return replace(
        report,
        figures=tuple(
            one if one.part_of in figures else replace(one, part_of=None) for one in report.figures
        ),
        claims=tuple(
            replace(
                claim,
                statements=tuple(
                    replace(
                        one,
                        figures=tuple(each for each in one.figures if each in figures),
                        dates=tuple(each for each in one.dates if each in dates),
                    )
                    for one in claim.statements
                ),
            )
            for claim in report.claims
        ),
    )


def _under(name: str | None, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The outlet's own claims under another name for it."""
    return tuple(
        replace(claim, speaker=replace(claim.speaker, name=name))
        if claim.voice == "outlet" and claim.speaker is not None
        else claim
        for claim in claims
    )
