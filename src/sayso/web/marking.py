"""A report's text cut into pieces, so that each piece knows all that is marked there.

Marks overlap, lie inside each other and may be in several parts; so the text is cut wherever one
begins or ends. The pieces put together again are the text itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from sayso.model import Claim, Span

MarkKind = Literal[
    "own",
    "content",
    "source",
    "cue",
    "hedge",
    "unconfirmed",
    "figure",
    "date",
    "place",
    "statement",
    "asked",
]
"""What is marked; "own" is what the outlet says itself, "asked" what an address asks for."""

_ORDER: Final[tuple[MarkKind, ...]] = (
    "own",
    "content",
    "source",
    "cue",
    "hedge",
    "unconfirmed",
    "figure",
    "date",
    "place",
    "asked",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that is marked.

    Attributes:
        start: first code point.
        end: the code point after the last.
        kind: what it is.
        id: of the claim or the statement that it belongs to; empty where it belongs to none.
        title: what it says when somebody asks; empty where that is nothing.
    """

    start: int
    end: int
    kind: MarkKind
    id: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text in which nothing begins or ends.

    Attributes:
        text: verbatim.
        start: first code point.
        kinds: what is marked there.
        depth: how many contents lie over each other there.
        claims: ids of the claims that it belongs to, in the order of their marks.
        statements: ids of the statements that it belongs to.
        title: what it says when somebody asks.
    """

    text: str
    start: int
    kinds: tuple[MarkKind, ...] = ()
    depth: int = 0
    claims: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    title: str = ""

    @property
    def end(self) -> int:
        """The code point after the last."""
        return self.start + len(self.text)


def claim_marks(claims: Iterable[Claim]) -> Iterator[Mark]:
    """What is marked of claims, outer ones first, so that the last of a piece is the innermost.

    Statements are marked only where a claim has several.
    """
    for claim in outer_first(claims):
        said: MarkKind = "own" if claim.voice == "outlet" else "content"
        parts: tuple[tuple[MarkKind, tuple[Span, ...]], ...] = (
            (said, claim.content),
            ("source", claim.source),
            ("cue", claim.cue),
            ("hedge", claim.hedges),
            ("unconfirmed", (claim.unconfirmed,) if claim.unconfirmed else ()),
        )
        for kind, spans in parts:
            yield from (Mark(span.start, span.end, kind, claim.id) for span in spans)
        if len(claim.statements) > 1:
            for one in claim.statements:
                yield from (Mark(span.start, span.end, "statement", one.id) for span in one.spans)


def outer_first(claims: Iterable[Claim]) -> list[Claim]:
    """Claims with the outlet's own first, then by how deep they stand inside others."""
    every = list(claims)
    within = {claim.id: claim.within for claim in every}
    return sorted(
        every,
        key=lambda claim: (
            claim.voice != "outlet",
            _depth(claim.id, within),
            -sum(span.end - span.start for span in claim.content),
        ),
    )


def bounds(claim: Claim) -> tuple[int, int]:
    """The first code point of all that belongs to a claim, and the one after its last."""
    spans = (*claim.source, *claim.cue, *claim.content)
    return min(span.start for span in spans), max(span.end for span in spans)


def pieces(
    text: str, start: int, end: int, marks: Sequence[Mark], cuts: Iterable[int] = ()
) -> Iterator[Piece]:
    """Cut a stretch of text.

    Args:
        text: of the report.
        start: first code point of the stretch.
        end: the code point after its last.
        marks: what is marked, here or elsewhere.
        cuts: where to cut beside.
    """
    here = [each for each in marks if each.start < end and start < each.end]
    at_all = {start, end, *(at for at in cuts if start < at < end)}
    for each in here:
        at_all |= {max(start, each.start), min(end, each.end)}
    ordered = sorted(at_all)
    for at, to in pairwise(ordered):
        over = [each for each in here if each.start <= at and to <= each.end]
        kinds = {each.kind for each in over}
        yield Piece(
            text[at:to],
            at,
            tuple(kind for kind in _ORDER if kind in kinds),
            sum(each.kind in ("content", "own") for each in over),
            _ids(each for each in over if each.kind != "statement"),
            _ids(each for each in over if each.kind == "statement"),
            next((each.title for each in over if each.title), ""),
        )


def _ids(marks: Iterable[Mark]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.id for each in marks if each.id))


def _depth(claim: str, within: Mapping[str, str | None]) -> int:
    seen: set[str] = set()
    outer = within.get(claim)
    while outer is not None and outer not in seen:
        seen.add(outer)
        outer = within.get(outer)
    return len(seen)
