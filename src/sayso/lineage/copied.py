"""Which reports are copies of which, among all that are at hand.

Texts that share enough form groups. The reports of a group are put in order, and each copy is
paired once: with the original of its group, or with what it copies where it has nothing of the
original. In whatever order reports come, the result is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sayso.lineage.copied_index import CopyIndex
from sayso.lineage.copied_order import Provenance, direction, ordered, provenance
from sayso.lineage.copied_pairs import Likeness, spans
from sayso.lineage.copied_texts import COPIED, Texts
from sayso.lineage.copied_times import days_apart
from sayso.model import Report
from sayso.model.lineage import Copy

_TRACE: Final = 12
"""Own words by which a copy of a copy is known for a copy of the original."""
_LATE: Final = 30
"""Days after which words in common are rather set phrases."""


def copies(reports: Iterable[Report], index: CopyIndex | None = None) -> tuple[Copy, ...]:
    """Find the copies among reports, each with its original.

    Two reports of one address are versions of each other and never copies; one of an outlet's own
    earlier text is a copy only where it is nearly all the same.

    Args:
        reports: in any order; one with an id that came before is passed over.
        index: of these reports and others, where they are part of a larger set: it tells which
            words are printed again and again. Reports that it does not know are added to it.

    Returns:
        one Copy for each report that copies another, in order of the copies' ids.
    """
    texts = Texts(reports, index)
    found = (copy for group in _groups(texts) for copy in _Group(texts, group).copies())
    return tuple(sorted(found, key=lambda each: each.copy))


def _groups(texts: Texts) -> Iterator[list[str]]:
    """Texts that hang together."""
    seen: set[str] = set()
    for text in texts.like:
        if text in seen or not texts.like[text]:
            continue
        seen.add(text)
        group, at = [text], 0
        while at < len(group):
            fresh = sorted(texts.like[group[at]] - seen)
            seen.update(fresh)
            group += fresh
            at += 1
        yield group


class _Group:
    """Reports that have text in common, in their order."""

    def __init__(self, texts: Texts, group: list[str]) -> None:
        self.texts = texts
        self.order = ordered(provenance(words) for text in group for words in texts.reports[text])
        self.passed: dict[str, list[Provenance]] = {}
        self.original: dict[str, Provenance] = {}

    def copies(self) -> Iterator[Copy]:
        """Each copy of the group, with its original."""
        for report in self.order:
            found = self._original_of(report)
            if found is not None:
                original, through = found
                self.original[report.words.report.id] = original
                yield self._copy(report, original, through)
            self.passed.setdefault(self._text(report), []).append(report)

    def _original_of(self, report: Provenance) -> tuple[Provenance, float] | None:
        """Whom a report copies, and how likely it copies the report that leads there."""
        best: tuple[int, Provenance, float] | None = None
        for text in sorted(self.texts.like[self._text(report)] & self.passed.keys()):
            before = next((each for each in self.passed[text] if not _versions(report, each)), None)
            if before is None or (sure := self._probability(report, before)) < COPIED:
                continue
            original = self.original.get(before.words.report.id, before)
            if original is not before:
                if _one_outlet(report, original) and self._probability(report, original) < COPIED:
                    continue
                if _versions(report, original) or self._likeness(report, original).shared < _TRACE:
                    original = before
            shared = self._likeness(report, original).shared
            if best is None or (-shared, self._rank(original)) < (-best[0], self._rank(best[1])):
                best = shared, original, sure
        return best and best[1:]

    def _copy(self, report: Provenance, original: Provenance, through: float) -> Copy:
        copied = max(self._probability(report, original), through)
        alike = self._likeness(report, original)
        turned = self._text(original) < self._text(report)
        one, other = (original, report) if turned else (report, original)
        shown = spans(alike.passages, one.words, other.words, turned=turned)
        sure = direction(original, report)
        return Copy(
            report.words.report.id, original.words.report.id, shown, round(copied * sure, 4)
        )

    def _text(self, report: Provenance) -> str:
        return self.texts.of[report.words.report.id]

    def _likeness(self, one: Provenance, other: Provenance) -> Likeness:
        return self.texts.likeness(self._text(one), self._text(other))

    def _probability(self, one: Provenance, other: Provenance) -> float:
        return self._likeness(one, other).probability(
            one_outlet=_one_outlet(one, other),
            late=(days_apart(one.time, other.time) or 0) > _LATE,
        )

    def _rank(self, report: Provenance) -> tuple[float, str]:
        return report.time.order, report.words.report.id


def _versions(one: Provenance, other: Provenance) -> bool:
    """Whether two reports are of one address."""
    return one.words.report.url is not None and one.words.report.url == other.words.report.url


def _one_outlet(one: Provenance, other: Provenance) -> bool:
    here, there = one.words.report.outlet, other.words.report.outlet
    return bool(here and there and here.casefold() == there.casefold())
