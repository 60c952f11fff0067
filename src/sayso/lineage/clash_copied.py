"""Whether the text around two statements was copied, so that a changed figure is a slip.

The words within some lines of each are compared in runs, numbers made alike and the statements
themselves left out: two reports that tell one thing share a sentence, not its neighbours.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.lineage.dispute_words import Passage
from sayso.model import Report

_WORD: Final = re.compile(r"[^\W_]+")
_NUMBER: Final = re.compile(r"\d")
_REACH: Final = 500
_RUN: Final = 4
_FEWEST: Final = 8
_SHARED: Final = 0.4


def around(report: Report, passage: Passage) -> frozenset[tuple[str, ...]]:
    """Runs of words beside a passage, on each side of it."""
    before = report.text[max(0, passage.start - _REACH) : passage.start]
    after = report.text[passage.end : passage.end + _REACH]
    return frozenset(run for text in (before, after) for run in _runs(text))


def copied(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    """Whether two passages stand among the same words."""
    least = min(len(one), len(other))
    return least >= _FEWEST and len(one & other) >= _SHARED * least


def _runs(text: str) -> list[tuple[str, ...]]:
    words = [
        "#" if _NUMBER.search(found.group()) else found.group().lower()
        for found in _WORD.finditer(text)
    ]
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
