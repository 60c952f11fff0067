"""The lines of a tree of origins and reports, with the words that show each step."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from sayso.cli.columns import GAP, Columns
from sayso.cli.gathered import Gathered
from sayso.cli.lineage_tree import Node

_MOST = 12
"""How many stations of one and the same are shown unless all are asked for."""
_MOST_SHOWN = 2
_DEEPEST = 6
_WIDE = 120
_LESS_WIDE = 100
_NARROW = 72
_TIME = 23
_LEAST = 16
_DIM = "dim"


class TreeLines:
    """Lays out trees: names with their branches, the time where there is room, and the words.

    Args:
        console: measures the text.
        width: cells that a line may take.
        indent: blanks before each line.
        gathered: the reports.
        every: whether all stations and passages are shown, however many.
    """

    def __init__(
        self, console: Console, width: int, indent: int, gathered: Gathered, every: bool
    ) -> None:
        self._timed = width >= _WIDE
        widths = [_names(width), *([_TIME] if self._timed else [])]
        rest = width - indent - sum(widths) - GAP * len(widths)
        self._columns = Columns(console, [*widths, max(_LEAST, rest)], indent)
        self._whole = Columns(console, [max(_LEAST, width - indent)], indent)
        self._gathered = gathered
        self._every = every

    def lines(self, tree: Node) -> Iterator[Text]:
        """Give the lines of a tree: the origin, then each station under the one it has it from."""
        yield from self._node(tree, Text(), Text("│ " if tree.inner else "", style=_DIM))
        waiting = self._branches(tree, "")
        while waiting:
            node, before, last = waiting.pop()
            if isinstance(node, str):
                yield from self._whole.lines([Text(node, style=_DIM)], Text(before + "└ ", _DIM))
                continue
            own = before + ("└ " if last else "├ ")
            under = before + ("  " if last else "│ ")
            below = under + ("│ " if node.inner else "")
            yield from self._node(node, Text(own, _DIM), Text(below, _DIM))
            waiting += self._branches(node, under)

    def _branches(self, node: Node, before: str) -> list[tuple[Node | str, str, bool]]:
        """What has it from here, the last first; deep trees go on without further indentation."""
        before = before[: 2 * _DEEPEST]
        inner = sorted(node.inner.values(), key=lambda each: each.place)
        shown = inner if self._every or len(inner) <= _MOST + 1 else inner[:_MOST]
        found: list[tuple[Node | str, str, bool]] = [
            (each, before, len(shown) == len(inner) == at + 1) for at, each in enumerate(shown)
        ]
        if len(shown) < len(inner):
            found.append((f"and {len(inner) - len(shown):,} more: --all", before, True))
        return found[::-1]

    def _node(self, node: Node, before: Text, below: Text) -> Iterator[Text]:
        name = Text(node.name if self._timed else node.told_apart or node.name)
        notes = [Text(f"[{note}]", style=f"{_DIM} italic") for note in node.notes]
        if not node.shown:
            yield from self._whole.lines([Text(" ").join([name, *notes])], before, below)
            return
        first, *others = node.shown if self._every else node.shown[:_MOST_SHOWN]
        words = [Text(" ").join([*notes, first]), *others]
        time = [self._time(node)] if self._timed else []
        yield from self._columns.lines([name, *time, Text("\n").join(words)], before, below)

    def _time(self, node: Node) -> Text:
        return Text(self._gathered.published(node.report) if node.report else "", style=_DIM)


def _names(width: int) -> int:
    if width >= _LESS_WIDE:
        return 36
    return 30 if width >= _NARROW else 24
