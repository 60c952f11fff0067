"""Who appears in a set of reports, and who of them is one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sayso.lineage.party_joining import Joined
from sayso.lineage.party_links import Resolver
from sayso.lineage.party_locals import Local
from sayso.lineage.party_people import person_name
from sayso.lineage.party_related import related
from sayso.lineage.party_scene import Scene
from sayso.lineage.party_sources import place_of
from sayso.lineage.party_words import body_words, generic
from sayso.model import Report, Speaker

Pair = tuple[str, str]

_BODIES = ("organisation", "government", "outlet", "poll")


class Cast:
    """Everybody in a set of reports.

    Args:
        reports: with their claims; those of one id count once.
        one: pairs of statements whose speakers somebody said are one.
        apart: pairs of statements whose speakers somebody said are not.

    Attributes:
        reports: in order of their dates, each once.
        scenes: who appears in each, by id.
        locals: whom each link of a claim's chain stands for, by report, claim and link.
        members: all who are one, by the one who stands for them.
    """

    def __init__(
        self, reports: Sequence[Report], one: Iterable[Pair] = (), apart: Iterable[Pair] = ()
    ) -> None:
        once = {report.id: report for report in reports}
        self.reports = sorted(once.values(), key=lambda each: (each.published or "", each.id))
        known, people = _names(self.reports)
        scenes = [Scene(report, n, known, people) for n, report in enumerate(self.reports)]
        _teach(scenes)
        self.scenes = {scene.report.id: scene for scene in scenes}
        self.locals: dict[tuple[str, str, Speaker], Local] = {}
        for scene in scenes:
            self._resolve(scene, Resolver(scene, known, people))
        near = related(
            [sorted(scene.names) for scene in scenes],
            [_day(report.published) for report in self.reports],
        )
        self._joined = Joined(scenes, near)
        self.members: dict[Local, list[Local]] = {}
        every = [each for scene in scenes for each in scene.everybody()]
        every += self.locals.values()
        self._say(one, apart, every)
        for each in dict.fromkeys(every):
            self.members.setdefault(self.root(each), []).append(each)

    def _say(self, one: Iterable[Pair], apart: Iterable[Pair], everybody: Sequence[Local]) -> None:
        """Put what somebody said over what was found."""
        pairs = [list(one), list(apart)]
        if not any(pairs):
            return
        speaking: dict[str, Local] = {}
        for report in self.reports:
            for claim in report.claims:
                link = claim.chain[-1] if claim.chain else claim.speaker
                local = self.locals.get((report.id, claim.id, link)) if link else None
                for each in claim.statements:
                    speaking[each.id] = local or self.scenes[report.id].author
        for first, second in pairs[0]:
            if first in speaking and second in speaking:
                self._joined.unite(speaking[first], speaking[second])
        for first, second in pairs[1]:
            if first in speaking and second in speaking:
                here, there = speaking[first], speaking[second]
                if here is not there and self.root(here) is self.root(there):
                    self._joined.part(there, everybody)

    def root(self, local: Local) -> Local:
        """The one who stands for all who are the same."""
        return self._joined.root(local)

    def same(self, local: Local) -> list[Local]:
        """All who are the same as one."""
        return self.members.get(self.root(local), [local])

    def _resolve(self, scene: Scene, resolver: Resolver) -> None:
        """Find whom each claim of a report is put on, in order of the text."""
        links = [
            (place_of(claim, link), number, claim, link)
            for number, claim in enumerate(scene.report.claims)
            for link in (claim.chain or ((claim.speaker,) if claim.speaker else ()))
        ]
        for _, _, claim, link in sorted(links, key=lambda each: each[:2]):
            self.locals[scene.report.id, claim.id, link] = resolver.resolve(claim, link)


def _teach(scenes: Sequence[Scene]) -> None:
    """Tell each report what others call the bodies that it names."""
    called: dict[frozenset[str], set[str]] = {}
    for scene in scenes:
        for body in scene.bodies:
            if body.nouns and not generic(body.words):
                called.setdefault(body.words, set()).update(body.nouns)
    for scene in scenes:
        scene.learn(called)


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
                    people.add(link.name)
    surnames = (person_name(name).last for name in people if body_words(name) not in known)
    return frozenset(known), frozenset(surnames)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
