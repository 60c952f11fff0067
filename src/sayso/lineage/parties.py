"""Who is one speaker across reports.

Whoever speaks for a body by post counts as the body; titles, spellings and short names of one
speaker meet, namesakes do not; an outlet and a speaker of the same name are one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.lineage.party_cast import Cast, Pair
from sayso.lineage.party_lexicon import FORCE
from sayso.lineage.party_locals import Local
from sayso.lineage.party_people import NOBODY
from sayso.lineage.party_unnamed import Profile, could_be
from sayso.lineage.party_words import body_words, stem
from sayso.model import Claim, Report, Speaker
from sayso.model.claim import Kind

_BODIES = ("organisation", "government", "outlet", "poll")
_STATE = frozenset(
    stem(word)
    for word in FORCE
    | set("ministry agency service committee commission office directorate council".split())
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody whom claims are put on, one across all reports.

    Attributes:
        id: derived from the reports that name it and from its names.
        name: the fullest name among the reports; without one, the words for it.
        kind: what it is.
        named: False where nothing tells who it is ("a security official", "media reports").
        bodies: names of bodies that it speaks for or belongs to, as far as known.
    """

    id: str
    name: str
    kind: Kind
    named: bool
    bodies: tuple[str, ...] = ()


class Parties:
    """The parties of a set of reports.

    Args:
        reports: with their claims; those of one id count once.
        one: pairs of statements whose speakers somebody said are one.
        apart: pairs of statements whose speakers somebody said are not.
    """

    def __init__(
        self, reports: Sequence[Report], one: Iterable[Pair] = (), apart: Iterable[Pair] = ()
    ) -> None:
        self._cast = Cast(reports, one, apart)
        self._made: dict[Local, Party] = {}
        self._profiles: dict[str, Profile] = {}

    def of(self, report: Report, claim: Claim, link: Speaker) -> Party:
        """Who a link of a claim's chain is.

        Args:
            report: one of the reports.
            claim: one of its claims.
            link: its speaker, or one of its chain.
        """
        local = self._cast.locals.get((report.id, claim.id, link))
        if local is None:
            return self.own(report)
        return self._party(local)

    def speaking(self, report: Report, claim: Claim, link: Speaker) -> Party:
        """Who says it, and not the body for which somebody speaks; arguments as of ``of``."""
        local = self._cast.locals.get((report.id, claim.id, link))
        if local is None:
            return self.own(report)
        return self._party_of(self._cast.root(local))

    def own(self, report: Report) -> Party:
        """The outlet of a report itself: a ministry for its own page, a newspaper."""
        return self._party(self._cast.scenes[report.id].author)

    def may_be(self, one: Party, other: Party) -> bool:
        """Whether two parties, of which one at least has no name, could be one."""
        if one.id == other.id:
            return True
        first, second = self._profiles.get(one.id), self._profiles.get(other.id)
        if first is None or second is None:
            return not (one.named and other.named)
        return could_be(first, second, one.id, other.id)

    def why(self, one: Party, other: Party) -> str:
        """Say in a few words why two are one, could be, or are not."""
        first, second = f"“{one.name}”", f"“{other.name}”"
        if one.id == other.id:
            return f"{first} and {second} are one and the same"
        if not (one.named and other.named):
            if self.may_be(one, other):
                return f"{first} could be {second}: nothing said of them keeps them apart"
            return f"{first} is not {second}, by what is said of them"
        return f"{first} and {second} are different names"

    def _party(self, local: Local) -> Party:
        return self._party_of(self._cast.root(self._speaks_for(local)))

    def _party_of(self, root: Local) -> Party:
        made = self._made.get(root)
        if made is None:
            made = self._made[root] = self._make(root)
        return made

    def _speaks_for(self, local: Local) -> Local:
        """The body for which somebody speaks, else the one asked for."""
        if local.sort != "person":
            return local
        bodies: Counter[Local] = Counter()
        for each in self._cast.same(local):
            if each.body is not None and not self._only_implied(each.body):
                bodies[self._cast.root(each.body)] += 1
        if not bodies:
            return local
        return max(bodies, key=lambda each: (bodies[each], len(each.words), each.name))

    def _bodies(self, root: Local, members: Sequence[Local]) -> list[Party]:
        """The bodies that somebody belongs to; a body belongs to none."""
        if root.sort == "body":
            return []
        held = {self._cast.root(each.body): None for each in members if each.body is not None}
        found = {self._party(each).id: self._party(each) for each in held if each is not root}
        return [found[each] for each in sorted(found)]

    def _only_implied(self, body: Local) -> bool:
        """Whether a ministry is spoken of only by naming its minister."""
        members = self._cast.same(body)
        return all(each.implied for each in members)

    def _make(self, root: Local) -> Party:
        members = self._cast.same(root)
        named = root.sort in ("body", "person", "document")
        if root.sort == "person" and all(each.person is NOBODY for each in members):
            named = False
        name = _name(members)
        own = any(each.own for each in members)
        kind = _kind(members)
        words = frozenset(word for each in members for word in each.words)
        signs = sorted(
            f"{self._cast.reports[each.report].id}:{min(each.at, default=-1)}:{each.name}"
            for each in members
        )
        digest = hashlib.sha256("\x1f".join(signs).encode("utf-8", "replace")).hexdigest()
        bodies = self._bodies(root, members)
        party = Party("y" + digest[:16], name, kind, named, tuple(each.name for each in bodies))
        nouns = {noun for each in members for noun in (*each.nouns, *each.posts)}
        self._profiles[party.id] = Profile(
            named,
            kind,
            root.sort,
            frozenset(nouns),
            words,
            frozenset(each.id for each in bodies),
            own,
            bool(words & _STATE),
        )
        return party


def _kind(members: Sequence[Local]) -> Kind:
    """What most take it for; what is spoken of as a body is not called an outlet."""
    kinds = Counter(each.kind for each in members)
    return max(kinds, key=lambda each: (each != "outlet", kinds[each], each))


def _name(members: Sequence[Local]) -> str:
    """The fullest name; its own where it has reports here, and rather one that several give."""
    own = Counter(each.name for each in members if each.own)
    names = Counter(_without_article(each.name) for each in members)
    most = max(len(body_words(each)) for each in names)
    full = [
        each
        for each in names
        if each[:1].isupper() and " and the " not in each and 2 * len(body_words(each)) > most
    ]
    return max(
        own or full or names, key=lambda each: (_plain(each), names[each] > 1, len(each), each)
    )


def _plain(name: str) -> bool:
    """Whether a name has no number behind it, which may belong to what follows."""
    return not name[-1:].isdigit()


def _without_article(name: str) -> str:
    return name.removeprefix("the ").removeprefix("our ").removeprefix("a ").removeprefix("an ")
