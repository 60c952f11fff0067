"""Somebody in one report, and what bodies are called there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from sayso.lineage.cited_lexicon import OUTLET_WORDS
from sayso.lineage.party_lexicon import CHARITY, COMPANY
from sayso.lineage.party_names import HEAD_WORDS
from sayso.lineage.party_people import NOBODY, Name
from sayso.lineage.party_posts import Post
from sayso.lineage.party_words import heads_agree, stem, within
from sayso.model.claim import Kind
from sayso.names import by_name


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


OUTLETS: Final = frozenset(stem(word) for word in OUTLET_WORDS)
"""Words that names of outlets are made of, as compared."""
LOOSE: Final = _stems(
    "charity club company firm group maker movement operator organisation owner party publisher"
    " union"
)
"""What a body may be called whose name does not say what it is."""
_GROUPS: Final = _stems("group party union movement")
_MEDIA: Final = _stems(
    "blog broadcaster channel fanzine journal magazine newspaper paper portal radio site station"
    " website"
)
_HOST: Final = re.compile(r"\w\.[a-z]{2,}(?:\W|$)")
_BANDS: Final = _stems("party union movement")
_WIDER: Final = (
    (frozenset(stem(word) for word in COMPANY), _stems("company firm group")),
    (frozenset(stem(word) for word in CHARITY), _stems("group organisation charity")),
    (_stems("newspaper paper daily tabloid weekly"), _stems("newspaper paper daily")),
    (_stems("site website portal magazine blog"), _stems("site website portal")),
)
_UNIONS: Final = _stems(
    "union league front movement alliance coalition association federation society foundation"
    " trust network party"
)
_FIRMS: Final = _stems("house line lines bridge trust network mine mining holding press studio")


@dataclass(slots=True, eq=False)
class Local:
    """Somebody in one report.

    Attributes:
        report: the report's place among the reports.
        sort: "body", "person", "document" or "unnamed".
        kind: what kind of speaker.
        name: the fullest name that the report gives.
        words: the words of a body's or document's name, as compared.
        person: a person's name, as compared.
        at: offsets of the places where it is named, in order.
        nouns: what it is called, as compared ("group", "company").
        posts: titles and posts of a person.
        post: for which body a person speaks, and by which words.
        body: that body.
        own: whether it is the report's outlet.
        hint: whom it could be within its report.
        implied: whether only a post tells of it: the ministry of a minister.
    """

    report: int
    sort: str
    kind: Kind
    name: str
    words: frozenset[str] = frozenset()
    person: Name = NOBODY
    at: list[int] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    post: Post | None = None
    body: Local | None = None
    own: bool = False
    hint: Local | None = None
    implied: bool = False

    def last_before(self, at: int) -> int:
        """Where it was named last before an offset; -1 where it was not."""
        return max((each for each in self.at if each < at), default=-1)


def described(bodies: Iterable[Local], own: Local, wanted: frozenset[str], at: int) -> Local | None:
    """Find the body that words stand for at an offset: "the agency", "the defence ministry".

    Args:
        bodies: those of the report.
        own: the report's outlet, one of them.
        wanted: the words, as compared.
        at: where they stand.
    """
    held = list(bodies)
    fitting = [each for each in held if _fits(each, wanted, each.nouns)]
    if not fitting:
        fitting = [each for each in held if _fits(each, wanted, wider(each.nouns))]
    if not fitting and len(wanted) == 1 and wanted <= LOOSE:
        if own.words and _open(own, wanted) and speaks_itself(own):
            return own
        fitting = [
            each
            for each in held
            if _open(each, wanted) and not each.nouns and each.last_before(at) >= 0
        ]
        if wanted <= _BANDS:
            fitting = [each for each in fitting if each.words & _UNIONS] or fitting
    return max(fitting, key=lambda each: (each.last_before(at), each.own), default=None)


def speaks_itself(own: Local) -> bool:
    """Whether an outlet is a body with pages of its own, not one that reports on others."""
    if not own.words or own.words & OUTLETS or own.nouns & _MEDIA:
        return False
    return _HOST.search(own.name) is None and by_name(own.name) is None


def _fits(each: Local, wanted: frozenset[str], nouns: Iterable[str]) -> bool:
    """Whether words name a body in short, or say what it is."""
    if each.words == wanted:
        return True
    return within(wanted, each.words.union(nouns)) and heads_agree(wanted, each.words, each.name)


def wider(nouns: Iterable[str]) -> frozenset[str]:
    """All that bodies may be called that are called so, as compared."""
    return frozenset(kind for noun in nouns for kind in _kinds(noun))


@lru_cache(maxsize=1 << 10)
def _kinds(noun: str) -> frozenset[str]:
    """What else a body may be called that is called so: a maker is a company."""
    return frozenset({noun}).union(*(wider for nouns, wider in _WIDER if noun in nouns))


def _open(each: Local, wanted: frozenset[str]) -> bool:
    """Whether a name does not say what its bearer is, or leaves open that it is what is wanted."""
    soft = _UNIONS if wanted <= _GROUPS else _FIRMS
    return not each.words & (HEAD_WORDS - soft) and not each.words & OUTLETS
