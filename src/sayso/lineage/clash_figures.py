"""Which figure of each statement answers the question of their proposition.

A statement may hold several ("51.2 percent of the vote with 12 percent of polling stations
counted"). The one counts whose kind and whose neighbouring words the other statements share; the
first of several.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.lineage.clash_numbers import Answer, candidates, single
from sayso.lineage.clash_units import Unit
from sayso.lineage.clash_values import Value
from sayso.lineage.dispute_sides import Side
from sayso.lineage.dispute_words import Passage

_FAR: Final = 20
_OF_ITS_OWN: Final = frozenset(["time", "share", "times", "points", "length"])
"""Kinds that a number without a unit never is of."""


def answers(sides: Sequence[Side], found: Sequence[Passage]) -> list[Answer | None]:
    """Choose the figure of each statement that answers what the others answer; None without one.

    Args:
        sides: the statements of a proposition.
        found: of each the passage that answers its question.
    """
    many = [candidates(side, passage) for side, passage in zip(sides, found, strict=True)]
    kinds: Counter[str | None] = Counter()
    units: Counter[str | None] = Counter()
    shared: Counter[str] = Counter()
    for passage, each in zip(found, many, strict=True):
        kinds.update({answer.value.unit.kind for answer in each})
        units.update({answer.value.words for answer in each if answer.value.words})
        shared.update(passage.keys)
    chosen = [_best(each, kinds, units, shared, len(sides)) for each in many]
    units_counted = [
        answer.value.unit for answer in chosen if answer and not answer.value.unit.measured
    ]
    nouns = {unit.kind for unit in units_counted}
    most = Counter(unit.kind for unit in units_counted if unit.kind is not None).most_common(1)
    return [
        _filled(answer, most[0][0] if most else None) if answer else single(passage, nouns)
        for answer, passage in zip(chosen, found, strict=True)
    ]


def comparable(one: Answer, other: Answer) -> bool:
    """Whether two figures count the same, as far as their own words tell."""
    first, second = one.value, other.value
    kinds = first.unit.kind, second.unit.kind
    if kinds[0] != kinds[1] and None not in kinds:
        return False
    if None in kinds and not _OF_ITS_OWN.isdisjoint(kinds):
        return False
    if first.per != second.per and None not in kinds:
        return False
    if one.groups and other.groups and not one.groups & other.groups:
        return False
    if one.day and other.day and (one.day[1] < other.day[0] or other.day[1] < one.day[0]):
        return False
    if one.part != other.part or one.past != other.past:
        return False
    if bool(one.groups) != bool(other.groups) and _far(first, second):
        return False
    return one.subset == other.subset and (
        one.fresh == other.fresh or None in (first.words, second.words)
    )


def _far(one: Value, other: Value) -> bool:
    ends = sorted(abs(each.low or each.high or 0) for each in (one, other))
    return ends[1] > _FAR * ends[0]


def _filled(answer: Answer, kind: str | None) -> Answer:
    """A number without a unit is taken to count what most others count."""
    if kind is None or answer.value.unit.kind is not None:
        return answer
    return replace(answer, value=replace(answer.value, unit=Unit(kind)))


def _best(
    many: Sequence[Answer],
    kinds: Counter[str | None],
    units: Counter[str | None],
    shared: Counter[str],
    total: int,
) -> Answer | None:
    if len(many) < 2:
        return many[0] if many else None
    scored = []
    for at, answer in enumerate(many):
        kind = answer.value.unit.kind
        like = kinds[kind] + (0 if kind is None else 0.5 * kinds[None])
        if kind is None:
            like = 0.8 * max((kinds[each] for each in kinds if each is not None), default=1)
        like += 0.5 * units[answer.value.words]
        if answer.value.words == "fraction":
            like /= 4
        words = sum(shared[key] - 1 for key in answer.keys) / math.sqrt(len(answer.keys) + 2)
        scored.append(((2 * like + 1.5 * words) / total - 0.15 * at, -at, answer))
    return max(scored, key=lambda each: each[:2])[2]
