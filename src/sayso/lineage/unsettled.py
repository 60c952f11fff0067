"""Names that the reports leave unsettled: they stand for two as it seems, and could be for one.

Where nothing tells whether "the national weather service" is the Meteorological Service, or the
final count an agency's own, it is not for the program to say that they are two.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.lineage.party_words import stem
from sayso.lineage.tracing import End

_BODIES: Final = frozenset(("organisation", "government", "outlet", "poll", "group", "document"))
_OFFICES: Final = frozenset(
    "administration office government council municipality town city ministry".split()
)
_POSTS: Final = frozenset("governor mayor minister president head director chief".split())
_PUBLIC: Final = frozenset("posts post reports rumours rumors accounts users media".split())
_WORD: Final = re.compile(r"[^\W\d_]+")


def unsettled(one: End, other: End) -> bool:
    """Whether two ends of chains that pass for two could be one, by their names alone."""
    if one.name.casefold() == other.name.casefold():
        return True
    if _public(one) or _public(other):
        return True
    return _nameless(one, other) or _nameless(other, one) or _office(one, other)


def _public(end: End) -> bool:
    """Whether it is what is going round, which may come from anybody."""
    return not end.named and bool(_PUBLIC & set(_words(end.name.casefold())))


def _nameless(one: End, other: End) -> bool:
    """Whether one is a body or document without a name of its own that the other may be."""
    if one.kind not in _BODIES or other.kind not in _BODIES or one.name != one.name.casefold():
        return False
    if one.kind == "document" or other.kind == "document":
        return one.kind == other.kind or one.report is not None or other.report is not None
    return _shared(one, other)


def _shared(one: End, other: End) -> bool:
    """Whether two names have a telling word in common."""
    first, second = ({stem(word) for word in _words(each.name.casefold())} for each in (one, other))
    return bool({word for word in first & second if len(word) > 3})


def _office(one: End, other: End) -> bool:
    """Whether one is an office and the other somebody whose post is in it."""
    for person, body in ((one, other), (other, one)):
        if person.kind == "person" and body.kind in _BODIES and body.report is not None:
            words = set(_words(body.name.casefold()))
            posts = {word for name in _bodies(person) for word in _words(name.casefold())}
            if words & _OFFICES and (posts & words or _POSTS & set(_words(person.name.casefold()))):
                return True
    return False


def _bodies(end: End) -> tuple[str, ...]:
    return end.party.bodies if end.party is not None else ()


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
