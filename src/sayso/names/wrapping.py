"""What reports wrap round an outlet's name: "Syria's state news agency SANA", "the Sabah daily".

Words in small letters are the report's, so they are taken off first: "the Turkish daily Sabah" is
Sabah, "Daily Sabah" another paper. Words with a capital may belong to the name: few are taken off,
and what they say then has to hold, so that "Radio Mirror" is no newspaper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.names.countries import BY_WORD
from sayso.names.normal import Word
from sayso.names.outlet import Kind

_LONGEST: Final = 20
KIND_WORDS: Final[dict[str, tuple[Kind, ...]]] = {
    "agency": ("agency",),
    "broadcaster": ("broadcaster",),
    "broadsheet": ("newspaper",),
    "channel": ("broadcaster", "monitor", "website"),
    "daily": ("newspaper",),
    "magazine": ("magazine",),
    "monitor": ("monitor",),
    "monitoring": ("monitor",),
    "monthly": ("magazine", "newspaper"),
    "newspaper": ("newspaper",),
    "newswire": ("agency",),
    "paper": ("newspaper",),
    "radio": ("broadcaster",),
    "station": ("broadcaster",),
    "tabloid": ("newspaper",),
    "television": ("broadcaster",),
    "tracker": ("monitor",),
    "tv": ("broadcaster",),
    "watchdog": ("monitor",),
    "weekly": ("magazine", "newspaper"),
    "wire": ("agency",),
}
BEFORE: Final = frozenset(KIND_WORDS) | frozenset(
    """
    a affiliated aligned an and backed based blog business conservative controlled digital english
    exile exiled financial funded government group hardline her his independent influential
    investigative its language leading leaning left liberal linked local main media moderate
    national network news official online opposition organisation organization our outlet owned
    pan platform popular portal privately private pro public publication reformist respected right
    run satellite semi service site sister state telegram the their web website wing
    youtube
    """.split()
)
AFTER: Final = (frozenset(KIND_WORDS) - {"monitoring"}) | frozenset(
    """
    blog group media network news online organisation organization outlet platform portal
    publication service site web website
    """.split()
)
_CAPITALS_BEFORE: Final = frozenset(
    "agency magazine newspaper radio telegram television the tv youtube".split()
)
_CAPITALS_AFTER: Final = frozenset("agency magazine newspaper radio television tv website".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a mention: what is taken for the name, and what is said of it.

    Attributes:
        forms: the words of the name, with their capitals.
        kinds: what the words round it leave open for its kind; empty where they leave all open.
        strict: whether a kind that is said must hold.
        country: the country that the words before it name.
    """

    forms: tuple[str, ...]
    kinds: frozenset[Kind]
    strict: bool
    country: str | None


def cuts(mention: list[Word]) -> Iterator[tuple[int, int]]:
    """Where the name in a mention may begin and end, the likeliest first."""
    if not mention or len(mention) > _LONGEST:
        return
    first, starts = _starts(mention)
    last, stops = _stops(mention)
    # Without all the words in small letters that may be the report's, then with some.
    starts.sort(key=lambda start: (start < first, start))
    stops.sort(key=lambda stop: (stop > last, -stop))
    for start in starts:
        for stop in stops:
            if start < stop:
                yield start, stop


def _starts(mention: list[Word]) -> tuple[int, list[int]]:
    """Where the name may begin, and where it does if small letters are the report's words."""
    starts, small, place = [0], 0, 0
    while place < len(mention) - 1:
        word = mention[place]
        length = _country(mention, place)[0]
        if length == 0 and word.key in BEFORE:
            # A sentence may begin with the first word, in front of others in small letters.
            begins = place == 0 and mention[1].small and mention[1].key in BEFORE
            if word.small or begins or word.key in _CAPITALS_BEFORE:
                length = 2 if word.key == "pan" else 1
        if length == 0 and mention[place + 1].key in ("based", "owned", "backed", "linked", "run"):
            length = 2
        if length == 0 or place + length >= len(mention):
            break
        place += length
        starts.append(place)
        if mention[place - 1].small:
            small = place
    if not _cased(mention[small:]):
        small = 0
    if mention[0].form == "the" and len(starts) > 1:
        starts.remove(0)
    return small, starts


def _stops(mention: list[Word]) -> tuple[int, list[int]]:
    """Where the name ends if small letters are the report's words, and where it may end."""
    end = len(mention)
    small, stops, capital = end, [end], 0
    cased = _cased(mention)
    for place in range(end - 1, 0, -1):
        word = mention[place]
        if word.small and word.key in AFTER and (cased or word.key != "news" or place < end - 1):
            small = place if small == place + 1 else small
        elif not word.small and word.key in _CAPITALS_AFTER:
            capital = place
        elif word.key != "news" or capital != place + 1:
            # "News" is taken off in "News Agency" only: "Sky News" is no Sky.
            break
        stops.append(place)
    return (small if _cased(mention[:small]) else len(mention)), stops


def reading(mention: list[Word], start: int, stop: int) -> Reading:
    """Read a mention with the name from ``start`` to ``stop``."""
    kinds: set[Kind] = set()
    strict = False
    country, place = None, 0
    while place < start:
        length, code = _country(mention, place)
        country = code or country
        place += length or 1
    for word in (*mention[:start], *mention[stop:]):
        if word.key in KIND_WORDS:
            kinds.update(KIND_WORDS[word.key])
            strict = strict or not word.small
    forms = tuple(word.form for word in mention[start:stop])
    return Reading(forms, frozenset(kinds), strict, country)


def _cased(part: list[Word]) -> bool:
    """Whether capitals tell names from the rest here; those of an article do not."""
    return any(not word.small and word.key != "the" for word in part)


def _country(mention: list[Word], place: int) -> tuple[int, str | None]:
    """How many words from here name a country, and which."""
    if mention[place].small:
        return 0, None
    for length in (3, 2, 1):
        part = mention[place : place + length]
        if len(part) == length:
            end = part[-1].owner or part[-1].key
            code = BY_WORD.get("".join([*(word.key for word in part[:-1]), end]))
            if code:
                return length, code
    return 0, None
