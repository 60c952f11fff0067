"""What is asked of a source: whom its words mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.extract.marked import Marked
from sayso.extract.speakers.lexicon import HE, IT, SHE
from sayso.extract.speakers.reading import Source

FORMS: Final = ("he or she", "it", "they", "noun", "nobody")
"""Forms of a source that have weights of their own."""
_NUMBERS = frozenset(["%", "percent", "majority", "half", "voters"])


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: who is meant.

    Attributes:
        source: the source taken apart.
        words: indices of its words.
        cue: indices of the words of its cue.
    """

    source: Source
    words: range
    cue: range

    @property
    def at(self) -> int:
        """Index of the word from which on "before" is before."""
        return self.words[0] if self.words else self.cue[0]


def form(marked: Marked, question: Question) -> int:
    """Index into FORMS."""
    if question.source.head < 0:
        return 4
    word = marked.word(question.source.head).lower()
    if marked.pos[question.source.head] in ("PRP", "PRP$", "WP", "WDT", "WP$"):
        return 0 if word in HE or word in SHE else 1 if word in IT else 2
    return 3


def opens_with_number(marked: Marked, question: Question) -> bool:
    """Whether a number or a share stands among the first words of the source."""
    return any(marked.pos[at] == "CD" or marked.word(at) in _NUMBERS for at in question.words[:4])
