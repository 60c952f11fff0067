"""Rows of a desk: aligned for people, or as JSON, JSON lines and CSV for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sayso.cli.console import Console
from sayso.cli.printable import printable
from sayso.cli.sources import settle

SHOWN: Final = 11
"""Characters of an id that are shown."""

_RISKY: Final = ("=", "+", "-", "@", "\t", "\r")
_WIDEST: Final = 32
_LEAST: Final = 20


def write(rows: Iterable[Mapping[str, Any]], form: str, name: str, keys: Sequence[str]) -> None:
    """Write rows for programs.

    Args:
        rows: what to write; in CSV, lists are written as JSON.
        form: "json", "jsonl" or "csv".
        name: of the list, in JSON.
        keys: the columns, in order.
    """
    settle(sys.stdout, encoding="utf-8")
    if form == "json":
        json.dump({name: [dict(row) for row in rows]}, sys.stdout, ensure_ascii=False)
        print()
    elif form == "jsonl":
        for row in rows:
            print(json.dumps(dict(row), ensure_ascii=False))
    else:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(keys)
        writer.writerows([_cell(row[key]) for key in keys] for row in rows)


def table(heads: Sequence[str], lines: Iterable[Sequence[str]], numbers: Sequence[str]) -> None:
    """Print rows for people, in columns as wide as what stands in them.

    On a terminal the last column takes what is left of the line; elsewhere it is whole.

    Args:
        heads: what stands above the columns.
        lines: the cells.
        numbers: heads of the columns that hold numbers, which stand at the right.
    """
    from rich.cells import cell_len, set_cell_size
    from rich.text import Text

    settle(sys.stdout, encoding=None)
    console = Console(sys.stdout)
    rows = [[printable(cell) for cell in line] for line in (heads, *lines)]
    widths = [
        min(_WIDEST, max(map(cell_len, column))) for column in list(zip(*rows, strict=True))[:-1]
    ]
    room = max(_LEAST, console.width - sum(widths) - 2 * len(widths))
    for number, row in enumerate(rows):
        cells = []
        for head, cell, width in zip(heads, row, widths, strict=False):
            fitting = cell if cell_len(cell) <= width else set_cell_size(cell, width - 1) + "…"
            blanks = " " * (width - cell_len(fitting))
            cells.append(blanks + fitting if head in numbers else fitting + blanks)
        last = row[-1]
        if console.is_terminal and cell_len(last) > room:
            last = set_cell_size(last, room - 1).rstrip() + "…"
        line = "  ".join([*cells, last]).rstrip()
        console.put(Text(line, style="" if number else "dim"))


def more(shown: int, number: int) -> None:
    """Say how much there is beside what is shown, if anything."""
    from rich.text import Text

    if number > shown:
        words = f"and {number - shown:,} more: --top {number}"
        Console(sys.stdout).put(Text(words, style="dim"))


def interval(low: int, high: int) -> str:
    """A number that may be several: "2", "1–3"."""
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _cell(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, (list, tuple)):
        return json.dumps(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_RISKY) else value
