"""A lineage small enough to be drawn: what is alike and too much is put together, with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.ledger.proposition_shown import How
from sayso.ledger.proposition_stops import Lineage, Step, Stop, StopKind

MOST: Final = 12
"""Outlets, and origins, that are drawn singly."""

_CARRYING: Final = frozenset(["report", "name"])
_SINGLY: Final = 6
_ASIDE: Final = 4
_NAMED: Final = 2
_ALIKE: Final[dict[How, How]] = {"own": "quote", "credit": "cite", "link": "cite"}
_SEVERAL: Final[dict[StopKind, str]] = {
    "origin": "more origins",
    "denial": "others deny or doubt it",
    "untraced": "more are not traced",
    "circle": "more circles without an origin",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A stop, or several put together.

    Attributes:
        id: of the stop, or made for several.
        stops: at least one.
        name: what is read.
        note: what is read below it in small type; "" where there is nothing to say.
    """

    id: str
    stops: tuple[Stop, ...]
    name: str
    note: str = ""

    @property
    def kind(self) -> StopKind:
        """Of the first stop."""
        return self.stops[0].kind

    @property
    def several(self) -> bool:
        """Whether stops were put together."""
        return len(self.stops) > 1


@dataclass(frozen=True, slots=True)
class Line:
    """A step, or several between the same nodes.

    Attributes:
        source: id of the node that it comes from.
        target: id of the node that has it from there.
        how: of the first step.
        steps: their numbers in the lineage, from 0.
        circle: whether one of them leads round in a circle.
        some: whether only some of those that are put together have it from there.
    """

    source: str
    target: str
    how: How
    steps: tuple[int, ...]
    circle: bool = False
    some: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """What is drawn.

    Attributes:
        nodes: what stands at the left first.
        lines: between them, those of one kind between two nodes once.
    """

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


def graph_of(lineage: Lineage, most: int = MOST) -> Graph:
    """Put together what would be too much to draw.

    Origins are put together until the reports that have it from the same places in the same way are
    few enough groups; so of each group it is true what its lines say.

    Args:
        lineage: of a proposition.
        most: how many reports, and how many origins, are drawn singly.
    """
    left = [stop for stop in lineage.stops if stop.kind not in _CARRYING]
    right = [stop for stop in lineage.stops if stop.kind in _CARRYING]
    nodes: list[Node] = []
    for room in range(most, 0, -1):
        nodes = list(_left(left, room))
        home = {stop.id: node.id for node in nodes for stop in node.stops}
        groups = _right(right, lineage.steps, home, most)
        if len(groups) <= most:
            break
    kept = groups if len(groups) <= most else _fewer(groups, most)
    nodes += [_several(some, f"several {number}") for number, some in enumerate(kept)]
    home = {stop.id: node.id for node in nodes for stop in node.stops}
    return Graph(tuple(nodes), _lines(lineage.steps, home, nodes))


def _left(stops: Sequence[Stop], most: int) -> Iterable[Node]:
    """Origins singly as long as there are few, the one that most rests on first."""
    for kind, several in _SEVERAL.items():
        own = [stop for stop in stops if stop.kind == kind]
        room = most if kind == "origin" else min(most, _ASIDE)
        singly = own if len(own) <= room else own[: room - 1]
        yield from (Node(stop.id, (stop,), stop.name, _note(stop)) for stop in singly)
        others = own[len(singly) :]
        if others:
            words = several if singly else several.replace("more ", "").replace("others ", "")
            name = f"{len(others):,} {words}"
            yield Node(f"several {kind}", tuple(others), name, _names(others))


def _note(stop: Stop) -> str:
    if stop.may_be:
        first, *others = stop.may_be
        return f"could be one with {first if not others else f'{len(stop.may_be)} others'}"
    if stop.absent:
        return "not in this desk"
    if stop.unnamed:
        return "not named"
    return "says so itself" if stop.report and stop.kind == "origin" else ""


def _right(
    stops: Sequence[Stop], steps: Sequence[Step], home: Mapping[str, str], most: int
) -> list[list[Stop]]:
    """Reports singly as long as there are few; else those that others have it from."""
    if len(stops) <= most:
        return [[stop] for stop in stops]
    giving = Counter(step.source for step in steps)
    coming: dict[str, set[tuple[str, str]]] = {}
    for step in steps:
        source = home.get(step.source, step.source)
        coming.setdefault(step.target, set()).add((source, _ALIKE.get(step.how, step.how)))
    leading = sorted((stop for stop in stops if giving[stop.id]), key=lambda one: -giving[one.id])
    singly = leading[:_SINGLY]
    groups: dict[tuple[tuple[str, str], ...], list[Stop]] = {}
    for stop in stops:
        if stop not in singly:
            groups.setdefault(tuple(sorted(coming.get(stop.id, ()))), []).append(stop)
    return [[stop] for stop in singly] + sorted(groups.values(), key=len, reverse=True)


def _fewer(groups: Sequence[list[Stop]], most: int) -> list[list[Stop]]:
    """The first groups as they are, the rest together."""
    return [*groups[: most - 1], [stop for some in groups[most - 1 :] for stop in some]]


def _single(stop: Stop) -> Node:
    note = "not in this desk" if stop.absent else ""
    if stop.kind == "report" and not stop.carries:
        note = "does not carry it itself"
    return Node(stop.id, (stop,), stop.name, note)


def _several(stops: Sequence[Stop], key: str) -> Node:
    if len(stops) == 1:
        return _single(stops[0])
    outlets = len({stop.name for stop in stops})
    name = f"{outlets:,} outlets" if outlets == len(stops) else f"{len(stops):,} reports"
    if 1 < outlets < len(stops):
        name += f" of {outlets:,} outlets"
    return Node(key, tuple(stops), name, _names(stops))


def _names(stops: Sequence[Stop]) -> str:
    names = list(dict.fromkeys(stop.name for stop in stops))
    more = len(names) - _NAMED
    shown = ", ".join(names[:_NAMED])
    return f"{shown} and {more:,} more" if more > 0 else shown


def _lines(
    steps: Sequence[Step], home: Mapping[str, str], nodes: Sequence[Node]
) -> tuple[Line, ...]:
    found: dict[tuple[str, str], list[int]] = {}
    for number, step in enumerate(steps):
        source, target = home[step.source], home[step.target]
        if source != target:
            found.setdefault((source, target), []).append(number)
    size = {node.id: len(node.stops) for node in nodes}
    return tuple(
        Line(
            source,
            target,
            steps[numbers[0]].how,
            tuple(numbers),
            any(steps[number].circle for number in numbers),
            len({steps[number].target for number in numbers}) < size[target],
        )
        for (source, target), numbers in found.items()
    )
