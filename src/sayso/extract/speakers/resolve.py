"""Whom each source of a report stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.marked import Marked
from sayso.extract.speakers.actors import Actor, Cast
from sayso.extract.speakers.cast import cast
from sayso.extract.speakers.lexicon import (
    BODY,
    DOCUMENT,
    HE,
    INDEFINITE,
    OUTLET,
    POLL,
    SHE,
    SPEAKS_FOR,
)
from sayso.extract.speakers.names import names
from sayso.extract.speakers.outlets import with_outlets
from sayso.extract.speakers.phrases import phrases
from sayso.extract.speakers.question import Question
from sayso.extract.speakers.ranking import Ranking, shipped
from sayso.extract.speakers.reading import Source, Sources
from sayso.names import Registry

_NAMED = 0.96
_MEMBER = 0.75
_ANYBODY = 0.9
_CERTAIN = 3
"""Hints at a man or a woman from here on settle it; a title is worth as much."""
_PAIRS = 2
_CANDIDATES = 60
"""Actors that are looked at for one source: the last named before it, and the most named."""
_OWNED = BODY | DOCUMENT | POLL | OUTLET | SPEAKS_FOR
"""What may be named although somebody's own: "his campaign", but not "my son"."""


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a source stands for.

    Attributes:
        source: the source taken apart.
        actors: none where nobody is named; several where they are joined.
        body: for whom a named one speaks by post.
        probability: of that being right, before calibration.
    """

    source: Source
    actors: tuple[Actor, ...] = ()
    body: Actor | None = None
    probability: float = 0.0


class Resolver:
    """Finds the speakers of one report; to be asked in the order of the text.

    Args:
        marked: words of the report, complete.
        known: outlets, the shipped registry unless told.
        ranking: weights, the shipped ones unless told.
    """

    def __init__(
        self, marked: Marked, known: Registry | None = None, ranking: Ranking | None = None
    ) -> None:
        self.marked = marked
        nouns = phrases(marked)
        found, ids = with_outlets(marked, names(marked), known)
        self.cast: Cast = cast(marked, found, nouns, ids)
        self.sources = Sources(marked, self.cast, nouns)
        actors = self.cast.actors
        self._firsts = [actor.mentions[0].first for actor in actors]
        self._often = sorted(actors, key=lambda a: -len(a.mentions))[: _CANDIDATES // 2]
        self._ranking = ranking or shipped()
        self._last: tuple[int, tuple[Actor, ...]] | None = None
        self._pairs: list[Actor] = []

    def resolve(self, source: range, cue: range, around: Sequence[Actor] = ()) -> Found:
        """Find who is meant by the words of a source, beside the words of a cue.

        Args:
            source: indices of its words.
            cue: indices of the words of the cue.
            around: who says that which it stands in; he is none that he describes.
        """
        found = self._resolve(source, cue, around)
        if found.actors:
            self.spoke((source or cue)[0], found.actors)
        return found

    def look(self, words: range) -> Found:
        """Find who is meant by words that are no source; nobody is taken to have spoken."""
        return self._resolve(words, range(0))

    def spoke(self, at: int, actors: tuple[Actor, ...]) -> None:
        """Note who spoke last, and who spoke together."""
        self._last = at, actors
        if len(actors) > 1:
            pair = Actor("several", actors[0].name, list(actors[0].mentions), parts=actors)
            self._pairs = [pair, *self._pairs][:_PAIRS]

    def question(self, source: range, cue: range) -> Question:
        """Take a source apart; a relative pronoun stands for the phrase before it."""
        words = source
        read = self.sources.read(words)
        for _ in range(3):
            before = self.sources.phrase_before(read.head) if read.form == "relative" else None
            if before is None:
                break
            words, read = before, self.sources.read(before)
        return Question(read, words, cue)

    def candidates(self, at: int) -> Sequence[Actor]:
        """Those who may be meant by a word; not all in a report of thousands of names."""
        actors = self.cast.actors
        if len(actors) > _CANDIDATES:
            before = bisect_right(self._firsts, at)
            near = actors[max(0, before - _CANDIDATES // 2) : before]
            chosen = {id(a): a for a in [*self._often, *near]}
            actors = sorted(chosen.values(), key=lambda a: a.mentions[0].first)
        return [*actors, *self._pairs]

    def last(self) -> tuple[int, tuple[Actor, ...]] | None:
        """Who spoke last, and at which word."""
        return self._last

    def _resolve(self, words: range, cue: range, around: Sequence[Actor] = ()) -> Found:
        question = self.question(words, cue)
        source = question.source
        if source.form == "named":
            body = source.body[1] if source.body else None
            return Found(source, tuple(actor for _, actor in source.names), body, _NAMED)
        if source.form == "member" and source.body is not None:
            return Found(source, (source.body[1],), None, _MEMBER)
        if self._anybody(question):
            return Found(source, probability=_ANYBODY)
        options = [a for a in self.candidates(question.at) if self._may_be(question, a)]
        if source.form == "described":
            options = [a for a in options if a not in around]
        actor, probability = self._ranking.choose(self.marked, question, options, self._last)
        if actor is None:
            return Found(source, probability=probability)
        return Found(source, actor.parts or (actor,), None, probability)

    def _may_be(self, question: Question, actor: Actor) -> bool:
        """Whether nothing forbids it: a man is no "she", a ministry no news agency."""
        head = question.source.head
        if head < 0:
            return True
        noun = self.marked.word(head).lower()
        if noun in HE or noun in SHE:
            against = actor.female - actor.male
            return (against if noun in HE else -against) < _CERTAIN
        if question.source.form != "described" or actor.kind != "outlet":
            return True
        known = noun in OUTLET | DOCUMENT | POLL or noun in actor.name.words
        return known or noun in actor.described

    def _anybody(self, question: Question) -> bool:
        """Whether it is one of many ("a clerk"), without a name in its words."""
        head = question.source.head
        if head < 0 or question.source.form != "described":
            return False
        marked = self.marked
        noun = marked.word(head).lower()
        opening = question.source.first
        if marked.pos[opening] == "PRP$" and noun not in _OWNED:
            return not self.cast.named(question.words[0], question.words[-1])
        return (
            marked.word(opening).lower() in INDEFINITE
            and question.source.first < head
            and noun not in BODY | DOCUMENT | POLL | OUTLET
            and not self.cast.named(question.words[0], question.words[-1])
            and not any(marked.pos[at] == "CD" for at in question.words)
        )
