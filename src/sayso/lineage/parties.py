"""Who is one speaker across reports.

Whoever speaks for a body by post counts as the body; titles, spellings and short names of one
speaker meet, namesakes do not; an outlet and a speaker of the same name are one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lineage.party_joining import Joined
from sayso.lineage.party_lexicon import FORCE
from sayso.lineage.party_links import Resolver, place_of
from sayso.lineage.party_locals import Local
from sayso.lineage.party_people import NOBODY, person_name
from sayso.lineage.party_related import related
from sayso.lineage.party_scene import Scene
from sayso.lineage.party_unnamed import Profile, could_be
from sayso.lineage.party_words import body_words, generic, stem
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
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        once = {report.id: report for report in reports}
        held = sorted(once.values(), key=lambda each: (each.published or "", each.id))
        known, people = _names(held)
        scenes = [Scene(report, place, known, people) for place, report in enumerate(held)]
        called: dict[frozenset[str], set[str]] = {}
        for scene in scenes:
            for body in scene.bodies:
                if body.nouns and not generic(body.words):
                    called.setdefault(body.words, set()).update(body.nouns)
        for scene in scenes:
            scene.learn(called)
        self._scenes = {scene.report.id: scene for scene in scenes}
        self._locals: dict[tuple[str, str, Speaker], Local] = {}
        for scene in scenes:
            resolver = Resolver(scene, known, people)
            links = [
                (place_of(claim, link), claim, link)
                for claim in scene.report.claims
                for link in (claim.chain or ((claim.speaker,) if claim.speaker else ()))
            ]
            for _, claim, link in sorted(links, key=lambda each: each[0]):
                key = scene.report.id, claim.id, link
                self._locals[key] = resolver.resolve(claim, link)
        near = related(
            [sorted(scene.names) for scene in scenes],
            [(report.published or "", report.id) for report in held],
        )
        self._joined = Joined(scenes, near)
        self._members: dict[Local, list[Local]] = {}
        every = [
            each
            for scene in scenes
            for each in (
                *scene.bodies,
                *scene.persons,
                *scene.persons_by_post.values(),
                *scene.unnamed.values(),
            )
        ]
        every += list(self._locals.values())
        for each in dict.fromkeys(every):
            self._members.setdefault(self._joined.root(each), []).append(each)
        self._made: dict[Local, Party] = {}
        self._profiles: dict[str, Profile] = {}
        self._reports = held

    def of(self, report: Report, claim: Claim, link: Speaker) -> Party:
        """Who a link of a claim's chain is.

        Args:
            report: one of the reports.
            claim: one of its claims.
            link: its speaker, or one of its chain.
        """
        local = self._locals.get((report.id, claim.id, link))
        if local is None:
            return self.own(report)
        return self._party(local)

    def own(self, report: Report) -> Party:
        """The outlet of a report itself: a ministry for its own page, a newspaper."""
        return self._party(self._scenes[report.id].own)

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
        root = self._joined.root(self._speaks_for(local))
        made = self._made.get(root)
        if made is None:
            made = self._made[root] = self._make(root)
        return made

    def _speaks_for(self, local: Local) -> Local:
        """The body for which somebody speaks, else the one asked for."""
        if local.sort != "person":
            return local
        bodies: Counter[Local] = Counter()
        for each in self._members.get(self._joined.root(local), [local]):
            if each.body is not None:
                bodies[self._joined.root(each.body)] += 1
        if not bodies:
            return local
        return max(bodies, key=lambda each: (bodies[each], len(each.words), each.name))

    def _make(self, root: Local) -> Party:
        members = self._members.get(root, [root])
        named = root.sort in ("body", "person") or (root.sort == "document" and len(root.words) > 1)
        if root.sort == "person" and all(each.person is NOBODY for each in members):
            named = False
        names = Counter(each.name for each in members)
        name = max(names, key=lambda each: (_fullness(each), names[each], each))
        own = any(each.own for each in members)
        kind = _kind(members)
        words = frozenset(word for each in members for word in each.words)
        signs = sorted(
            f"{self._reports[each.report].id}:{min(each.at, default=-1)}:{each.name}"
            for each in members
        )
        if root.sort == "unnamed":
            outlet = self._scenes[self._reports[root.report].id].own
            signs = [outlet.name, str(sorted(root.words))]
        digest = hashlib.sha256("\x1f".join(signs).encode("utf-8", "replace")).hexdigest()
        party = Party("y" + digest[:16], _without_article(name), kind, named)
        nouns = {noun for each in members for noun in (*each.nouns, *each.posts)}
        self._profiles[party.id] = Profile(
            named, kind, root.sort, frozenset(nouns), words, own=own, force=bool(words & _STATE)
        )
        return party


def _names(reports: Sequence[Report]) -> tuple[frozenset[frozenset[str]], frozenset[str]]:
    """Words of names of bodies among reports, and surnames of people who speak in them."""
    known: set[frozenset[str]] = set()
    people: set[str] = set()
    for report in reports:
        if report.outlet:
            known.add(body_words(report.outlet))
        for claim in report.claims:
            for link in (claim.speaker, *claim.chain):
                if link is None or not link.name:
                    continue
                if link.kind in _BODIES and len(body_words(link.name)) > 1:
                    known.add(body_words(link.name))
                elif link.kind == "person" and person_name(link.name).firsts:
                    people.add(person_name(link.name).last)
    return frozenset(known), frozenset(people)


def _kind(members: Sequence[Local]) -> Kind:
    """What most take it for; what is spoken of as a body is not called an outlet."""
    kinds = Counter(each.kind for each in members)
    return max(kinds, key=lambda each: (each != "outlet", kinds[each], each))


def _fullness(name: str) -> tuple[int, int]:
    words = [word for word in name.split() if word[:1].isupper()]
    return len(words), len(name)


def _without_article(name: str) -> str:
    return name[4:] if name[:4] in ("the ", "a ") else name
