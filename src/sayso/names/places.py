"""The places that a text names, with their countries and coordinates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.names.gazetteer import Entry, Found, Gazetteer, gazetteer
from sayso.names.place_candidates import Candidate, candidates
from sayso.names.place_choice import Context, choose
from sayso.names.place_entities import Tags
from sayso.names.place_evidence import YES, goes_on, government, lacking, people, score
from sayso.names.place_tokens import Words
from sayso.names.place_words import NOT_NAMES, PLACES_AT_LARGE, STATES

_DOUBT: Final = -1.0


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a place, or of a country by a demonym.

    Attributes:
        start: first code point.
        end: the code point after the last.
        text: the words of the mention.
        name: the place's name in GeoNames, else the words of the mention.
        country: ISO 3166-1 alpha-2 code (XK for Kosovo), None where not known or in several.
        latitude: degrees north, None where the gazetteer lacks the place.
        longitude: degrees east, None where the gazetteer lacks the place.
        geonames: its id in GeoNames, None where the gazetteer lacks the place.
    """

    start: int
    end: int
    text: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    geonames: int | None


def places(
    text: str,
    spans: Sequence[tuple[int, int]] | None = None,
    entities: Sequence[tuple[int, int, str]] | None = None,
) -> list[Place]:
    """Find the places that a text names, in its order, without overlap.

    The whole text tells namesakes apart, also where only parts of it are asked for.

    Args:
        text: any text.
        spans: the stretches, as (start, end) in code points, that places are wanted from; None for
            the whole text. A place has to lie in one of them.
        entities: what a tagger of named entities found, as (start, end, type), the type PERSON,
            LOCATION, ORGANIZATION or MISC. Persons and organisations are kept out then, and
            locations that the gazetteer lacks are kept.

    Returns:
        The places; without coordinates and id where the gazetteer lacks them.
    """
    words, known = Words(text), gazetteer()
    tags = Tags(entities)
    mine, refused = _mentions(words, known, tags)
    mentions = _merge(mine, _tagged(words, known, tags, refused))
    context = Context()
    for mention in mentions:
        if mention.found is not None:
            context.learn(mention.found)
    found = []
    meant: list[Entry | None] = [None] * len(mentions)
    for place in range(len(mentions) - 1, -1, -1):
        meant[place] = _meaning(words, mentions, meant, place, context)
    for mention, entry in zip(mentions, meant, strict=True):
        start, end = words.starts[mention.first], words.ends[mention.last]
        if mention.how == "state" and text[end : end + 1] == ".":
            end += _shortened(text[start:end])
        if spans is None or any(low <= start and end <= high for low, high in spans):
            found.append(_place(text, start, end, entry))
    return found


def _mentions(words: Words, known: Gazetteer, tags: Tags) -> tuple[list[Candidate], set[int]]:
    """What is kept, and the first words of capitals that stand for governments."""
    named = people(words, known)
    kept: list[Candidate] = []
    refused: set[int] = set()
    doubtful: list[tuple[Candidate, float]] = []
    for candidate in candidates(words, known):
        if candidate.how == "unknown":
            kept += _unknown(words, candidate, named, known, tags)
            continue
        said = tags.says(words.starts[candidate.first], words.ends[candidate.last])
        if said in ("PERSON", "OUT"):
            continue
        if government(words, candidate):
            refused.add(candidate.first)
            continue
        if goes_on(words, candidate):
            whole = replace(candidate, last=candidate.run, how="unknown", found=None)
            kept += [whole] if lacking(words, whole, named, "") >= YES else []
            continue
        total = score(words, candidate, named, known) + {"LOCATION": 2.5, "ORGANIZATION": -3.0}.get(
            said, 0.0
        )
        if total >= YES:
            kept.append(candidate)
        elif candidate.run > candidate.last and lacking(words, candidate, named, "") >= YES + 1:
            kept.append(replace(candidate, last=candidate.run, how="unknown", found=None))
        elif total >= _DOUBT:
            doubtful.append((candidate, total))
    sure = {words.slice(one.first, one.last) for one in kept if one.found}
    ends = {one.last for one in kept}
    for one, total in doubtful:
        again = total >= 0 and words.slice(one.first, one.last) in sure
        if again or _listed(words, one, ends):
            kept.append(one)
            ends.add(one.last)
    return kept, refused


def _listed(words: Words, one: Candidate, ends: set[int]) -> bool:
    """Whether a name follows that of a place in a list: "Rosario and Santa Fe"."""
    if words.lower[one.first - 1 : one.first] == ["and"]:
        return one.first - 2 in ends and words.gap(one.first - 2) == words.gap(one.first - 1) == " "
    return one.first - 1 in ends and words.gap(one.first - 1) == ", "


def _unknown(
    words: Words, candidate: Candidate, named: frozenset[str], known: Gazetteer, tags: Tags
) -> list[Candidate]:
    start, end = words.starts[candidate.first], words.ends[candidate.run]
    said = tags.says(start, end)
    if said in ("PERSON", "ORGANIZATION", "OUT"):
        return []
    total = lacking(words, candidate, named, "") + (3.0 if said == "LOCATION" else 0.0)
    if total < YES - 0.5:
        return []
    name = words.slice(candidate.first, candidate.last)
    loosely = known.find_loosely(name)
    if loosely is not None and total >= YES - 0.5:
        return [replace(candidate, how="name", found=loosely)]
    return [candidate] if total >= YES else []


def _tagged(words: Words, known: Gazetteer, tags: Tags, refused: set[int]) -> list[Candidate]:
    """Locations of the tagger, for where no name of the gazetteer was taken."""
    kept = []
    for start, end in tags.locations:
        first, last = bisect_left(words.starts, start), bisect_right(words.ends, end) - 1
        if first in refused or words.lower[first : first + 1] == ["the"]:
            continue
        if first <= last < len(words.words) and words.capital(first):
            if words.lower[first] in NOT_NAMES:
                continue
            name = words.slice(first, last)
            found = known.find(name) or known.find_loosely(name)
            how = "name" if found else "large" if name in PLACES_AT_LARGE else "unknown"
            kept.append(Candidate(first, last, how, found, last))
    return kept


def _merge(mine: list[Candidate], tagged: list[Candidate]) -> list[Candidate]:
    taken: list[Candidate] = []
    last = -1
    order = sorted(
        [(one.first, 0, one) for one in mine] + [(one.first, 1, one) for one in tagged],
        key=lambda row: (row[0], row[1]),
    )
    following = [row[2].first for row in order if row[1] == 0]
    for first, of_tagger, one in order:
        if first <= last:
            continue
        after = bisect_left(following, first)
        if of_tagger and after < len(following) and following[after] <= one.last:
            continue
        taken.append(one)
        last = one.last
    return taken


def _meaning(
    words: Words,
    mentions: list[Candidate],
    meant: list[Entry | None],
    place: int,
    context: Context,
) -> Entry | None:
    mention = mentions[place]
    found: Found | None = mention.found
    if found is None:
        return None
    entry = meant[place + 1] if place + 1 < len(mentions) else None
    inside = [entry] if entry is not None and _behind(words, mention, mentions[place + 1]) else []
    of = (
        place > 0
        and mentions[place - 1].last == mention.first - 1
        and words.gap(mention.first - 1) == ", "
        and _town(mentions[place - 1].found, found)
    )
    if mention.how == "state":
        return next((e for e in found.entries if e.kind == "division" and e.country == "US"), None)
    return choose(found, context, words.after(mention.last), inside, of)


def _behind(words: Words, mention: Candidate, other: Candidate) -> bool:
    """Whether one name follows another as what lies around it: "X, Texas", "X in Britain"."""
    if other.first == mention.last + 1:
        return words.gap(mention.last) in (", ", " (", " ")
    linked = other.first == mention.last + 2 and words.lower[mention.last + 1] == "in"
    return linked and words.gap(mention.last) in (" ", ", ")


def _shortened(state: str) -> bool:
    """Whether a full stop belongs to the name of a state: "Ala.", not "TX" or "Ohio"."""
    return STATES.get(state, state) != state and not (len(state) == 2 and state.isupper())


def _town(before: Found | None, found: Found) -> bool:
    """Whether a name is that of a town in a division of the name behind it."""
    if before is None:
        return False
    areas = {entry.division for entry in found.entries if entry.kind == "division"}
    return any(entry.division in areas for entry in before.entries if entry.kind != "division")


def _place(text: str, start: int, end: int, entry: Entry | None) -> Place:
    words = text[start:end]
    if entry is None:
        return Place(start, end, words, words, PLACES_AT_LARGE.get(words), None, None, None)
    return Place(
        start,
        end,
        words,
        entry.name,
        entry.country,
        entry.latitude,
        entry.longitude,
        entry.geonames,
    )
