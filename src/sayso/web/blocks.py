"""A report's text as blocks on a page, and in parts where it is very long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.model import Report

PART: Final = 30_000
"""Characters of a part, about 5,000 words."""

_LONGEST: Final = 6_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of text, or a piece of one that is very long.

    Attributes:
        kind: paragraph, heading, caption, quote, list, table, credit or correction; "rest" for
            what is in no block (front matter).
        start: first code point.
        end: the code point after the last.
    """

    kind: str
    start: int
    end: int


def stretches(report: Report) -> Iterator[Stretch]:
    """All of a report's text that is not blank, in order.

    Marks before a block on its line (the "#" of a heading) go with the block.
    """
    at = 0
    for block in report.blocks:
        begin = _with_marks(report.text, at, block.start)
        yield from _cut(report.text, "rest", at, begin)
        yield from _cut(report.text, block.kind, begin, block.end)
        at = block.end
    kind = "rest" if report.blocks else "paragraph"
    yield from _cut(report.text, kind, at, len(report.text))


def parts(report: Report) -> list[list[Stretch]]:
    """The blocks in parts of about ``PART`` characters; at least one part."""
    made: list[list[Stretch]] = [[]]
    size = 0
    for each in stretches(report):
        if size > PART:
            made.append([])
            size = 0
        made[-1].append(each)
        size += each.end - each.start
    return made


def part_with(cut: Sequence[Sequence[Stretch]], at: int) -> int:
    """Number of the part that an offset lies in, from 0."""
    for number, part in enumerate(cut):
        if part and at < part[-1].end:
            return number
    return len(cut) - 1


def _with_marks(text: str, start: int, end: int) -> int:
    """Where a block begins with the marks before it."""
    line = max(start, text.rfind("\n", start, end) + 1)
    before = text[line:end]
    marks = before.strip() and not any(each.isalnum() for each in before)
    return line if marks else end


def _cut(text: str, kind: str, start: int, end: int) -> Iterator[Stretch]:
    while start < end:
        to = min(end, start + _LONGEST)
        if to < end:
            space = text.rfind(" ", start + _LONGEST // 2, to)
            to = space + 1 if space > 0 else to
        if text[start:to].strip():
            yield Stretch(kind, start, to)
        start = to
