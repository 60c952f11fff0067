"""Whether a name stands for a place where it stands: a score, a place from 1 upwards.

What is weighed are the words on either side, capitals, titles, first names, how large the place is,
and whether the name is also an ordinary word or a person's. The weights were set by hand on the
"dev" half of ``tests/gold/places``.
"""

from __future__ import annotations

import math
from typing import Final

from sayso.names.first_names import FIRST_NAMES
from sayso.names.gazetteer import Gazetteer
from sayso.names.gazetteer_entry import Entry, Found
from sayso.names.place_candidates import Candidate
from sayso.names.place_choice import within
from sayso.names.place_tokens import Words
from sayso.names.place_words import (
    AFTER_PLACE,
    BEFORE_PLACE,
    BODIES,
    HELPERS,
    IN,
    LANGUAGES,
    NO_PLACES,
    ORGANISATIONS,
    PARTICLES,
    SAYS,
    STATES,
    STRIKES,
    TITLES,
    TO,
    WAYS,
)

YES: Final = 1.0
_NO: Final = -9.0
_SHORT: Final = 4
_LARGE: Final = 100_000
_OFFICES: Final = frozenset("president minister director ambassador".split())


def people(words: Words, gazetteer: Gazetteer) -> frozenset[str]:
    """Last names, in small letters, of those who are named with a first name or a title."""
    found = set()
    for place, word in enumerate(words.lower):
        if not words.capital(place) or not (word in FIRST_NAMES or word in TITLES):
            continue
        last = place + 1
        if not words.neighbour(place, 1):
            continue
        if word in FIRST_NAMES and gazetteer.find(words.slice(place, last)):
            continue
        while words.neighbour(last, 1) and last - place < 3:
            last += 1
        name = words.lower[last]
        if name not in BODIES and name not in ORGANISATIONS and name not in TITLES:
            found.add(name)
    return frozenset(found)


def score(words: Words, candidate: Candidate, known: frozenset[str], gazetteer: Gazetteer) -> float:
    """How much speaks for a candidate of the gazetteer being a place here.

    Args:
        words: the text.
        candidate: a stretch of it with an entry, or a sea or continent.
        known: last names of people in the text.
        gazetteer: where names behind a comma are looked up.
    """
    found = candidate.found
    if candidate.how in ("state", "whole"):
        return 3.0
    if candidate.how == "large":
        return _NO if words.neighbour(candidate.last, 1) in ORGANISATIONS else 3.0
    following = words.slice(candidate.first, candidate.last + 1).lower()
    if found is None or _organisation(words, candidate) or following.startswith(NO_PLACES):
        return _NO
    before, after = words.before(candidate.first), words.after(candidate.last)
    left = words.neighbour(candidate.first, -1)
    if found.demonym:
        spoken = before in LANGUAGES or (before == "in" and not after)
        named = left in FIRST_NAMES or left in TITLES - {"president"}
        return _NO if spoken or named else 3.0
    if _placed(words, candidate, gazetteer):
        return 4.0
    return (
        _size(candidate)
        + _around(words, candidate, before, after)
        + _person(words, candidate, known, found)
    )


def _person(words: Words, candidate: Candidate, known: frozenset[str], found: Found) -> float:
    """What the words beside a name take away from it, as those beside a person's do."""
    first, last = candidate.first, candidate.last
    left, right = words.neighbour(first, -1), words.neighbour(last, 1)
    after, name = words.after(last), words.lower[first]
    single, country = first == last, found.entries[0].kind == "country"
    stranger = bool(right) and right not in BODIES
    if left in TITLES and left not in _OFFICES:
        return _NO
    if single and name in FIRST_NAMES and stranger:
        return _NO
    total = (-1.0 if country else -2.5) if stranger else 0.0
    if left:
        lead = left in TITLES or left in BODIES or left in IN
        total -= 0.5 if lead else 4.0 if single or left in FIRST_NAMES else 2.5
    if single and name in known:
        total -= 1.0 if country else 3.5
    if single and not country:
        total -= 1.5 if "w" in found.flags else 0.0
        if "p" in found.flags or name in FIRST_NAMES:
            total -= 3.2 if after in SAYS or after in HELPERS else 1.2
    return total


def goes_on(words: Words, candidate: Candidate) -> bool:
    """Whether the name is only the beginning of a longer one: "Santa Luzia" do Monte."""
    last = candidate.last
    if candidate.how != "name" or candidate.run < last + 2 or words.gap(last) not in (" ", "-"):
        return False
    return words.lower[last + 1] in PARTICLES and words.joins(last + 1)


def _placed(words: Words, candidate: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether what lies around the place is named behind it: "Paris, Texas", "Bol, Chad"."""
    first = candidate.last + 1
    if words.gap(candidate.last) != ", " or not words.capital(first) or candidate.found is None:
        return False
    areas: list[Entry] = []
    state = STATES.get(words.words[first])
    for name in (state, *(words.slice(first, last) for last in (first, first + 1, first + 2))):
        found = gazetteer.find(name) if name else None
        if found is not None and not found.demonym:
            areas += found.entries
    return any(within(entry, area) for entry in candidate.found.entries for area in areas)


def _size(candidate: Candidate) -> float:
    found = candidate.found
    assert found is not None  # noqa: S101 - asked only of what the gazetteer has
    best = 0.0
    for entry, main in zip(found.entries, found.main, strict=True):
        size = 0.35 * (math.log10(entry.population + 1) - 3.6)
        size += {"country": 1.5, "capital": 0.8, "division": 0.7, "seat": 0.3}.get(entry.kind, 0.0)
        size -= 0.8 if entry.kind == "quarter" else 0.0
        best = max(best, size - (0.0 if main else 0.15))
    telling = not found.flags and len(found.entries[0].name) > _SHORT
    if telling and max(entry.population for entry in found.entries) >= _LARGE:
        best += 0.3
    return best


def _around(words: Words, candidate: Candidate, before: str, after: str) -> float:
    first, last = candidate.first, candidate.last
    total = 0.0
    if before in IN:
        total += 1.8
    elif before in STRIKES:
        total += 1.3
    elif before in TO:
        total += 1.7 if before == "to" and words.before(first - 1) in WAYS else 0.7
    elif before == "as" and words.before(first - 1) == "far":
        total += 1.8
    if before == "of" and words.before(first - 1) in BEFORE_PLACE:
        total += 2.5
    if after in AFTER_PLACE:
        total += 0.8
    gap = words.gap(last)
    if gap == ", " and words.lower[last + 2 : last + 3] in (["km"], ["kilometres"], ["miles"]):
        total += 3.0
    if gap.startswith((" (", " -", " \u2014", " \u2013")) and words.opens(first):
        total += 1.5
    if gap == ", " and words.capital(last + 1):
        total += 0.5
    return total


def _organisation(words: Words, candidate: Candidate) -> bool:
    """Whether the name is part of that of a company, a team, a paper, a university."""
    of = words.before(candidate.first) == "of" and words.capital(candidate.first - 2)
    if (
        of
        and words.lower[candidate.first - 2] in ORGANISATIONS
        and words.before(candidate.first - 1)
    ):
        return True
    last, words_on = candidate.last, 0
    while words.neighbour(last, 1) and words_on < 4:
        last, words_on = last + 1, words_on + 1
        word = words.lower[last]
        if word in ORGANISATIONS and not (word == "front" and words_on == 1):
            return True
        if words_on == 1 and word in BODIES:
            return False
    found = candidate.found
    if words_on == 1 and found is not None and not found.demonym and word.endswith("s"):
        return word not in BODIES and found.entries[0].kind != "country"
    return False
