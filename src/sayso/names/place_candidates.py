"""Stretches of a text that may name a place, longest first, whatever they mean there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.names.gazetteer import Gazetteer
from sayso.names.gazetteer_entry import Found
from sayso.names.place_tokens import Words
from sayso.names.place_words import (
    BODIES,
    DAYS,
    FACILITIES,
    FIRST_WORDS,
    HEADS,
    ORGANISATIONS,
    PLACES_AT_LARGE,
    STATES,
)

_NOT_WHOLE: Final = ("wall street", "main street", "sesame street")
_SHORTEST: Final = 3
_LARGE: Final = 300_000


@dataclass(slots=True)
class Candidate:
    """A stretch that may name a place.

    Attributes:
        first: its first word.
        last: its last word.
        how: name (in the gazetteer), state (an abbreviation), large (a sea, a continent), whole
            (a river, a street: a name with its kind) or unknown (not in the gazetteer).
        found: what the gazetteer has for it.
        run: the last word of the capitalised stretch that it begins.
    """

    first: int
    last: int
    how: str
    found: Found | None
    run: int


def candidates(words: Words, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Yield the stretches of a text that may name a place, in its order, without overlap."""
    place = 0
    while place < len(words.words):
        article = words.lower[place] == "the" and words.lower[place + 1 : place + 2] != ["hague"]
        if article or not words.words[place][0].isupper():
            place += 1
            continue
        found = _at(words, words.article(place), gazetteer)
        if found is None:
            place += 1
        else:
            yield found
            place = found.last + 1


def _at(words: Words, first: int, gazetteer: Gazetteer) -> Candidate | None:
    run = words.run(first)
    word = words.lower[first]
    state = STATES.get(words.words[first].rstrip("."))
    if state and _marked(words, first):
        return Candidate(first, first, "state", gazetteer.find(state), run)
    whole = _whole(words, first, run)
    if whole is not None:
        return Candidate(first, whole, "whole", gazetteer.find(words.slice(first, whole)), run)
    many = run > first and gazetteer.starts(words.words[first])
    for last in range(run, first - 1, -1):
        if last > first and not many and words.words[first].title() not in _LARGE_STARTS:
            continue
        if not words.words[last][0].isupper():
            continue
        if last == first and (word in FIRST_WORDS or word in DAYS):
            break
        name = words.slice(first, last)
        if (name.title() if name.isupper() else name) in PLACES_AT_LARGE:
            return Candidate(first, last, "large", None, run)
        found = gazetteer.find(name)
        if found is None and last > first and words.words[first].islower():
            found = gazetteer.find(words.slice(first + 1, last))
        if found is not None and _written(name, found):
            return Candidate(first, last, "name", found, run)
    if word in FIRST_WORDS or word in DAYS:
        return None
    if any(
        gazetteer.find(words.words[inner])
        for inner in range(first + 1, run + 1)
        if words.words[inner][0].isupper()
    ):
        return None
    return Candidate(first, run, "unknown", None, run)


def _written(name: str, found: Found) -> bool:
    """Whether a name is written as names are: no abbreviation that merely looks like one."""
    if found.demonym:
        return not name.isupper() or len(name) > _SHORTEST + 1
    if found.entries[0].kind == "country":
        return True
    letters = sum(char.isalpha() for char in name)
    if name.isupper() and letters == _SHORTEST + 1:
        return any(entry.population >= _LARGE for entry in found.entries)
    return letters >= _SHORTEST and not (name.isupper() and letters <= _SHORTEST)


def _marked(words: Words, place: int) -> bool:
    """Whether an abbreviation stands where those of states do: behind a comma or in brackets."""
    gap = words.gap(place - 1) if place else ""
    word = words.words[place]
    dotted = "." in word or words.text[words.ends[place] : words.ends[place] + 1] == "."
    if gap.endswith(", ") and words.capital(place - 1):
        return dotted or (len(word) == 2 and word.isupper())
    if gap.endswith("("):
        return dotted
    party = words.words[place - 1] if place else ""
    return gap == "-" and party in ("D", "R", "I") and (dotted or len(word) > 2)


def _whole(words: Words, first: int, run: int) -> int | None:
    """The last word of a name that ends in its kind ("Congo River") or begins with it."""
    if words.lower[first] in HEADS and run > first:
        after = words.lower[first + 1]
        if after == "of" and first + 2 <= run:
            return run if run - first <= 3 else None
        if (
            words.capital(first + 1)
            and after not in BODIES
            and words.lower[first] in ("lake", "mount", "cape")
        ):
            return first + 1
    if words.lower[first] in FIRST_WORDS - {
        "north",
        "south",
        "east",
        "west",
        "new",
        "upper",
        "lower",
        "central",
        "northern",
        "southern",
    }:
        return None
    for last in range(first + 1, min(run, first + 3) + 1):
        if words.lower[last] in FACILITIES and words.words[last][0].isupper():
            if words.slice(first, last).lower().endswith(_NOT_WHOLE):
                return None
            after = words.neighbour(last, 1)
            if after in BODIES or after in ORGANISATIONS or words.gap(last - 1) == "'s ":
                return None
            inner = [words.lower[place] for place in range(first, last)]
            return None if any(word in BODIES or word in DAYS for word in inner) else last
    return None


_LARGE_STARTS: Final = frozenset(name.split()[0].split("-")[0] for name in PLACES_AT_LARGE)
