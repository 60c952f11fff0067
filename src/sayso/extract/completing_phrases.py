"""Sentences, clauses and noun phrases, as far as single words and their classes tell them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.extract.marked import Marked


@dataclass(frozen=True, slots=True)
class Read:
    """An attribution as a rule reads it; all are indices of words.

    Attributes:
        source: who says it.
        cue: the words that tie it to the source.
        content: what is said.
        rest: what else the sentence says of the saying: to whom, when, in what manner.
        confidence: how often what the rule reads is right to the word.
    """

    source: range
    cue: range
    content: range
    rest: range
    confidence: float


FINITE: Final = frozenset(["VBD", "VBZ", "VBP", "MD"])
SUBORDINATE: Final = frozenset(
    "if when whenever while after before because since although though until unless once whereas "
    "where as whatever".split()
)
RELATIVE: Final = frozenset("who which that whose where whom".split())
_FIRST: Final = frozenset("DT PDT PRP PRP$ NN NNS NNP NNPS CD JJ JJR JJS".split())
_NEVER_FIRST: Final = frozenset(
    "which who that what you there this these so as according such while if than".split()
)
_NEVER_LAST: Final = frozenset("IN TO DT CC MD WDT WP WRB PRP$ POS".split())
_BREAKS: Final = frozenset([*':;\u2014\u2013?!\u201c\u201d"\u00ab\u00bb', "..."])
OPENING: Final = frozenset(["\u201c", '"', "\u00ab", "\u201e"])


_LONGEST = 200
"""Words of a sentence at most; what is longer is none, and rules would take their time."""


def sentences(marked: Marked) -> Iterator[range]:
    """The words of each sentence; an initial before a name ("I. Korn") does not end one.

    What is too long for a sentence is left out.
    """
    begin = 0
    for at in range(1, len(marked) + 1):
        if at < len(marked):
            if marked.sentence[at] == marked.sentence[at - 1]:
                continue
            if marked.paragraph[at] == marked.paragraph[at - 1] and _initial(marked, at - 1):
                continue
        if at - begin <= _LONGEST:
            yield range(begin, at)
        begin = at


def _initial(marked: Marked, last: int) -> bool:
    """Whether a sentence seems to end in a single capital with a point."""
    if last < 1 or marked.word(last) != ".":
        return False
    before = marked.word(last - 1)
    return len(before) == 1 and before.isupper() and marked.ends[last - 1] == marked.starts[last]


def finite(marked: Marked, words: range) -> bool:
    """Whether a finite verb stands in some words."""
    return any(finite_at(marked, at) for at in words)


def finite_at(marked: Marked, at: int) -> bool:
    """Whether a word is a finite verb, or a participle that its sentence hangs on."""
    pos = marked.pos[at]
    return pos in FINITE or (pos == "VBN" and marked.relation[at] == "root")


def noun_phrase(marked: Marked, words: range) -> bool:
    """Whether words read as a noun phrase: no finite verb but in relative clauses."""
    if not words:
        return False
    first, last = words[0], words[-1]
    if marked.word(last) == ",":
        last -= 1
    if last < first or marked.pos[first] not in _FIRST:
        return False
    if marked.word(first).lower() in _NEVER_FIRST or marked.pos[last] in _NEVER_LAST:
        return False
    if marked.pos[first] == "PRP":
        return first == last and marked.word(first).lower() not in ("them", "him", "us", "me")
    in_relative = False
    for at in range(first, last + 1):
        word = marked.word(at)
        if word.lower() in RELATIVE:
            in_relative = True
        elif word.lower() == "what":
            return False
        elif word == ",":
            in_relative = False
        elif word in _BREAKS or (marked.pos[at] in FINITE and not in_relative):
            return False
    return True


def clause(marked: Marked, words: range) -> bool:
    """Whether words read as a sentence of their own, with a finite verb outside of "when …"."""
    if len(words) < _SHORTEST:
        return False
    first = words[0]
    if marked.word(first).lower() in SUBORDINATE and marked.word(first + 1).lower() != "of":
        comma = next((at for at in words if marked.word(at) == ","), None)
        if comma is not None:
            words = range(comma + 1, words.stop)
        elif marked.relation[first] in ("mark", "advmod"):
            return False
    return len(words) >= _SHORTEST and finite(marked, words)


_SHORTEST = 3


def _so(marked: Marked, at: int) -> bool:
    """Whether "so" links a clause to what is before it, and tells no measure ("so many")."""
    return marked.word(at).lower() == "so" and marked.pos[at + 1] not in ("JJ", "RB", "IN")


def clause_before(marked: Marked, sentence: range, comma: int) -> range | None:
    """The clause before a comma: from the last colon, semicolon or open quotation mark on."""
    begin = sentence.start
    closed = 0
    for at in range(sentence.start, comma):
        word = marked.word(at)
        if word in ":;" or (word in OPENING and (word != '"' or not closed % 2)):
            begin = at + 1
        closed += word == '"'
    while begin < comma and (marked.pos[begin] == "CC" or _so(marked, begin)):
        begin += 1
    content = range(begin, comma)
    if any(marked.word(at) in ("\u201d", '"') for at in content):
        return None
    return content if clause(marked, content) else None
