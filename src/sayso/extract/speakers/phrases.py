"""Base noun phrases: "the ministry", "Clinton spokesman Brian Fallon", "he"."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extract.marked import Marked

_OPENS = frozenset(["DT", "PDT", "PRP$", "WP$"])
_INSIDE = frozenset(
    ["NN", "NNS", "NNP", "NNPS", "CD", "JJ", "JJR", "JJS", "POS", "FW", "$", "#", "RBS"]
)
_ALONE = frozenset(["PRP", "WP", "EX", "WDT"])
_TIMES = frozenset(["DATE", "TIME"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with what stands before it, as indices of words; ``last`` is the noun.

    Attributes:
        first: index of the first word.
        last: index of the last one, the head.
    """

    first: int
    last: int


def phrases(marked: Marked) -> list[Phrase]:
    """Base noun phrases of a report, in order, none overlapping."""
    found: list[Phrase] = []
    begin: int | None = None
    end = len(marked)
    for at in range(end + 1):
        goes_on = at < end and _inside(marked, at)
        if begin is not None and (not goes_on or _breaks(marked, at, begin)):
            _close(marked, begin, at - 1, found)
            begin = None
        if at == end:
            break
        if begin is None and (goes_on or marked.pos[at] in _OPENS):
            begin = at
        elif marked.pos[at] in _ALONE:
            found.append(Phrase(at, at))
    return found


def _inside(marked: Marked, at: int) -> bool:
    pos = marked.pos[at]
    if pos in _INSIDE:
        return True
    if pos in ("VBN", "VBG", "RB") and marked.relation[at] in ("amod", "compound"):
        return True
    if marked.entity[at] and marked.word(at) in (".", "&", "-"):
        return True
    if marked.word(at) == "/" and 0 < at < len(marked) - 1:
        return marked.word(at - 1)[0].isupper() and marked.word(at + 1)[0].isupper()
    return (
        marked.word(at) == "."
        and 0 < at < len(marked) - 1
        and len(marked.word(at - 1)) <= 4
        and marked.pos[at - 1] == marked.pos[at + 1] == "NNP"
        and marked.sentence[at + 1] == marked.sentence[at]
    )


def _breaks(marked: Marked, at: int, begin: int) -> bool:
    if marked.sentence[at] != marked.sentence[at - 1]:
        return True
    now, before = marked.entity[at], marked.entity[at - 1]
    if now in _TIMES and before not in _TIMES and marked.pos[at - 1].startswith("NN"):
        return True
    return marked.pos[at] in ("JJ", "CD") and before == "PERSON" and now != "PERSON"


def trimmed(marked: Marked, first: int, last: int) -> Phrase:
    """The phrase in the words ``first`` to ``last``, without what only ties it to the next."""
    while last > first and (marked.pos[last] == "POS" or marked.word(last) in (".", "-", "&")):
        last -= 1
    return Phrase(first, last)


def _close(marked: Marked, begin: int, last: int, found: list[Phrase]) -> None:
    found.append(trimmed(marked, begin, last))
