"""The places that a text names, with their countries and coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.names.gazetteer import gazetteer
from sayso.names.gazetteer_entry import Entry, Found
from sayso.names.place_candidates import Candidate
from sayso.names.place_choice import AREA, Context, choose
from sayso.names.place_entities import Spans, Tags
from sayso.names.place_mentions import find_mentions
from sayso.names.place_tokens import Words
from sayso.names.place_words import PLACES_AT_LARGE, STATES


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
    wanted = None if spans is None else Spans(spans)
    tags = Tags(entities)
    mentions = find_mentions(words, known, tags)
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
        if wanted is None or wanted.hold(start, end):
            found.append(_place(text, start, end, entry))
    return found


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
    after = words.after(mention.last)
    entry = choose(found, context, after, inside, of)
    return _area(entry) if after in AREA else entry


def _area(entry: Entry) -> Entry:
    """The division that a town gives its name to, for "Deir al-Zour province"; else the town."""
    found = gazetteer().find(entry.name) if entry.division else None
    areas = [e for e in found.entries if e.kind == "division"] if found is not None else []
    return next((area for area in areas if area.division == entry.division), entry)


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
        large = words.title() if words.isupper() else words
        return Place(start, end, words, words, PLACES_AT_LARGE.get(large), None, None, None)
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
