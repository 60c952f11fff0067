"""The blocks and links of a plain text or Markdown file; its marks stay in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.ingest.credits import line_kind
from sayso.model import Block, BlockKind, Link

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
_ITEM = re.compile(r"[ \t]*(?:[-*+•‣]|\d{1,2}[.)])[ \t]+(?=\S)")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_LINKED = re.compile(r"(?<!!)\[([^\[\]\r\n]{1,400})\]\((https?://[^\s()<>]{1,2000})\)")
_BARE = re.compile(r"(?<![(\w])https?://[^\s<>()\[\]\"“”]{1,2000}[^\s<>()\[\]\"“”.,;:!?'’]")
_WRAPPED_AT = 100


class _Line(NamedTuple):
    start: int
    end: int
    kind: str


def blocks_of(text: str, start: int = 0) -> tuple[Block, ...]:
    """Return the blocks of ``text`` from ``start`` on; marks at their head are left out."""
    found: list[Block] = []
    run: list[_Line] = []
    for line in _lines(text, start):
        if run and (line.kind != run[-1].kind or line.kind in ("heading", "list")):
            found.extend(_close(text, run))
            run = []
        if line.kind == "wrap":
            last = found.pop()
            found.append(Block(last.start, line.end, last.kind))
        elif line.kind != "blank":
            run.append(line)
            if line.kind in ("heading", "list"):
                found.extend(_close(text, run))
                run = []
    found.extend(_close(text, run))
    return tuple(found)


def links_of(text: str, start: int = 0) -> tuple[Link, ...]:
    """Return the web addresses in ``text`` from ``start`` on, and the words that bear them."""
    if "http" not in text:
        return ()
    found = [
        Link(match.start(1), match.end(1), match[1], match[2])
        for match in _LINKED.finditer(text, start)
    ]
    taken = [(link.end, link.end + len(link.url) + 3) for link in found]
    taken.append((len(text) + 1, len(text) + 1))
    at = 0
    for match in _BARE.finditer(text, start):
        while taken[at][1] <= match.start():
            at += 1
        if taken[at][0] > match.start():
            found.append(Link(match.start(), match.end(), match[0], match[0]))
    found.sort(key=lambda link: (link.start, link.end))
    apart: list[Link] = []
    for link in found:
        if not apart or link.start >= apart[-1].end:
            apart.append(link)
    return tuple(apart)


def _lines(text: str, start: int) -> Iterator[_Line]:
    """Give each line its kind; its span is without marks and white space at the ends."""
    fenced = False
    before = "blank"
    for match in _LINE.finditer(text, start):
        line = match[1]
        first, last = match.start(1), match.end(1)
        bare = line.strip()
        if not bare:
            before = "blank"
            yield _Line(first, last, "blank")
            continue
        head = len(line) - len(line.lstrip())
        kind, mark = "paragraph", head
        if len(line) < 5_000 or not line[head : head + 2].isalnum():
            kind, mark = _kind(line, head)
        if kind == "fence":
            fenced = not fenced
        if fenced or kind in ("fence", "rule"):
            before = "blank"
            yield _Line(first, last, "blank")
            continue
        if kind == "paragraph" and before in ("list", "wrap") and head >= 2:
            kind = "wrap"
        before = kind
        stop = first + len(line.rstrip())
        if kind == "heading":
            stop = first + _heading_end(line)
        if first + mark < stop:
            yield _Line(first + mark, stop, kind)


def _kind(line: str, head: int) -> tuple[str, int]:
    first = line[head]
    if first in "-*_=" and len(line) < 200 and _RULE.match(line):
        return "rule", head
    if first == "#" and (match := _HEADING.match(line)):
        return "heading", match.end()
    if first == ">" and (match := _QUOTE.match(line)):
        rest = line[match.end() :]
        return "quote", match.end() + len(rest) - len(rest.lstrip())
    if first in "`~" and _FENCE.match(line):
        return "fence", head
    if first == "|" and _ROW.match(line):
        return "table", head
    if (first in "-*+•‣" or first.isdecimal()) and (match := _ITEM.match(line)):
        return "list", match.end()
    return "paragraph", head


def _heading_end(line: str) -> int:
    """Where a heading ends, without the marks that may close it."""
    whole = line.rstrip()
    bare = whole.rstrip("#")
    return len(bare.rstrip()) if bare != whole and bare[-1:] in " \t" else len(whole)


def _close(text: str, run: list[_Line]) -> Iterator[Block]:
    """Turn lines of one kind, none blank between them, into blocks."""
    if not run:
        return
    kind: BlockKind = run[0].kind  # type: ignore[assignment]
    if kind != "paragraph":
        yield Block(run[0].start, run[-1].end, kind)
        return
    groups = [run] if _is_wrapped(text, run) else [[line] for line in run]
    for group in groups:
        start, end = group[0].start, group[-1].end
        yield Block(start, end, line_kind(text[start : min(end, start + 2_001)]) or "paragraph")


def _is_wrapped(text: str, run: list[_Line]) -> bool:
    """Whether line ends only break a paragraph to a width, rather than end paragraphs."""
    if len(run) == 1:
        return True
    if any(line.end - line.start > _WRAPPED_AT for line in run):
        return False
    return not all(text[line.end - 1] in ".!?”\"'’)" for line in run)
