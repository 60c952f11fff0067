"""The small picture of how many outlets run together into how many origins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDTH: Final = 104
HEIGHT: Final = 34

_MOST: Final = 8
_LEFT: Final = 7
_WAIST: Final = 58
_RIGHT: Final = 95
_STEP: Final = 6.5


@dataclass(frozen=True, slots=True)
class SmallPicture:
    """A picture of outlets and origins; which outlet leans on which origin is not shown.

    Attributes:
        outlets: vertical places of the outlets' dots.
        more: whether there are more outlets than dots.
        origins: vertical places of the origins' dots, each with whether it is sure that it is one
            of its own.
        several: whether there are more origins than dots.
        lines: paths from the outlets together and on to the origins; each with whether it is sure.
    """

    outlets: tuple[float, ...]
    more: bool
    origins: tuple[tuple[float, bool], ...]
    several: bool
    lines: tuple[tuple[str, bool], ...]


def small_picture(outlets: int, least: int, most: int) -> SmallPicture:
    """Draw it.

    Args:
        outlets: how many carry it.
        least: how many origins there are at least.
        most: how many at most.
    """
    ones = _spread(min(outlets, _MOST))
    places = _spread(min(most, _MOST))
    origins = tuple((place, number < least) for number, place in enumerate(places))
    middle = HEIGHT / 2
    end = _WAIST if places else _WAIST + 14
    lines = [(_curve(_LEFT, place, end, middle), True) for place in ones]
    lines += [(_curve(_WAIST, middle, _RIGHT, place), sure) for place, sure in origins]
    return SmallPicture(ones, outlets > _MOST, origins, most > _MOST, tuple(lines))


def _spread(number: int) -> tuple[float, ...]:
    step = min(_STEP, (HEIGHT - 8) / max(1, number - 1))
    first = HEIGHT / 2 - step * (number - 1) / 2
    return tuple(round(first + step * at, 1) for at in range(number))


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"M{x:g},{y:g} C{middle:g},{y:g} {middle:g},{to_y:g} {to_x:g},{to_y:g}"
