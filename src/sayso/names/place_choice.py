"""Which of several places of one name a text means: by the places and countries it names."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Final

from sayso.names.gazetteer_entry import Entry, Found

_NEAR_DEGREES: Final = 3.0
AREA: Final = frozenset("state province region governorate oblast district division".split())
_MEANT: Final = {281132, 703883}  # "Gaza" is the Strip, "Crimea" the peninsula
_DOMINATES: Final = 30


class Context:
    """What a text says about where it plays.

    Attributes:
        countries: how often each country is named, or stands behind a place that is certain.
        divisions: the same for first-order divisions.
    """

    __slots__ = ("_points", "countries", "divisions")

    def __init__(self) -> None:
        self.countries: Counter[str] = Counter()
        self.divisions: Counter[str] = Counter()
        self._points: list[tuple[float, float]] = []

    def learn(self, found: Found) -> None:
        """Take in a mention whose meaning is not in doubt; others are passed over."""
        entry = certain(found)
        if entry is None:
            return
        self.countries[entry.country] += 1
        if entry.division and len({one.division for one in found.entries}) == 1:
            self.divisions[entry.division] += 1
            if entry.latitude is not None and entry.longitude is not None:
                self._points.append((entry.latitude, entry.longitude))

    def nearby(self, entry: Entry) -> bool:
        """Whether a certain place lies within about 300 km."""
        if entry.latitude is None or entry.longitude is None:
            return False
        return any(
            abs(entry.latitude - latitude) < _NEAR_DEGREES
            and abs(entry.longitude - longitude) < _NEAR_DEGREES
            and (entry.latitude, entry.longitude) != (latitude, longitude)
            for latitude, longitude in self._points[:200]
        )


def certain(found: Found) -> Entry | None:
    """The only place of a name, or the one that is much larger than its namesakes abroad."""
    entries = found.entries
    if len(entries) == 1:
        return entries[0]
    if len({entry.country for entry in entries}) == 1:
        return _largest(entries)
    if entries[0].kind == "country" and len(entries) > 1:
        others = [entry for entry in entries[1:] if entry.country != entries[0].country]
        return entries[0] if all(e.kind == "town" for e in others) else None
    ranked = sorted(entries, key=lambda entry: -entry.population)
    abroad = [entry for entry in ranked if entry.country != ranked[0].country]
    large = ranked[0].population > 400_000
    return ranked[0] if large and ranked[0].population > _DOMINATES * abroad[0].population else None


def choose(
    found: Found, context: Context, after: str = "", inside: Iterable[Entry] = (), of: bool = False
) -> Entry:
    """Return the place that a name most likely means.

    Args:
        found: what the name stands for.
        context: what else the text names.
        after: the word after the name, in small letters.
        inside: what is named right behind it, "Texas" in "Paris, Texas".
        of: whether the name stands behind a town and a comma, as "Georgia" in "Athens, Georgia".
    """
    wider = list(inside)
    towns = {entry.division for entry in found.entries if entry.kind != "division"}
    best, most = found.entries[0], -math.inf
    for entry, main in zip(found.entries, found.main, strict=True):
        total = math.log10(entry.population + 1000) + (0.0 if main else -0.7)
        total += {"country": 2.5, "capital": 1.0, "seat": 0.3, "quarter": -2.0}.get(entry.kind, 0.0)
        if entry.kind == "division":
            total += (6.0 if after in AREA else 0.0) + (3.0 if of else -1.5)
            if entry.division not in towns:
                total += 2.5 if context.divisions[entry.division] else 0.0
            total += 5.0 if entry.geonames in _MEANT else 0.0
        if context.countries[entry.country]:
            share = context.countries[entry.country] / max(context.countries.values())
            total += 1.5 + 1.5 * share
        if entry.kind != "division" and context.divisions[entry.division]:
            total += 1.0
        if entry.kind not in ("country", "division") and context.nearby(entry):
            total += 1.0
        if any(within(entry, area) for area in wider):
            total += 9.0
        if total > most:
            best, most = entry, total
    return best


def within(entry: Entry, area: Entry) -> bool:
    """Whether a place lies in a country or a division, and is not that itself."""
    if entry.geonames == area.geonames:
        return False
    if area.kind == "country":
        return entry.country == area.country and entry.kind != "country"
    return area.kind == "division" and entry.division == area.division


def _largest(entries: Iterable[Entry]) -> Entry:
    order = {"country": 3, "capital": 2, "seat": 1}
    return max(entries, key=lambda entry: (order.get(entry.kind, 0), entry.population))
