"""What the gazetteer says of a name: the places that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    Attributes:
        name: its name in GeoNames.
        kind: country, capital, seat (of a first-order division), town, quarter (of a town) or
            division.
        country: ISO 3166-1 alpha-2 code (XK for Kosovo).
        division: code of its first-order division ("US.TX"); "" for a country.
        latitude: degrees north, None where not known.
        longitude: degrees east, None where not known.
        population: people, 0 where not known.
        geonames: its id in GeoNames.
    """

    name: str
    kind: str
    country: str
    division: str
    latitude: float | None
    longitude: float | None
    population: int
    geonames: int


class Found(NamedTuple):
    """What a name stands for.

    Attributes:
        entries: the places of that name.
        main: for each whether it is the place's main name, not one of its other names.
        flags: "w" where the name is an ordinary word, "p" where it is a person's name.
        demonym: whether it says "of that country".
    """

    entries: tuple[Entry, ...]
    main: tuple[bool, ...]
    flags: str = ""
    demonym: bool = False
