"""Columns of wrapped text, without lines around them or blanks behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

GAP = 2


class Columns:
    """Lays out rows of cells in columns of fixed widths.

    Args:
        console: measures the text.
        widths: cells that each column gets.
        indent: blanks before the first column.
    """

    def __init__(self, console: Console, widths: Sequence[int], indent: int) -> None:
        self._console = console
        self._widths = widths
        self._starts = [indent + sum(widths[:n]) + GAP * n for n in range(len(widths))]

    def lines(
        self, cells: Sequence[Text], before: Text | None = None, below: Text | None = None
    ) -> Iterator[Text]:
        """Give the lines of one row, each cell wrapped at the width of its column.

        Args:
            cells: one for each column.
            before: what stands before the first cell.
            below: what stands before its other lines, down to the last of the row; by default
                blanks, as many as ``before`` is wide.
        """
        # Appended, the style of what stands before does not reach what follows.
        before = Text().append_text(before or Text())
        under = Text(" " * before.cell_len) if below is None else Text().append_text(below)
        first = self._widths[0] - max(before.cell_len, under.cell_len)
        wrapped = [
            list(cell.wrap(self._console, width, overflow="fold"))
            for cell, width in zip(cells, [first, *self._widths[1:]], strict=True)
        ]
        if below is not None:
            wrapped[0] += [Text()] * (max(map(len, wrapped)) - len(wrapped[0]))
        wrapped[0] = [
            (under if number else before) + part for number, part in enumerate(wrapped[0])
        ]
        for parts in zip_longest(*wrapped):
            line = Text()
            for start, part in zip(self._starts, parts, strict=True):
                if part:
                    part.rstrip()
                    line.append(" " * (start - line.cell_len))
                    line.append_text(part)
            yield line
