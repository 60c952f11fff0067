"""The figures that a proposition's statements give: each value once, with who gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.cli.gathered import Gathered
from sayso.cli.printable import printable
from sayso.cli.weighed_facts import listed
from sayso.cli.weighed_givers import Givers, holders
from sayso.cli.worded import time_words, value_words
from sayso.model import Figure, Proposition

_RATIOS = frozenset(["percent", "percentage points", "fraction", "times"])
_MOST = 6
"""How many outlets, and how many givers, are named of a value unless all are asked for."""

_Value = tuple[object, ...]


@dataclass(slots=True)
class _Row:
    """A value.

    Attributes:
        figure: the first that gives it.
        givers: who does.
        units: things counted, as worded, by the same in small letters.
        worded: the words that reports have for it.
        disputed: whether it is in a dispute.
    """

    figure: Figure
    givers: Givers
    units: dict[str, str] = field(default_factory=dict)
    worded: dict[str, None] = field(default_factory=dict)
    disputed: bool = False


def figure_rows(
    proposition: Proposition, gathered: Gathered, every: bool
) -> Iterator[tuple[str, str]]:
    """Give each value and who gives it, the disputed ones first, else in order of publication.

    Nothing where there is one statement only: its words hold its figures. A figure that nothing
    can be held against is left out where there are others.

    Args:
        proposition: with its statements.
        gathered: its reports.
        every: whether all figures are given, with all their outlets, however many.
    """
    if len(proposition.members) < 2:
        return
    most = None if every else _MOST
    rows = sorted(_rows(proposition, gathered), key=lambda row: not row.disputed)
    shown = rows if every else [row for row in rows if _is_held_against(row, rows)] or rows
    for row in shown:
        yield _value_words(row), row.givers.words(most) + _worded(row, most)


def _is_held_against(row: _Row, rows: list[_Row]) -> bool:
    """Whether several reports give a value, it is in dispute, or others count the same thing."""
    if row.disputed or row.givers.reports > 1:
        return True
    return any(row is not other and row.units.keys() & other.units.keys() for other in rows)


def _rows(proposition: Proposition, gathered: Gathered) -> list[_Row]:
    disputed = {figure for dispute in proposition.disputes for figure in dispute.figures}
    held_by = holders(proposition, gathered)
    rows: dict[_Value, _Row] = {}
    for member in proposition.members:
        said = gathered.said(member.statement)
        if said is None:
            continue
        taken: set[_Value] = set()
        figures = gathered.figures(said)
        for figure in figures:
            # Two things counted in one statement with the same number are two rows.
            value = _value(figure)
            value = (*value, _unit(figure)) if value in taken else value
            taken.add(value)
            row = rows.setdefault(value, _Row(figure, Givers(gathered)))
            row.disputed |= figure.id in disputed
            row.givers.add(held_by[member.statement], said.report.id)
            _word(row, figure, figures)
    return list(rows.values())


def _word(row: _Row, figure: Figure, beside: list[Figure]) -> None:
    """Keep the thing counted, and the words for a value where they are more than its digits."""
    # "Sixteen of the nineteen people": the thing counted holds another count.
    if figure.unit and not any(other.text in figure.unit for other in beside):
        row.units.setdefault(_unit(figure), printable(figure.unit))
    words = printable(figure.text)
    if figure.as_of:
        row.worded[f"“{words}” as of {time_words(figure.as_of)}"] = None
    elif not words.replace(",", "").isdecimal():
        row.worded[f"“{words}”"] = None


def _value(figure: Figure) -> _Value:
    ratio = figure.unit if figure.unit in _RATIOS else None
    held = figure.low, figure.high, figure.approximate
    return (*held, ratio, figure.currency, figure.per)


def _unit(figure: Figure) -> str:
    return " ".join((figure.unit or "").casefold().split())


def _value_words(row: _Row) -> str:
    """The value with the thing counted, where all agree what that is."""
    figure = row.figure
    parts = [value_words(figure)]
    if len(row.units) == 1 and not figure.currency and figure.unit not in ("percent", "times"):
        parts += row.units.values()
    if figure.per:
        parts.append(f"per {printable(figure.per)}")
    return " ".join(parts)


def _worded(row: _Row, most: int | None) -> str:
    return f": {listed(list(row.worded), most)}" if row.worded else ""
