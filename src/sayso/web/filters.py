"""How things are written on pages: numbers, days, certainty, kinds, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final
from urllib.parse import quote

from sayso.ledger.keys import key_of

CERTAIN: Final = {
    "CT+": "certain",
    "PR+": "probable",
    "PS+": "possible",
    "Uu": "left open",
    "CT-": "certainly not",
    "PR-": "probably not",
    "PS-": "possibly not",
}
"""The values of FactBank in plain words."""

KINDS: Final = {
    "person": "person",
    "organisation": "organisation",
    "government": "government",
    "outlet": "outlet",
    "document": "document",
    "poll": "poll",
    "group": "group of people",
    "anonymous": "not named",
    "author": "the author",
}

_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def certainty(value: str | None) -> str:
    """A certainty in plain words; nothing where there is none."""
    return CERTAIN.get(value or "", "")


def kind(value: str | None) -> str:
    """What somebody is, in plain words."""
    return KINDS.get(value or "", value or "")


def day(value: str | None) -> str:
    """A day as people write it, "6 Mar 2026"; what is no day stays as it is."""
    try:
        found = date.fromisoformat((value or "")[:10])
    except ValueError:
        return value or ""
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def moment(value: str | None) -> str:
    """A day with the time of day where there is one, "6 Mar 2026, 14:05"."""
    try:
        found = datetime.fromisoformat(value or "")
    except ValueError:
        return day(value)
    if len(value or "") <= len("2026-03-06"):
        return day(value)
    return f"{day(value)}, {found:%H:%M}"


def count(number: int, thing: str, things: str | None = None) -> str:
    """A number before a thing: "1 report", "2,000 reports"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def interval(low: int, high: int) -> str:
    """A number that may be several: "2", "1–3"."""
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def in_path(value: str) -> str:
    """A key as a part of an address."""
    return quote(value, safe="")


def speaker_address(name: str) -> str:
    """Who is named, as a part of the address of their page."""
    return in_path(key_of(name))


def outward(url: str) -> str:
    """An address that a page may link to; nothing but http and https."""
    return url if url.lower().startswith(("http://", "https://")) else "#"


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "certainty": certainty,
    "kind": kind,
    "day": day,
    "moment": moment,
    "in_path": in_path,
    "speaker_address": speaker_address,
    "outward": outward,
}
GLOBALS: Final[dict[str, Callable[..., Any]]] = {"count": count, "interval": interval}
