"""Citations that lead back to where they began, so that nobody is known to have it first-hand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sayso.cli.gathered import Gathered
from sayso.cli.lineage_shown import Shown
from sayso.cli.lineage_tree import Node, goes_round
from sayso.model import Proposition, Via


def circles(proposition: Proposition, gathered: Gathered) -> Iterator[Node]:
    """Give a tree for each circle, with a line for each citation in it and those that lead to it.

    Args:
        proposition: with the ways of its statements.
        gathered: its reports.
    """
    shown = Shown(proposition, gathered)
    found: dict[frozenset[str], Node] = {}
    for rest in proposition.rests_on:
        said = gathered.said(rest.statement)
        if said is None or not goes_round(rest, said.report.id):
            continue
        stations = [Via(said.report.id, ""), *rest.via]
        node = found.setdefault(_circle(stations), Node(_title(stations)))
        for number, (citing, cited) in enumerate(pairwise(stations)):
            key = f"{_place(citing)}\x1f{_place(cited)}"
            if key not in node.inner:
                node.inner[key] = _step(citing, cited, gathered)
                node.inner[key].place = len(node.inner)
                last = said if number == 0 else None
                spans = [span for span in rest.spans if span.report == citing.report]
                node.inner[key].shown += shown.words(spans, citing.report, last, cited)
    yield from found.values()


def _place(via: Via) -> str:
    return via.report or via.name


def _around(stations: list[Via]) -> list[str]:
    """The stations of the circle alone, from the first one that comes again."""
    places = [_place(via) for via in stations]
    again = next(at for at, place in enumerate(places) if place in places[:at])
    return places[places.index(places[again]) : again]


def _circle(stations: list[Via]) -> frozenset[str]:
    return frozenset(_around(stations))


def _title(stations: list[Via]) -> str:
    number = len(_around(stations))
    if number == 1:
        return "a circle without an origin: it has it from itself"
    whom = "the other" if number == 2 else "the next"
    return f"a circle without an origin: each has it from {whom}"


def _step(citing: Via, cited: Via, gathered: Gathered) -> Node:
    names = [
        gathered.called(via.report) if via.report else gathered.name(via.name)
        for via in (citing, cited)
    ]
    return Node(f"{names[0]} has it from {names[1]}", citing.report)
