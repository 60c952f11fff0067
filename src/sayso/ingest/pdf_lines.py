"""The lines of a PDF's pages, and how they make paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from sayso.model import BlockKind

_SOFT = "\x02\xad\ufffe"
_HYPHEN = re.compile(r"[^\W\d_][-‐\x02\xad\ufffe]$")
_ENDED = re.compile(r"[.!?:…][”\"'’)\]]*$")
_NUMBERED = re.compile(r"\W*(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•‣▪●◦–-]|\d{1,2}[.)])\s+(?=\S)")
_MARGIN = 0.1
_REPEATS = 3


@dataclass(slots=True)
class Line:
    """A line as it is printed.

    Attributes:
        text: its words.
        page: from 1.
        left: of its first character, in points from the left.
        right: of its last character.
        top: in points from the bottom of the page.
        size: of its type, in points.
        height: of the page, in points.
    """

    text: str
    page: int
    left: float
    right: float
    top: float
    size: float
    height: float


def without_margins(lines: list[Line]) -> list[Line]:
    """Drop page numbers, and what stands at the head or foot of three or more pages."""
    seen: Counter[str] = Counter()
    for key in {(line.page, _mark(line)) for line in lines if _in_margin(line)}:
        seen[key[1]] += 1
    return [
        line
        for line in lines
        if not (
            _in_margin(line)
            and (seen[_mark(line)] >= _REPEATS or (_NUMBERED.match(line.text) is not None))
        )
    ]


def paragraphs(lines: list[Line]) -> Iterator[tuple[str, BlockKind, int, float]]:
    """Join lines to paragraphs: yields text, kind, page of the first line and size of type."""
    if not lines:
        return
    body = median(line.size for line in lines)
    steps = [
        above.top - below.top
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < above.top - below.top < 4 * body
    ]
    step = median(steps) if steps else body * 1.2
    rights = {page: _width(lines, page) for page in {line.page for line in lines}}
    group: list[Line] = []
    for line in lines:
        if group and _breaks(group, line, step, rights[group[-1].page]):
            yield _joined(group, body)
            group = []
        group.append(line)
    yield _joined(group, body)


def _width(lines: list[Line], page: int) -> float:
    ends = sorted(line.right for line in lines if line.page == page)
    return ends[int(len(ends) * 0.8)]


def _breaks(group: list[Line], line: Line, step: float, right: float) -> bool:
    last = group[-1]
    if abs(line.size - last.size) > 0.12 * max(line.size, last.size):
        return True
    ended = _ENDED.search(last.text) is not None
    if _BULLET.match(line.text) and (ended or line.text[0] in "•‣▪●◦"):
        return True
    if line.page != last.page or line.top > last.top + step:
        return ended
    if last.top - line.top > max(1.4 * step, 1.2 * last.size):
        return True
    if line.left > last.left + last.size * 0.8 and line.left - group[0].left > last.size * 0.8:
        return ended or len(group) > 1
    return ended and last.right < right - 5 * last.size


def _joined(group: list[Line], body: float) -> tuple[str, BlockKind, int, float]:
    text = ""
    for line in group:
        words = line.text
        if text and _HYPHEN.search(text) and (words[:1].islower() or text[-1] in _SOFT):
            text = text[:-1] + words
        else:
            text = f"{text} {words}" if text else words
    text = "".join(char for char in text if char not in _SOFT).strip()
    size = group[0].size
    kind: BlockKind = "paragraph"
    if size > 1.15 * body and len(text) <= 300:
        kind = "heading"
    else:
        bullet = _BULLET.match(text)
        if bullet and text[0] not in "–-" and not text[0].isdecimal():
            kind = "list"
            text = text[bullet.end() :]
    return text, kind, group[0].page, size


def _in_margin(line: Line) -> bool:
    at = line.top / line.height if line.height else 0.5
    return at < _MARGIN or at > 1 - _MARGIN


def _mark(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())
