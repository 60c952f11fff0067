"""The linear-chain CRF over words, at run time: best tags, and how sure they are.

Everything works on a batch of windows padded to one length, in float64 log space.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Crf:
    """Scores of tag sequences.

    Attributes:
        transitions: score of going from one tag to another, shape (tags, tags).
        begin: score of beginning with a tag, shape (tags,).
        finish: score of ending with a tag, shape (tags,).
    """

    transitions: Floats
    begin: Floats
    finish: Floats

    def best(self, emissions: Floats, lengths: Ints) -> Ints:
        """Tags of the best sequences (Viterbi).

        Args:
            emissions: shape (windows, words, tags), padded with anything.
            lengths: words in each window, at least 1, shape (windows,).

        Returns:
            Tags, shape (windows, words), 0 behind the end.
        """
        count, longest, tags = emissions.shape
        back = np.empty((longest, count, tags), np.int8)
        alpha = self.begin + emissions[:, 0]
        for at in range(1, longest):
            paths = alpha[:, :, None] + self.transitions
            back[at] = paths.argmax(1)
            going = at < lengths
            alpha = np.where(going[:, None], paths.max(1) + emissions[:, at], alpha)
        found = np.zeros((count, longest), np.int64)
        rows = np.arange(count)
        tag = (alpha + self.finish).argmax(1)
        for at in range(longest - 1, -1, -1):
            here = at < lengths
            found[here, at] = tag[here]
            if at:
                tag = np.where(here, back[at, rows, tag], tag)
        return found

    def marginals(self, emissions: Floats, lengths: Ints) -> tuple[Floats, Floats]:
        """Forward and backward log scores, from which the probability of any run follows.

        Returns:
            ``forward`` (scores up to and with each word) and ``backward`` (scores after each word),
            each of shape (windows, words, tags).
        """
        count, longest, tags = emissions.shape
        forward = np.empty((count, longest, tags))
        backward = np.empty((count, longest, tags))
        forward[:, 0] = self.begin + emissions[:, 0]
        for at in range(1, longest):
            paths = forward[:, at - 1, :, None] + self.transitions
            forward[:, at] = log_sum(paths, 1) + emissions[:, at]
        ahead = np.broadcast_to(self.finish, (count, tags))
        for at in range(longest - 1, -1, -1):
            backward[:, at] = ahead
            paths = self.transitions + (emissions[:, at] + ahead)[:, None, :]
            ahead = np.where((at < lengths)[:, None], log_sum(paths, 2), self.finish)
        return forward, backward


def log_sum(x: Floats, axis: int = -1) -> Floats:
    """Logarithm of the sum of ``exp(x)`` along an axis, without overflow; the axis is gone."""
    top = x.max(axis)
    total: Floats = top + np.log(np.exp(x - np.expand_dims(top, axis)).sum(axis))
    return total
