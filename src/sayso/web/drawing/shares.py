"""A bar of the propositions of somebody: carried alone, by several from one origin, or more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.ledger.speaker_profile import Shares

WIDTH: Final = 600
_GAP: Final = 2
_LEAST: Final = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bar.

    Attributes:
        name: "alone", "one_origin" or "several".
        x: where it begins.
        width: how long it is.
    """

    name: str
    x: float
    width: float


def shares_drawn(shares: Shares) -> tuple[Part, ...]:
    """The parts that are not empty, of ``WIDTH`` in all; none where there is nothing to share."""
    numbers = {
        "alone": shares.alone,
        "one_origin": shares.one_origin,
        "several": shares.shared - shares.one_origin,
    }
    there = {name: number for name, number in numbers.items() if number > 0}
    whole = sum(there.values())
    if not whole:
        return ()
    room = WIDTH - _GAP * (len(there) - 1) - _LEAST * len(there)
    parts, x = [], 0.0
    for name, number in there.items():
        width = _LEAST + room * number / whole
        parts.append(Part(name, round(x, 1), round(width, 1)))
        x += width + _GAP
    return tuple(parts)
