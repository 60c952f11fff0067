"""When what is counted happened, where the words say so: long ago, or on one day."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from sayso.lineage.dispute_sides import Side
from sayso.lineage.dispute_words import Passage

_SINCE: Final = re.compile(r"\b(?:since|from|between)\b", re.I)
_UP_TO: Final = re.compile(
    r"\b(?:as of|as at|at|by|until|till|up to|since|from|between|and|to|through|before|after)\s"
    r"(?:the\s)?(?:\w+ of\s)?$",
    re.I,
)
_LONG_AGO: Final = 45


def long_past(side: Side, passage: Passage) -> bool:
    """Whether a passage is of a time long before its report ("in 2011")."""
    if not side.statement.dates:
        return False
    printed = (side.report.published or "")[:10]
    listed = frozenset(side.statement.dates)
    for each in side.report.dates:
        if each.id in listed and passage.start <= each.start < each.end <= passage.end:
            before = side.report.text[max(0, each.start - 20) : each.start]
            if each.last is None or _SINCE.search(before) or _SINCE.match(each.text):
                continue
            try:
                gap = date.fromisoformat(printed) - date.fromisoformat(each.last[:10])
            except ValueError:
                return False
            if gap.days > _LONG_AGO:
                return True
    return False


def one_day(side: Side, passage: Passage) -> tuple[str, str] | None:
    """The one day of an event that a passage gives; a day up to which was counted is none."""
    if not side.statement.dates:
        return None
    listed = frozenset(side.statement.dates)
    found = []
    for each in side.report.dates:
        if each.id not in listed or not passage.start <= each.start < each.end <= passage.end:
            continue
        before = side.report.text[max(0, each.start - 20) : each.start]
        if each.first and each.last and not _UP_TO.search(before):
            found.append((each.first[:10], each.last[:10]))
    return found[0] if len(found) == 1 else None
