"""From the network's scores to runs of words: sources, cues and contents, with probabilities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.neural.crf import Crf
from sayso.neural.network import Reading

PARTS = ("source", "cue", "content")
TAGS = 1 + 2 * len(PARTS)

Floats = NDArray[np.float64]


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
    """The runs of each window, in order of the text."""
    if not readings:
        return
    lengths = np.array([len(reading.emissions) for reading in readings])
    emissions = np.zeros((len(readings), int(lengths.max()), TAGS))
    for row, reading in enumerate(readings):
        emissions[row, : lengths[row]] = reading.emissions
    tags = crf.best(emissions, lengths)
    forward, backward = crf.marginals(emissions, lengths)
    for row, length in enumerate(lengths):
        scores = _Scores(
            crf, emissions[row, :length], forward[row, :length], backward[row, :length]
        )
        yield [
            Run(part, first, last, scores.log_probability(part, first, last))
            for part, first, last in _bounds(tags[row, :length].tolist())
        ]


def _bounds(tags: list[int]) -> Iterator[tuple[int, int, int]]:
    start, part = 0, -1
    for at, tag in enumerate([*tags, 0]):
        if part >= 0 and tag != 2 + 2 * part:
            yield part, start, at - 1
            part = -1
        if tag and part < 0:
            start, part = at, (tag - 1) // 2


@dataclass(frozen=True, slots=True)
class _Scores:
    """Scores of one window, padding cut off."""

    crf: Crf
    emissions: Floats
    forward: Floats
    backward: Floats

    def log_probability(self, part: int, first: int, last: int) -> float:
        """Of the run from ``first`` to ``last``, with all ways to tag the words around it."""
        begin, inside = 1 + 2 * part, 2 + 2 * part
        transitions = self.crf.transitions
        if first:
            score = _log_sum(self.forward[first - 1] + transitions[:, begin])
        else:
            score = float(self.crf.begin[begin])
        score += float(self.emissions[first, begin])
        score += float(self.emissions[first + 1 : last + 1, inside].sum())
        if last > first:
            score += float(transitions[begin, inside])
            score += (last - first - 1) * float(transitions[inside, inside])
        tag = inside if last > first else begin
        if last + 1 < len(self.emissions):
            after = transitions[tag] + self.emissions[last + 1] + self.backward[last + 1]
            score += _log_sum(np.delete(after, inside))
        else:
            score += float(self.crf.finish[tag])
        whole = _log_sum(self.forward[-1] + self.crf.finish)
        return min(0.0, score - whole)


def _log_sum(x: Floats) -> float:
    top = float(x.max())
    return top + float(np.log(np.exp(x - top).sum()))
