"""A brief as a document without any markup: headings, lists and lines made of pieces.

Whoever writes it in a format has to escape every piece; most hold words of reports.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

PieceKind = Literal["plain", "name", "quote", "aside"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words in a line.

    Attributes:
        text: as it is read; a quote is verbatim, without quotation marks around it.
        kind: "plain" words of sayso, a "name", a "quote" out of a report, or an "aside".
        url: where it leads, http or https; None where it leads nowhere.
    """

    text: str
    kind: PieceKind = "plain"
    url: str | None = None


Line = tuple[Piece, ...]
"""Pieces in a row; what blanks stand between them is in their texts."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it.

    Attributes:
        heading: a few words of sayso.
        lines: a list.
    """

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A proposition in a brief.

    Attributes:
        text: the verbatim words of its most central statement.
        facts: how many carry it and what it rests on, one line.
        sections: what there is to tell of it; none is empty.
        id: of the proposition.
    """

    text: str
    facts: Line
    sections: tuple[Section, ...]
    id: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole brief.

    Attributes:
        title: words of sayso or of whoever asked for it.
        opening: lines that say when, by whom and out of what it was made.
        entries: the propositions, in the order asked for.
        closing: how it is to be read.
    """

    title: str
    opening: tuple[Line, ...]
    entries: tuple[Entry, ...]
    closing: tuple[Line, ...]


def plain(text: str) -> Piece:
    """Words of sayso."""
    return Piece(text)


def named(text: str, url: str | None = None) -> Piece:
    """A name, of somebody or of a report."""
    return Piece(text, "name", web_address(url))


def quoted(text: str) -> Piece:
    """Words of a report."""
    return Piece(text, "quote")


def aside(text: str) -> Piece:
    """Words of sayso that may be passed over."""
    return Piece(text, "aside")


def web_address(url: str | None) -> str | None:
    """An address in ASCII if a browser may follow it, else None."""
    address = quote("".join((url or "").split()), safe=":/?#[]@!$&'()*+,;=%~", errors="replace")
    return address if address.lower().startswith(("https://", "http://")) else None
