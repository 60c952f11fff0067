"""What clashes in a proposition: figures that cannot both be so, and denials.

A possibility, or what is not committed to, clashes with nothing; neither do two statements of one
report. Figures are compared where they count the same thing, as far as their words tell.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from sayso.lineage.clash_as_of import as_of
from sayso.lineage.clash_copied import around, copied
from sayso.lineage.clash_days import days_clash
from sayso.lineage.clash_figures import answers, comparable
from sayso.lineage.clash_numbers import Answer
from sayso.lineage.copied_times import place_of, time_of
from sayso.lineage.dispute_denials import about_one
from sayso.lineage.dispute_pairs import pairs
from sayso.lineage.dispute_sides import Side
from sayso.lineage.dispute_words import common, core, passages
from sayso.lineage.updates import Counts, Given
from sayso.model import Copy, Dispute
from sayso.model.proposition import Relation

__all__ = ["Side", "disputes"]
_LONG = 60 * 86400
"""Seconds after which two reports are taken to speak of different times."""
_COMMITTED = frozenset(["CT+", "PR+", "CT-", "PR-"])


def disputes(
    sides: Sequence[Side],
    same_party: Callable[[Side, Side], bool],
    copies: Iterable[Copy] = (),
) -> tuple[Dispute, ...]:
    """Find what clashes among the statements of one proposition.

    Args:
        sides: its statements, each with its certainty relative to the proposition.
        same_party: whether two statements are of one party: what they rest on is the same person,
            body or document.
        copies: reports that are known to be copies of each other; where none are given, it is
            seen from the words around the statements.

    Returns:
        For each two reports the first statements of each that clash, the later report first, in
        order of publication; where the order is not known, contradictions only.
    """
    taking = sorted(
        (side for side in sides if side.certainty in _COMMITTED),
        key=lambda side: (*place_of(side.report), side.statement.spans[0].start, side.statement.id),
    )
    return tuple(_Proposition(taking, same_party, copies).disputes())


class _Proposition:
    def __init__(
        self,
        sides: Sequence[Side],
        same_party: Callable[[Side, Side], bool],
        copies: Iterable[Copy],
    ) -> None:
        self.sides = sides
        cut = [passages(side.report, side.statement) for side in sides]
        shared = common(cut)
        self.topic = frozenset(key for key, times in shared.items() if times > 1)
        self.passages = [core(found, shared) for found in cut]
        self.answers = answers(sides, self.passages)
        self.copies = {frozenset((each.copy, each.original)) for each in copies}
        self.given = [
            Given(at, side, answer, time_of(side.report.published), as_of(side, passage, answer))
            if answer and _sign(side) == "+"
            else None
            for at, (side, passage, answer) in enumerate(
                zip(sides, self.passages, self.answers, strict=True)
            )
        ]
        self.around = lru_cache(maxsize=None)(self._around)
        self.counts = Counts([each for each in self.given if each], same_party, self._copied)

    def disputes(self) -> Iterator[Dispute]:
        """Those of each two reports, the first of each kind only."""
        alike = [
            (_sign(side), _key(self.answers[at]), self._days(at))
            for at, side in enumerate(self.sides)
        ]
        found: dict[tuple[str, str, Relation], tuple[int, int, Dispute]] = {}
        for later, former in pairs(alike, self._may_clash):
            ids = self.sides[later].report.id, self.sides[former].report.id
            dispute = self._dispute(later, former) if ids[0] != ids[1] else None
            if dispute is None:
                continue
            key = (*ids, dispute.relation)
            if key not in found or (later, former) < found[key][:2]:
                found[key] = later, former, dispute
        for _, _, dispute in sorted(found.values(), key=lambda each: each[:2]):
            yield dispute

    def _may_clash(self, a: int, b: int) -> bool:
        if _sign(self.sides[a]) != _sign(self.sides[b]):
            return True
        if _sign(self.sides[a]) == "-":
            return False
        one, other = self.answers[a], self.answers[b]
        if one is None or other is None:
            return one is other
        return comparable(one, other)

    def _dispute(self, later: int, former: int) -> Dispute | None:
        new, old = self.sides[later], self.sides[former]
        gap = place_of(new.report).order - place_of(old.report).order
        if _LONG < gap < math.inf:
            return None
        if _sign(new) != _sign(old):
            if not about_one(self.passages[later], self.passages[former], self.topic):
                return None
            words = (
                "the later one denies what the earlier one says"
                if _sign(new) == "-"
                else "the later one says what the earlier one denies"
            )
            return Dispute(new.statement.id, old.statement.id, "contradicts", (), words)
        one, other = self.given[later], self.given[former]
        if one is None or other is None:
            return self._of_days(new, old, later, former)
        relation = self.counts.relation(one, other)
        if relation is None:
            return None
        ids = one.value.figure, other.value.figure
        figures = (ids[0], ids[1]) if ids[0] is not None and ids[1] is not None else ()
        return Dispute(
            new.statement.id, old.statement.id, relation, figures, _words(one, other, relation)
        )

    def _of_days(self, new: Side, old: Side, later: int, former: int) -> Dispute | None:
        if not days_clash(new, self.passages[later], old, self.passages[former]):
            return None
        words = "they give different days"
        return Dispute(new.statement.id, old.statement.id, "contradicts", (), words)

    def _days(self, at: int) -> tuple[str, ...]:
        return () if self.answers[at] else self.sides[at].statement.dates

    def _copied(self, one: Given, other: Given) -> bool:
        """Whether one is a copy of the other; an outlet's bulletins of one form are no copies."""
        if one.side.report.outlet is not None and (
            one.side.report.outlet == other.side.report.outlet
        ):
            return False
        ids = frozenset((one.side.report.id, other.side.report.id))
        return ids in self.copies or copied(self.around(one.number), self.around(other.number))

    def _around(self, at: int) -> frozenset[tuple[str, ...]]:
        return around(self.sides[at].report, self.passages[at])


def _sign(side: Side) -> str:
    return (side.certainty or "?")[-1]


def _key(answer: Answer | None) -> tuple[object, ...] | None:
    if answer is None:
        return None
    value = answer.value
    return (
        *(value.low, value.high, value.blur, value.unit, value.per),
        *(answer.groups, answer.subset, answer.fresh, answer.part, answer.past, answer.day),
    )


def _words(later: Given, former: Given, relation: Relation) -> str:
    verb = "replaces" if relation == "updates" else "cannot be so together with"
    return f"“{_shown(later)}” {verb} “{_shown(former)}”"


def _shown(given: Given) -> str:
    for figure in given.side.report.figures:
        if figure.id == given.value.figure:
            return (
                f"{figure.text} {figure.unit}" if _adds(figure.unit, figure.text) else figure.text
            )
    return str(int(given.value.low or 0))


def _adds(unit: str | None, text: str) -> bool:
    return unit is not None and unit not in text and unit not in ("percent", "fraction")
