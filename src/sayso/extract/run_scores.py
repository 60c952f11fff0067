"""How probable a run of words is, to the word, under the CRF.

The probability of a run is that of all tag sequences which have it, with these ends and no others.
It follows from the forward and backward scores without listing any.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sayso.neural.crf import Crf, log_sum

Floats = NDArray[np.float64]


class RunScores:
    """Log probabilities of the runs of one part in one window.

    Args:
        crf: scores of tag sequences.
        part: index of the part; its tags are ``1 + 2 * part`` (begins) and the next (goes on).
        emissions: scores of the tags, shape (words, tags).
        forward: forward scores, shape (words, tags).
        backward: backward scores, shape (words, tags).
    """

    def __init__(
        self, crf: Crf, part: int, emissions: Floats, forward: Floats, backward: Floats
    ) -> None:
        begin, inside = 1 + 2 * part, 2 + 2 * part
        transitions = crf.transitions
        whole = log_sum(forward[-1] + crf.finish)
        self._before = np.empty(len(emissions))
        self._before[0] = crf.begin[begin]
        self._before[1:] = log_sum(forward[:-1] + transitions[:, begin])
        self._before += emissions[:, begin] - whole
        self._along = np.cumsum(emissions[:, inside] + transitions[inside, inside])
        self._first_step = float(transitions[begin, inside] - transitions[inside, inside])
        others = np.delete(np.arange(len(transitions)), inside)
        after = np.empty((len(emissions), 2))
        for column, tag in enumerate((begin, inside)):
            ahead = transitions[tag] + emissions[1:] + backward[1:]
            after[:-1, column] = log_sum(ahead[:, others])
            after[-1, column] = crf.finish[tag]
        self._after_one, self._after = after[:, 0], after[:, 1]
        self._begins = forward[:, begin] + backward[:, begin] - whole

    def of(self, first: int, last: int) -> float:
        """Log probability of the run from word ``first`` to word ``last``."""
        return float(self._from(first)[last - first])

    def above(self, least: float) -> Iterator[tuple[int, int, float]]:
        """First word, last word and log probability of the runs at least so probable."""
        floor = float(np.log(least))
        for first in np.flatnonzero(self._begins > floor).tolist():
            scores = self._from(first)
            for length in np.flatnonzero(scores > floor).tolist():
                yield first, first + length, float(scores[length])

    def _from(self, first: int) -> Floats:
        """Log probabilities of the runs that begin at ``first``, by their length."""
        scores = self._before[first] + self._first_step
        scores = scores + self._along[first:] - self._along[first] + self._after[first:]
        scores[0] = self._before[first] + self._after_one[first]
        found: Floats = np.minimum(scores, 0.0)
        return found
