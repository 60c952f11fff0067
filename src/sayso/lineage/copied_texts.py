"""The texts at hand, and what each has in common with those that it may be a copy of.

Reports with the very same words are one text, however many they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sayso.lineage.copied_index import CopyIndex
from sayso.lineage.copied_pairs import Flags, Likeness, likeness
from sayso.lineage.copied_passages import Passage, passages, whole
from sayso.lineage.copied_times import place_of
from sayso.lineage.copied_words import Worded, worded
from sayso.model import Report

COPIED: Final = 0.5
"""From this probability on a report is said to be a copy."""


class Texts:
    """Reports by their texts; a text goes by the id of the earliest report that has it.

    Attributes:
        of: the text of each report.
        reports: the reports of each text, the earliest first.
        like: for each text the others that it may be a copy of, or they of it.
    """

    def __init__(self, reports: Iterable[Report], index: CopyIndex | None = None) -> None:
        alike: dict[bytes, dict[str, Worded]] = {}
        known: set[str] = set()
        for report in reports:
            if report.id not in known:
                known.add(report.id)
                words = worded(report)
                alike.setdefault(words.digest, {})[report.id] = words
        self.of: dict[str, str] = {}
        self.reports: dict[str, list[Worded]] = {}
        for group in alike.values():
            same = sorted(group.values(), key=lambda words: place_of(words.report))
            text = same[0].report.id
            self.reports[text] = same
            self.of.update((words.report.id, text) for words in same)
        self._index = CopyIndex() if index is None else index
        for same in self.reports.values():
            for words in same:
                self._index.add(words)
        self._stock: dict[str, Flags] = {}
        self._known: dict[tuple[str, str], Likeness] = {}
        self.like: dict[str, set[str]] = {text: set() for text in self.reports}
        for one, other in self._pairs():
            if self.likeness(one, other).probability() >= COPIED:
                self.like[one].add(other)
                self.like[other].add(one)

    def likeness(self, one: str, other: str) -> Likeness:
        """What two texts have in common; passages are in order of the one with the lower id."""
        pair = (one, other) if one <= other else (other, one)
        found = self._known.get(pair)
        if found is None:
            here, there = (self.reports[text][0] for text in pair)
            shared: tuple[Passage, ...] = whole(here) if here is there else passages(here, there)
            stock = (self._stock_of(pair[0]), self._stock_of(pair[1]))
            found = self._known[pair] = likeness(here, there, shared, stock)
        return found

    def _pairs(self) -> Iterator[tuple[str, str]]:
        for text, same in self.reports.items():
            if len(same) > 1:
                yield text, text
            for report in self._index.candidates(same[0]):
                other = self.of.get(report, text)
                if other != text:
                    yield text, other

    def _stock_of(self, text: str) -> Flags:
        found = self._stock.get(text)
        if found is None:
            found = self._stock[text] = self._index.stock(self.reports[text][0])
        return found
