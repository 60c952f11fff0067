"""Which reports are about the same things: those that share names that few reports have."""

from __future__ import annotations

import bisect
import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.link.words import stem

ALL: Final = 50
"""Up to so many reports a set is small: all are neighbours, but those of other times."""

NEIGHBOURS: Final = 20
"""Reports that one is compared with at most, in sets that are not small."""

_RAREST: Final = 60
_CROWD: Final = 150
_SHARED: Final = 4
_FALLING: Final = 20_000
_CROWDED: Final = 10
_LONG_AFTER: Final = 45
_FEW: Final = 2
_CALENDAR: Final = frozenset(
    stem(word)
    for word in "monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december".split()
)


class Names:
    """Reports by the names in their statements.

    Attributes:
        number: how many reports there are.
    """

    def __init__(self) -> None:
        self.number = 0
        self._words: dict[str, frozenset[str]] = {}
        self._holding: dict[str, list[str]] = {}
        self._sizes: dict[str, int] = {}
        self._days: dict[str, int | None] = {}

    @classmethod
    def loaded(cls, number: int, holding: dict[str, list[str]], sizes: dict[str, int]) -> Names:
        """A part of a larger set.

        Args:
            number: how many reports the whole set has.
            holding: for each name that will be asked for the ids of all reports with it, sorted.
            sizes: how many names each of those reports has.
        """
        made = cls()
        made.number, made._holding, made._sizes = number, holding, sizes
        return made

    def add(self, report: str, words: Iterable[str], day: int | None = None) -> None:
        """Take in a report; one that is there already is passed over.

        Args:
            report: its id.
            words: its names.
            day: when it was published, as a number; None where that is not known.
        """
        if report in self._words:
            return
        self.number += 1
        self._days[report] = day
        self._words[report] = frozenset(words)
        self._sizes[report] = len(self._words[report])
        for word in sorted(self._words[report]):
            bisect.insort(self._holding.setdefault(word, []), report)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._words))

    def neighbours(self, report: str, words: Iterable[str] | None = None) -> list[str]:
        """Other reports that share the most rare names with a report, sorted by id.

        Args:
            report: its id.
            words: its names, where the report itself was not added.
        """
        if self.number <= ALL and report in self._words:
            return sorted(
                other
                for other in self._words
                if other != report and not self._of_other_times(report, other)
            )
        own = self._words.get(report, frozenset()) if words is None else frozenset(words)
        rare = min(self.number // 2, max(_RAREST, _FALLING // max(1, self.number)))
        held = sorted((len(self._holding.get(word, ())), word) for word in own)
        shared: Counter[str] = Counter()
        known: Counter[str] = Counter()
        weight: defaultdict[str, float] = defaultdict(float)
        for many, word in [each for each in held if each[0] > 1][:_RAREST]:
            for other in self._near(word, report):
                known[other] += 1
                if many <= rare:
                    shared[other] += 1
                    weight[other] += math.log(self.number / many)
        found = [
            other
            for other, common in known.items()
            if shared[other] >= _SHARED or self._alike(len(own), other, common)
        ]
        return sorted(heapq.nsmallest(NEIGHBOURS, found, key=lambda each: (-weight[each], each)))

    def _of_other_times(self, one: str, other: str) -> bool:
        """Whether reports are weeks apart and have next to no names in common."""
        days = self._days[one], self._days[other]
        if days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _LONG_AFTER:
            return False
        return len((self._words[one] & self._words[other]) - _CALENDAR) < _FEW

    def _alike(self, size: int, other: str, common: int) -> bool:
        """Whether reports share so many names, rare or not, that they are of one crowd."""
        return common >= max(_CROWDED, min(size, self._sizes.get(other, size)) / 2)

    def _near(self, word: str, report: str) -> Iterator[str]:
        """Reports with a word; of a crowd of them, those that come next in order of their ids."""
        holding = self._holding[word]
        at = bisect.bisect_left(holding, report)
        there = at < len(holding) and holding[at] == report
        for step in range(there, min(len(holding), _CROWD + 1)):
            other = holding[(at + step) % len(holding)]
            if other != report:
                yield other
