"""How far a mention of an outlet goes beyond the name: "the Turkish daily Sabah", "Sabah daily".

The report's own words that say what the outlet is belong to the mention, and the article before
them; the article of another noun ("the Reuters poll") does not.
"""

from __future__ import annotations

from typing import Final

from sayso.names.countries import BY_WORD
from sayso.names.name_index import Index
from sayso.names.scanning import Place, Token
from sayso.names.wrapping import AFTER, BEFORE, KIND_WORDS

_SPACES: Final = (" ", "\u00a0", "\n")
_JOINTS: Final = (*_SPACES, "-", ' "', " “", " ‘")
_ENDED: Final = frozenset("based backed run owned linked controlled affiliated aligned".split())
_LIMITS: Final = frozenset("the a an our its their his her this".split())
_INSIDE: Final = BEFORE - _LIMITS - {"and", "main", "publication"}
_SAID: Final = frozenset(
    """
    a added also and as at but by called carried cited citing claimed did for found from had has in
    is later of on or published put quoted quoting ran reported reports said saying says that to
    told was were when which who with wrote
    """.split()
)
_TELLING: Final = (
    frozenset(KIND_WORDS)
    | _ENDED
    | frozenset("outlet outlets website site portal platform publication network service".split())
)
_LONGEST: Final = 8


def whole(text: str, tokens: list[Token], place: Place, index: Index) -> tuple[int, int]:
    """Where the mention begins and ends that a name stands in."""
    end = _end(text, tokens, place)
    own = place.first > 0 and tokens[place.first - 1].form == "The" and place.key in index.articles
    first = _first(text, tokens, place.first - own)
    first += own and first == place.first - own
    if end == place.end and not any(t.key in _TELLING for t in tokens[first : place.first]):
        first = place.first
    kinds = first < place.first
    if kinds:
        first = _past_one_more(text, tokens, first)
    before = tokens[first - 1] if first else None
    if before and text[before.end : tokens[first].start] in _JOINTS:
        ours = before.key == "the" and _belongs(text, tokens, place, end, index)
        if ours or (kinds and before.key in _LIMITS):
            first -= 1
        elif kinds and before.owner and before.key[:-1] in BY_WORD:
            first -= 1
            country = tokens[first - 1] if first else None
            if country and country.key + before.key[:-1] in BY_WORD:
                first -= 1
        elif not kinds and before.owner and _country(tokens, first - 1, cut=1):
            first -= _country(tokens, first - 1, cut=1)
    return tokens[first].start if first < place.first else place.start, end


def _first(text: str, tokens: list[Token], first: int) -> int:
    """The first word before a name that says what it is, or the name's first."""
    reached = first
    while first > 0 and reached - first < _LONGEST:
        word, joint = tokens[first - 1], text[tokens[first - 1].end : tokens[first].start]
        if joint not in (_JOINTS if first == reached else (*_SPACES, "-")):
            break
        if word.key in _ENDED and first > 1 and text[tokens[first - 2].end : word.start] == "-":
            first -= 2
        elif word.key in _INSIDE and (word.small or _opens(tokens, first - 1)):
            first -= 1
        elif first < reached and _country(tokens, first - 1, cut=0):
            first -= _country(tokens, first - 1, cut=0)
        elif _country(tokens, first - 1, cut=0) and first == reached:
            length = _country(tokens, first - 1, cut=0)
            if first - length == 0 or tokens[first - length - 1].key not in ("the", "a"):
                break
            first -= length
        else:
            break
    return first


def _past_one_more(text: str, tokens: list[Token], first: int) -> int:
    """Go past a word that is not known, where a determiner stands before it."""
    if first < 2 or text[tokens[first - 1].end : tokens[first].start] not in _SPACES:
        return first
    before, word = tokens[first - 2], tokens[first - 1]
    determined = before.key in _LIMITS or (before.owner and before.key[:-1] in BY_WORD)
    joined = text[before.end : word.start] in _SPACES
    if not determined or not joined or word.key in _LIMITS or word.owner:
        return first
    return first - 1


def _opens(tokens: list[Token], place: int) -> bool:
    """Whether a word with a capital says what the outlet is because a sentence begins with it."""
    after = tokens[place + 1]
    return after.small and after.key in _INSIDE


def _country(tokens: list[Token], last: int, cut: int) -> int:
    """How many words up to this one name a country."""
    end = tokens[last]
    if end.small:
        return 0
    key = end.key[: len(end.key) - cut]
    if last and not tokens[last - 1].small and tokens[last - 1].key + key in BY_WORD:
        return 2
    return 1 if key in BY_WORD else 0


def _end(text: str, tokens: list[Token], place: Place) -> int:
    end = place.end
    for last in range(place.last + 1, min(place.last + 4, len(tokens))):
        word = tokens[last]
        if word.form == "News" and last == place.last + 1 and text[end : word.start] == " ":
            end = word.end
            continue
        if text[end : word.start] not in (" ", "\u00a0", "” ", '" ', "’ "):
            break
        follows = last + 1 < len(tokens) and text[word.end : tokens[last + 1].start] in _SPACES
        more = follows and tokens[last + 1].key in KIND_WORDS
        if word.key not in KIND_WORDS and not (word.key in AFTER and (more or word.key != "news")):
            break
        if word.key in ("group", "service", "organisation", "organization", "blog", "media"):
            break
        end = word.end
    return end


def _belongs(text: str, tokens: list[Token], place: Place, end: int, index: Index) -> bool:
    """Whether the article before a bare name is the name's."""
    if text[end : end + 1] in ("/", "-"):
        return False
    if place.key in index.articles:
        return True
    after = next((t for t in tokens[place.last + 1 : place.last + 5] if t.start >= end), None)
    if after is None or text[end : after.start] not in _SPACES:
        return not text[end : end + 2].startswith(("'s", "’s"))
    return after.small and (after.key in _SAID or after.key.endswith("ed"))
