"""What speaks for and against two statements being about one and the same thing.

Each feature has a name, and words for people where it can be told in words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from sayso.link.candidates import Pair
from sayso.link.profile import Profile
from sayso.link.wheres import meet
from sayso.link.words import alike

WORDS: Final = {
    "cosine": "how near the meanings are",
    "cosine squared": "",
    "words in common": "words in common",
    "one says the other's words": "one has nearly all the words of the other",
    "names in common": "names in common",
    "other names": "they name different people, places or bodies",
    "names alike": "names spelt alike",
    "same place named": "they name the same place",
    "other place named": "they name different places",
    "place named in one": "only one names a place",
    "published apart": "their reports were published far apart",
    "same scope": "both count or tell the same of people or things",
    "other scope": "they count or tell different things",
    "scope in one": "one counts or tells what the other does not",
    "same thing counted": "both count the same thing",
    "other thing counted": "they count different things",
    "figure in one": "only one gives a figure",
    "figures in both": "both give a figure",
    "same figure": "they give the same figure",
    "other figure": "they give different figures",
    "other figure elsewhere": "they give different figures for different places",
    "other figure, place in one": "they give different figures, one of them for a place",
    "share in one": "only one gives a percentage",
    "rate in one": "only one is a rate",
    "part in one": "only one is a part of a whole",
    "part taken": "only one takes a part out of a whole",
    "same days": "the same days",
    "other days": "different days",
    "same report": "both are in one report",
    "own voice in one": "only one is put on somebody, the other is the outlet's own",
    "own voice in both": "both are their outlets' own",
    "not in one": "only one has a “not”",
    "lengths": "one is much longer",
    "nearer than others": "each is the nearest to the other in its report",
    "nearer than some": "",
    "nearest": "",
    "short": "one has hardly any words",
}
"""Names of the features, in order, with words for people."""

_FOR: Final = (
    "cosine|cosine squared|words in common|one says the other's words|names in common|names alike"
    "|same place named|same scope|same thing counted|figures in both|same figure|same days"
    "|nearer than others|nearer than some|nearest"
)
_AGAINST: Final = (
    "other names|other place named|place named in one|published apart|other scope|scope in one"
    "|other thing counted|figure in one|other figure|other figure elsewhere"
    "|other figure, place in one|share in one|rate in one|part in one|part taken|other days"
    "|same report|lengths|short"
)
SPEAKS: Final = dict.fromkeys(_FOR.split("|"), 1) | dict.fromkeys(_AGAINST.split("|"), -1)
"""Which features may speak only for (1) or only against (-1); the others may do either."""

NAMES: Final = tuple(WORDS)

_MOST: Final = 0.3
_FEW: Final = 2


def features(pair: Pair) -> list[float]:
    """The features of a pair, in the order of ``NAMES``; each between -1 and 3 or so."""
    one, other = pair.one, pair.other
    shared = one.weights.keys() & other.weights.keys()
    common = sum(sorted(one.weights[each] + other.weights[each] for each in shared)) / 2
    weights = sum(one.weights.values()), sum(other.weights.values())
    names = one.names & other.names
    spelt = _alike(one.names, other.names) if not names else 0.0
    return [
        pair.cosine,
        pair.cosine**2,
        common / max(1e-9, sum(weights) - common),
        min(1.0, common / max(1e-9, min(weights))),
        len(names) / max(1, min(len(one.names), len(other.names))),
        float(bool(one.names and other.names and not names and not spelt)),
        spelt,
        *_where(one.where, other.where),
        float(bool(one.where) != bool(other.where)),
        _apart(one.published, other.published),
        *_both(one.scopes, other.scopes),
        float(bool(one.scopes) != bool(other.scopes)),
        *_both(one.units, other.units),
        float(bool(one.values) != bool(other.values)),
        float(bool(one.values and other.values)),
        *_both(one.values, other.values),
        *_elsewhere(one, other),
        float(one.share != other.share),
        float(one.rate != other.rate),
        float(one.part != other.part),
        float(one.of_them != other.of_them),
        *_days(one, other),
        float(one.report == other.report),
        *_own_voice(one, other),
        float(one.negated != other.negated),
        abs(math.log((len(one.weights) + 1) / (len(other.weights) + 1))),
        max(-_MOST, min(_MOST, pair.least)),
        max(-_MOST, min(_MOST, pair.most)),
        float(pair.least >= 0),
        float(min(len(one.weights), len(other.weights)) <= _FEW),
    ]


def _both(one: frozenset[object], other: frozenset[object]) -> tuple[float, float]:
    """Whether two sets have something in common; whether both are filled and have nothing."""
    return float(bool(one & other)), float(bool(one and other and not one & other))


def _elsewhere(one: Profile, other: Profile) -> tuple[float, float]:
    """Whether figures differ, and are for different places, or only one is for a place."""
    differ = bool(one.values and other.values and not one.values & other.values)
    named = bool(one.where), bool(other.where)
    apart = all(named) and not meet(one.where, other.where)
    return float(differ and apart), float(differ and named[0] != named[1])


def _own_voice(one: Profile, other: Profile) -> tuple[float, float]:
    own = [each.item.claim.voice == "outlet" for each in (one, other)]
    return float(own[0] != own[1]), float(all(own))


def _days(one: Profile, other: Profile) -> tuple[float, float]:
    if not one.days or not other.days:
        return 0.0, 0.0
    meet = any(a <= d and c <= b for a, b in one.days for c, d in other.days)
    return float(meet), float(not meet)


def _alike(ones: Iterable[str], others: Iterable[str]) -> float:
    """How alike the two most alike names are, 0 where none are."""
    return max((alike(one, other) for one in ones for other in others), default=0.0)


def _where(ones: frozenset[str], others: frozenset[str]) -> tuple[float, float]:
    met = meet(ones, others)
    return float(met), float(bool(ones and others) and not met)


def _apart(one: int | None, other: int | None) -> float:
    """How far apart two days are: 0 on one day, 1 a year apart or more."""
    if one is None or other is None:
        return 0.0
    return min(1.0, math.log1p(abs(one - other)) / math.log1p(365))
