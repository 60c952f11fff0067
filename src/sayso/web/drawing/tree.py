"""A lineage as a tree for narrow pages: each origin, and below it what has it from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.web.drawing.grouped import Graph, Line, Node

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Branch:
    """A node in the tree.

    Attributes:
        node: what it stands for.
        line: by which it has it from the one above; None at the top.
        inner: what has it from here.
        again: whether what has it from here is told further up.
    """

    node: Node
    line: Line | None
    inner: tuple[Branch, ...] = ()
    again: bool = False


def tree_of(graph: Graph) -> tuple[Branch, ...]:
    """Put a graph into trees; what has several sources stands below each.

    Args:
        graph: small enough to be drawn.
    """
    nodes = {node.id: node for node in graph.nodes}
    leaving: dict[str, list[Line]] = {}
    reached = set()
    for line in graph.lines:
        leaving.setdefault(line.source, []).append(line)
        reached.add(line.target)
    told: set[str] = set()
    tops = [node for node in graph.nodes if node.id not in reached]
    made = [_branch(node, None, nodes, leaving, told, 0) for node in tops]
    made += [
        _branch(node, None, nodes, leaving, told, 0) for node in graph.nodes if node.id not in told
    ]
    return tuple(made)


def _branch(
    node: Node,
    line: Line | None,
    nodes: Mapping[str, Node],
    leaving: Mapping[str, list[Line]],
    told: set[str],
    depth: int,
) -> Branch:
    own = leaving.get(node.id, [])
    if node.id in told or depth > _DEEPEST:
        return Branch(node, line, again=bool(own))
    told.add(node.id)
    inner = tuple(
        _branch(nodes[each.target], each, nodes, leaving, told, depth + 1) for each in own
    )
    return Branch(node, line, inner)
