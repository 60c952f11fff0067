"""How well claims in the outlet's own voice are told: ``python -m benchmarks.own_voice``.

On the project's own gold (tests/gold/own_voice): sentences, or what is left of them outside
attributions. Once with what is left given, and once from raw text, where a sentence counts as told
when a claim in the outlet's voice covers half of what the gold has left of it.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.documents import documents
from sayso.extract import extract_claims
from sayso.extract.marked import marked_words
from sayso.extract.outlet_claims import LEAST_PROBABLE
from sayso.extract.pooled import voice_score
from sayso.model import Block, Report
from sayso.neural.network import shipped

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "own_voice" / "gold.jsonl"
DATA = Path("../shared/data")

Told = list[tuple[str, bool, bool]]
"""Of each item its document, what was told and what is right."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="folder with polnear")
    options = parser.parse_args()
    given, raw = measure(options.data)
    print("                      items  precision/recall/F1, percent")
    for name, told in (("left given", given), ("from raw text", raw)):
        for part in ("", "own", "velm", "polnear"):
            chosen = [one for one in told if one[0].startswith(part)]
            if chosen:
                figures = "{:.1f}/{:.1f}/{:.1f}".format(*f1(chosen))
                print(f"{name + ' ' + part:22}{len(chosen):5}  {figures}")


def f1(told: Told) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent."""
    right = sum(found and wanted for _, found, wanted in told)
    found_all = sum(found for _, found, _ in told)
    wanted_all = sum(wanted for _, _, wanted in told)
    return (
        100 * right / max(1, found_all),
        100 * right / max(1, wanted_all),
        200 * right / max(1, found_all + wanted_all),
    )


def measure(data: Path = DATA) -> tuple[Told, Told]:
    """With what is left given, and from raw text."""
    gold = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    if not (data / "polnear").is_dir():
        gold = [row for row in gold if not row["doc"].startswith("polnear")]
    network = shipped()
    given: Told = []
    raw: Told = []
    for name, text, spans in documents({row["doc"] for row in gold}, data):
        rows = [row for row in gold if row["doc"] == name]
        marked = marked_words(network, text, spans)
        blocks = tuple(Block(start, end, "paragraph") for start, end in spans)
        report = Report("r", name, "", "measure", text, blocks=blocks)
        (read,) = extract_claims([report])
        own = [c for c in read.claims if c.voice == "outlet" and not c.cue]
        for row in rows:
            words = [at for start, end in row["left"] for at in marked.within(start, end)]
            likely = bool(words) and math.exp(voice_score(network, marked.sides, words))
            wanted = bool(row["checkable"])
            given.append((name, likely >= LEAST_PROBABLE, wanted))
            raw.append((name, _covered(row, [c.content for c in own]), wanted))
    return given, raw


def _covered(row: dict[str, Any], contents: Sequence[Sequence[Any]]) -> bool:
    left = {point for start, end in row["left"] for point in range(start, end)}
    return any(
        2 * len(left & {p for span in content for p in range(span.start, span.end)}) >= len(left)
        for content in contents
    )


if __name__ == "__main__":
    main()
