"""Which of two like reports was first: by credits, by time, and by which of them has more.

A credit that names the other's outlet says so outright. Else the earlier report is the original.
Where times are missing or equal, the one that names its own reporters or agency, then the one with
more text, is taken to be nearer to the source; that is a guess, and said to be one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from sayso.lineage.copied_credits import Credits, credits_of
from sayso.lineage.copied_times import Time, earlier, time_of
from sayso.lineage.copied_words import Worded

_CREDITED, _AND_LATER = 0.97, 0.8
_INSTANT, _DAY = 0.95, 0.9
_MARKED, _LONGER, _OPEN = 0.65, 0.58, 0.5
_MUCH: Final = 1.1


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a report tells of where it stands among its like.

    Attributes:
        words: its words.
        credits: whom it credits.
        time: when it was published.
    """

    words: Worded
    credits: Credits
    time: Time

    @property
    def marks(self) -> int:
        """Lower where credits suggest that the text is its own, higher where they do not."""
        return 0 if self.credits.own else 1 if not self.credits.others else 2

    @property
    def rank(self) -> tuple[int, int, str]:
        """Order among reports that no credit and no time tells apart."""
        return self.marks, -int(np.count_nonzero(self.words.own)), self.words.report.id


def provenance(words: Worded) -> Provenance:
    """Gather what tells where a report stands."""
    return Provenance(words, credits_of(words.report), time_of(words.report.published))


def ordered(group: Iterable[Provenance]) -> list[Provenance]:
    """Reports of one group, the original first, always in the same order.

    Those that another credits come first, those that credit another last; among equals the earlier.
    Reports without a time stand behind those with one, unless nothing speaks against their being
    the original and they rank before it.
    """
    reports = list(group)
    named: set[str] = set()
    for each in reports:
        named |= each.credits.names - each.credits.itself
    outlets: set[str] = set()
    for each in reports:
        outlets |= each.credits.itself

    def level(each: Provenance) -> int:
        if (each.credits.names - each.credits.itself) & outlets:
            return 1
        return -1 if each.credits.itself & named else 0

    levels = {each.words.report.id: level(each) for each in reports}
    reports.sort(key=lambda each: (levels[each.words.report.id], each.time.order, each.rank))
    lowest = levels[reports[0].words.report.id]
    first = min(
        (
            each
            for each in reports
            if levels[each.words.report.id] == lowest
            and earlier(reports[0].time, each.time) in (0, None)
        ),
        key=lambda each: each.rank,
    )
    reports.remove(first)
    return [first, *reports]


def direction(original: Provenance, copy: Provenance) -> float:
    """How sure it is that the second copies the first and not the other way round, 0 to 1."""
    came = earlier(original.time, copy.time)
    forth, back = copy.credits.of(original.credits), original.credits.of(copy.credits)
    if forth != back:
        if not forth:
            return 1 - _CREDITED
        return _AND_LATER if came == 1 else _CREDITED
    if came is not None and came != 0:
        sure = _INSTANT if original.time.exact and copy.time.exact else _DAY
        return sure if came < 0 else 1 - sure
    if original.marks < copy.marks:
        return _MARKED
    here, there = (int(np.count_nonzero(each.words.own)) for each in (original, copy))
    if here > _MUCH * there:
        return _LONGER
    return _OPEN
