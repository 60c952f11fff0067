"""The places that the claims of a desk are about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.ledger.desk import Desk
from sayso.names.gazetteer import gazetteer
from sayso.store import geography as stored


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, and how many claims are about it.

    Attributes:
        name: in the gazetteer, else as the reports have it.
        country: ISO 3166-1 alpha-2 code; None where it is not known.
        country_name: in English; "" where it is not known, or the place is the country.
        latitude: degrees north; None where the gazetteer lacks the place.
        longitude: degrees east.
        claims: how many.
    """

    name: str
    country: str | None
    country_name: str
    latitude: float | None
    longitude: float | None
    claims: int


def spots(desk: Desk, since: str = "", until: str = "") -> list[Spot]:
    """The places of a desk, those first that most claims are about.

    Args:
        desk: the desk.
        since: first day of publication, ``YYYY-MM-DD``; "" for any.
        until: last day of publication.
    """
    with desk.store.read() as connection:
        rows = stored.places(connection, since, until)
    known = gazetteer()
    made: dict[tuple[str, str | None], Spot] = {}
    for row in rows:
        country = known.country(row.country) if row.country else None
        name = country.name if country is not None else row.country or ""
        spot = Spot(
            name=row.name,
            country=row.country,
            country_name="" if name == row.name else name,
            latitude=row.latitude,
            longitude=row.longitude,
            claims=row.claims,
        )
        key = row.name, row.country
        # A town and the province of its name are one: the words seldom tell which is meant.
        held = made.get(key)
        made[key] = spot if held is None else _one(held, spot)
    return sorted(made.values(), key=lambda each: (-each.claims, each.name, each.country or ""))


def _one(more: Spot, less: Spot) -> Spot:
    """Two places of one name in one country, at the one that has more claims and is known."""
    at = more if more.latitude is not None else less
    return replace(at, claims=more.claims + less.claims)
