"""CofeNet's measure: exact runs of BIO tags over CoreNLP's tokens, a sentence at a time.

A predicted span is laid over the tokens; a run is broken where a line of CofeNet's file begins.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PARTS = ("source", "cue", "content")
Spans = Iterable[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotator's version of an article, as CofeNet scores it.

    Attributes:
        id: name of the article.
        sentences: offsets of the tokens of each line.
        labels: their BIO labels.
    """

    id: str
    sentences: list[list[tuple[int, int]]]
    labels: list[list[str]]


def load_gold(folder: Path) -> list[Gold]:
    """Read ``cofenet.jsonl.gz`` of a part of PolNeAR, with offsets from ``corenlp.jsonl.gz``.

    CofeNet's lines hold one or several of CoreNLP's sentences. Articles of which CoreNLP's tokens
    are not given are left out.
    """
    tokens = {}
    for row in _rows(folder / "corenlp.jsonl.gz"):
        tokens[row["id"]] = [(t[0], t[1]) for sentence in row["tokens"] for t in sentence]
    labels: dict[str, list[list[str]]] = {}
    for row in _rows(folder / "cofenet.jsonl.gz"):
        labels.setdefault(row["id"], []).append(row["labels"])
    made = []
    for key, lines in labels.items():
        name = key.rsplit("_", 1)[0]
        if name not in tokens:
            continue
        if len(tokens[name]) != sum(map(len, lines)):
            raise ValueError(f"{key}: CoreNLP's tokens and CofeNet's are not the same")
        rest = iter(tokens[name])
        made.append(Gold(name, [[next(rest) for _ in line] for line in lines], lines))
    return made


def _rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def runs(labels: list[str]) -> set[tuple[str, int, int]]:
    """Runs of one sentence as (part, first token, token after the last)."""
    found = set()
    start, part = 0, ""
    for at, label in enumerate([*labels, "O"]):
        if part and label != f"I-{part}":
            found.add((part, start, at))
            part = ""
        if label != "O" and not part:
            start, part = at, label[2:]
    return found


def laid_over(tokens: list[tuple[int, int]], spans: Mapping[str, Spans]) -> list[str]:
    """BIO labels of a line's tokens, from spans by part; the first to claim a token has it."""
    labels = ["O"] * len(tokens)
    for part in PARTS:
        for start, end in spans.get(part, ()):
            inside = [i for i, (s, e) in enumerate(tokens) if s < end and e > start]
            for place, index in enumerate(inside):
                if labels[index] == "O":
                    labels[index] = f"{'I' if place else 'B'}-{part}"
    return labels


@dataclass(slots=True)
class Tally:
    """Counts of right, predicted and gold, by part."""

    right: Counter[str]
    predicted: Counter[str]
    gold: Counter[str]

    def f1(self, part: str) -> float:
        """F1 in percent."""
        total = self.predicted[part] + self.gold[part]
        return 200 * self.right[part] / total if total else 0.0

    def of(self, part: str) -> str:
        """Precision, recall and F1 of a part, in percent."""
        precision = 100 * self.right[part] / max(1, self.predicted[part])
        recall = 100 * self.right[part] / max(1, self.gold[part])
        return f"{precision:.1f} / {recall:.1f} / {self.f1(part):.1f}"

    def line(self) -> str:
        """All parts in one line."""
        return "  ".join(f"{part} {self.of(part)}" for part in PARTS)


def score(
    gold: Iterable[Gold], predicted: Mapping[str, Mapping[str, Spans]]
) -> tuple[Tally, Tally]:
    """Exact runs, and single tokens, of ``predicted`` (by article id, by part) against the gold."""
    exact, token = (Tally(Counter(), Counter(), Counter()) for _ in range(2))
    for article in gold:
        spans = {part: sorted(found) for part, found in predicted.get(article.id, {}).items()}
        for tokens, labels in zip(article.sentences, article.labels, strict=True):
            if not tokens:
                continue
            low, high = tokens[0][0], tokens[-1][1]
            here = {p: [x for x in s if x[0] < high and x[1] > low] for p, s in spans.items()}
            guess = laid_over(tokens, here)
            _count(exact, runs(labels), runs(guess))
            _count(
                token,
                {(x[2:], i, 0) for i, x in enumerate(labels) if x != "O"},
                {(x[2:], i, 0) for i, x in enumerate(guess) if x != "O"},
            )
    return exact, token


def _count(
    tally: Tally, gold: set[tuple[str, int, int]], predicted: set[tuple[str, int, int]]
) -> None:
    tally.gold.update(part for part, *_ in gold)
    tally.predicted.update(part for part, *_ in predicted)
    tally.right.update(part for part, *_ in gold & predicted)
