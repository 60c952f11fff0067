"""The bodies and people of one report, read once from its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from sayso.lineage.copied_words import paragraphs
from sayso.lineage.party_lexicon import BODY_POSTS, HEADS, PERSONAL_POSTS
from sayso.lineage.party_locals import Local, described, speaks_itself
from sayso.lineage.party_names import HEAD_WORDS, clause, names
from sayso.lineage.party_nearby import nearest
from sayso.lineage.party_people import alike, apart, full, person_name
from sayso.lineage.party_phrases import Phrase, take_apart
from sayso.lineage.party_posts import Post, post_of
from sayso.lineage.party_sources import opens
from sayso.lineage.party_unnamed import ANYBODY, OFFICIAL, WITNESSES
from sayso.lineage.party_words import acronym, body_words, generic, initials, stem
from sayso.model import Report
from sayso.model.claim import Kind

_BESIDE: Final = re.compile(r"([a-z-]+),? $")
_BEHIND: Final = re.compile(
    r"^, (?:an? |the |one of the )((?:[\w'’-]+ ){0,4}?[\w-]+)(?=,|\.| (?:in|of|that|which|for)\b)"
)
_SMALL: Final = re.compile(r"\b[a-z]{4,}\b")
_PEOPLE: Final = ANYBODY | OFFICIAL | WITNESSES
_POSTS: Final = BODY_POSTS | PERSONAL_POSTS
_CALLED: Final = HEADS | frozenset(
    "blog broadcaster channel fanzine journal magazine newspaper paper poll site website".split()
)
_SPOKEN: Final = re.compile(
    r"[“\"]?,? (?:said|says|told|added|announced|reported|reports|claims|claimed)\b"
)
_LEGAL: Final = re.compile(r" (?:AG|Inc|Corp|GmbH|Ltd|LLC|Oy|PLC|plc|SA|SpA|NV|AB|ASA)\.?$|&")
_LONG: Final = 3
_MINISTRY: Final = frozenset({stem("ministry"), stem("minister")})
_PLACES: Final = frozenset(
    stem(word)
    for word in "base camp city district house market mine port region state town village".split()
)
_STATEMENT: Final = re.compile(
    r"^(?:Statement|Declaration|Letter|Message|Remarks|Address|Speech) (?:by|of|from) (.+)$"
)
_ARTICLE: Final = re.compile(r"^(?:the|its|their|our|a|an) ", re.IGNORECASE)


class Scene:
    """The bodies and people of one report.

    Args:
        report: the report.
        place: its place among the reports.
        known: words of names of bodies and outlets among all reports.
        people: surnames, as they sound, of people who speak in any of the reports.
    """

    def __init__(
        self,
        report: Report,
        place: int,
        known: frozenset[frozenset[str]],
        people: frozenset[str],
    ) -> None:
        self.report, self.place = report, place
        self._known, self._people = known, people
        name = report.outlet or report.outlet_says or report.url or report.id
        self.own = Local(place, "body", "outlet", name, body_words(name), own=True)
        self.bodies: list[Local] = [self.own]
        self.persons: list[Local] = []
        self.persons_by_post: dict[str, Local] = {}
        self.unnamed: dict[str, Local] = {}
        self.names: set[str] = set()
        self._plain: list[tuple[str, int]] = []
        self._met: dict[str, Local] = {}
        self._small = frozenset(_SMALL.findall(report.text))
        for start, end, kind in paragraphs(report):
            if kind != "correction":
                for first, last in names(report.text, start, end, known):
                    self._meet(first, last)
        title = report.title or ""
        for first, last in names(title, 0, len(title), known):
            self._note(title[first:last])
        self._note(name)
        self.author = self._author(title)

    def _author(self, title: str) -> Local:
        """Who speaks in the report itself: its outlet, or whose statement a body puts out."""
        found = _STATEMENT.search(title)
        if found is None or not speaks_itself(self.own):
            return self.own
        read = take_apart(found[1])
        if read.name:
            return self.named_person(read.name) or self.own
        posted = [each for each in self.persons if read.head in each.posts]
        return posted[0] if len(posted) == 1 else self.own

    def plain_word(self, word: str) -> bool:
        """Whether the report has a word in small letters too, or it is one for people."""
        return word.casefold() in self._small or word.casefold() in _PEOPLE

    def learn(self, nouns: Mapping[frozenset[str], set[str]]) -> None:
        """Take in what other reports tell: which plain names are of bodies, and what these are."""
        for name, at in self._plain:
            if body_words(name) in nouns and self.named_person(name) is None:
                self.add_body(name, at)
        for each in self.bodies:
            each.nouns |= nouns.get(each.words, set())

    def everybody(self) -> Iterator[Local]:
        """All who appear in the report."""
        yield from self.bodies
        yield from self.persons
        yield from self.persons_by_post.values()
        yield from self.unnamed.values()

    def _note(self, text: str) -> None:
        for word in text.split():
            key = stem(re.sub(r"['’]s?$", "", word).casefold())
            if len(word) > 3 and word[0].isupper() and not generic(frozenset((key,))):
                self.names.add(key)

    def _meet(self, start: int, end: int) -> None:
        """Take in a name as it stands in the text."""
        text = self.report.text
        name = text[start:end]
        article = 4 * (text[max(0, start - 4) : start] in ("the ", "The "))
        if " " in name or not opens(text, start - article):
            self._note(name)
        read = take_apart(name)
        if not read.name or (" " not in name and self.plain_word(name) and opens(text, start)):
            return
        before, after = text[max(0, start - 90) : start], text[end : end + 110]
        said, behind = _BESIDE.search(before), _BEHIND.match(after)
        if said and said.group().endswith(", ") and not after.startswith(","):
            said = None
        called = {said[1] if said else "", behind[1].split()[-1].casefold() if behind else ""}
        nouns = called & _CALLED
        words = body_words(read.name)
        typed = bool(words & (HEAD_WORDS - _PLACES)) or _LEGAL.search(name) is not None
        lead = clause(before) + name[: name.rindex(read.name)]
        if not typed and self._personal(read, lead, after, bool(said), bool(nouns)):
            last = lead.strip(" ,").rpartition(" ")[2].casefold()
            posts = (*read.posts, last) if last in _POSTS else read.posts
            self.add_person(read.name, start, lead, after, posts)
        elif typed or nouns or words in self._known:
            self.add_body(read.name, start).nouns.update(stem(each) for each in nouns)
        elif acronym(read.name) and _SPOKEN.match(after):
            self.add_body(read.name, start)
        else:
            self._plain.append((read.name, start))

    def _personal(self, read: Phrase, lead: str, after: str, said: bool, called: bool) -> bool:
        """Whether a name is a person's, by a title, a post beside it, or as a speaker's."""
        if read.posts:
            return True
        if called and (len(read.name.split()) == 1 or said):
            return False
        return person_name(read.name).last in self._people or post_of(lead, after) is not None

    def add_body(self, name: str, at: int, kind: Kind = "organisation") -> Local:
        """Take in a body under a name; shorter and longer names meet."""
        if (met := self._met.get(name)) is not None and met.words == body_words(name):
            met.at.append(at)
            met.implied = False
            return met
        words, short = body_words(name), acronym(name)
        best: Local | None = None
        for each in self.bodies:
            same = words == each.words
            fits = same or _shortens(words, each.words) or _shortens(each.words, words)
            fits = fits or (short is not None and short in initials(each.name))
            if fits and (best is None or same or (bool(each.at) and best.words != words)):
                best = each
        if best is None:
            best = Local(self.place, "body", kind, name, words)
            best.nouns |= {stem("bank")} if stem("savings") in words else set()
            self.bodies.append(best)
            if len(words) >= _LONG and not words & _MINISTRY:
                self.names.add(" ".join(sorted(words)))
        elif len(words) > len(best.words) and not best.own:
            best.name, best.words = name, words
        best.at.append(at)
        best.implied = False
        self._met[name] = best
        return best

    def add_person(
        self, name: str, at: int, before: str, after: str, posts: tuple[str, ...] = ()
    ) -> Local:
        """Take in a person under a name, with what stands around it."""
        taken, held = person_name(name), frozenset(posts)
        fitting = [
            each
            for each in self.persons
            if alike(each.person, taken) and not apart(held, frozenset(each.posts))
        ]
        if fitting:
            best = next((each for each in fitting if full(each.person)), fitting[0])
        else:
            best = Local(self.place, "person", "person", name, person=taken)
            self.persons.append(best)
        if (len(taken.firsts), full(taken)) > (len(best.person.firsts), full(best.person)):
            best.name, best.person = name, taken
        best.at.append(at)
        best.posts.update(posts)
        found = post_of(before, after)
        if found is not None:
            if best.post is None or best.post.how != "named":
                best.post = found
                best.body = self._body_of(found, at)
            best.posts.add(found.noun)
        return best

    def _body_of(self, post: Post, at: int) -> Local | None:
        if post.how == "named":
            count = len(self.bodies)
            found = self.body(post.body, at)
            found.implied = found.implied or (len(self.bodies) > count and post.noun == "minister")
            return found
        return self.nearest(at, bare=post.how == "bare")

    def nearest(self, at: int, bare: bool = False) -> Local | None:
        """The body that "its" before an offset stands for; see ``party_nearby.nearest``."""
        return nearest(self.report.text, self.bodies, at, bare)

    def body(self, words: str, at: int) -> Local:
        """The body that words stand for: a name, or a description of one named before."""
        read = take_apart(words)
        if read.name:
            return self.add_body(read.name, at)
        wanted = body_words(_ARTICLE.sub("", words))
        found = described(self.bodies, self.own, wanted, at)
        if found is None:
            found = Local(self.place, "body", "organisation", _ARTICLE.sub("", words), wanted)
            self.bodies.append(found)
        found.at.append(at)
        return found

    def named_person(self, name: str) -> Local | None:
        """The person of a name."""
        taken = person_name(name)
        return next((each for each in self.persons if alike(each.person, taken)), None)


def _shortens(short: frozenset[str], long: frozenset[str]) -> bool:
    """Whether one name is the other without some of its words, what it is not being among them."""
    if not short or not short < long:
        return False
    return bool(short & HEAD_WORDS) or len(short) > 1 or not long - short - HEAD_WORDS
