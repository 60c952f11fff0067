"""Whom a claim is put on, within its report."""

from __future__ import annotations

import re
from typing import Final

from sayso.lineage.party_described import Describer, owner_of
from sayso.lineage.party_lexicon import (
    BODY_POSTS,
    CARRIERS,
    DOCUMENTS,
    HEADS,
    ISSUES,
    MEDIA,
    ORGANS,
    PERSONAL_POSTS,
    RANKS,
)
from sayso.lineage.party_locals import Local, described
from sayso.lineage.party_people import person_name
from sayso.lineage.party_phrases import Phrase, take_apart
from sayso.lineage.party_scene import Scene
from sayso.lineage.party_sources import opens, place_of, words_of
from sayso.lineage.party_words import body_words, stem
from sayso.model import Claim, Speaker

_ME: Final = frozenset("i me we us".split())
_PEOPLE: Final = frozenset("he she him her who whom himself herself".split())
_THINGS: Final = frozenset("it which that itself".split())
_POSTS: Final = BODY_POSTS | PERSONAL_POSTS | RANKS
_PRESS: Final = re.compile(
    r"\b(?:media|press|news|newspaper|online|same|these|earlier)$", re.IGNORECASE
)
_PAGES: Final = frozenset(
    "account article blog channel column page reporter site story website".split()
)
_INDEFINITE: Final = re.compile(
    r"(?:an?|one|two|three|four|some|several|many|other|another)\b", re.IGNORECASE
)
_ON_TAPE: Final = re.compile(r"(?:the|a)(?: masked| hooded| unseen| veiled)?$", re.IGNORECASE)
_OFFICERS: Final = frozenset("officers detectives policemen".split())
_SOMEONE: Final = re.compile(
    r"\b[Aa]n? (?:[a-z-]+ ){0,2}?(?:man|woman|person|" + "|".join(sorted(_POSTS)) + r")\b"
)
_FAR: Final = 400
_CAPITAL: Final = re.compile(r"[A-Z]")
_JOINED: Final = re.compile(r",? and (?=the |[A-Z])")


class Resolver:
    """Finds the speakers of one report; to be asked in order of the text.

    Args:
        scene: who appears in the report.
        known: words of names of bodies and outlets among all reports.
        persons: surnames, as they sound, that stand with a first name somewhere.
    """

    def __init__(
        self, scene: Scene, known: frozenset[frozenset[str]], persons: frozenset[str]
    ) -> None:
        self._scene, self._known, self._persons = scene, known, persons
        self._describer = Describer(scene, known)
        self._last_body: Local | None = None
        self._by_name: dict[str, Local] = {}

    def resolve(self, claim: Claim, link: Speaker) -> Local:
        """Find whom one link of a claim's chain stands for."""
        if claim.voice == "outlet" and link.mention is None:
            return self._scene.author
        found = self._found(words_of(claim, link), link, place_of(claim, link))
        if found.sort == "body":
            self._last_body = found
        if link.name:
            self._by_name.setdefault(link.name, found)
        return found

    def _found(self, words: str, link: Speaker, at: int) -> Local:
        read = take_apart(words or link.name or "")
        if (
            read.name
            and not link.name
            and " " not in read.name
            and opens(self._scene.report.text, at)
        ):
            read = take_apart(words[:1].lower() + words[1:])
        if read.pronoun:
            return self._pronoun(read.pronoun, link, at)
        if read.name:
            return self._named(read, link, at)
        if not read.head:
            return self._scene.own
        passed_on = self._passed_on(read)
        if passed_on:
            return self._found(passed_on, link, at)
        return self._unnamed(words, read, link, at)

    def _passed_on(self, read: Phrase) -> str:
        """The words for whom else it stands: "a copy of the manifest", "the board of the bank"."""
        of = read.after.startswith("of ")
        if of and (read.head in CARRIERS or read.head in ORGANS):
            return read.after[3:]
        owner = owner_of(read.before)
        body = owner.casefold().split()[-1:] and owner.casefold().split()[-1] in HEADS
        passes = read.head in _PAGES or (read.head in ORGANS and body)
        return f"the {owner}" if owner and passes else ""

    def _unnamed(self, words: str, read: Phrase, link: Speaker, at: int) -> Local:
        head, describer, scene = read.head, self._describer, self._scene
        owner = owner_of(read.before).casefold()
        if head in ("reports", "report", "accounts") and _PRESS.search(read.before):
            found = describer.somebody(words, read, link, at, media=True)
        elif head in DOCUMENTS or (head in ISSUES and head != "press"):
            found = describer.document(words, read, at)
        elif head in ORGANS and owner in _POSTS:
            found = describer.by_post(owner, read, link, at)
        elif head in MEDIA and head != "agencies":
            found = describer.medium(words, read, link, at)
        elif head in HEADS and (read.definite or not _INDEFINITE.match(words)):
            found = self._body(words, read, link, at)
        elif (
            head == "speaker"
            and _ON_TAPE.match(read.before)
            and (body := scene.nearest(at, bare=True))
        ):
            found = body
        elif head in _OFFICERS and not _INDEFINITE.match(words) and not read.after:
            found = scene.body("police", at)
        elif _singular(head) in _POSTS and read.definite:
            found = describer.by_post(_singular(head), read, link, at)
        else:
            found = describer.somebody(words, read, link, at)
        return found

    def _named(self, read: Phrase, link: Speaker, at: int) -> Local:
        scene, words = self._scene, body_words(read.name)
        if self._personal(read, link, words):
            return scene.add_person(read.name, at, read.before, read.after, read.posts)
        local = scene.add_body(read.name, at, link.kind)
        if read.head in HEADS:
            local.nouns.add(stem(read.head))
        return local

    def _personal(self, read: Phrase, link: Speaker, words: frozenset[str]) -> bool:
        """Whether a name is a person's; extraction may take "Orvane" for one."""
        if read.posts:
            return words not in self._known
        if words in self._known or (read.head in HEADS and read.head not in _POSTS):
            return False
        met = self._scene.named_person(read.name) is not None
        if len(read.name.split()) == 1:
            last = person_name(read.name).last
            return link.kind == "person" and (met or last in self._persons)
        return link.kind == "person" or (link.kind in ("organisation", "government") and met)

    def _pronoun(self, pronoun: str, link: Speaker, at: int) -> Local:
        if link.name:
            return self._pronoun_of(pronoun, link.name, link, at)
        if pronoun in _ME:
            return self._scene.author
        if pronoun in _THINGS:
            before = self._last_body or self._scene.nearest(at)
            if before is not None:
                return before
        if pronoun in _PEOPLE:
            scene = self._scene
            held = [*scene.persons, *scene.unnamed.values()]
            spoke = max(held, key=lambda each: each.last_before(at), default=None)
            where = spoke.last_before(at) if spoke is not None else -1
            someone = _last(_SOMEONE, scene.report.text, max(where, at - _FAR, 0), at)
            if someone:
                return self._describer.somebody(someone, take_apart(someone), link, at)
            if spoke is not None and 0 <= at - where < _FAR:
                return spoke
        return self._describer.somebody(pronoun, take_apart(pronoun), link, at)

    def _pronoun_of(self, pronoun: str, name: str, link: Speaker, at: int) -> Local:
        """A pronoun that extraction gives a name; an "it" is no person."""
        met = self._by_name.get(name)
        if met is not None and (met.sort == "person") == (pronoun in _PEOPLE):
            return met
        known = body_words(name) in self._known
        person = self._scene.named_person(name)
        if pronoun in _THINGS and person is not None and not known and self._last_body:
            return self._last_body
        read = take_apart(name)
        if not read.name:
            return self._scene.body(name, at)
        return self._named(read, link, at)

    def _body(self, words: str, read: Phrase, link: Speaker, at: int) -> Local:
        """A body spoken of without its name: "the agency", "the rescue centre in Terez"."""
        scene = self._scene
        bare = re.sub(r"^(?:the|its|their|our) ", "", words, flags=re.IGNORECASE)
        bare = re.split(r",| (?:who|which|that)\b", bare)[0]
        if (parts := _JOINED.split(bare, maxsplit=1))[0].split()[-1].casefold() in HEADS:
            bare = parts[0]
        plain = read.after and not _CAPITAL.search(read.after)
        wanted = body_words(f"{read.before} {read.head}" if plain else bare)
        found = described(scene.bodies, scene.own, wanted, at)
        if found is None and link.name and wanted <= body_words(link.name):
            found = scene.add_body(link.name, at, link.kind)
        if found is None:
            found = Local(scene.place, "body", link.kind, bare, wanted)
            scene.bodies.append(found)
        found.at.append(at)
        found.implied = False
        return found


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> str:
    found = list(pattern.finditer(text, start, end))
    return found[-1].group() if found else ""


def _singular(noun: str) -> str:
    return noun if noun in HEADS else noun.removesuffix("s")
