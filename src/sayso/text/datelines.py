"""Datelines: the place, day and agency in front of a report's first words."""

from __future__ import annotations

import re

_PLACE = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’ /-]){2,40}"
_REGION = r"(?:, ?[^\W\d_][^\W\d_.]+(?:[. ]+[^\W\d_]+){0,3}\.?)"
_DAY = r"(?:,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:, ?\d{4})?)"
_AGENCY = r"(?: ?\([^()\n]{2,40}\))"
_DASH = r" ?(?:[\u2014\u2013]|--|-(?= )) ?"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_REGION}?{_DAY}?{_AGENCY}?|[^\W\d_][\w.'’ ]{{2,40}}{_REGION}?{_DAY}?{_AGENCY})"
    rf"{_DASH}(?=\S)"
)
_LONGEST_PLACE = 5


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the report's own words begin in the paragraph ``text[start:end]``.

    That is ``start`` itself unless the paragraph begins with a dateline: a place in capitals, or
    any place with an agency in brackets, then a dash.
    """
    found = _DATELINE.match(text, start, min(end, start + 200))
    if found is None or found.end() >= end:
        return start
    place = re.split(r"[,(]", found.group(), maxsplit=1)[0]
    return found.end() if len(place.split()) <= _LONGEST_PLACE else start
