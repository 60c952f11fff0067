"""A brief as Markdown (CommonMark); words of reports stand in it as words, never as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from sayso.export.brief_document import Document, Line, Piece, Section

_MARKUP = re.compile(
    r"[\\`*_{}\[\]|~$^#]"
    r"|(?<==)=|(?<=%)%"  # marks of some dialects, doubled
    r"|:(?=[A-Za-z+/-])"  # what would become a link or a picture by its name
    r"|(?<=www)\.",
    re.IGNORECASE,
)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BEGINS_A_BLOCK = re.compile(r"^(\d*)([-+=.)])")


def markdown(document: Document) -> Iterator[str]:
    """Write a brief, piece by piece."""
    yield f"# {escaped(document.title)}\n\n"
    yield from _paragraphs(document.opening)
    for entry in document.entries:
        yield f"## “{escaped(entry.text)}”\n\n"
        yield from _paragraphs([entry.facts])
        for section in entry.sections:
            yield from _section(section)
    yield "---\n\n"
    yield from _paragraphs(document.closing)


def escaped(text: str) -> str:
    """A text of one line in which nothing is markup, inside of a line."""
    return _MARKUP.sub(r"\\\g<0>", text).translate(_ENTITIES)


def _section(section: Section) -> Iterator[str]:
    yield f"### {escaped(section.heading)}\n\n"
    for line in section.lines:
        yield f"- {_line(line)}\n"
    yield "\n"


def _paragraphs(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield f"{_line(line)}\n\n"


def _line(line: Line) -> str:
    return _BEGINS_A_BLOCK.sub(r"\1\\\2", "".join(map(_piece, line)))


def _piece(piece: Piece) -> str:
    text = escaped(piece.text)
    if piece.kind == "quote":
        return f"“{text}”"
    if piece.kind != "name":
        return text
    return f"[{text}]({_address(piece.url)})" if piece.url else f"**{text}**"


def _address(url: str) -> str:
    """An address that ends where it has to, whatever stands in it."""
    return quote(url, safe=":/?#@!$&'+,;=%~-.").replace("_", "%5F")
