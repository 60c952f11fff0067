"""Figures and dates against annotated articles of PolNeAR, as the annotation guide scores them.

    python tests/values/measure.py ARTICLES GOLD [--errors]

ARTICLES is the corpus's ``articles.jsonl.gz`` (``id``, ``text``), GOLD a folder with a JSON file an
article. An expression is found where it overlaps a gold one, is at most 24 characters longer, and
has its low and high value (or its first and last day). The text is not part of this project.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sayso.values import dates, quantities

LONGER = 24
Item = tuple[int, int, Any, Any]


def articles(path: Path) -> dict[str, str]:
    """The texts of the corpus by their ids."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {one["id"]: one["text"] for one in map(json.loads, lines)}


def gold_of(path: Path) -> dict[str, list[Item]]:
    """What an annotated file has: figures, and dates by the day."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return {
        "figures": [(*f["span"], f["low"], f["high"]) for f in data["figures"]],
        "dates": [(*d["span"], _day(d["start"]), _day(d["end"])) for d in data["dates"]],
    }


def found_in(text: str, published: date) -> dict[str, list[Item]]:
    """What the shelf finds, in the same form."""
    days = dates(text, published)
    figures = quantities(text, dated=[(d.start, d.end) for d in days])
    return {
        "figures": [(q.start, q.end, q.low, q.high) for q in figures],
        "dates": [(d.start, d.end, _day(d.first), _day(d.last)) for d in days],
    }


def _day(written: str | None) -> str | None:
    return written and written[:10]


def matched(gold: list[Item], found: list[Item]) -> tuple[list[Item], list[Item]]:
    """What of the gold was missed and what of the found is too much, matched one to one."""
    missed, left = [], list(found)
    for item in gold:
        hit = next((other for other in left if _same(item, other)), None)
        if hit is None:
            missed.append(item)
        else:
            left.remove(hit)
    return missed, left


def _same(gold: Item, found: Item) -> bool:
    overlap = found[0] < gold[1] and gold[0] < found[1]
    longer = (found[1] - found[0]) - (gold[1] - gold[0])
    return overlap and longer <= LONGER and found[2:] == gold[2:]


def shown(text: str, item: Item) -> str:
    """An expression with some words around it."""
    before, after = text[max(0, item[0] - 30) : item[0]], text[item[1] : item[1] + 20]
    return f"{before}[{text[item[0] : item[1]]}]{after} {item[2:]}".replace("\n", " ")


def report(kind: str, counts: list[int]) -> Iterator[str]:
    """A line with precision, recall and F1."""
    right, found, gold = counts
    yield (
        f"{kind}: {gold} annotated, precision {100 * right / max(found, 1):.1f}, "
        f"recall {100 * right / max(gold, 1):.1f}, F1 {200 * right / max(found + gold, 1):.1f}"
    )


def main() -> None:
    """Print the scores, with the errors if asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    texts = articles(options.articles)
    totals = {"figures": [0, 0, 0], "dates": [0, 0, 0]}
    length, began = 0, time.process_time()
    for path in sorted(options.gold.glob("*.json")):
        text = texts[path.stem]
        found = found_in(text, date.fromisoformat(path.stem.split("_")[1]))
        length += len(text)
        for kind, gold in gold_of(path).items():
            missed, extra = matched(gold, found[kind])
            right = len(gold) - len(missed)
            totals[kind] = [
                a + b
                for a, b in zip(totals[kind], (right, len(found[kind]), len(gold)), strict=True)
            ]
            if options.errors:
                print(*(f"missed   {shown(text, item)}" for item in missed), sep="\n")
                print(*(f"too much {shown(text, item)}" for item in extra), sep="\n")
    seconds = time.process_time() - began
    for kind, counts in totals.items():
        print(*report(kind, counts))
    print(f"{length / max(seconds, 1e-9) / 1e6:.2f} million characters a second")


if __name__ == "__main__":
    main()
