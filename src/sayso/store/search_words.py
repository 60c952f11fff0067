"""What somebody typed into a search field, taken apart; whatever it is, it is no error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_TERM: Final = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_MOST: Final = 30
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase.

    Attributes:
        words: as typed; several for a phrase.
        prefix: whether the last of them may go on ("bomb*").
        without: whether it must not be there ("-word").
    """

    words: tuple[str, ...]
    prefix: bool = False
    without: bool = False


def terms(typed: str) -> tuple[Term, ...]:
    """Take apart what was typed: words, "phrases", -without, prefix*."""
    found: list[Term] = []
    for minus, phrase, word in _TERM.findall(typed.replace("\x00", " "))[:_MOST]:
        prefix = bool(word) and word.endswith("*")
        words = tuple(each[:_LONGEST] for each in _WORD.findall(phrase or word))
        if words:
            found.append(Term(words, prefix, bool(minus)))
    return tuple(found)


def folded(word: str) -> str:
    """A word in small letters without diacritics."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def folded_words(text: str) -> list[str]:
    """The words of a text, in small letters without diacritics."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return [folded(each) for each in _WORD.findall(text)]


def hits(text: str, wanted: tuple[Term, ...]) -> tuple[tuple[int, int], ...]:
    """Where words that were asked for stand in a text, as offsets, in order."""
    asked = [(tuple(map(folded, each.words)), each.prefix) for each in wanted if not each.without]
    return tuple(_hits(text, asked)) if asked else ()


def _hits(text: str, asked: list[tuple[tuple[str, ...], bool]]) -> Iterator[tuple[int, int]]:
    words = [(found.start(), found.end(), folded(found.group())) for found in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        best = 0
        for term, prefix in asked:
            here = tuple(word for _, _, word in words[at : at + len(term)])
            if here == term or (
                prefix
                and len(here) == len(term)
                and here[:-1] == term[:-1]
                and here[-1].startswith(term[-1])
            ):
                best = max(best, len(term))
        if best:
            yield words[at][0], words[at + best - 1][1]
        at += max(1, best)
