"""The figures that a proposition's statements give, those of one count together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.ledger.proposition_gathered import Gathered
from sayso.ledger.proposition_givers import holders
from sayso.ledger.proposition_values import figure_passage, value_words
from sayso.model import Dispute, Figure, Proposition

_NOT_COUNTED = frozenset(["percent", "percentage points", "fraction", "times"])


@dataclass(frozen=True, slots=True)
class Point:
    """A figure that a statement gives.

    Attributes:
        id: of the figure.
        words: verbatim, with the thing counted where that follows at once.
        value: what they come to, in plain words.
        low: the least value, None where open.
        high: the greatest, None where open.
        approximate: whether the words blur it.
        when: as of when it held, else when the report was published; ISO 8601, None if unknown.
        as_of: whether ``when`` is the time that the words give.
        statement: id of the statement.
        giver: who stands behind it.
        report: id of the report.
    """

    id: str
    words: str
    value: str
    low: int | float | None
    high: int | float | None
    approximate: bool
    when: str | None
    as_of: bool
    statement: str
    giver: str
    report: str


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one count.

    Attributes:
        counted: the thing counted, as most reports word it; "" where they do not.
        points: in order of publication.
        updates: pairs of figures' ids: a later one, and the earlier one that it replaces.
        contradictions: pairs of figures' ids that cannot both be so.
    """

    counted: str
    points: tuple[Point, ...]
    updates: tuple[tuple[str, str], ...] = ()
    contradictions: tuple[tuple[str, str], ...] = ()


def figures_of(proposition: Proposition, gathered: Gathered) -> tuple[Series, ...]:
    """Put the figures of a proposition together, those in dispute first, then the most given.

    Figures are of one count where they clash or update each other, or are worded as counting the
    same thing.

    Args:
        proposition: with its statements and disputes.
        gathered: its reports.
    """
    points, figures = {}, {}
    held_by = holders(proposition, gathered)
    for member in proposition.members:
        said = gathered.said(member.statement)
        if said is None:
            continue
        for figure in gathered.figures(said):
            time = figure.as_of or said.report.published
            figures[figure.id] = figure
            points[figure.id] = Point(
                figure.id,
                figure_passage(figure, said.report.text),
                value_words(figure),
                figure.low,
                figure.high,
                figure.approximate,
                time,
                figure.as_of is not None,
                member.statement,
                held_by[member.statement],
                said.report.id,
            )
    groups = _together(figures, proposition.disputes)
    made = [_series(group, points, figures, proposition.disputes) for group in groups]
    return tuple(sorted(made, key=lambda one: (-_clashes(one), -len(one.points))))


def _clashes(series: Series) -> int:
    return len(series.contradictions) + len(series.updates)


def _together(figures: dict[str, Figure], disputes: Iterable[Dispute]) -> Iterator[list[str]]:
    """Ids of figures of one count, in their order."""
    of: dict[str, str] = {each: each for each in figures}

    def first(each: str) -> str:
        while of[each] != each:
            each = of[each]
        return each

    kinds: dict[tuple[object, ...], str] = {}
    for each, figure in figures.items():
        kind = _kind(figure)
        if kind is not None:
            of[first(each)] = first(kinds.setdefault(kind, each))
    for dispute in disputes:
        if dispute.figures and all(each in of for each in dispute.figures):
            later, earlier = dispute.figures
            of[first(later)] = first(earlier)
    found: dict[str, list[str]] = {}
    for each in figures:
        found.setdefault(first(each), []).append(each)
    yield from found.values()


def _kind(figure: Figure) -> tuple[object, ...] | None:
    """What is counted; None where the words do not tell, or tell of a part."""
    unit = " ".join((figure.unit or "").casefold().split())
    if figure.part_of is not None or not (unit or figure.currency):
        return None
    return unit if not figure.currency else "", figure.currency, figure.per


def _series(
    group: list[str],
    points: dict[str, Point],
    figures: dict[str, Figure],
    disputes: Iterable[Dispute],
) -> Series:
    units: Counter[str] = Counter()
    for each in group:
        figure = figures[each]
        if figure.currency or figure.unit:
            units[figure.currency or figure.unit or ""] += 1
    counted = units.most_common(1)[0][0] if units else ""
    inside = set(group)
    pairs: dict[str, list[tuple[str, str]]] = {"updates": [], "contradicts": []}
    for dispute in disputes:
        if dispute.figures and inside.issuperset(dispute.figures):
            later, earlier = dispute.figures
            pairs[dispute.relation].append((later, earlier))
    return Series(
        counted,
        tuple(points[each] for each in group),
        tuple(pairs["updates"]),
        tuple(pairs["contradicts"]),
    )
