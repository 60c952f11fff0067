"""The words of a name as they are compared across reports: spellings, adjectives, plurals meet."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sayso.lineage.cited_runs import keys_of
from sayso.lineage.party_lexicon import GENERIC, HEADS, ORGANS
from sayso.names.countries import BY_WORD
from sayso.names.normal import loose_key

_SMALL: Final = frozenset(
    "a an and at de del der des di du for in la le of on the to und y".split()
)
_LEGAL: Final = frozenset("ag as bv co corp gmbh holding inc llc ltd nv oy plc pty sa spa".split())
_SAME: Final = {
    **{"defense": "defence", "center": "centre", "labor": "labour", "frontier": "border"},
    **{"department": "service", "military": "army", "troops": "army", "soldiers": "army"},
    **{"brigade": "service", "organization": "organisation", "program": "programme"},
    **{"meteorological": "weather", "coastguard": "coast"},
}
_ENDINGS: Final = re.compile(
    r"(?<=....)(?:ational|ional|ical|ities|ies|ity|ian|ial|ing|ean|ese|ish|ans|an|al|ic|es|e|s|i|y"
    r"|ia|a)$"
)
_ORGAN_OF: Final = re.compile(
    r"(?:[Tt]he )?(?:(?:[Mm]anagement|[Ss]upervisory|[Ee]xecutive) [Bb]oard|[Bb]oard|[Mm]anagement|"
    r"[Pp]ress (?:[Oo]ffice|[Ss]ervice|[Cc]entre)|[Oo]ffice) of (.+)$"
)
_SHORT: Final = re.compile(r"(?<=...)(?:ing|es|e|s)$")


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """What forms of one word have in common: "province" and "provincial", "Lurane", "Luranian"."""
    word = _SAME.get(word, word)
    if word in BY_WORD:
        return BY_WORD[word]
    cut = _ENDINGS.sub("", word)
    cut = cut if cut != word else _SHORT.sub("", word)
    return cut[:-1] if len(cut) > 3 and cut.endswith("e") else cut


@lru_cache(maxsize=1 << 15)
def body_words(name: str) -> frozenset[str]:
    """The words by which a body is known; small words and legal forms are left out."""
    organ = _ORGAN_OF.match(name)
    keys = [key for key in keys_of(organ[1] if organ else name) if key not in _SMALL]
    kept = [key for key in keys if key not in _LEGAL] or keys
    return frozenset(stem(key) for key in kept)


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(stem(word) for word in GENERIC) | frozenset(BY_WORD.values())


@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    return frozenset(stem(word) for word in ORGANS)


def generic(words: frozenset[str]) -> bool:
    """Whether there may be bodies of this name in many places: "the Interior Ministry"."""
    return words <= _generic()


def within(short: frozenset[str], long: frozenset[str]) -> bool:
    """Whether a shorter name may stand for a longer one: all its words are there."""
    return short <= long or (bool(short - _organs()) and short - _organs() <= long)


@lru_cache(maxsize=1 << 15)
def head_words(name: str) -> frozenset[str]:
    """The nouns of a name that say what it is: the last before "of", or before its end."""
    first = re.split(r" (?:of|for|in|at|on) |,", name)[0]
    keys = [key for key in keys_of(first) if key not in _SMALL | _LEGAL]
    return frozenset(stem(key) for key in keys[-1:])


def heads_agree(short: frozenset[str], long: frozenset[str], name: str) -> bool:
    """Whether words that only say what a body is say it of this one: "the county" is no police."""
    return not short <= _heads() or bool(short & head_words(name)) or not long & short


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(stem(word) for word in HEADS)


@lru_cache(maxsize=1 << 15)
def initials(name: str) -> tuple[str, ...]:
    """What a name of several words is abbreviated to, with and without its small words."""
    keys = keys_of(name)
    if len(keys) < 2:
        return ()
    bare = "".join(key[0] for key in keys if key not in _SMALL)
    return tuple(dict.fromkeys((bare, "".join(key[0] for key in keys))))


def acronym(name: str) -> str | None:
    """A name that is one: "IRC", "U.N."; None where it is not."""
    bare = name.removeprefix("the ").removeprefix("The ").replace(".", "").strip()
    return bare.casefold() if 2 <= len(bare) <= 7 and bare.isalpha() and bare.isupper() else None


@lru_cache(maxsize=1 << 15)
def sound(name: str) -> str:
    """A person's or place's name as it sounds, whichever way it was brought into Latin letters."""
    key = loose_key([re.sub(r"[^\w]", "", name.casefold())])
    key = key.replace("shch", "s").replace("sch", "s").replace("sh", "s").replace("ch", "k")
    key = key.replace("th", "t").replace("ph", "f").replace("kh", "k").replace("zh", "s")
    key = key.replace("ou", "u").replace("c", "k").replace("q", "k").replace("w", "v")
    key = key.replace("j", "i").replace("h", "").replace("y", "i").replace("z", "s")
    key = re.sub(r"(.)\1+", r"\1", key)
    return key[:1] + re.sub(r"[aeiou]", "", key[1:]) if len(key) > 2 else key
