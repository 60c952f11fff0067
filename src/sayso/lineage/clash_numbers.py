"""Numbers of a statement that could answer a question, with the words beside them.

Left out are numbers that name something ("week 31"), tell the time or an age, or are denied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from sayso.lineage.clash_scopes import FRESH, SUBSETS, scopes
from sayso.lineage.clash_units import Unit, unit_of
from sayso.lineage.clash_values import Value, value_of
from sayso.lineage.clash_when import long_past, one_day
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
_OLD: Final = re.compile(r"(?:-| )?(?:years?)?(?:-| )old\b")
_WITH: Final = re.compile(
    r"\b(?:including|excluding|not counting|apart from|besides|plus) (?:the|a|an|him|her|one)", re.I
)
"""Words that draw the circle of what is counted ("six people, including the gunman")."""
_BREAK: Final = re.compile(r"[,;:]\s|\s(?:and|but|while|with|including)\s")
_NUMBERED: Final = re.compile(r"\bnumber(?:ed|s)?\s(\d[\d,]*)\b")
_COUNTED: Final = re.compile(r"\b(one|a single|\d{1,3}(?:,\d{3})+|\d+)((?:\s[^\W\d_]+){1,3})", re.I)
_OF_THEM: Final = re.compile(
    r"(?:\s[^\W\d_]+)?\s(?:of|among) (?:them|whom|those|these"
    r"|the (?:dead|killed|injured|wounded))\b"
)
_SMALL_HOURS: Final = 24


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure with the words beside it.

    Attributes:
        value: what it gives.
        keys: what is compared of the words beside it.
        groups: what happened to what is counted.
        subset: words for a part of the people, if it counts one.
        fresh: whether it counts what was added only.
        part: whether it is "150 of them".
        past: whether it is of a time long before its report.
        day: the one day on which it was, first and last; None where that is not told.
    """

    value: Value
    keys: frozenset[str]
    groups: frozenset[str]
    subset: frozenset[str]
    fresh: bool
    part: bool = False
    past: bool = False
    day: tuple[str, str] | None = None


def candidates(side: Side, passage: Passage) -> list[Answer]:
    """The figures of a passage that could answer what is asked, in order of the text."""
    if not side.statement.figures and not any(mark.isdigit() for mark in passage.text):
        return []
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
    past, day = long_past(side, passage), one_day(side, passage)
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
        answer = _answer(value, figure.unit, _beside(text, begin, figure, end))
        of_them = _OF_THEM.match(text[figure.end : figure.end + 40]) is not None
        if _WITH.search(passage.text):
            answer = replace(answer, subset=answer.subset | {"with"})
        kept.append(replace(answer, part=of_them, past=past, day=day))
    if kept or figures:
        return kept
    numbered = _NUMBERED.search(passage.text)
    if numbered:
        number = float(numbered[1].replace(",", ""))
        return [_answer(Value(None, number, number, 0.0, 1.0, Unit(None)), None, passage.text)]
    return []


def single(passage: Passage, nouns: set[str | None]) -> Answer | None:
    """A number that was read as no figure: "One guard", where the others count guards."""
    for found in _COUNTED.finditer(passage.text):
        for word in found[2].split():
            unit = unit_of(word, None)
            if unit.kind in nouns and not unit.measured and unit.kind is not None:
                number = float(found[1].replace(",", "")) if found[1][0].isdigit() else 1.0
                value = Value(None, number, number, 0.0, 1.0, unit, word)
                return _answer(value, word, passage.text)
    return None


def _no_answer(text: str, figure: Figure, passage: Passage) -> bool:
    """Whether a number only names something, tells the time or an age, or is denied."""
    before = text[max(passage.start, figure.start - 40) : figure.start]
    after = text[figure.end : figure.end + 20]
    if _DENIED.search(before) or _AGED.search(before):
        return True
    if figure.unit == "years" and (re.search(r"\bage[ds]?\b", before) or _OLD.match(after)):
        return True
    if figure.unit is not None or figure.currency is not None:
        return False
    clock = (figure.low or 0) <= _SMALL_HOURS and _AT.search(before)
    if clock and (_CLOCK.search(after) or _TIME.match(figure.text)):
        return True
    if figure.text[0].isdigit() and _LABEL.search(before):
        return True
    return _YEARS_OLD.search(before) is not None and after.startswith(",")


def _answer(value: Value, unit: str | None, beside: str) -> Answer:
    found = keys(beside)
    counted = frozenset((unit or "").lower().split())
    return Answer(value, found, scopes(found), counted & SUBSETS, bool(counted & FRESH))


def _beside(text: str, begin: int, figure: Figure, end: int) -> str:
    before, after = text[begin : figure.start], text[figure.end : end]
    stop = _BREAK.search(after)
    starts = [found.end() for found in _BREAK.finditer(before)]
    return (
        before[starts[-1] if starts and len(before) - starts[-1] > 3 else 0 :]
        + " # "
        + (after[: stop.start()] if stop else after)
    )
