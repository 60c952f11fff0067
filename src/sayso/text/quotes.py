"""Quotations of a paragraph: where marks open and close, of whatever kind they are.

Only the outermost marks count. Apostrophes are told from single quotation marks by what stands
beside them. A double mark that is never closed reaches to the end of its paragraph, as where a
speech goes on in the next one; a single one that is never closed is taken for an apostrophe.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(
    "``|''|[\"'\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a\u300c\u300d\u300e\u300f\uff02]"
)

_CLOSED_BY = {
    '"': '"\u201d',
    "\uff02": "\uff02",
    "\u201c": '\u201d"',
    "\u201f": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab\u00bb",
    "\u201d": "\u201d",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "``": "''\"",
    "''": "''",
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
    "'": "'",
}
_SINGLE = "'\u2018\u201a"
_EITHER_WAY = frozenset(['"', "\uff02", "\u00bb", "\u201d", "''", "'"])


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks.

    Attributes:
        start: first code point of the opening mark.
        inner_start: first code point after the opening mark.
        inner_end: where the closing mark begins, or the paragraph ends without one.
        end: the code point after the closing mark.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int

    @property
    def closed(self) -> bool:
        """Whether a closing mark was found."""
        return self.end > self.inner_end


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quoted]:
    """The outermost quotations of the paragraph ``text[start:end]``, in order."""
    stop = len(text) if end is None else end
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text, start, stop)]
    found: list[Quoted] = []
    index = 0
    while index < len(marks):
        at, mark = marks[index]
        if not _opens(text, at, mark, start, stop):
            index += 1
            continue
        closing = _closing(text, marks, index, stop)
        if closing is not None:
            where, close = marks[closing]
            found.append(Quoted(at, at + len(mark), where, where + len(close)))
            index = closing + 1
        elif mark in _SINGLE:
            index += 1
        else:
            found.append(Quoted(at, at + len(mark), stop, stop))
            break
    return found


def _opens(text: str, at: int, mark: str, start: int, stop: int) -> bool:
    if mark not in _CLOSED_BY:
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + len(mark)] if at + len(mark) < stop else " "
    if after.isspace():
        return mark == "\u00ab"
    if mark in _SINGLE:
        return not before.isalnum() and after.isalnum()
    return mark not in _EITHER_WAY or not before.isalnum()


def _closing(text: str, marks: list[tuple[int, str]], opened: int, stop: int) -> int | None:
    mark = marks[opened][1]
    for index in range(opened + 1, len(marks)):
        at, candidate = marks[index]
        if candidate not in _CLOSED_BY[mark]:
            continue
        after = text[at + len(candidate)] if at + len(candidate) < stop else " "
        if mark in _SINGLE and (after.isalnum() or text[at - 1].isspace()):
            continue
        return index
    return None
