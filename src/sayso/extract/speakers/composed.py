"""Bodies and polls whose names end in a common noun, or go on after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sayso.extract.marked import Marked
from sayso.extract.speakers.lexicon import BODY
from sayso.extract.speakers.names import Name, make
from sayso.extract.speakers.phrases import Phrase

POLL_NOUNS: Final = frozenset(["poll", "survey"])
_NO_NAMES = frozenset("new latest recent former another national federal state local".split())


def composed(marked: Marked, names: Sequence[Name], nouns: Sequence[Phrase]) -> list[Name]:
    """Bodies and polls whose names end in a common noun, or go on after it.

    "Clinton campaign", "Israeli Defense Ministry", "Court of Appeals for the Sixth Circuit",
    "Reuters/Ipsos opinion poll".
    """
    named = {at: name for name in names for at in range(name.first, name.last + 1)}
    found: list[Name] = []
    for phrase in nouns:
        for last in range(phrase.first, phrase.last + 1):
            noun = marked.word(last).lower()
            poll = noun in POLL_NOUNS
            if noun not in BODY and not poll:
                continue
            first = _first(marked, phrase.first, last, named, poll)
            end = _goes_on(marked, last) if marked.word(last)[0].isupper() else last
            if (first < last or end > last) and not (
                last in named and named[last].first < first and named[last].last >= end
            ):
                if found and found[-1].last >= first:
                    if found[-1].last >= end:
                        continue
                    found.pop()
                found.append(make(marked, first, end, "poll" if poll else "body"))
    return found


def _first(marked: Marked, begin: int, last: int, named: Mapping[int, Name], poll: bool) -> int:
    first = last
    for at in range(last - 1, begin - 1, -1):
        if marked.pos[at] in ("DT", "PRP$", "PDT"):
            break
        if marked.word(at)[0].isupper() or at in named:
            first = at
        elif not (
            marked.pos[at] == "POS"
            or (poll and marked.pos[at] in ("JJ", "NN", "VBG"))
            or marked.word(at) in "/&-"
        ):
            break
    while first < last and marked.word(first).lower() in _NO_NAMES:
        first += 1
    return first if marked.pos[first] != "POS" else last


def _goes_on(marked: Marked, last: int) -> int:
    """Where a name ends that goes on after its noun: "… of Appeals for the Sixth Circuit"."""
    end, at = last, last + 1
    while at + 1 < len(marked) and marked.sentence[at + 1] == marked.sentence[last]:
        if marked.word(at) not in ("of", "for", "to", "on"):
            break
        at += 1
        begin = at
        while (
            at < len(marked)
            and marked.sentence[at] == marked.sentence[last]
            and (
                marked.word(at)[0].isupper()
                or marked.word(at) in ("a", "the", "and", "our")
                or marked.word(at)[0].isdigit()
            )
        ):
            at += 1
        while at > begin and marked.word(at - 1)[0].islower():
            at -= 1
        if at == begin or marked.entity[at - 1] in ("DATE", "TIME", "PERSON"):
            break
        end = at - 1
    return end
