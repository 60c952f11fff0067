"""What changed between two versions of a page, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final, Literal

from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.model import Report

What = Literal["same", "gone", "new"]
Change = tuple[What, str]
"""Words, and whether they are in both texts, in the old one only or in the new one only."""

_WORD: Final = re.compile(r"\S+\s*|\s+")
_MOST: Final = 20_000
"""Words on both sides of a change up to which they are compared one by one."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Two versions of a page, and what differs.

    Attributes:
        old: the earlier one.
        new: the later one.
        words: all of both texts, in order.
    """

    old: Report
    new: Report
    words: tuple[Change, ...]


def changes_between(desk: Desk, old: str, new: str) -> Changes | None:
    """What differs between the texts of two reports; None where one of them is not there.

    Raises:
        DeskError: if a record is damaged.
    """
    found = kept_reports(desk, {old, new})
    if not {old, new} <= found.keys():
        return None
    before, after = found[old].report, found[new].report
    return Changes(before, after, tuple(differences(before.text, after.text)))


def differences(old: str, new: str) -> Iterator[Change]:
    """What differs between two texts, line for line and in lines that differ word for word.

    What is "same" or "gone" makes up the old text, "same" or "new" the new one.
    """
    for what, words in groupby(_by_lines(old, new), key=lambda each: each[0]):
        yield what, "".join(text for _, text in words)


def _by_lines(old: str, new: str) -> Iterator[Change]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for same, gone, added in _compared(before, after):
        if same:
            yield "same", same
        elif gone and added:
            yield from _by_words(gone, added)
        else:
            yield from _both(gone, added)


def _by_words(old: str, new: str) -> Iterator[Change]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) + len(after) > _MOST:
        yield from _both(old, new)
        return
    for same, gone, added in _compared(before, after):
        if same:
            yield "same", same
        else:
            yield from _both(gone, added)


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for what, i, j, k, m in matcher.get_opcodes():
        if what == "equal":
            yield "".join(before[i:j]), "", ""
        else:
            yield "", "".join(before[i:j]), "".join(after[k:m])


def _both(gone: str, new: str) -> Iterator[Change]:
    if gone:
        yield "gone", gone
    if new:
        yield "new", new
