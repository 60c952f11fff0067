"""Which time an address asks for, and what stretches of time are called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from sayso.ledger.timeline import UNITS, Stretch, Unit
from sayso.web.filters import day


@dataclass(frozen=True, slots=True)
class AskedTime:
    """What the address asks for.

    Attributes:
        since: first day; "" for the first that there is.
        until: last day.
        unit: how long a stretch is; None for what fits.
    """

    since: str
    until: str
    unit: Unit | None

    def address(self, unit: Unit | None = None, since: str = "", until: str = "") -> str:
        """Another look at the time; without days the same ones."""
        fields = {
            "since": since or self.since,
            "until": until or self.until,
            "unit": unit or "",
        }
        query = urlencode({name: value for name, value in fields.items() if value})
        return f"/time?{query}" if query else "/time"


def asked_time(query: QueryParams) -> AskedTime:
    """Read what an address asks for; what makes no sense is passed over."""
    unit = query.get("unit")
    return AskedTime(
        _day(query.get("since", "")),
        _day(query.get("until", "")),
        unit if unit in UNITS else None,
    )


def named(each: Stretch, unit: Unit) -> str:
    """What a stretch is called: "6 Mar 2026", "2 to 8 Mar 2026", "Mar 2026", "2026"."""
    if unit == "year":
        return each.first[:4]
    if unit == "month":
        return day(each.first).split(" ", 1)[1]
    if unit == "day":
        return day(each.first)
    first, last = day(each.first).split(), day(each.last).split()
    same = 1 if first[1:] == last[1:] else 2 if first[2:] == last[2:] else 3
    return f"{' '.join(first[:same])} to {' '.join(last)}"


def short(each: Stretch, unit: Unit) -> str:
    """What is written under a bar."""
    whole = day(each.first)
    return named(each, unit) if unit in ("month", "year") else whole.rsplit(" ", 1)[0]


def _day(given: str) -> str:
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        return ""
