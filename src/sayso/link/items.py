"""Which statements of a report can join a proposition, and the words that they go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from sayso.model import Claim, Report, Span, Statement

_SAID_INSIDE: Final = 0.6
_A_PART: Final = 0.7


@dataclass(frozen=True, slots=True)
class Item:
    """A statement that can join a proposition.

    Attributes:
        report: where it stands.
        claim: what it is a part of.
        statement: the statement.
        text: its words without those that are a statement of their own ("150 of them women").
        figures: ids of the figures in those words.
    """

    report: Report
    claim: Claim
    statement: Statement
    text: str
    figures: tuple[str, ...] = ()


def items(report: Report) -> Iterator[Item]:
    """Give the statements of the innermost claims, in order of the claims.

    Where a claim lies within another, the words that both say are the inner one's only.
    """
    inner: dict[str, set[int]] = {}
    for claim in report.claims:
        if claim.within is not None:
            inner.setdefault(claim.within, set()).update(
                _characters((*claim.source, *claim.cue, *claim.content))
            )
    seen: set[str] = set()
    for claim in report.claims:
        said_inside = inner.get(claim.id, set())
        for statement in claim.statements:
            own = _characters(statement.spans)
            if statement.id in seen or len(own & said_inside) > _SAID_INSIDE * len(own):
                continue
            seen.add(statement.id)
            yield _item(report, claim, statement)


def _item(report: Report, claim: Claim, statement: Statement) -> Item:
    """A statement without the words and figures of smaller ones of the same claim."""
    own = _characters(statement.spans)
    taken: set[int] = set()
    figures = set(statement.figures)
    for other in claim.statements:
        part = _characters(other.spans) if other.id != statement.id else set()
        if part and part < own and len(part) < _A_PART * len(own):
            taken |= part
            figures -= set(other.figures)
    return Item(
        report,
        claim,
        statement,
        " ".join(" ".join(_left(statement.spans, taken)).split()),
        tuple(each for each in statement.figures if each in figures),
    )


def _left(spans: Iterable[Span], taken: set[int]) -> Iterator[str]:
    for span in spans:
        kept = ((at not in taken, char) for at, char in enumerate(span.text, span.start))
        for stays, run in groupby(kept, key=lambda each: each[0]):
            if stays:
                yield "".join(char for _, char in run)


def _characters(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}
