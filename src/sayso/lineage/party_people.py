"""Names of people: which spellings and short forms may be one person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sayso.lineage.party_lexicon import RANKS, TITLES
from sayso.lineage.party_words import sound
from sayso.names.normal import plain

_INITIAL: Final = re.compile(r"^[^\W\d_]{1,2}\.?$")
_SMALL: Final = frozenset("al bin da de del della der di du el ibn la le san st van von y".split())
_POSTS_APART: Final = frozenset("mayor governor premier prosecutor judge minister imam".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as it is compared.

    Attributes:
        firsts: first names, folded; initials end with a full stop.
        last: the surname as it sounds.
    """

    firsts: tuple[str, ...]
    last: str


NOBODY: Final = Name((), "")
"""What somebody without a name of a person has."""


@lru_cache(maxsize=1 << 15)
def person_name(written: str) -> Name:
    """Take a person's name apart; titles, small words and a possessive are left out."""
    words = [re.sub(r"['’]s?$", "", word.strip(",")) for word in plain(written).split()]
    kept = [w for w in words if w and w.strip(".").casefold() not in TITLES | _SMALL]
    if not kept:
        return Name((), sound(written))
    firsts = tuple(
        word[0].casefold() + "." if _INITIAL.match(word) and len(word.strip(".")) == 1 else word
        for word in kept[:-1]
    )
    return Name(firsts, sound(kept[-1]))


def alike(one: Name, other: Name) -> bool:
    """Whether two names may be one person's, as far as both are given."""
    if one.last != other.last:
        return False
    if not one.firsts or not other.firsts:
        return True
    return _first_alike(one.firsts[0], other.firsts[0])


def full(name: Name) -> bool:
    """Whether it has a first name written out."""
    return any(len(first.strip(".")) > 2 for first in name.firsts)


def apart(posts: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two people of one name are two: an inspector and a captain, a mayor and a judge."""
    ranks, other_ranks = posts & RANKS, others & RANKS
    if ranks and other_ranks and not ranks & other_ranks:
        return True
    civil, other_civil = posts & _POSTS_APART, others & _POSTS_APART
    return bool(civil and other_civil and not civil & other_civil)


def _first_alike(one: str, other: str) -> bool:
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    if short.endswith(".") or len(short) <= 2:
        return sound(long)[:1] == sound(short.strip("."))[:1] and (
            len(short.strip(".")) == 1 or long.startswith(short.strip(".")[:2])
        )
    return sound(short) == sound(long)
