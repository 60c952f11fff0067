"""Layered layout of a graph: columns from left to right, few crossings, lines that stay apart.

Columns by longest path, crossings lessened by barycentres (Sugiyama, Tagawa and Toda 1981), and
places that come as near to each node's neighbours as the distances allow (isotonic regression).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

Edge = tuple[str, str]
Room = tuple[float, float]

_SWEEPS: Final = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the nodes of a graph are.

    Attributes:
        columns: ids from top to bottom, for each column from left to right; stations of lines that
            pass a column stand among them.
        places: of each node and station its vertical place, in pixels.
        ways: for each edge the stations that its line passes, from left to right.
        back: edges that lead to the left or stay in their column; they pass no stations.
    """

    columns: tuple[tuple[str, ...], ...]
    places: Mapping[str, float]
    ways: Mapping[Edge, tuple[str, ...]]
    back: frozenset[Edge]


def laid_out(
    nodes: Sequence[str],
    edges: Sequence[Edge],
    room: Mapping[str, Room],
    *,
    first: Collection[str] = (),
    thin: float = 14,
) -> Layout:
    """Lay out a graph.

    Args:
        nodes: ids, those that come first further up.
        edges: pairs of ids, from left to right.
        room: how much each node takes, above its place and below.
        first: ids of the only nodes that may stand in the first column; none for all.
        thin: room that a line takes that passes.
    """
    column, back = columns_of(nodes, edges, first)
    filled: list[list[str]] = [[] for _ in range(max(column.values(), default=-1) + 1)]
    for node in nodes:
        filled[column[node]].append(node)
    ways: dict[Edge, tuple[str, ...]] = {}
    links: list[Edge] = []
    taken = dict(room)
    for edge in edges:
        if edge in back:
            continue
        start, end = column[edge[0]], column[edge[1]]
        stations = tuple(f"{edge[0]}\x1f{edge[1]}\x1f{at}" for at in range(start + 1, end))
        for at, station in enumerate(stations, start + 1):
            filled[at].append(station)
            taken[station] = thin / 2, thin / 2
        ways[edge] = stations
        chain = (edge[0], *stations, edge[1])
        links += pairwise(chain)
    before, after = _sides(links)
    filled = _ordered(filled, before, after)
    places = _placed(filled, before, after, taken)
    return Layout(tuple(map(tuple, filled)), places, ways, frozenset(back))


def columns_of(
    nodes: Sequence[str], edges: Sequence[Edge], first: Collection[str] = ()
) -> tuple[dict[str, int], set[Edge]]:
    """The column of each node, one more than the furthest that leads to it.

    Args:
        nodes: ids; where edges go round, those that come first stand further left.
        edges: pairs of ids.
        first: ids of the only nodes that may stand in the first column; none for all.

    Returns:
        the columns, and the edges that lead back.
    """
    column: dict[str, int] = {}
    coming: defaultdict[str, set[str]] = defaultdict(set)
    for source, target in edges:
        coming[target].add(source)
    left = list(nodes)
    while left:
        ready = [node for node in left if coming[node] <= column.keys()]
        for node in ready or left[:1]:
            known = [column[each] for each in coming[node] if each in column]
            least = 1 if first and node not in first else 0
            column[node] = max(least, max(known, default=-1) + 1)
        taken = set(ready or left[:1])
        left = [node for node in left if node not in taken]
    return column, {edge for edge in edges if column[edge[0]] >= column[edge[1]]}


def _sides(links: Sequence[Edge]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    before: defaultdict[str, list[str]] = defaultdict(list)
    after: defaultdict[str, list[str]] = defaultdict(list)
    for source, target in links:
        before[target].append(source)
        after[source].append(target)
    return before, after


def _ordered(
    columns: list[list[str]], before: Mapping[str, list[str]], after: Mapping[str, list[str]]
) -> list[list[str]]:
    """Sort each column by the middle of the neighbours, to the right and back, the best kept."""
    best, fewest = columns, _crossings(columns, after)
    now = [list(each) for each in columns]
    for sweep in range(_SWEEPS):
        forth = sweep % 2 == 0
        side = before if forth else after
        order = range(1, len(now)) if forth else range(len(now) - 2, -1, -1)
        for at in order:
            beside = now[at - 1 if forth else at + 1]
            rank = {node: number for number, node in enumerate(beside)}
            now[at] = _by_middle(now[at], side, rank)
        crossings = _crossings(now, after)
        if crossings < fewest:
            best, fewest = [list(each) for each in now], crossings
    return best


def _by_middle(
    column: list[str], side: Mapping[str, list[str]], rank: Mapping[str, int]
) -> list[str]:
    middles = {}
    for number, node in enumerate(column):
        known = [rank[each] for each in side.get(node, ()) if each in rank]
        middles[node] = sum(known) / len(known) if known else float(number)
    return sorted(column, key=middles.__getitem__)


def _crossings(columns: Sequence[Sequence[str]], after: Mapping[str, list[str]]) -> int:
    number = 0
    for one, other in pairwise(columns):
        rank = {node: at for at, node in enumerate(other)}
        ends = [sorted(rank[each] for each in after.get(node, ()) if each in rank) for node in one]
        seen: list[int] = []
        for own in ends:
            number += sum(1 for end in own for before in seen if before > end)
            seen += own
    return number


def _placed(
    columns: Sequence[Sequence[str]],
    before: Mapping[str, list[str]],
    after: Mapping[str, list[str]],
    room: Mapping[str, Room],
) -> dict[str, float]:
    """Bring each node near the middle of its neighbours, in its order and at its distance."""
    places: dict[str, float] = {}
    for column in columns:
        at = 0.0
        for node in column:
            places[node] = at + room[node][0]
            at += sum(room[node])
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 == 0 else columns[::-1]:
            wished = []
            for node in column:
                near = [*before.get(node, ()), *after.get(node, ())]
                wished.append(
                    sum(places[each] for each in near) / len(near) if near else places[node]
                )
            places.update(zip(column, spaced(wished, [room[n] for n in column]), strict=True))
    top = min((place - room[node][0] for node, place in places.items()), default=0.0)
    return {node: place - top for node, place in places.items()}


def spaced(wished: Sequence[float], room: Sequence[Room]) -> list[float]:
    """Places as near as possible to those that are wished for, in their order and apart.

    Args:
        wished: a place each.
        room: how much each takes above and below.
    """
    offsets, at = [], 0.0
    for number, own in enumerate(room):
        at += room[number - 1][1] + own[0] if number else 0
        offsets.append(at)
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wished, offsets, strict=True):
        total, number = wish - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / number:
            total, number = total + blocks[-1][0], number + blocks.pop()[1]
        blocks.append((total, number))
    found = [total / number for total, number in blocks for _ in range(number)]
    return [place + offset for place, offset in zip(found, offsets, strict=True)]
