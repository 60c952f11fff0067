"""Which part of the map an address asks for, and which lie beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from sayso.web.drawing.world import Box

_FURTHER: Final = 2.0


@dataclass(frozen=True, slots=True)
class AskedMap:
    """What the address of a map asks for.

    Attributes:
        box: what is to be seen; None for all places.
        view: key of a region, or an ISO code of a country; "" for neither.
        since: first day of publication; "" for any.
        until: last day.
        page: of the table, from 1.
    """

    box: Box | None
    view: str
    since: str
    until: str
    page: int

    def address(self, view: str = "", box: Box | None = None, page: int = 1) -> str:
        """Another view of the same time; with neither view nor box, all places."""
        fields: dict[str, str] = {"view": view}
        if box is not None:
            fields["box"] = ",".join(f"{edge:.2f}" for edge in box)
        fields |= {"since": self.since, "until": self.until, "page": str(page) if page > 1 else ""}
        query = urlencode({name: value for name, value in fields.items() if value}, safe=",")
        return f"/map?{query}" if query else "/map"


def asked_map(query: QueryParams) -> AskedMap:
    """Read what an address asks for; what makes no sense is passed over."""
    number = query.get("page", "")
    return AskedMap(
        box=_box(query.get("box", "")),
        view=query.get("view", "")[:20],
        since=_day(query.get("since", "")),
        until=_day(query.get("until", "")),
        page=min(int(number), 10_000)
        if number.isascii() and number.isdigit() and int(number)
        else 1,
    )


def moves(box: Box) -> list[tuple[str, Box]]:
    """Closer, further, and half a map to each side."""
    west, south, east, north = box
    across, down = (east - west) / 2, (north - south) / 2
    x, y = west + across, south + down

    def of(times: float, right: float = 0, up: float = 0) -> Box:
        to_x, to_y = x + right * across, y + up * down
        return (
            to_x - across * times,
            to_y - down * times,
            to_x + across * times,
            to_y + down * times,
        )

    return [
        ("Closer", of(1 / _FURTHER)),
        ("Further", of(_FURTHER)),
        ("West", of(1, right=-1)),
        ("East", of(1, right=1)),
        ("North", of(1, up=1)),
        ("South", of(1, up=-1)),
    ]


def _box(given: str) -> Box | None:
    try:
        west, south, east, north = (float(edge) for edge in given.split(","))
    except ValueError:
        return None
    if not (-720 <= west < east <= 720 and -180 <= south < north <= 180):
        return None
    return west, max(south, -89.0), east, min(north, 89.0)


def _day(given: str) -> str:
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        return ""
