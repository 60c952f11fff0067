"""Attributions made into claims: verbatim spans, ids, quotation, confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.extract.confidence import confidence
from sayso.extract.passages import all_quotations, passages
from sayso.extract.quotation import quotation
from sayso.extract.relations import Relation
from sayso.extract.stream import attributions
from sayso.model import Claim, Report, Span, Statement
from sayso.model.identity import claim_id, statement_id
from sayso.neural.network import Network, shipped
from sayso.text import Quoted, after_dateline


def extract_claims(reports: Iterable[Report], network: Network | None = None) -> Iterator[Report]:
    """Find the claims of each report; reports come out in the order in which they went in.

    Args:
        reports: read one after the other, some ahead of what comes out.
        network: another than the shipped one.

    Raises:
        ModelError: if the shipped network cannot be loaded.
    """
    network = network or shipped()
    for report, found in attributions(network, reports):
        yield replace(report, claims=claims(report, found, network.calibration))


def claims(
    report: Report, found: Iterable[Relation], calibration: tuple[float, ...]
) -> tuple[Claim, ...]:
    """Claims of a report in order of the text, by the first word of any of their spans.

    Attributions without content are left out, and so is a dateline at the head of a content.
    """
    stretches = passages(report)
    quoted = all_quotations(report.text, stretches)
    own_words = {start: after_dateline(report.text, start, end) for start, end in stretches}
    made: dict[str, Claim] = {}
    for relation in found:
        contents = sorted(
            (own, end)
            for start, end in relation.contents
            if (own := own_words.get(start, start)) < end
        )
        if contents:
            claim = _claim(report, relation, contents, quoted, calibration)
            made.setdefault(claim.id, claim)
    return tuple(sorted(made.values(), key=_place))


def _claim(
    report: Report,
    relation: Relation,
    contents: Sequence[tuple[int, int]],
    quoted: Sequence[Quoted],
    calibration: tuple[float, ...],
) -> Claim:
    source = _spans(report.text, [relation.source] if relation.source else [])
    cue = _spans(report.text, [relation.cue])
    content = _spans(report.text, contents)
    return Claim(
        id=claim_id(report.id, "attributed", (source, cue, content)),
        source=source,
        cue=cue,
        content=content,
        quotation=quotation(report.text, contents, quoted),
        confidence=confidence(relation.log_probability, calibration),
        statements=(Statement(statement_id(report.id, "attributed", content), content),),
    )


def _spans(text: str, offsets: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span.of(text, start, end) for start, end in offsets)


def _place(claim: Claim) -> tuple[int, int, int]:
    start = min(s.start for s in (*claim.source, *claim.cue, *claim.content))
    return start, claim.cue[0].start, claim.content[0].start
