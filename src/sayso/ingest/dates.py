"""Times of publication: many spellings in, ISO 8601 with the offset as given out."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T\s]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?"
    r"\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$")
_MONTHS = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH}[\s,-]+(\d{{4}})\b", re.I)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
_SLASHES = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})$")
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(a\.?m\b|p\.?m\b)?", re.IGNORECASE)
_OFFSET = re.compile(r"(?:\s|\d)([+-]\d{2}:?\d{2})\s*(?:\([A-Z]+\))?$|\b(GMT|UTC)\b")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?$")
_NAMED = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")
_IN_URL = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/\-?#]|$)", re.I)
_LONGEST = 100


def parse_when(value: object) -> str | None:
    """Return a time as ISO 8601, as precise and with the offset as given; None if it is none.

    Understands ISO 8601 and its usual misspellings, RFC 2822, dates in English words
    ("28 August 2024", "Aug. 28, 2024, 4:05 p.m."), 2024/08/28, 20240828 and Unix time.
    """
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    text = re.sub(r"\s+", " ", str(value)).strip() if len(str(value)) <= _LONGEST else ""
    match = _ISO.match(text)
    if match:
        year, month, day, hour, minute, second, fraction, zone = match.groups()
        return _iso((year, month, day), (hour, minute, second, fraction), zone)
    if _EPOCH.match(text):
        return _epoch(int(text))
    match = _COMPACT.match(text)
    if match:
        year, month, day, hour, minute, second, zone = match.groups()
        return _iso((year, month, day), (hour, minute, second, None), zone)
    match = _SLASHES.match(text)
    if match:
        return _iso((match[1], match[2], match[3]), (None, None, None, None), None)
    return _in_words(text)


def rank(when: str | None) -> int:
    """How much a time says: 0 nothing, 1 a day, 2 a time of day, 3 with its offset."""
    if when is None:
        return 0
    if "T" not in when:
        return 1
    return 3 if re.search(r"(?:Z|[+-]\d\d:\d\d)$", when) else 2


def best_of(candidates: list[str | None]) -> str | None:
    """Return the first of the candidates; a later one that is more precise on the same day wins."""
    found = [when for when in candidates if when]
    if not found:
        return None
    best = found[0]
    for when in found[1:]:
        if rank(when) > rank(best) and abs(_day(when) - _day(best)) <= 1:
            best = when
    return best


def date_in_name(name: str) -> str | None:
    """Return the last YYYY-MM-DD in a file's name that is a day of the calendar."""
    for found in reversed(_NAMED.findall(name)):
        when = parse_when(found)
        if when:
            return when
    return None


def date_in_url(url: str) -> str | None:
    """Return the day that an address such as ``/2024/aug/28/`` names."""
    match = _IN_URL.search(url)
    if not match:
        return None
    month = str(_MONTHS.get(match[2].lower(), match[2]))
    if not month.isdecimal():
        return None
    return _iso((match[1], month, match[3]), (None, None, None, None), None)


def _day(when: str) -> int:
    return date.fromisoformat(when[:10]).toordinal()


def _iso(
    day: tuple[str, str, str],
    clock: tuple[str | None, str | None, str | None, str | None],
    zone: str | None,
) -> str | None:
    hour, minute, second, fraction = clock
    try:
        whole = date(*map(int, day)).isoformat()
        if hour is None or minute is None:
            return whole
        datetime(2000, 1, 1, int(hour), int(minute), int(second or 0), tzinfo=UTC)
    except ValueError:
        return None
    when = f"{whole}T{int(hour):02d}:{minute}"
    if second is not None:
        when += f":{second}"
        if fraction and fraction.strip("0"):
            when += f".{fraction}"
    return when + _zone(zone)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    if int(digits[:2]) > 14 or int(digits[2:]) > 59:
        return ""
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _epoch(seconds: int) -> str | None:
    moment = datetime.fromtimestamp(seconds if seconds < 10**11 else seconds / 1000, UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _in_words(text: str) -> str | None:
    match = _MONTH_FIRST.search(text)
    if match:
        day = (match[3], str(_MONTHS[match[1].lower()]), match[2])
    else:
        match = _DAY_FIRST.search(text)
        if not match:
            return None
        day = (match[3], str(_MONTHS[match[2].lower()]), match[1])
    clock = _CLOCK.search(text, match.end()) or _CLOCK.search(text[: match.start()])
    if not clock:
        return _iso(day, (None, None, None, None), None)
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4][0] in "pP" else 0)
    offset = _OFFSET.search(text)
    zone = (offset[1] or offset[2]) if offset else None
    return _iso(day, (str(hour), clock[2], clock[3], None), zone)
