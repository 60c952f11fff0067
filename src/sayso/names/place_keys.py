"""Keys under which the spellings of one place meet.

The *plain* key is that of all names: no case, diacritics, apostrophes, hyphens, spaces or "the".
The *loose* one is for names that the plain one does not find. It drops the Arabic article, however
it is written (al-, el-, ar-, ash-, ez-), and what differs between usual ways of writing the same
Arabic, Persian, Turkic or Cyrillic name in Latin letters: Raqqa and Ar-Raqqah, Hodeidah and
Hudaydah, Janaozen and Zhanaozen. It goes by the tables named in :mod:`sayso.names.normal`, and by
what newsrooms make of them.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.names.normal import words

_SUN: Final = "ash sh ath th adh dh at t ad d ar r az z as s an n".split()
_ARTICLES: Final = frozenset({"al", "el", "ul", "il", "ash", "ath", "adh"}) | {
    vowel + sun for vowel in "aeu" for sun in _SUN if len(sun) <= 2
}
_ALWAYS: Final = frozenset({"al", "el", "ul"})
_FOLDS: Final = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        ("dzh|dsch|dj|zh", "j"),
        ("tsch|tch", "ch"),
        ("sch|ş", "sh"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("ck|q", "k"),
        ("iyy?a?h?$|ijah?$|iah?$", "ia"),
        ("(?<=a)h$", ""),
        ("eh$", "a"),
        ("[ae][iy]", "ai"),
        ("ee|ii|iy|yi|ij|y", "i"),
        ("ou|oo|ue|aw|au|o", "u"),
        ("aa|ae", "a"),
        (r"(.)\1+", r"\1"),
    )
)
SHORTEST_LOOSE: Final = 4


def place_key(name: str) -> str:
    """Return the plain key of a name; "" where it has neither letters nor digits."""
    keys = [word.key for word in words(name)]
    return "".join(keys[1:] if len(keys) > 1 and keys[0] == "the" else keys)


def loose_place_key(name: str) -> str:
    """Return the loose key of a name; "" where it would be too short to tell anything."""
    keys = [word.key for word in words(name)]
    kept = []
    for place, key in enumerate(keys):
        after = keys[place + 1] if place + 1 < len(keys) else ""
        if after and _is_article(key, after):
            continue
        kept.append(_fold(key))
    joined = "".join(kept)
    return joined if len(joined) >= SHORTEST_LOOSE else ""


def _is_article(key: str, after: str) -> bool:
    return key in _ALWAYS or (key in _ARTICLES and after.startswith(key[1:]))


def _fold(key: str) -> str:
    for pattern, into in _FOLDS:
        key = pattern.sub(into, key)
    return key
