"""A text cut into words, with what stands between them, for finding names of places."""

from __future__ import annotations

import re
from typing import Final

from sayso.names.place_words import DAYS, FIRST_WORDS

_TOKEN: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}(?![^\W_])|[^\W_]+(?:['\u2019\u2018\u02bc\u02bb`](?![sS]\b)[^\W\d_]+)*"
)
_JOINTS: Final = frozenset({" ", "-", "\u2010", "\u2011", "\xa0", ". ", "'s ", "\u2019s ", "- "})
_CONNECT: Final = frozenset(
    "al el ar as ash at ad an az es ez er ed en et de del di da do dos das la le les of the and "
    "sur am bin ibn i y na an-n".split()
)
_ARTICLES: Final = frozenset("al el ar as ash at ad an az es ez ul".split())
_BOUND: Final = frozenset("ar as ash at ad an az es ez er ed en et ul".split())
_SHORTENED: Final = frozenset(
    "st ste mt ft dr mr mrs ms sen rep gov gen col lt sgt maj capt prof rev pres".split()
)
_LONGEST: Final = 6


class Words:
    """The words of a text.

    Attributes:
        text: the text itself.
        starts: where each word begins, in code points.
        ends: where each ends, exclusive.
        words: the words, as written.
        lower: the same without capitals.
        plain: those that stand without a capital somewhere.
        led: those that stand right behind another capitalised word somewhere, as last names do.
    """

    __slots__ = ("ends", "led", "lower", "plain", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_TOKEN.finditer(text))
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.words = [match.group() for match in found]
        self.lower = [word.lower() for word in self.words]
        self.plain = {word for word in self.words if word[0].islower()}
        self.led = {
            word
            for place, word in enumerate(self.words)
            if word[0].isupper() and self.neighbour(place, -1)
        }

    def gap(self, place: int) -> str:
        """What stands between a word and the next; the rest of the text after the last."""
        if place < 0:
            return self.text[: self.starts[0]] if self.starts else self.text
        if place + 1 >= len(self.words):
            return self.text[self.ends[place] :] if self.words else self.text
        return self.text[self.ends[place] : self.starts[place + 1]]

    def slice(self, first: int, last: int) -> str:
        """The text from one word to another, both included."""
        return self.text[self.starts[first] : self.ends[min(last, len(self.ends) - 1)]]

    def capital(self, place: int) -> bool:
        """Whether there is such a word, and it begins with a capital."""
        return 0 <= place < len(self.words) and self.words[place][0].isupper()

    def before(self, first: int) -> str:
        """The word before one, in small letters; "" across a full stop, a bracket, a quote."""
        if first <= 0 or self.gap(first - 1) not in (" ", "\n", "-", "\xa0", " \u201c", " the "):
            return ""
        return self.lower[first - 1]

    def after(self, last: int) -> str:
        """The word after one, in small letters, with nothing but a space between; else ""."""
        if last + 1 >= len(self.words) or self.gap(last) not in (" ", "\n", "\xa0"):
            return ""
        return self.lower[last + 1]

    def opens(self, place: int) -> bool:
        """Whether a word begins a sentence, a line or a quotation."""
        if place <= 0:
            return True
        gap = self.gap(place - 1)
        return any(mark in gap for mark in '\n"\u201c.!?:;\u2022')

    def joins(self, place: int) -> bool:
        """Whether a word in small letters can stand inside a name: "de", the "ez-" of a town."""
        if self.lower[place] in _BOUND:
            return self.gap(place) == "-"
        return self.lower[place] in _CONNECT

    def article(self, first: int) -> int:
        """The word that a name begins with: an "al-" before ``first`` counts with it."""
        if first > 0 and self.lower[first - 1] in _ARTICLES and self.gap(first - 1) == "-":
            return first - 1
        return first

    def run(self, first: int) -> int:
        """The last word of the capitalised stretch that begins at a word."""
        last, place = first, first
        if not self.words[first][0].isupper():
            place += 1
            last = place
        while last - first < _LONGEST:
            if place + 1 >= len(self.words) or self.gap(place) not in _JOINTS:
                break
            if self.gap(place) == ". " and not self._shortened(place):
                break
            if self.capital(place + 1):
                place = last = place + 1
            elif place <= last + 1 and self.joins(place + 1):
                place += 1
            else:
                break
        return last

    def _shortened(self, place: int) -> bool:
        return len(self.words[place]) == 1 or self.lower[place] in _SHORTENED

    def neighbour(self, place: int, step: int) -> str:
        """The capitalised word right before (-1) or after (1) one, in small letters; else "".

        Words that only open a sentence, days and months are none.
        """
        other = place + step
        if not 0 <= other < len(self.words) or not self.capital(other):
            return ""
        if self.gap(min(place, other)) not in (" ", "\xa0", "-", ". "):
            return ""
        if self.gap(min(place, other)) == ". " and not self._shortened(min(place, other)):
            return ""
        word = self.lower[other]
        return "" if word in FIRST_WORDS or word in DAYS else word
