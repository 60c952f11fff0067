"""How right the side heads are, gold spans given: ``python -m benchmarks.heads``.

Kind, act and certainty on the 13 articles of PolNeAR's development part that were annotated for the
project (tests/gold/polnear), and on tests/gold/own_voice what a report says itself. Without the
corpora only the project's own reports are measured.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.documents import ROOT, documents
from sayso.extract.marked import Marked, marked_words
from sayso.extract.pooled import act_scores, certainty_scores, kind_scores, voice_score
from sayso.neural.network import Network, shipped

GOLD = ROOT / "tests" / "gold"
LEAST = 5
TASKS = ("kind", "act", "certainty")


@dataclass(slots=True)
class Answers:
    """Of one task: what is right, what was said, and how sure that was."""

    wanted: list[str] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)

    def accuracy(self) -> float:
        """Percent."""
        return 100 * sum(map(str.__eq__, self.wanted, self.given)) / max(1, len(self.wanted))

    def macro(self) -> float:
        """Mean F1 in percent of the classes that the gold has often enough."""
        wanted, given = Counter(self.wanted), Counter(self.given)
        both = Counter(w for w, g in zip(self.wanted, self.given, strict=True) if w == g)
        often = [name for name, count in wanted.items() if count >= LEAST]
        return 100 * float(np.mean([2 * both[n] / (wanted[n] + given[n]) for n in often]))

    def error(self, steps: int = 10) -> float:
        """Expected calibration error of ``sure``."""
        right = np.array([w == g for w, g in zip(self.wanted, self.given, strict=True)], float)
        sure = np.array(self.sure)
        of = np.minimum((sure * steps).astype(int), steps - 1)
        gaps = [abs(right[of == n].sum() - sure[of == n].sum()) for n in range(steps)]
        return float(sum(gaps) / len(right))

    def f1(self) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent of "yes"."""
        both = sum(w == g == "yes" for w, g in zip(self.wanted, self.given, strict=True))
        precision = both / max(1, self.given.count("yes"))
        recall = both / max(1, self.wanted.count("yes"))
        return tuple(
            100 * x for x in (precision, recall, 2 * precision * recall / (precision + recall))
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.heads", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    given = parser.parse_args()
    network = shipped()
    if (given.data / "polnear").is_dir():
        for name, answers in attributes(network, given.data).items():
            print(
                f"{name:10} {len(answers.given):4}  right {answers.accuracy():.1f}"
                f"  macro-F1 {answers.macro():.1f}  calibration error {answers.error():.3f}"
            )
    for name, answers in own_voice(network, given.data).items():
        figures = "{:.1f}/{:.1f}/{:.1f}".format(*answers.f1())
        print(
            f"own voice, {name:12} {len(answers.given):4}  right {answers.accuracy():.1f}"
            f"  precision/recall/F1 {figures}  calibration error {answers.error():.3f}"
        )


def attributes(network: Network, data: Path) -> dict[str, Answers]:
    """Kind, act and certainty of all attributions."""
    gold: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(GOLD.glob("polnear/*.json")):
        gold[f"polnear-dev/{path.stem}"] = json.loads(path.read_text("utf-8"))["attributions"]
    found = {name: Answers() for name in TASKS}
    for name, text, spans in documents(gold, data):
        marked = marked_words(network, text, spans)
        for row in gold[name]:
            source, cue, content = (within(marked, row[p]) for p in ("source", "cue", "content"))
            scores = {
                "kind": kind_scores(network, marked.sides, source, cue),
                "act": act_scores(network, marked.sides, cue, content),
                "certainty": certainty_scores(network, marked.sides, cue, content),
            }
            for task, answers in found.items():
                answers.wanted.append(row[task])
                answers.given.append(network.tasks[task].classes[int(scores[task].argmax())])
                answers.sure.append(float(np.exp(scores[task].max())))
    return found


def own_voice(network: Network, data: Path) -> dict[str, Answers]:
    """Own voice of all items, and of each source of documents."""
    rows = [json.loads(x) for x in (GOLD / "own_voice/gold.jsonl").read_text("utf-8").splitlines()]
    if not (data / "polnear").is_dir():
        rows = [row for row in rows if not row["doc"].startswith("polnear")]
    found: dict[str, Answers] = {"all": Answers()}
    for name, text, spans in documents({row["doc"] for row in rows}, data):
        marked = marked_words(network, text, spans)
        for row in (row for row in rows if row["doc"] == name):
            words = within(marked, row["left"])
            yes = math.exp(voice_score(network, marked.sides, words))
            for answers in (found["all"], found.setdefault(name.split("/")[0], Answers())):
                answers.wanted.append("yes" if row["checkable"] else "no")
                answers.given.append("yes" if yes >= 0.5 else "no")
                answers.sure.append(max(yes, 1 - yes))
    return found


def within(marked: Marked, spans: Iterable[Sequence[int]]) -> list[int]:
    """Indices of the words that lie in spans."""
    return sorted({at for start, end in spans for at in marked.within(start, end)})


if __name__ == "__main__":
    main()
