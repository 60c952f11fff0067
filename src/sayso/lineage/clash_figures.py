"""Which figure of each statement answers the question of their proposition.

A statement may hold several ("51.2 percent of the vote with 12 percent of polling stations
counted"). The one counts whose kind and whose neighbouring words the other statements share; the
first of several.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.lineage.clash_scopes import FRESH, SUBSETS, scopes
from sayso.lineage.clash_units import Unit, unit_of
from sayso.lineage.clash_values import Value, value_of
from sayso.lineage.dispute_sides import Side
from sayso.lineage.dispute_words import Passage, keys
from sayso.model import Figure

_DENIED: Final = re.compile(
    r"\b(?:not|neither|nor|from|instead of|rather than|other than|than the)\s+(?:the\s+)?$", re.I
)
_LABEL: Final = re.compile(
    r"(?:\b(?:week|well|section|no\.?|number|article|level|day|phase|gate|room|type|chapter|block"
    r"|page|part|unit|line|route|flight|channel|pier|paragraph|version|grade|stage|zone|district)"
    r"|(?<![.!?\"“] )(?<!^)\b[A-Z][\w’'-]+)\s$"
)
_CLOCK: Final = re.compile(
    r"^\s?(?:o[’']clock|a\.?m\b|p\.?m\b|in the (?:morning|afternoon|evening)|at night)", re.I
)
_AT: Final = re.compile(
    r"\b(?:at|by|past|until|till|before|after|since|from|between|and|to|for|about|around)\s$", re.I
)
_TIME: Final = re.compile(r"^\d\d?[.:]\d\d$")
_AGED: Final = re.compile(r"\b(?:aged?|age of)\s$", re.I)
_YEARS_OLD: Final = re.compile(r"\b[A-Z][\w’'-]+, $")
_WHOLE: Final = re.compile(
    r"^(?:\s[^\W\d_]+){0,2}\s(?:out )?of(?: (?:the|its|his|her|their|all|about))*\s$"
)
_BREAK: Final = re.compile(r"[,;:]\s|\s(?:and|but|while|with|including)\s")
_NUMBERED: Final = re.compile(r"\bnumber(?:ed|s)?\s(\d[\d,]*)\b")
_ONE: Final = re.compile(r"\b(?:one|a single)((?:\s[^\W\d_]+){1,3})", re.I)
_SMALL_HOURS: Final = 24
_OF_ITS_OWN: Final = frozenset(["time", "share", "times", "points", "length"])
"""Kinds that a number without a unit never is of."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure with the words beside it.

    Attributes:
        value: what it gives.
        keys: what is compared of the words beside it.
        groups: what happened to what is counted.
        subset: words for a part of the people, if it counts one.
        fresh: whether it counts what was added only.
    """

    value: Value
    keys: frozenset[str]
    groups: frozenset[str]
    subset: frozenset[str]
    fresh: bool


def answers(sides: Sequence[Side], found: Sequence[Passage]) -> list[Answer | None]:
    """Choose the figure of each statement that answers what the others answer; None without one.

    Args:
        sides: the statements of a proposition.
        found: of each the passage that answers its question.
    """
    many = [_candidates(side, passage) for side, passage in zip(sides, found, strict=True)]
    kinds: Counter[str | None] = Counter()
    units: Counter[str | None] = Counter()
    shared: Counter[str] = Counter()
    for passage, each in zip(found, many, strict=True):
        kinds.update({answer.value.unit.kind for answer in each})
        units.update({answer.value.words for answer in each if answer.value.words})
        shared.update(passage.keys)
    chosen = [_best(each, kinds, units, shared, len(sides)) for each in many]
    nouns = {
        answer.value.unit.kind for answer in chosen if answer and not answer.value.unit.measured
    }
    return [
        answer if answer else _single(passage, nouns)
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
    return one.subset == other.subset and (one.fresh == other.fresh or None in kinds)


def _candidates(side: Side, passage: Passage) -> list[Answer]:
    text = side.report.text
    listed = frozenset(side.statement.figures)
    figures = [
        figure
        for figure in side.report.figures
        if figure.id in listed and passage.start <= figure.start < figure.end <= passage.end
    ]
    dates = [
        (each.start, each.end) for each in side.report.dates if each.id in side.statement.dates
    ]
    kept = []
    for at, figure in enumerate(figures):
        value = value_of(figure)
        inside = any(start <= figure.start and figure.end <= end for start, end in dates)
        if value is None or inside or _no_answer(text, figure, passage):
            continue
        if at and _WHOLE.match(text[figures[at - 1].end : figure.start]):
            continue
        begin = figures[at - 1].end if at else passage.start
        end = figures[at + 1].start if at + 1 < len(figures) else passage.end
        kept.append(_answer(value, figure.unit, _beside(text, begin, figure, end)))
    if kept or figures:
        return kept
    numbered = _NUMBERED.search(passage.text)
    if numbered:
        number = float(numbered[1].replace(",", ""))
        return [_answer(Value(None, number, number, 0.0, 1.0, Unit(None)), None, passage.text)]
    return []


def _answer(value: Value, unit: str | None, beside: str) -> Answer:
    found = keys(beside)
    counted = frozenset((unit or "").lower().split())
    return Answer(value, found, scopes(found), counted & SUBSETS, bool(counted & FRESH))


def _no_answer(text: str, figure: Figure, passage: Passage) -> bool:
    """Whether a number only names something, tells the time or an age, or is denied."""
    before = text[max(passage.start, figure.start - 40) : figure.start]
    after = text[figure.end : figure.end + 20]
    if _DENIED.search(before) or _AGED.search(before):
        return True
    if figure.unit == "years" and re.search(r"\bage[ds]?\b", before):
        return True
    if figure.unit is not None or figure.currency is not None:
        return False
    clock = (figure.low or 0) <= _SMALL_HOURS and _AT.search(before)
    if clock and (_CLOCK.search(after) or _TIME.match(figure.text)):
        return True
    if figure.text[0].isdigit() and _LABEL.search(before):
        return True
    return _YEARS_OLD.search(before) is not None and after.startswith(",")


def _beside(text: str, begin: int, figure: Figure, end: int) -> str:
    before, after = text[begin : figure.start], text[figure.end : end]
    stop = _BREAK.search(after)
    starts = [found.end() for found in _BREAK.finditer(before)]
    return (
        before[starts[-1] if starts and len(before) - starts[-1] > 3 else 0 :]
        + " # "
        + (after[: stop.start()] if stop else after)
    )


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
        if answer.value.words == "fraction":
            like /= 4
        words = sum(shared[key] - 1 for key in answer.keys) / math.sqrt(len(answer.keys) + 2)
        like += 0.5 * units[answer.value.words]
        scored.append(((2 * like + 1.5 * words) / total - 0.15 * at, -at, answer))
    return max(scored, key=lambda each: each[:2])[2]


def _single(passage: Passage, nouns: set[str | None]) -> Answer | None:
    """A word that is no figure by itself: "One guard" where the others count guards."""
    for found in _ONE.finditer(passage.text):
        for word in found[1].split():
            unit = unit_of(word, None)
            if unit.kind in nouns and not unit.measured and unit.kind is not None:
                value = Value(None, 1.0, 1.0, 0.0, 1.0, unit, word)
                return _answer(value, word, passage.text)
    return None
