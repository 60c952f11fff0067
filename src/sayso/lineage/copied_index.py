"""Which reports may share a passage: an index from fingerprints to reports.

A fingerprint leads to the few earliest reports that have it, never to all. So 1,000 copies of one
text lead to the first of them and not to each other, and words that stand in every report of a site
cost no more than any others; a report is looked up at a cost that does not grow with the index.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import inf, isfinite
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.lineage.copied_prints import prints
from sayso.lineage.copied_times import Place, place_of
from sayso.lineage.copied_words import Worded, worded
from sayso.model import Report

EARLIEST: Final = 6
"""Reports that a fingerprint leads to."""
SHARED: Final = 3
"""Fingerprints that two reports must have in common, or all of the shorter one's."""
_TIMES: Final = 3
"""Times, apart from each other, at which words are printed that everyone prints always."""
_APART: Final = 14 * 86_400.0


class CopyIndex:
    """Reports by the fingerprints of their texts. In whatever order they come, it is the same."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[Place, ...]] = {}
        self._known: set[str] = set()

    @classmethod
    def loaded(cls, found: Mapping[int, Iterable[Place]], known: Iterable[str]) -> CopyIndex:
        """A part of a larger index.

        Args:
            found: reports by their fingerprints, of all fingerprints that will be asked for.
            known: ids of the reports that are in the index.
        """
        made = cls()
        made._found = {mark: tuple(sorted(held)[:EARLIEST]) for mark, held in found.items()}
        made._known = set(known)
        return made

    def held(self, marks: Iterable[int]) -> dict[int, tuple[Place, ...]]:
        """The reports that fingerprints lead to."""
        return {mark: self._found[mark] for mark in marks if mark in self._found}

    def __len__(self) -> int:
        return len(self._known)

    def add(self, report: Report | Worded) -> None:
        """Take a report in; one with an id that is known already is passed over."""
        words = _words_of(report)
        if words.report.id in self._known:
            return
        self._known.add(words.report.id)
        place = place_of(words.report)
        for mark in marks_of(words):
            held = self._found.get(mark)
            if held is None:
                self._found[mark] = (place,)
            elif len(held) < EARLIEST or place < held[-1]:
                self._found[mark] = tuple(sorted((*held, place))[:EARLIEST])

    def candidates(self, report: Report | Worded) -> tuple[str, ...]:
        """Ids of the reports that may share a passage with this one, the likeliest first.

        Among very many copies of one text they are its earliest.
        """
        words = _words_of(report)
        marks = marks_of(words)
        shared = Counter(place for mark in marks for place in self._found.get(mark, ()))
        least = min(SHARED, len(marks))
        found = [
            (-count, place)
            for place, count in shared.items()
            if count >= least and place.report != words.report.id
        ]
        return tuple(place.report for _, place in sorted(found))

    def stock(self, report: Report | Worded) -> NDArray[np.bool_]:
        """Which words are printed again and again: a tip line, terms of use, a set phrase.

        They stand in reports of at least three times, each two weeks or more behind the one before.
        """
        words = _words_of(report)
        places = prints(words.shingles)
        flags = [self._is_stock(mark) for mark in words.shingles[places].tolist()]
        found = np.zeros(len(words.keys), np.bool_)
        if any(flags):
            last = np.searchsorted(places, np.arange(len(found)), side="right") - 1
            found |= np.array(flags, np.bool_)[last.clip(0)]
        return found

    def _is_stock(self, mark: int) -> bool:
        times, latest = 0, -inf
        for place in self._found.get(mark, ()):
            if isfinite(place.order) and place.order - latest >= _APART:
                times, latest = times + 1, place.order
        return times >= _TIMES


def marks_of(report: Report | Worded) -> list[int]:
    """The fingerprints of a report, sorted."""
    words = _words_of(report)
    return [int(mark) for mark in np.unique(words.shingles[prints(words.shingles)])]


def _words_of(report: Report | Worded) -> Worded:
    return worded(report) if isinstance(report, Report) else report
