"""What a figure counts or measures, brought to kinds that can be compared.

Measures of one kind are converted ("3,460 acres" is "1,400 hectares"). Things counted are compared
by their words, where news calls the same things by several: people are soldiers, guards, inmates.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Unit(NamedTuple):
    """A kind and how to get there.

    Attributes:
        kind: "time", "share", "people", or the last word of what is counted; None where nothing
            says.
        factor: what a value is multiplied with.
        measured: whether it is a measure, in contrast to a thing that is counted.
    """

    kind: str | None
    factor: float = 1.0
    measured: bool = False


_MEASURES: Final[dict[str, tuple[str, float]]] = {
    "percent": ("share", 0.01),
    "fraction": ("share", 1),
    "percentage point": ("points", 1),
    "basis point": ("points", 0.01),
    "times": ("times", 1),
    "second": ("time", 1 / 3600),
    "minute": ("time", 1 / 60),
    "hour": ("time", 1),
    "day": ("time", 24),
    "week": ("time", 24 * 7),
    "month": ("time", 24 * 30.4),
    "year": ("time", 24 * 365.25),
    "decade": ("time", 24 * 3652.5),
    "millimetre": ("length", 0.000001),
    "mm": ("length", 0.000001),
    "centimetre": ("length", 0.00001),
    "cm": ("length", 0.00001),
    "inch": ("length", 0.0000254),
    "inche": ("length", 0.0000254),
    "foot": ("length", 0.0003048),
    "feet": ("length", 0.0003048),
    "yard": ("length", 0.0009144),
    "metre": ("length", 0.001),
    "kilometre": ("length", 1),
    "km": ("length", 1),
    "mile": ("length", 1.609),
    "nautical mile": ("length", 1.852),
    "hectare": ("area", 1),
    "acre": ("area", 0.4047),
    "square kilometre": ("area", 100),
    "square mile": ("area", 259),
    "square metre": ("area", 0.0001),
    "square feet": ("area", 0.0000093),
    "gram": ("mass", 0.001),
    "kilogram": ("mass", 1),
    "kg": ("mass", 1),
    "pound": ("mass", 0.4536),
    "ounce": ("mass", 0.02835),
    "ton": ("mass", 1000),
    "tonne": ("mass", 1000),
    "metric ton": ("mass", 1000),
    "litre": ("volume", 1),
    "gallon": ("volume", 3.785),
    "barrel": ("volume", 159),
    "degree": ("degrees", 1),
}
_ALIKE: Final = {
    "people": "people person persons man men woman women child children girls boys soldiers"
    " servicemen troops guards officers policemen police inmates prisoners detainees hostages"
    " captives passengers spectators fans supporters inhabitants residents civilians villagers"
    " workers employees staff members crew sailors miners firefighters patients victims"
    " casualties fatalities dead deaths wounded injured survivors evacuees refugees migrants"
    " protesters demonstrators students pupils militants fighters rebels gunmen suspects"
    " citizens nationals tourists visitors voters customers lives bodies cases infections"
    " households-members attendees participants travellers commuters journalists colleagues",
    "homes": "homes houses households dwellings properties buildings flats apartments cottages"
    " customers",
    "vehicles": "trucks lorries vehicles cars vans buses wagons",
    "files": "files documents records papers pages",
    "jobs": "jobs posts positions workplaces",
    "ships": "ships vessels boats",
    "aircraft": "aircraft planes jets helicopters drones",
    "votes": "votes ballots",
    "seats": "seats mandates",
    "blasts": "blasts explosions bombs",
    "shots": "shots rounds bullets",
    "sacks": "sacks bags",
}
_KIND: Final = {word: kind for kind, words in _ALIKE.items() for word in words.split()}


def unit_of(words: str | None, currency: str | None) -> Unit:
    """Read what a figure counts or measures from its unit as the report words it."""
    if currency is not None:
        return Unit(f"money {currency}", measured=True)
    if words is None:
        return Unit(None)
    low = words.lower().replace("meter", "metre").replace("liter", "litre")
    for name in (low, low.removesuffix("s")):
        if name in _MEASURES:
            kind, factor = _MEASURES[name]
            return Unit(kind, factor, measured=True)
    last = low.split()[-1].split("-")[-1]
    if last in _KIND:
        return Unit(_KIND[last])
    plural = last if last.endswith("s") else last + "s"
    return Unit(_KIND.get(plural, plural))
