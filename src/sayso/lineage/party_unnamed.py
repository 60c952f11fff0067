"""Whom somebody without a name may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.lineage.party_words import stem
from sayso.model.claim import Kind

OFFICIAL: Final = frozenset(
    """
    official officials authorities authority officer officers commander commanders deputy
    deputies detective detectives firefighter firefighters prosecutor prosecutors investigator
    investigators aide aides adviser advisers minister ministers bureaucrat diplomat diplomats
    security military government police intelligence
    """.split()
)
_DIPLOMATS: Final = frozenset("diplomat diplomats ambassador envoy".split())
ANYBODY: Final = frozenset(
    """
    anyone group insider insiders many others people person persons several some somebody someone
    source sources one ones they those
    """.split()
)
"""Who may be anybody, a body's own people among them."""
INDIVIDUALS: Final = frozenset("boy girl he her him man men she who woman women".split())
_FIELDS: Final = {
    "police": {"polic"},
    "military": {"army", "armi", "defenc", "forc", "militar"},
    "army": {"army", "armi", "defenc", "forc"},
    "navy": {"navi", "navy", "marin"},
    "health": {"health", "hospital", "medic"},
    "hospital": {"hospital", "health", "clinic"},
}
"""Of which field somebody is, and the words, as compared, of bodies of that field."""
WITNESSES: Final = frozenset(
    """
    bystander bystanders eyewitness eyewitnesses inhabitant inhabitants local locals neighbour
    neighbours neighbor neighbors onlooker onlookers passenger passengers resident residents
    survivor survivors villager villagers witness witnesses
    """.split()
)
MEDIA: Final = frozenset({"media"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What is said of a party that may tell it from others.

    Attributes:
        named: whether it has a name.
        kind: what kind of speaker.
        sort: "body", "person", "document" or "unnamed".
        nouns: what it is called, in small letters.
        words: all words said of it, as compared.
        bodies: ids of parties that it belongs to.
        own: whether it is an outlet with reports of its own here.
        force: whether it is a body of state.
    """

    named: bool
    kind: Kind
    sort: str
    nouns: frozenset[str]
    words: frozenset[str]
    bodies: frozenset[str] = frozenset()
    own: bool = False
    force: bool = False


def could_be(one: Profile, other: Profile, one_id: str, other_id: str) -> bool:
    """Whether two parties of which one at least has no name could be one."""
    if one.named and other.named:
        return False
    if one.named:
        return could_be(other, one, other_id, one_id)
    if _media(one) or _media(other):
        return True
    if one.sort == "document" or other.sort == "document":
        return one.sort == other.sort and bool(one.nouns & other.nouns)
    if other.named:
        return _is_named(one, other, other_id)
    if one.bodies and other.bodies and not one.bodies & other.bodies:
        return False
    roles, others = _roles(one), _roles(other)
    if "diplomat" in roles | others and "official" in roles | others:
        return True
    return bool(roles & others) or bool({"anybody", "individual"} & (roles | others))


def _is_named(unnamed: Profile, named: Profile, named_id: str) -> bool:
    if named.kind in ("outlet", "poll") and not named.force:
        return False
    if unnamed.bodies:
        return named_id in unnamed.bodies or bool(named.bodies & unnamed.bodies)
    roles = _roles(unnamed)
    if named.sort == "body":
        fields = [fit for field, fit in _FIELDS.items() if stem(field) in unnamed.words]
        if fields and not any(fit & named.words for fit in fields):
            return False
        return ("official" in roles and named.force) or "anybody" in roles
    if roles & {"anybody", "individual"}:
        return True
    if "witness" in roles:
        return not named.bodies
    return bool(roles & _roles(named))


def _media(each: Profile) -> bool:
    return not each.named and bool(each.nouns & MEDIA)


def _roles(each: Profile) -> frozenset[str]:
    found = set()
    for noun in each.nouns:
        if noun in _DIPLOMATS:
            found.add("diplomat")
        elif noun in OFFICIAL:
            found.add("official")
        elif noun in WITNESSES:
            found.add("witness")
        elif noun in ANYBODY:
            found.add("anybody")
        elif noun in INDIVIDUALS:
            found.add("individual")
        elif noun:
            found.add(noun.removesuffix("s"))
    return frozenset(found)
