"""What clashes in a proposition, as lines of a brief: each clash once, with all on its sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.export.brief_document import Line, Piece, aside, plain
from sayso.export.brief_sources import Sources, passage
from sayso.export.brief_words import CERTAIN, amount_words, one_line
from sayso.model import Certainty, Dispute

_Key = tuple[str, str]


@dataclass(slots=True)
class _Side:
    """What is held against something else.

    Attributes:
        key: what those have in common who are on it.
        mark: what the words alone do not tell.
        statements: of those who are on it, in order.
    """

    key: _Key
    mark: str
    statements: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class _Clash:
    """Two sides; of an update the first is the later."""

    relation: str
    sides: tuple[_Side, _Side]


def dispute_lines(sources: Sources) -> Iterator[Line]:
    """Each clash of two values, or of a denial and what it denies, once."""
    clashes: dict[tuple[str, frozenset[_Key]], _Clash] = {}
    for dispute, sides in _with_hubs(sources):
        key = dispute.relation, frozenset(side.key for side in sides)
        clash = clashes.setdefault(key, _Clash(dispute.relation, sides))
        for side, statement in zip(sides, (dispute.later, dispute.earlier), strict=True):
            for held in clash.sides:
                if held.key == side.key:
                    held.statements[statement] = None
    for clash in clashes.values():
        update = clash.relation == "updates"
        later, earlier = clash.sides
        yield (
            plain("Update: " if update else "Contradiction: "),
            *_told(sources, later),
            plain(" replaces the earlier " if update else " against "),
            *_told(sources, earlier),
        )


def _with_hubs(sources: Sources) -> Iterator[tuple[Dispute, tuple[_Side, _Side]]]:
    """Each dispute with its sides; what one statement has against several is one side of it."""
    sure = {member.statement: member.certainty for member in sources.proposition.members}
    found = [
        (dispute, _sides(sources, dispute, sure))
        for dispute in sources.proposition.disputes
        if dispute.later in sources.said and dispute.earlier in sources.said
    ]
    often = Counter((dispute.relation, side.key) for dispute, sides in found for side in sides)
    for dispute, (later, earlier) in found:
        if later.key[0] == earlier.key[0] == "words":
            first = often[dispute.relation, later.key] >= often[dispute.relation, earlier.key]
            hub, other = (later, earlier) if first else (earlier, later)
            other.key = ("against", hub.key[1])
        yield dispute, (later, earlier)


def _sides(
    sources: Sources, dispute: Dispute, sure: dict[str, Certainty | None]
) -> tuple[_Side, _Side]:
    """The later and the earlier, by their figures, else by how sure, else by their words."""
    ends = dispute.later, dispute.earlier
    if dispute.figures:
        later, earlier = (
            _by_figure(sources, statement, figure)
            for statement, figure in zip(ends, dispute.figures, strict=True)
        )
        return later, earlier
    denies = [(sure[each] or "").endswith("-") for each in ends]
    if denies[0] != denies[1]:
        later, earlier = (
            _Side(("sure", "-" if no else "+"), CERTAIN.get(sure[each] or "Uu", ""))
            for each, no in zip(ends, denies, strict=True)
        )
        return later, earlier
    later, earlier = (
        _Side(("words", one_line(sources.said[each].words).casefold()), "") for each in ends
    )
    return later, earlier


def _by_figure(sources: Sources, statement: str, name: str) -> _Side:
    for figure in sources.said[statement].figures:
        if figure.id == name:
            unit = "percent" if figure.unit == "percent" else ""
            value = amount_words(figure, unit)
            return _Side(("figure", value), value)
    return _Side(("words", statement), "")


def _told(sources: Sources, side: _Side) -> Iterator[Piece]:
    statements = list(side.statements)
    wordings = {one_line(sources.said[each].words).casefold(): each for each in statements[::-1]}
    yield passage(sources.said[statements[0]].words, 200)
    if side.mark:
        yield aside(f" [{side.mark}]")
    if len(wordings) > 1:
        yield aside(f" and {len(wordings) - 1} in other words")
    yield plain(" – ")
    yield from sources.givers(statements)
