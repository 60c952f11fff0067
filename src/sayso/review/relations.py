"""What decisions say of two statements, for weighing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sayso.model import Decision

Edge = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tied:
    """A decision that ties two statements, and where these are now.

    Attributes:
        decision: that stands.
        one: id of the first statement.
        other: id of the second.
        reports: ids of their reports, in the same order.
    """

    decision: Decision
    one: str
    other: str
    reports: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Relations:
    """What analysts have decided on pairs.

    Attributes:
        must: statements that say the same.
        cannot: statements that do not.
        copies: reports of which the first copies the second, each with the statements that show it.
        no_copies: reports of which the first does not copy the second.
        cites: the citing statement, and the cited one.
        no_cites: the citing statement, and the cited report.
        one_speaker: statements of one speaker.
        other_speaker: statements of different speakers.
        one_origin: statements that rest on one origin.
        other_origin: statements that rest on different ones.
        overruled: ids of decisions that go against later ones on the same matter.
    """

    must: tuple[Edge, ...] = ()
    cannot: tuple[Edge, ...] = ()
    copies: dict[Edge, Edge] = field(default_factory=dict)
    no_copies: frozenset[Edge] = frozenset()
    cites: tuple[Edge, ...] = ()
    no_cites: frozenset[Edge] = frozenset()
    one_speaker: tuple[Edge, ...] = ()
    other_speaker: tuple[Edge, ...] = ()
    one_origin: tuple[Edge, ...] = ()
    other_origin: tuple[Edge, ...] = ()
    overruled: tuple[str, ...] = ()


def relations(ties: Iterable[Tied]) -> Relations:
    """Gather what is decided on pairs.

    Pairs that must be together are followed on: if a is b and b is c, a is c. Where a pair cannot
    be together that others make one, the later decision holds.

    Args:
        ties: of decisions that stand, in the order in which they were made.
    """
    every = list(ties)
    same = [each for each in every if each.decision.kind == "same_proposition"]
    kept, overruled = _consistent(same)
    return Relations(
        must=_edges(kept, "same_proposition", confirmed=True),
        cannot=_edges(kept, "same_proposition", confirmed=False),
        copies={
            each.reports: (each.one, each.other)
            for each in every
            if each.decision.kind == "copy" and _yes(each)
        },
        no_copies=frozenset(
            each.reports for each in every if each.decision.kind == "copy" and not _yes(each)
        ),
        cites=_edges(every, "citation", confirmed=True),
        no_cites=frozenset(
            (each.one, each.reports[1])
            for each in every
            if each.decision.kind == "citation" and not _yes(each)
        ),
        one_speaker=_edges(every, "same_speaker", confirmed=True),
        other_speaker=_edges(every, "same_speaker", confirmed=False),
        one_origin=_edges(every, "one_origin", confirmed=True),
        other_origin=_edges(every, "one_origin", confirmed=False),
        overruled=overruled,
    )


def _yes(each: Tied) -> bool:
    return each.decision.verdict != "reject"


def _edges(ties: Iterable[Tied], kind: str, *, confirmed: bool) -> tuple[Edge, ...]:
    return tuple(
        (each.one, each.other)
        for each in ties
        if each.decision.kind == kind and _yes(each) == confirmed and each.one != each.other
    )


def _consistent(ties: list[Tied]) -> tuple[list[Tied], tuple[str, ...]]:
    """The latest first; what goes against what is kept already is overruled."""
    kept: list[Tied] = []
    overruled: list[str] = []
    for each in reversed(ties):
        trial = [*kept, each]
        find = _finder([(tie.one, tie.other) for tie in trial if _yes(tie)])
        if any(find(tie.one) == find(tie.other) for tie in trial if not _yes(tie)):
            overruled.append(each.decision.id)
        else:
            kept = trial
    return list(reversed(kept)), tuple(reversed(overruled))


def _finder(edges: Iterable[Edge]) -> Callable[[str], str]:
    """Gives the one that stands for all that are tied together."""
    leader: dict[str, str] = {}

    def find(one: str) -> str:
        while leader.get(one, one) != one:
            one = leader[one]
        return one

    for one, other in edges:
        leader[find(one)] = find(other)
    return find
