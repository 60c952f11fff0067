"""From the network's scores to runs of words: sources, cues and contents, with probabilities.

The single most probable tag sequence is not the best answer where runs have to be right to the
word: many sequences share one run. So the runs are taken that are most often right together
(minimum Bayes risk), and where none is probable enough, those of the best sequence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from sayso.extract.run_scores import RunScores
from sayso.neural.crf import Crf
from sayso.neural.network import Reading

PARTS = ("source", "cue", "content")
TAGS = 1 + 2 * len(PARTS)

_WORTH = 0.3
"""A run is worth marking from this probability on: a little less than half of the F1 reached."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words next to each other with one role.

    Attributes:
        part: index into PARTS.
        first: index of its first word in the window.
        last: index of its last word in the window.
        log_probability: natural logarithm of the probability that it is right to the word.
    """

    part: int
    first: int
    last: int
    log_probability: float


def runs(crf: Crf, readings: Sequence[Reading]) -> Iterator[list[Run]]:
    """The runs of each window, in order of the text, none overlapping."""
    if not readings:
        return
    lengths = np.array([len(reading.emissions) for reading in readings])
    emissions = np.zeros((len(readings), int(lengths.max()), TAGS))
    for row, reading in enumerate(readings):
        emissions[row, : lengths[row]] = reading.emissions
    tags = crf.best(emissions, lengths)
    forward, backward = crf.marginals(emissions, lengths)
    for row, length in enumerate(lengths):
        scores = [
            RunScores(
                crf, part, emissions[row, :length], forward[row, :length], backward[row, :length]
            )
            for part in range(len(PARTS))
        ]
        taken = _worth_most(
            [
                Run(part, *found)
                for part in range(len(PARTS))
                for found in scores[part].above(_WORTH)
            ]
        )
        covered = np.zeros(length, bool)
        for run in taken:
            covered[run.first : run.last + 1] = True
        for part, first, last in _bounds(tags[row, :length].tolist()):
            if not covered[first : last + 1].any():
                taken.append(Run(part, first, last, scores[part].of(first, last)))
        yield sorted(taken, key=attrgetter("first"))


def _worth_most(candidates: list[Run]) -> list[Run]:
    """Of candidates that overlap those whose gains are most together (interval scheduling)."""
    candidates.sort(key=attrgetter("last", "first"))
    ends = [run.last for run in candidates]
    best: list[tuple[float, list[Run]]] = [(0.0, [])]
    for run in candidates:
        gain = float(np.exp(run.log_probability)) - _WORTH
        before, kept = best[bisect_left(ends, run.first)]
        best.append(max(best[-1], (before + gain, [*kept, run]), key=lambda held: held[0]))
    return best[-1][1]


def _bounds(tags: list[int]) -> Iterator[tuple[int, int, int]]:
    start, part = 0, -1
    for at, tag in enumerate([*tags, 0]):
        if part >= 0 and tag != 2 + 2 * part:
            yield part, start, at - 1
            part = -1
        if tag and part < 0:
            start, part = at, (tag - 1) // 2
