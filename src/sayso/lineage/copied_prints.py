"""Fingerprints of a text by winnowing: few numbers that texts with a passage in common share.

Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting" (SIGMOD
2003): of every window of hashed shingles the smallest is kept, the rightmost of equals. Any passage
of ``SHINGLE + WINDOW - 1`` words that two texts share leaves a fingerprint in both.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.lineage.copied_words import Keys

WINDOW: Final = 6
"""Shingles of which one is kept."""
_NONE: Final = np.zeros(0, np.intp)


def prints(shingles: Keys) -> NDArray[np.intp]:
    """Where the fingerprints of a text stand among its shingles, in order."""
    if len(shingles) <= WINDOW:
        return np.flatnonzero(shingles == shingles.min())[-1:] if len(shingles) else _NONE
    windows = np.lib.stride_tricks.sliding_window_view(shingles[::-1], WINDOW)
    backwards = np.arange(len(windows)) + windows.argmin(axis=1)
    return np.unique(len(shingles) - 1 - backwards)
