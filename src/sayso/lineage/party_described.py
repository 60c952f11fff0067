"""Speakers that are spoken of without a name: by a post, as a document, as media, as somebody."""

from __future__ import annotations

import re
from typing import Final

from sayso.lineage.party_lexicon import (
    BODY_POSTS,
    DOCUMENTS,
    HEADS,
    ISSUES,
    PERSONAL_POSTS,
    RANKS,
    SPOKES,
    UNNAMED_BODIES,
)
from sayso.lineage.party_locals import Local, described, speaks_itself
from sayso.lineage.party_nearby import outlet_before
from sayso.lineage.party_phrases import Phrase
from sayso.lineage.party_scene import Scene
from sayso.lineage.party_words import body_words, stem
from sayso.model import Speaker
from sayso.model.claim import Kind

_SOME: Final = frozenset("guard man official officials people person source sources woman".split())
_POSTS: Final = BODY_POSTS | PERSONAL_POSTS | RANKS
_BY: Final = re.compile(r"\b(?:by|of|from) ((?:the )?[^,]+)$")
_MADE: Final = re.compile(
    r"^(?:that|which) ([^,]+?) (?:has |had )?"
    r"(?:made|did|conducted|commissioned|carried|published)\b"
)
_OWNER: Final = re.compile(r"^(?:[Tt]he )?((?:[\w.&-]+ ){0,5}[\w.&-]+)['’]s?(?: |$)")
_CAPITAL: Final = re.compile(r"[A-Z]")
_ARTICLE: Final = re.compile(r"^(?:an?|the|its|their) ", re.IGNORECASE)
_AT: Final = re.compile(
    r"(?:who works? (?:for|at)|close to|of|at|from|with|for|in) "
    r"((?:the )?(?:[\w&.’'-]+ ){0,5}?[\w&.’'-]+)(?=,|$| (?:who|which|that|in|on|and)\b)"
)
_OF: Final = re.compile(r"(?:of|for|at) (.+)$")


def owner_of(before: str) -> str:
    """Whose something is, from the words before it: "the ship's cargo" gives "ship"."""
    found = _OWNER.match(before)
    return found[1] if found else ""


class Describer:
    """Finds those of one report that are spoken of without a name.

    Args:
        scene: who appears in the report.
        known: words of names of bodies and outlets among all reports.
    """

    def __init__(self, scene: Scene, known: frozenset[frozenset[str]]) -> None:
        self._scene, self._known = scene, known

    def document(self, words: str, read: Phrase, at: int) -> Local:
        """A document; what a body says something with stands for the body."""
        issued = read.head in ISSUES - DOCUMENTS
        owner = self._issuer(read)
        if issued and owner:
            return self._scene.body(owner, at)
        own = self._scene.own
        if issued and (read.before.casefold().startswith("our") or speaks_itself(own)):
            return own
        words = re.split(r",| (?:that|which|who)\b", _ARTICLE.sub("", words))[0]
        held, noun = body_words(words), stem(read.head)
        found = self._scene.unnamed.get(f"document {noun}")
        if found is None or not (read.definite or held & found.words - {noun}):
            found = Local(self._scene.place, "document", "document", words, held)
            found.nouns.add(noun)
            self._scene.unnamed[f"document {noun}"] = found
        elif len(held) > len(found.words):
            found.name, found.words = words, found.words | held
        found.at.append(at)
        return found

    def _issuer(self, read: Phrase) -> str:
        """Whose words a document has: "a test report by Lindquay Laboratories"."""
        after = _MADE.search(read.after) or _BY.search(read.after)
        if after and _CAPITAL.search(after[1]):
            return after[1]
        owner = owner_of(read.before)
        if owner and (_CAPITAL.search(owner) or owner.casefold().split()[-1] in HEADS):
            return owner
        return ""

    def medium(self, words: str, read: Phrase, link: Speaker, at: int) -> Local:
        """Media: "the newspaper" that was named before, or media without a name."""
        scene = self._scene
        if not read.definite:
            return self.somebody(words, read, link, at, media=True)
        if link.name and (body_words(link.name) in self._known or link.kind == "outlet"):
            return scene.add_body(link.name, at, "outlet")
        found = described(scene.bodies, scene.own, body_words(read.head), at)
        found = found or outlet_before(scene.bodies, at)
        return found or self.somebody(words, read, link, at, media=True)

    def by_post(self, post: str, read: Phrase, link: Speaker, at: int) -> Local:
        """Somebody spoken of by a post: "the mayor", "its director", "the prosecutor"."""
        scene = self._scene
        if post in SPOKES and read.before.casefold() in ("his", "her"):
            heard = max(scene.persons, key=lambda each: each.last_before(at), default=None)
            if heard is not None and heard.last_before(at) >= 0:
                return heard
        fitting = [each for each in scene.persons if post in each.posts]
        if fitting:
            return max(fitting, key=lambda each: each.last_before(at))
        body = self._body_of(post, read, at)
        if body is not None:
            return body
        made = Local(scene.place, "person", "person", f"{read.before} {read.head}".strip())
        found = scene.persons_by_post.setdefault(post, made)
        if link.name and link.kind == "person":
            named = scene.named_person(link.name)
            if named is not None and not named.posts & _POSTS:
                found.hint = named
        found.posts.add(post)
        found.at.append(at)
        return found

    def _body_of(self, post: str, read: Phrase, at: int) -> Local | None:
        """The body for which somebody without a name speaks: "the agency's director"."""
        owner = owner_of(read.before)
        if owner and post in BODY_POSTS and owner.casefold().split()[-1] not in UNNAMED_BODIES:
            return self._scene.body(owner, at)
        if post not in SPOKES:
            return None
        of = _OF.match(read.after)
        return self._scene.body(of[1], at) if of else self._scene.nearest(at, bare=True)

    def _belongs(self, read: Phrase, at: int) -> Local | None:
        """The body that somebody without a name is of: "an official of the commission"."""
        of = _AT.match(read.after)
        words = of[1] if of else ""
        if not words.startswith("the ") and not _CAPITAL.match(words):
            return None
        if words.split()[-1].casefold() in HEADS:
            return self._scene.body(words, at)
        wanted = body_words(_ARTICLE.sub("", words))
        return described(self._scene.bodies, self._scene.own, wanted, at)

    def somebody(
        self, words: str, read: Phrase, link: Speaker, at: int, media: bool = False
    ) -> Local:
        """Somebody without a name; "the guard" is the guard spoken of before."""
        scene, key = self._scene, stem(read.head) if read.head else "?"
        if link.name and link.kind == "person" and read.definite:
            named = scene.named_person(link.name)
            if named is not None:
                return named
        before = scene.unnamed.get(key)
        if before is None and read.definite and read.head in _SOME:
            before = scene.unnamed.get("?last")
        if before is not None and (read.definite or body_words(words) == before.words):
            return before
        kind: Kind = "outlet" if media else link.kind
        found = Local(scene.place, "unnamed", kind, words, body_words(words))
        found.nouns.add("media" if media else read.head)
        found.body = None if media else self._belongs(read, at)
        found.at.append(at)
        scene.unnamed[key] = scene.unnamed["?last"] = found
        return found
