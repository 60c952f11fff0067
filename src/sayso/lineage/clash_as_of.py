"""When a count held, where the words beside it say so ("by 3 August", "at nine o'clock")."""

from __future__ import annotations

import re
from typing import Final

from sayso.lineage.clash_numbers import Answer
from sayso.lineage.dispute_sides import Side
from sayso.lineage.dispute_words import Passage

_UNTIL: Final = re.compile(
    r"\b(?:by|until|till|as of|as at|up to|through|up till)\s(?:the \w+ of\s)?$"
    r"|\b(?:between|from|since)\b[^.;]{0,40}\b(?:and|to|until)\s$"
    r"|\(\d[^()]{0,30} (?:to|and|-|–)\s$",
    re.IGNORECASE,
)
_AT: Final = re.compile(r"\b(?:at|by|as of)\s$", re.IGNORECASE)


def as_of(side: Side, passage: Passage, answer: Answer) -> str | None:
    """When a statement's count held, ``YYYY-MM-DD`` or with ``THH:MM``; None if nothing says."""
    if answer.value.as_of is not None:
        return answer.value.as_of
    if not side.statement.dates:
        return None
    text = side.report.text
    listed = frozenset(side.statement.dates)
    for date in side.report.dates:
        if date.id not in listed or not passage.start <= date.start < passage.end:
            continue
        before = text[max(0, date.start - 60) : date.start]
        if date.last and (_UNTIL.search(before) or ("T" in date.last and _AT.search(before))):
            return date.last
        if date.last and re.match(r"(?:between|from|since)\b.*\b(?:and|to|until)\b", date.text):
            return date.last
    return None
