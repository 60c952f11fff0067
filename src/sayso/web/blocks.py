"""A report's text as blocks on a page, cut into parts where it is very long."""

from __future__ import annotations

from collections.abc import Iterator
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
        kind: paragraph, heading, caption, quote, list, table, credit or correction.
        start: first code point.
        end: the code point after the last.
    """

    kind: str
    start: int
    end: int


def stretches(report: Report) -> Iterator[Stretch]:
    """All of a report's text that is not blank, in order."""
    at = 0
    for block in report.blocks:
        yield from _cut(report.text, "paragraph", at, block.start)
        yield from _cut(report.text, block.kind, block.start, block.end)
        at = block.end
    yield from _cut(report.text, "paragraph", at, len(report.text))


def parts(report: Report) -> list[list[Stretch]]:
    """The blocks in parts of about ``PART`` characters."""
    made: list[list[Stretch]] = [[]]
    size = 0
    for each in stretches(report):
        if size > PART:
            made.append([])
            size = 0
        made[-1].append(each)
        size += each.end - each.start
    return made


def part_with(cut: list[list[Stretch]], at: int) -> int:
    """Number of the part that an offset lies in, from 0."""
    for number, part in enumerate(cut):
        if part and at < part[-1].end:
            return number
    return len(cut) - 1


def _cut(text: str, kind: str, start: int, end: int) -> Iterator[Stretch]:
    while start < end:
        to = min(end, start + _LONGEST)
        if to < end:
            space = text.rfind(" ", start + _LONGEST // 2, to)
            to = space + 1 if space > 0 else to
        if text[start:to].strip():
            yield Stretch(kind, start, to)
        start = to
