"""How well contents are split into statements: ``python -m benchmarks.statements``.

On the project's own gold (tests/gold/statements), contents given. A statement is found where one
of the program's overlaps it by half of their union, one to one. Beside it what leaving every
content whole gives. PolNeAR's contents need the corpus (``--data``) and are left out without it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.documents import documents
from sayso.extract.marked import Marked, marked_words
from sayso.extract.statements import statements
from sayso.neural.network import Network, shipped

DATA = Path("../shared/data")
GOLD = Path(__file__).parent.parent / "tests" / "gold" / "statements" / "gold.jsonl"
Rows = Sequence[tuple[Sequence[Sequence[int]], Sequence[Sequence[int]], Sequence[int]]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="folder with polnear")
    options = parser.parse_args()
    print("                      contents  precision/recall/F1, percent   left whole, F1")
    for name, rows, whole in measure(options.data):
        print(
            f"{name:22} {len(rows):7}  {{:.1f}}/{{:.1f}}/{{:.1f}}".format(*f1(rows)),
            f"{f1(whole)[2]:28.1f}",
        )


def measure(data: Path = DATA, network: Network | None = None) -> list[tuple[str, Rows, Rows]]:
    """For each part of the gold its rows for ``f1``, and the same with contents left whole."""
    gold = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    if not (data / "polnear").is_dir():
        gold = [row for row in gold if not row["doc"].startswith("polnear")]
    network = network or shipped()
    marked = {
        name: marked_words(network, text, spans)
        for name, text, spans in documents({row["doc"] for row in gold}, data)
    }
    made = [(row, _row(row, marked[row["doc"]], network)) for row in gold]
    parts: list[tuple[str, Rows, Rows]] = []
    for name, chosen in (
        ("all", made),
        ("several in the gold", [m for m in made if len(m[0]["statements"]) > 1]),
        ("one in the gold", [m for m in made if len(m[0]["statements"]) == 1]),
        *(
            (part, [m for m in made if m[0]["doc"].startswith(part)])
            for part in ("own", "velm", "polnear")
        ),
    ):
        rows = [row for _, row in chosen]
        whole = [([range(len(lengths))], wanted, lengths) for _, wanted, lengths in rows]
        parts.append((name, rows, whole))
    return parts


def _row(
    gold: dict[str, Any], marked: Marked, network: Network
) -> tuple[list[list[int]], list[list[int]], list[int]]:
    words = _words(marked, gold["content"])
    place = {at: number for number, at in enumerate(words)}
    contents = [(start, end) for start, end in gold["content"]]
    found = statements(marked, contents, network.columns["statement"])
    return (
        [_places(marked, place, spans) for spans in found],
        [_places(marked, place, spans) for spans in gold["statements"]],
        [marked.ends[at] - marked.starts[at] for at in words],
    )


def _words(marked: Marked, spans: Iterable[Sequence[int]]) -> list[int]:
    return [at for start, end in spans for at in marked.within(start, end)]


def _places(marked: Marked, place: dict[int, int], spans: Iterable[Sequence[int]]) -> list[int]:
    return [place[at] for at in _words(marked, spans) if at in place]


def f1(rows: Rows) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent.

    Args:
        rows: for each content the statements found and those of the gold, as indices, and the
            length of what each index stands for.
    """
    right = found = wanted = 0
    for one, other, lengths in rows:
        right += _matched(one, other, lengths)
        found += len(one)
        wanted += len(other)
    return (
        100 * right / max(1, found),
        100 * right / max(1, wanted),
        200 * right / max(1, found + wanted),
    )


def _matched(
    one: Sequence[Sequence[int]], other: Sequence[Sequence[int]], lengths: Sequence[int]
) -> int:
    options = []
    for i, left in enumerate(one):
        for j, right in enumerate(other):
            either = sum(lengths[at] for at in {*left, *right})
            shared = sum(lengths[at] for at in set(left) & set(right)) / max(1, either)
            if shared >= 0.5:
                options.append((shared, i, j))
    taken_one: set[int] = set()
    taken_other: set[int] = set()
    for _, i, j in sorted(options, reverse=True):
        if i not in taken_one and j not in taken_other:
            taken_one.add(i)
            taken_other.add(j)
    return len(taken_one)


if __name__ == "__main__":
    main()
