"""The JSON object of a report: every key is there, and what is not known is null or empty."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.export.details import JsonObject, detail_objects
from sayso.model import Claim, Report, Span, Speaker, Statement


def report_object(report: Report) -> JsonObject:
    """Give the object that stands for a report under ``reports``."""
    return {
        "id": report.id,
        "path": writable(report.path),
        "url": report.url,
        "outlet": report.outlet,
        "outlet_says": report.outlet_says,
        "title": report.title,
        "authors": list(report.authors),
        "published": report.published,
        "published_from": report.published_from,
        "updated": report.updated,
        "retrieved": report.retrieved,
        "language": report.language,
        "sha256": report.sha256,
        "reader": report.reader,
        "text": report.text,
        "blocks": [
            {"start": block.start, "end": block.end, "kind": block.kind, "page": block.page}
            for block in report.blocks
        ],
        "links": [
            {"start": link.start, "end": link.end, "text": link.text, "url": link.url}
            for link in report.links
        ],
        **detail_objects(report),
        "claims": [claim_object(claim) for claim in report.claims],
    }


def claim_object(claim: Claim) -> JsonObject:
    """Give the object that stands for a claim under ``claims``."""
    return {
        "id": claim.id,
        "voice": claim.voice,
        "within": claim.within,
        "source": span_objects(claim.source),
        "cue": span_objects(claim.cue),
        "content": span_objects(claim.content),
        "quotation": claim.quotation,
        "speaker": speaker_object(claim.speaker) if claim.speaker else None,
        "chain": [_link_object(link) for link in claim.chain],
        "act": claim.act,
        "certainty": claim.certainty,
        "negation": claim.negation,
        "hedges": span_objects(claim.hedges),
        "unconfirmed": _span_object(claim.unconfirmed) if claim.unconfirmed else None,
        "confidence": claim.confidence,
        "sure": {
            "speaker": claim.sure.speaker,
            "act": claim.sure.act,
            "certainty": claim.sure.certainty,
        },
        "statements": [_statement_object(statement) for statement in claim.statements],
    }


def span_objects(spans: Iterable[Span]) -> list[JsonObject]:
    """Give the objects that stand for spans; ``report`` only where it is another one."""
    return [_span_object(span) for span in spans]


def speaker_object(speaker: Speaker) -> JsonObject:
    """Give the object that stands for a speaker."""
    body = speaker.on_behalf
    return {
        **_link_object(speaker),
        "for": {"name": body.name, "kind": body.kind} if body else None,
    }


def writable(path: str) -> str:
    """Give a path as text that every encoding of Unicode can hold.

    File names are bytes on some systems, and those that are no UTF-8 come as lone surrogates.
    """
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _span_object(span: Span) -> JsonObject:
    found: JsonObject = {"start": span.start, "end": span.end, "text": span.text}
    if span.report is not None:
        found["report"] = span.report
    return found


def _link_object(link: Speaker) -> JsonObject:
    """A link of a chain; for whom somebody speaks is told of the speaker only."""
    return {
        "name": link.name,
        "kind": link.kind,
        "mention": _span_object(link.mention) if link.mention else None,
    }


def _statement_object(statement: Statement) -> JsonObject:
    return {
        "id": statement.id,
        "spans": span_objects(statement.spans),
        "certainty": statement.certainty,
        "negation": statement.negation,
        "figures": list(statement.figures),
        "dates": list(statement.dates),
        "places": list(statement.places),
        "media": list(statement.media),
    }
