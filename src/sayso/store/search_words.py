"""What somebody typed into a search field, taken apart; whatever it is, it is no error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_TERM: Final = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_WORD: Final = re.compile(r"[^\W_]+")
_MOST: Final = 30


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase.

    Attributes:
        words: in small letters, without diacritics; several for a phrase.
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
        words = tuple(folded(each) for each in _WORD.findall(phrase or word))
        if words:
            found.append(Term(words, prefix, bool(minus)))
    return tuple(found)


def folded(word: str) -> str:
    """A word in small letters without diacritics."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def hits(text: str, wanted: tuple[Term, ...]) -> tuple[tuple[int, int], ...]:
    """Where words that were asked for stand in a text, as offsets, in order."""
    return tuple(_hits(text, wanted))


def _hits(text: str, wanted: tuple[Term, ...]) -> Iterator[tuple[int, int]]:
    words = [(found.start(), found.end(), folded(found.group())) for found in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        best = 0
        for term in wanted:
            size = len(term.words)
            here = [word for _, _, word in words[at : at + size]]
            if term.without or len(here) < size:
                continue
            same = here[:-1] == list(term.words[:-1]) and (
                here[-1].startswith(term.words[-1]) if term.prefix else here[-1] == term.words[-1]
            )
            best = max(best, size if same else 0)
        if best:
            yield words[at][0], words[at + best - 1][1]
        at += max(1, best)
