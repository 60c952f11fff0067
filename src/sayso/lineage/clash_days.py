"""Statements that answer when something was, with different days."""

from __future__ import annotations

from datetime import date
from typing import Final

from sayso.lineage.dispute_sides import Side
from sayso.lineage.dispute_words import Passage
from sayso.values import Agreement, DateExpression, compare_dates

_ALIKE: Final = 0.5
_SURELY: Final = 31


def days_clash(one: Side, first: Passage, other: Side, second: Passage) -> bool:
    """Whether two statements give one day each, not the same, and say the same otherwise."""
    day, other_day = _only(one, first), _only(other, second)
    if day is None or other_day is None:
        return False
    if compare_dates(day, other_day) is not Agreement.CLASHES:
        return False
    written = _written(one, day) + _written(other, other_day)
    if written < 2 and (not written or _apart(day, other_day) < _SURELY):
        return False
    shared = len(first.keys & second.keys)
    return shared >= _ALIKE * min(len(first.keys), len(second.keys)) > 0


def _only(side: Side, passage: Passage) -> DateExpression | None:
    text = side.report.text
    listed = frozenset(side.statement.dates)
    found = [
        each
        for each in side.report.dates
        if each.id in listed and passage.start <= each.start < each.end <= passage.end
    ]
    if not found or (len(found) > 1 and "," not in text[found[0].end : found[1].start]):
        return None
    first, last = found[0].first, found[0].last
    if first is None or last is None or "T" in first + last:
        return None
    return DateExpression(found[0].start, found[0].end, first, last, "day")


def _written(side: Side, day: DateExpression) -> bool:
    """Whether it is written out; "on Sunday" may be any Sunday."""
    return any(mark.isdigit() for mark in side.report.text[day.start : day.end])


def _apart(one: DateExpression, other: DateExpression) -> int:
    """Days between two stretches of time; 0 where that cannot be told."""
    former, latter = sorted((one, other), key=lambda each: each.first or "")
    try:
        return (date.fromisoformat(latter.first or "") - date.fromisoformat(former.last or "")).days
    except ValueError:
        return 0
