"""Whether one report copies another, from the passages that they share.

What counts is words of the report's own: not those in quotation marks, which both may have taken
from one speaker, nor numbers, nor words that are printed again and again. A short passage counts
for little, since two reporters fall into the same phrase. What is shared is held against the
shorter of the two, of which a copy keeps much and a longer story that swallowed it may keep all.
An outlet that uses its own words again copies nobody, unless nearly all is the same; and the longer
after the other a report came, the likelier its few words in common are a set phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.lineage.copied_passages import Passage
from sayso.lineage.copied_words import Worded
from sayso.model import Span

Flags = NDArray[np.bool_]

_FEWEST: Final = 20
"""Own words that a copy shares with its original."""
_SHORTEST: Final = 10
"""Own words of a passage that counts."""
_CHANCE: Final = 6
"""Words of each passage that two reporters may have found alike."""
_SHOWN: Final = 8
"""Equal words of a passage that is shown."""
_SHARE, _SHARE_OF_ITS_OWN = 0.25, 0.75
_WORDS: Final = 40
_BY_SHARE, _BY_WORDS, _MOST = 10.0, 1.5, 4.5
_LATE: Final = 4.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts have in common.

    Attributes:
        shared: own words in common, those of short passages left out.
        telling: how many of those chance does not explain.
        shorter: own words of the shorter text.
        passages: those that show it, in order of the first text.
    """

    shared: int
    telling: int
    shorter: int
    passages: tuple[Passage, ...]

    def probability(self, *, one_outlet: bool = False, late: bool = False) -> float:
        """How likely it is that one is a copy of the other, 0 to 1.

        Args:
            one_outlet: whether one outlet published both.
            late: whether one was published long after the other.
        """
        if self.shared < _FEWEST:
            return 0.0
        words = _BY_WORDS * log(self.telling / _WORDS)
        share = self.telling / self.shorter - (_SHARE_OF_ITS_OWN if one_outlet else _SHARE)
        weight = min(_MOST, _BY_SHARE * share) + (min(words, 0.0) if one_outlet else words)
        return 1 / (1 + exp(-min(weight, _MOST) + (_LATE if late else 0.0)))


def likeness(
    one: Worded,
    other: Worded,
    found: Sequence[Passage],
    stock: tuple[Flags, Flags] | None = None,
) -> Likeness:
    """Weigh the passages that two texts share.

    Args:
        one: the words of a report.
        other: the words of another.
        found: their passages, as ``passages`` gives them.
        stock: which words of each are printed again and again.
    """
    own, theirs = one.own, other.own
    if stock is not None:
        own, theirs = own & ~stock[0], theirs & ~stock[1]
    counts = [_common(passage, own, theirs) for passage in found]
    shared = sum(count for count in counts if count >= _SHORTEST)
    telling = sum(count - _CHANCE for count in counts if count >= _SHORTEST)
    shorter = min(int(np.count_nonzero(own)), int(np.count_nonzero(theirs)))
    mostly = shared > shorter / 2
    return Likeness(
        shared,
        telling,
        shorter,
        tuple(
            passage
            for passage, count in zip(found, counts, strict=True)
            if passage.equal >= _SHOWN and (count or mostly)
        ),
    )


def spans(
    shown: Sequence[Passage], one: Worded, other: Worded, *, turned: bool = False
) -> tuple[tuple[Span, Span], ...]:
    """Passages as verbatim spans of both reports, in order of the first; the other way if asked."""
    pairs = [(_span(one, *passage.here), _span(other, *passage.there)) for passage in shown]
    return tuple(sorted((there, here) for here, there in pairs) if turned else pairs)


def _span(words: Worded, first: int, stop: int) -> Span:
    start, end = int(words.starts[first]), int(words.ends[stop - 1])
    return Span(start, end, words.report.text[start:end], words.report.id)


def _common(passage: Passage, own: NDArray[np.bool_], theirs: NDArray[np.bool_]) -> int:
    return sum(
        int(np.count_nonzero(own[i : i + length] & theirs[j : j + length]))
        for i, j, length in passage.runs
    )
