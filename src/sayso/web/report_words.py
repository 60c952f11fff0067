"""Words for what a report is called, where its day is from, and what changed in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from sayso.ledger.report_changes import Change, What
from sayso.ledger.report_lists import ReportHead
from sayso.model import Report

PUBLISHED_FROM: Final = {
    "option": "as given when it was added",
    "front matter": "as the file itself says",
    "metadata": "as the page itself says",
    "file name": "by the file’s name",
    "analyst": "as an analyst corrected it",
}
"""Where the day of publication is known from."""

_AROUND: Final = 300


def called(each: Report | ReportHead) -> str:
    """What a report is called: its headline, else the file or address that it was read from."""
    return each.title or PurePath(each.path).name or each.path


def shortened(changes: Iterable[Change]) -> Iterator[tuple[What | None, str]]:
    """Changes with long stretches that are the same left out in the middle; None stands there."""
    for what, words in changes:
        if what == "same" and len(words) > 3 * _AROUND:
            head = words.rfind(" ", 0, _AROUND) + 1 or _AROUND
            tail = words.find(" ", len(words) - _AROUND)
            yield what, words[:head]
            yield None, ""
            yield what, words[tail if tail > head else len(words) - _AROUND :]
        else:
            yield what, words
