"""Pieces of a report's text as HTML: escaped, verbatim, and with nothing in between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from sayso.web.marking import Mark, Piece, pieces

_NUMBER: Final = Markup('<a class="ref" href="#%s" data-n="%d" aria-label="Claim %d"></a>')
_ANCHOR: Final = Markup('<span class="at" id="%s"></span>')
_MARK: Final = Markup("<mark%s>%s</mark>")
_CLASS: Final = Markup(' class="%s"')
_CLAIMS: Final = Markup(' data-c="%s"')
_STATEMENTS: Final = Markup(' data-s="%s"')
_TITLE: Final = Markup(' title="%s"')
_RETURN: Final = Markup("&#13;")


@dataclass(frozen=True, slots=True)
class Markings:
    """All that is marked in a text.

    Attributes:
        marks: what, outer ones first.
        numbers: of the claims that are shown, by id.
        anchors: where passages begin that an address can lead to, by name.
        ends: where the claims that are shown end, by id.
    """

    marks: Sequence[Mark]
    numbers: Mapping[str, int] = field(default_factory=dict)
    anchors: Mapping[str, int] = field(default_factory=dict)
    ends: Mapping[str, int] = field(default_factory=dict)

    def between(self, start: int, end: int) -> Markings:
        """Those of a stretch of the text."""
        return Markings(
            [each for each in self.marks if each.start < end and start < each.end],
            self.numbers,
            {key: at for key, at in self.anchors.items() if start <= at < end},
            {key: at for key, at in self.ends.items() if start < at <= end},
        )


def marked(text: str, start: int, end: int, markings: Markings) -> Markup:
    """A stretch of text with all its marks.

    Nothing but the text itself is text there; numbers of claims stand in attributes.

    Args:
        text: of the report.
        start: first code point of the stretch.
        end: the code point after its last.
        markings: what is marked, here or elsewhere.
    """
    here = markings.between(start, end)
    begin: dict[int, list[str]] = {}
    for key, at in here.anchors.items():
        begin.setdefault(at, []).append(key)
    ending: dict[int, list[str]] = {}
    for key, at in here.ends.items():
        ending.setdefault(at, []).append(key)
    made: list[str] = []
    for piece in pieces(text, start, end, here.marks, [*begin, *ending]):
        made += [_ANCHOR % key for key in begin.get(piece.start, ())]
        made.append(_piece(piece, markings.numbers))
        made += [_numbered(key, markings.numbers[key]) for key in ending.get(piece.end, ())]
    return Markup("").join(made)


def plain(text: str) -> Markup:
    """Words as they are, so that a browser changes none of them when it reads the page."""
    words = escape(text)
    if "\r" in text or "\0" in text:
        words = words.replace("\r", _RETURN).replace("\0", "\N{REPLACEMENT CHARACTER}")
    return words


def _piece(piece: Piece, numbers: Mapping[str, int]) -> Markup:
    words = plain(piece.text)
    if not piece.kinds:
        return words
    shown = " ".join(str(numbers[key]) for key in piece.claims if key in numbers)
    attributes = _attributes(
        (*piece.kinds, "deep") if piece.depth > 1 else piece.kinds,
        shown,
        " ".join(piece.statements),
        piece.title,
    )
    return _MARK % (attributes, words)


@lru_cache(maxsize=10_000)
def _attributes(kinds: tuple[str, ...], claims: str, statements: str, title: str) -> Markup:
    made = _CLASS % " ".join(kinds)
    if claims:
        made += _CLAIMS % claims
    if statements:
        made += _STATEMENTS % statements
    if title:
        made += _TITLE % title
    return made


def _numbered(key: str, number: int) -> Markup:
    return _NUMBER % (key, number, number)
