"""A report's text cut into pieces, so that each piece knows all that is marked there.

Marks overlap, lie inside each other and may be in several parts; so the text is cut wherever one
begins or ends. The pieces put together again are the text itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from sayso.model import Claim, Report, Span

MarkKind = Literal[
    "source", "cue", "content", "hedge", "figure", "date", "place", "unconfirmed", "asked"
]

_ORDER: Final = (
    "content",
    "source",
    "cue",
    "hedge",
    "figure",
    "date",
    "place",
    "unconfirmed",
    "asked",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that is marked.

    Attributes:
        start: first code point.
        end: the code point after the last.
        kind: what it is.
        claim: id of the claim that it belongs to; empty where it belongs to none.
        title: what it says when somebody asks; empty where that is nothing.
    """

    start: int
    end: int
    kind: MarkKind
    claim: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text in which nothing begins or ends.

    Attributes:
        text: verbatim.
        start: first code point.
        kinds: what is marked there, as words.
        depth: how many contents lie over each other there.
        claims: ids of the claims that it belongs to, outer ones first.
        anchors: ids of statements that begin there.
        ends: ids of the claims that end with it.
        title: what it says when somebody asks.
    """

    text: str
    start: int
    kinds: tuple[str, ...] = ()
    depth: int = 0
    claims: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    title: str = ""


def marks_of(report: Report, claims: Iterable[Claim]) -> list[Mark]:
    """What is marked in a report's text.

    Args:
        report: the report.
        claims: those that are shown.
    """
    found: list[Mark] = []
    for claim in claims:
        parts: tuple[tuple[MarkKind, tuple[Span, ...]], ...] = (
            ("source", claim.source),
            ("cue", claim.cue),
            ("content", claim.content),
            ("hedge", claim.hedges),
            ("unconfirmed", (claim.unconfirmed,) if claim.unconfirmed else ()),
        )
        for kind, spans in parts:
            found += [Mark(span.start, span.end, kind, claim.id) for span in spans]
    found += [Mark(each.start, each.end, "figure") for each in report.figures]
    found += [
        Mark(each.start, each.end, "date", title=_days(each.first, each.last))
        for each in report.dates
    ]
    found += [
        Mark(
            each.start, each.end, "place", title=", ".join(filter(None, (each.name, each.country)))
        )
        for each in report.places
    ]
    return found


def pieces(
    text: str,
    start: int,
    end: int,
    marks: Sequence[Mark],
    anchors: Iterable[tuple[int, str]] = (),
    last: dict[str, int] | None = None,
) -> Iterator[Piece]:
    """Cut a stretch of text.

    Args:
        text: of the report.
        start: first code point of the stretch.
        end: the code point after its last.
        marks: what is marked, here or elsewhere.
        anchors: where statements begin, with their ids.
        last: where each claim ends.
    """
    here = [each for each in marks if each.start < end and start < each.end]
    begin = [(at, key) for at, key in anchors if start <= at < end]
    cuts = {start, end, *(at for at, _ in begin)}
    for each in here:
        cuts |= {max(start, each.start), min(end, each.end)}
    ordered = sorted(cuts)
    ending: dict[int, list[str]] = {}
    for key, at in (last or {}).items():
        if start < at <= end:
            ending.setdefault(at, []).append(key)
    for at, to in pairwise(ordered):
        over = [each for each in here if each.start <= at and to <= each.end]
        kinds = {each.kind for each in over}
        yield Piece(
            text[at:to],
            at,
            tuple(kind for kind in _ORDER if kind in kinds),
            sum(each.kind == "content" for each in over),
            tuple(dict.fromkeys(each.claim for each in over if each.claim)),
            tuple(key for where, key in begin if where == at),
            tuple(ending.get(to, ())),
            next((each.title for each in over if each.title), ""),
        )


def _days(first: str | None, last: str | None) -> str:
    if first == last or not (first and last):
        return first or last or ""
    return f"{first} to {last}"
