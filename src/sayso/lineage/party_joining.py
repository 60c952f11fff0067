"""Which somebodies of different reports are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sayso.lineage.party_locals import Local, wider
from sayso.lineage.party_people import alike, apart, full
from sayso.lineage.party_scene import Scene
from sayso.lineage.party_words import acronym, generic, heads_agree, initials, stem, within

Near = Sequence[Sequence[tuple[int, float]]]
_CLEAR: Final = 1.8
_PAPERS: Final = frozenset(
    stem(word) for word in "archive cable document e-mail email file message paper record".split()
)
_FOR_PAPERS: Final = frozenset(
    stem(word) for word in "leaked secret confidential internal new old stolen firm company".split()
)
_NAMESAKES: Final = 8


class Joined:
    """Groups of locals that stand for one party.

    Args:
        scenes: the reports' bodies and people.
        near: for each report, those that it has most in common with.
    """

    def __init__(self, scenes: Sequence[Scene], near: Near) -> None:
        self._parent: dict[Local, Local] = {}
        self._alone: dict[Local, Local] = {}
        self._words: dict[Local, frozenset[str]] = {}
        self._scenes, self._near = scenes, near
        self._names = [scene.names for scene in scenes]
        bodies = [each for scene in scenes for each in scene.bodies]
        self._by_word = [_by_word(scene.bodies) for scene in scenes]
        self._by_surname = [_by_surname(scene.persons) for scene in scenes]
        self._everywhere(bodies)
        self._bodies(sorted(bodies, key=_order))
        persons = [each for scene in scenes for each in scene.persons]
        posted = [each for scene in scenes for each in scene.persons_by_post.values()]
        self._persons(sorted(persons, key=_person_order))
        self._posts(sorted(posted, key=_order))
        self._documents()
        self._somebodies()

    def root(self, local: Local) -> Local:
        """The local that stands for all of its group."""
        if local in self._alone:
            return self._alone[local]
        parent = self._parent
        at = local
        while (up := parent.get(at, at)) is not at:
            parent[at] = parent.get(up, up)
            at = up
        return at

    def unite(self, one: Local, other: Local) -> None:
        """Take two for one because somebody said so."""
        self._alone.pop(other, None)
        self._join(one, other)

    def part(self, local: Local, everybody: Iterable[Local]) -> None:
        """Take somebody, and all of its report who are the same, for somebody else."""
        root = self.root(local)
        same = [e for e in everybody if e.report == local.report and self.root(e) is root]
        for each in (local, *same):
            self._alone[each] = local

    def _join(self, one: Local, other: Local) -> None:
        first, second = self.root(one), self.root(other)
        if first is second:
            return
        words = max((self._known(first), self._known(second)), key=lambda w: (len(w), sorted(w)))
        self._parent[second] = first
        self._words[first] = words

    def _known(self, root: Local) -> frozenset[str]:
        return self._words.get(root, root.words)

    def _everywhere(self, bodies: Iterable[Local]) -> None:
        """Join bodies of one full name, wherever they are named."""
        held: dict[frozenset[str], Local] = {}
        for each in bodies:
            if each.words and (each.own or not generic(each.words)):
                self._join(held.setdefault(each.words, each), each)

    def _bodies(self, bodies: Iterable[Local]) -> None:
        """Join shorter names to longer ones, and equal ones, in reports that are related."""
        for each in bodies:
            found: defaultdict[Local, float] = defaultdict(float)
            for place, score in ((each.report, 1.0), *self._near[each.report]):
                for other in _having(self._by_word[place], each):
                    one = other is not each and self.root(other) is self.root(each)
                    if one or (other is not each and self._may(each, other)):
                        exact = each.words == other.words
                        found[self.root(other)] += score * (2.0 if exact else 1.0)
            for target in self._choose(each, found):
                self._join(target, each)

    def _may(self, each: Local, other: Local) -> bool:
        """Whether a local can be another report's body, which is named as fully or more so."""
        short = acronym(each.name)
        if short is not None and short in initials(other.name):
            return True
        if not each.words:
            return False
        known = self._known(self.root(other))
        mine = self._known(self.root(each))
        if not (within(mine, known | wider(other.nouns)) or within(known, mine)):
            return False
        if not heads_agree(each.words, other.words, other.name):
            return False
        if within(each.words, other.words):
            return True
        return len(each.words) == 1 and each.words <= wider(other.nouns)

    def _choose(self, each: Local, found: Mapping[Local, float]) -> list[Local]:
        """Those that are meant; where longer names disagree, the one that is clearly nearer."""
        here = self._names[each.report]
        longest = sorted(found, key=lambda root: (-len(self._known(root)), _order(root)))
        kinds: list[tuple[frozenset[str], list[Local], float]] = []
        for root in longest:
            known = self._known(root)
            fitting = [kind for kind in kinds if within(known, kind[0])]
            if not fitting:
                bonus = 1.5 if (known - each.words) & here else 0.0
                kinds.append((known, [root], found[root] + bonus))
            elif len(fitting) == 1:
                words, roots, score = fitting[0]
                kinds[kinds.index(fitting[0])] = words, [*roots, root], score + found[root]
        kinds.sort(key=lambda kind: -kind[2])
        if not kinds or (len(kinds) > 1 and kinds[0][2] < _CLEAR * kinds[1][2]):
            return []
        return kinds[0][1]

    def _persons(self, persons: Sequence[Local]) -> None:
        """Join people of one full name anywhere, and of one surname in related reports."""
        held: defaultdict[tuple[str, str], list[Local]] = defaultdict(list)
        for each in persons:
            if full(each.person):
                same = held[each.person.firsts[0].casefold(), each.person.last]
                other = next((one for one in same if _not_apart(one, each)), None)
                if other is not None:
                    self._join(other, each)
                elif len(same) < _NAMESAKES:
                    same.append(each)
        for each in persons:
            found = {
                self.root(other)
                for place, _ in self._near[each.report]
                for other in self._by_surname[place].get(each.person.last, ())
                if alike(each.person, other.person)
                and full(other.person)
                and _not_apart(each, other)
            } - {self.root(each)}
            if len(found) == 1:
                self._join(found.pop(), each)

    def _posts(self, posted: Iterable[Local]) -> None:
        """Find whom "the mayor" of one report is in those that are related."""
        for each in posted:
            found = {
                self.root(other)
                for place, _ in self._near[each.report]
                for other in self._scenes[place].persons
                if each.posts <= other.posts
            }
            if len(found) == 1 or (each.hint is not None and self.root(each.hint) in found):
                self._join(each.hint if len(found) > 1 and each.hint else found.pop(), each)
                continue
            if not found and each.hint is not None:
                self._join(each.hint, each)
                continue
            for place, _ in self._near[each.report]:
                for other in self._scenes[place].persons_by_post.values():
                    if other.posts == each.posts:
                        self._join(other, each)

    def _documents(self) -> None:
        every = [
            [each for each in scene.unnamed.values() if each.sort == "document"]
            for scene in self._scenes
        ]
        for place, held in enumerate(every):
            for each in held:
                for other_place, _ in self._near[place]:
                    for other in every[other_place]:
                        if _one_document(each, other):
                            self._join(other, each)

    def _somebodies(self) -> None:
        """One outlet's source, described in the same words in related reports, is one."""
        for scene in self._scenes:
            for each in scene.unnamed.values():
                for place, _ in self._near[scene.place] if each.sort == "unnamed" else ():
                    other = self._scenes[place]
                    if self.root(other.own) is self.root(scene.own):
                        for same in other.unnamed.values():
                            if same.words == each.words and same.sort == each.sort:
                                self._join(same, each)


def _by_word(bodies: Iterable[Local]) -> dict[str, list[Local]]:
    """Bodies by each word of their names and of what they are called, and by their initials."""
    found: defaultdict[str, list[Local]] = defaultdict(list)
    for each in bodies:
        for word in sorted({*each.words, *wider(each.nouns), *initials(each.name)}):
            found[word].append(each)
    return found


def _having(by_word: Mapping[str, list[Local]], each: Local) -> Iterable[Local]:
    """Bodies that share a word with one, or that its letters may stand for."""
    words = {*each.words, acronym(each.name) or ""}
    return dict.fromkeys(other for word in sorted(words) for other in by_word.get(word, ()))


def _by_surname(persons: Iterable[Local]) -> dict[str, list[Local]]:
    found: defaultdict[str, list[Local]] = defaultdict(list)
    for each in persons:
        found[each.person.last].append(each)
    return found


def _not_apart(one: Local, other: Local) -> bool:
    return not apart(frozenset(one.posts), frozenset(other.posts))


def _one_document(one: Local, other: Local) -> bool:
    rest, others = one.words - one.nouns, other.words - other.nouns
    if not one.nouns & other.nouns:
        return bool((one.nouns | other.nouns) <= _PAPERS and rest & others - _FOR_PAPERS)
    dates = {w for w in rest if w.isdigit()}, {w for w in others if w.isdigit()}
    if dates[0] and dates[1] and not (dates[0] <= dates[1] or dates[1] <= dates[0]):
        return False
    return not rest or not others or bool(rest & others)


def _order(each: Local) -> tuple[int, int, int, str]:
    return -len(each.words), each.report, min(each.at, default=-1), each.name


def _person_order(each: Local) -> tuple[bool, int, int, int, str]:
    """Full names first, so that initials and surnames find them joined."""
    return not full(each.person), *_order(each)
