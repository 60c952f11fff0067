"""The lines between figures: what was updated by what, and what cannot both be so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sayso.ledger.proposition_figures import Series
from sayso.web.drawing.figure_parts import Link, Spot

_MOST: Final = 8
_BESIDE: Final = 12
_BEND: Final = 44.0


def links_between(spots: Sequence[Spot], series: Series) -> tuple[list[Link], int]:
    """Draw the lines.

    Args:
        spots: where the figures are.
        series: with the pairs that update and contradict each other.

    Returns:
        the lines, an update only to the next one of its row; and how many contradictions are not
        drawn, since they would cover each other.
    """
    home = {point.id: at for at, spot in enumerate(spots) for point in spot.points}
    updates = {(later, earlier) for later, earlier in _pairs(series.updates, home)}
    steps = sorted(
        (earlier, later)
        for later, earlier in updates
        if not any(
            (later, between) in updates and (between, earlier) in updates
            for between in range(len(spots))
        )
    )
    against = sorted({(min(pair), max(pair)) for pair in _pairs(series.contradictions, home)})
    kept = against if len(against) <= _MOST else []
    found = [_link(spots[one], spots[other], "contradicts") for one, other in kept]
    found += [_link(spots[one], spots[other], "updates") for one, other in steps]
    return found, len(against) - len(kept)


def _pairs(pairs: Iterable[tuple[str, str]], home: Mapping[str, int]) -> Iterable[tuple[int, int]]:
    for one, other in pairs:
        if one in home and other in home and home[one] != home[other]:
            yield home[one], home[other]


def _link(one: Spot, other: Spot, relation: str) -> Link:
    bend = _BEND if abs(one.x - other.x) < _BESIDE else 0.0
    over, by = round((one.x + other.x) / 2 - bend, 1), round((one.dot + other.dot) / 2, 1)
    path = f"M{one.x:g},{one.dot:g} Q{over:g},{by:g} {other.x:g},{other.dot:g}"
    return Link(path, relation, ((one.x, one.dot), (over, by), (other.x, other.dot)))
