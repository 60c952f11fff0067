"""Where things are said to be: names that a report uses for places, also those no gazetteer has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.link.words import alike
from sayso.model import Report
from sayso.names.countries import BY_WORD

_NAME: Final = r"[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){0,2}"
_NAMES: Final = re.compile(_NAME)
_AFTER: Final = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]round|[Aa]cross|[Aa]longside) (?:the )?"
    rf"(?:(?:[a-z-]+ ){{0,2}}(?:of|in|at) )?({_NAME})"
)
_KINDS: Final = (
    "province town city port harbour harbor district river valley region village county island"
    " checkpoint airport bay coast camp square station mine prison border pass"
).split()
_BEFORE: Final = re.compile(rf"({_NAME})(?:’s|'s)? (?:{'|'.join(_KINDS)})\b")
_OF: Final = re.compile(rf"\b(?:{'|'.join(_KINDS)}) (?:of|at) (?:the )?({_NAME})")
_TIMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december".split()
)


def places_named(report: Report) -> frozenset[str]:
    """Keys of the names that a report uses for places."""
    found = (
        match.group(1) for form in (_AFTER, _BEFORE, _OF) for match in form.finditer(report.text)
    )
    return (frozenset(map(_key, found)) | {_key(place.text) for place in report.places}) - _TIMES


def wheres(text: str, known: frozenset[str]) -> frozenset[str]:
    """Keys of the names in a text that are among those of places."""
    found = (_key(part) for match in _NAMES.findall(text) for part in _parts(match))
    return frozenset(each for each in found if each in known and each not in _TIMES)


def _parts(name: str) -> Iterator[str]:
    """A name of up to three words and what it is made of: "In Velm" may be Velm."""
    words = re.split("[ -]", name)
    for begin in range(len(words)):
        for end in range(begin + 1, len(words) + 1):
            yield " ".join(words[begin:end])


def meet(ones: Iterable[str], others: Iterable[str]) -> bool:
    """Whether two sets have a name in common, however it is spelt; Iran and Iraq are two."""
    return any(_one(a, b) for a in ones for b in others)


def _one(one: str, other: str) -> bool:
    countries = BY_WORD.get(one), BY_WORD.get(other)
    if all(countries):
        return countries[0] == countries[1]
    return one in other or other in one or alike(one, other) > 0


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())
