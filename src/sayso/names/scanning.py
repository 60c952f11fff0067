"""Finding all places of a text where some outlet's name stands.

Names are looked up word by word, joined without what does not count (case, marks, spaces), in the
set of all beginnings of names; most words of a text begin none and cost one look-up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from sayso.names.forms import fitting
from sayso.names.name_index import Index
from sayso.names.normal import loose_key, words
from sayso.names.outlet import Outlet
from sayso.names.wrapping import Reading

_LETTER: Final = "[^\\W_][\u0300-\u036f\u064b-\u065f\u00ad\u200c]*"
_APOSTROPHE: Final = "['\u2018\u2019\u02bc\u02bb\u02be\u02bf`]"
_WORD: Final = re.compile(f"(?:{_LETTER})+(?:{_APOSTROPHE}(?:{_LETTER})+)*")
_GAP: Final = re.compile(r"[^\S\n]*(?:\n[^\S\n]*)?|[-\u2010-\u2013.&/|+]|[^\S\n]*&[^\S\n]*|-\n")
_INITIAL_GAP: Final = re.compile(r"\.[^\S\n]")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@\S+|[@#]\w+")
_SUFFIX: Final = re.compile(r"\.(?:com|org|net|info|tv|news|[a-z]{2}|com?\.[a-z]{2})(?![\w.]\w|\w)")
_MOST_WORDS: Final = 9
_INITIALS: Final = 3


class Token(NamedTuple):
    """A word of the text: where it stands, and how it reads as ``normal.Word`` does."""

    start: int
    end: int
    form: str
    key: str
    owner: bool
    small: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands.

    Attributes:
        first: index of its first word among the text's.
        last: index of its last.
        start: offset of its first character.
        end: offset after its last, a possessive 's not counted.
        key: the name without what does not count.
        outlets: those that have it, by the capitals that it has here.
        ordinary: whether it is made of ordinary words.
    """

    first: int
    last: int
    start: int
    end: int
    key: str
    outlets: tuple[Outlet, ...]
    ordinary: bool


@lru_cache(maxsize=65536)
def _read(written: str) -> tuple[str, str, bool, bool]:
    parts = words(written)
    form, key = "".join(part.form for part in parts), "".join(part.key for part in parts)
    owner = bool(parts) and parts[-1].owner is not None
    return form, key, owner, bool(parts) and all(part.small for part in parts)


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words of a stretch of text."""
    return [
        Token(match.start(), match.end(), *_read(match[0]))
        for match in _WORD.finditer(text, start, end)
    ]


def places(text: str, tokens: list[Token], index: Index) -> Iterator[Place]:
    """Where names stand among the words of a text, the longest at each place, none over another."""
    begins = index.begins
    barred = [match.span() for match in _ADDRESS.finditer(text)]
    barred.reverse()
    place, count = 0, len(tokens)
    while place < count:
        token = tokens[place]
        known = index.openings if token.small else begins
        if token.key not in known and not (token.owner and token.key[:-1] in known):
            place += 1
            continue
        while barred and barred[-1][1] <= token.start:
            barred.pop()
        found = None
        if not (barred and barred[-1][0] <= token.start):
            found = _longest(text, tokens, place, index)
        if found:
            yield found
            place = found.last
        place += 1


def _longest(text: str, tokens: list[Token], first: int, index: Index) -> Place | None:
    found = None
    keys: list[str] = []
    for last in range(first, min(first + _MOST_WORDS, len(tokens))):
        token = tokens[last]
        if last > first and not _goes_on(text, tokens[last - 1], token):
            break
        found = _ending(text, tokens, first, last, keys, index) or found
        keys.append(token.key)
        if "".join(keys) not in index.begins and loose_key(keys) not in index.begins:
            break
    return found


def _ending(
    text: str, tokens: list[Token], first: int, last: int, keys: list[str], index: Index
) -> Place | None:
    """The name from one word to another, with or without a possessive 's at its end."""
    token = tokens[last]
    for cut in (0, 1) if token.owner else (0,):
        key = token.key[: len(token.key) - cut]
        joined = "".join((*keys, key))
        forms = index.plain.get(joined) if len(joined) > 1 else None
        if not forms and keys:
            forms = index.loose.get(loose_key([*keys, key]))
        if not forms:
            continue
        parts = (*(t.form for t in tokens[first:last]), token.form[: len(token.form) - cut])
        start, end = tokens[first].start, token.end - 2 * cut
        outlets = fitting(forms, Reading(parts, frozenset(), False, None))
        if all(t.small for t in tokens[first : last + 1]):
            written = "".join(parts)
            exact = {form.outlet.id for form in forms if form.written == written}
            outlets = tuple(outlet for outlet in outlets if outlet.id in exact)
        if tokens[first].key.isdigit() and keys:
            # "24.kg" is an agency, "24 kg" a weight.
            said = text[start:end].casefold()
            outlets = tuple(o for o in outlets if said in map(str.casefold, o.names))
        if keys and len(joined) <= _INITIALS and "-" in text[start:end]:
            continue  # "D-N.Y."
        if outlets:
            suffix = _SUFFIX.match(text, end)
            ordinary = all(form.ordinary for form in forms)
            end = suffix.end() if suffix else end
            return Place(first, last, start, end, joined, outlets, ordinary)
    return None


def _goes_on(text: str, before: Token, after: Token) -> bool:
    if _GAP.fullmatch(text, before.end, after.start):
        return True
    return len(before.form) == 1 and bool(_INITIAL_GAP.fullmatch(text, before.end, after.start))
