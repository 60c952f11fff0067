"""What speaks for and against one of the named as the one that a pronoun or noun means.

Features as in mention ranking (Denis and Baldridge 2008): distance, role, number of mentions, fit
of man and woman, words shared. The weights are learnt, see ``training/speakers.py``.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.extract.marked import Marked
from sayso.extract.speakers.actors import Actor
from sayso.extract.speakers.lexicon import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    FIRST,
    GROUP,
    HE,
    IT,
    OUTLET,
    POLL,
    POST,
    SHE,
    SPEAKS_FOR,
)
from sayso.extract.speakers.names import Name
from sayso.extract.speakers.reading import Source

FORMS = ("he or she", "it", "they", "noun", "nobody")
ACTOR = (
    "any", "distance", "same sentence", "sentence before", "not named before", "subject",
    "spoke last", "spoke just now", "mentions", "share of mentions", "person", "body", "place",
    "other", "poll", "outlet", "fits", "does not fit", "described by the noun",
    "described by other words", "ends in the noun", "noun in the name", "words in the name",
    "person for a post", "body for a body noun", "same paragraph", "most recent", "most frequent",
    "inside the source", "inside, at its end", "inside, after by", "inside, possessive",
    "outlet noun", "poll noun", "document noun", "in the sentence of the cue", "after",
    "several", "possessive of a personal noun", "called after who is inside",
    "ends in a word beside",
    "body with the noun in its name", "the only one with the noun in its name",
)  # fmt: skip
NOBODY = (
    "any", "group", "indefinite", "plural", "document", "poll", "number", "possessive", "bare",
    "first person", "definite", "body", "speaks for", "anonymous", "author", "outlet", "post",
    "many words", "capital", "generic pronoun",
)  # fmt: skip

INDEFINITE: Final = frozenset(
    "a an some many several other others few most one another any every no all both each two "
    "three four five six more".split()
)
_SEEMS = frozenset(
    "appears appear appeared seems seem seemed apparently unclear clear seemingly looks look "
    "perhaps presumably evidently".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: who is meant.

    Attributes:
        source: the source taken apart.
        words: indices of its words.
        cue: indices of the words of its cue.
    """

    source: Source
    words: range
    cue: range

    @property
    def at(self) -> int:
        """Index of the word from which on "before" is before."""
        return self.words[0] if self.words else self.cue[0]


def form(marked: Marked, question: Question) -> int:
    """Index into FORMS."""
    if question.source.head < 0:
        return 4
    word = marked.word(question.source.head).lower()
    if marked.pos[question.source.head] in ("PRP", "PRP$", "WP", "WDT", "WP$"):
        return 0 if word in HE or word in SHE else 1 if word in IT else 2
    return 3


def actor_features(
    marked: Marked,
    question: Question,
    actors: Sequence[Actor],
    last: tuple[int, Sequence[Actor]] | None,
) -> list[list[float]]:
    """Features of each of ``actors``, in the order of ACTOR.

    Args:
        marked: words of the report.
        question: who is asked for.
        actors: the candidates.
        last: word where somebody spoke last before, and who; None at first.
    """
    asked = _asked(marked, question, actors)
    total: dict[str, int] = {}
    for actor in actors:
        total[actor.kind] = total.get(actor.kind, 0) + len(actor.mentions)
    rows = []
    recent: dict[str, tuple[int, int]] = {}
    frequent: dict[str, tuple[int, int]] = {}
    for index, actor in enumerate(actors):
        count = bisect_left(actor.mentions, asked.at, key=lambda name: name.last)
        before = actor.mentions[count - 1] if count else None
        row = [0.0] * len(ACTOR)
        row[0] = 1
        _where(marked, asked, before, row)
        if before is not None:
            recent[actor.kind] = max(recent.get(actor.kind, (-1, -1)), (before.last, index))
            frequent[actor.kind] = max(frequent.get(actor.kind, (-1, -1)), (count, index))
        if last is not None and actor in last[1]:
            row[6] = 1
            row[7] = asked.here - marked.sentence[last[0]] <= 1
        row[8] = math.log1p(count)
        row[9] = len(actor.mentions) / max(1, total[actor.kind])
        row[_KIND_COLUMNS[actor.kind]] = 1
        inside = _mention_inside(asked, actor, count)
        if inside is not None:
            _within(marked, asked, inside, row)
        _words(asked, actor, inside, row)
        row[35] = any(
            marked.sentence[m.last] == asked.cue and m.last not in asked.words
            for m in actor.mentions[max(0, count - 2) : count + 2]
        )
        row[36] = before is None and inside is None
        rows.append(row)
    for _, index in recent.values():
        rows[index][26] = 1
    for _, index in frequent.values():
        rows[index][27] = 1
    return rows


_KIND_COLUMNS = {
    "person": 10,
    "body": 11,
    "place": 12,
    "other": 13,
    "poll": 14,
    "outlet": 15,
    "several": 37,
}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What of a question is the same for all candidates."""

    at: int
    here: int
    cue: int
    words: range
    noun: str
    named: bool
    beside: frozenset[str]
    opening: str
    number: bool
    owners: frozenset[str]
    with_noun: int


def _asked(marked: Marked, question: Question, actors: Sequence[Actor]) -> _Asked:
    at, head = question.at, question.source.head
    noun = marked.word(head).lower() if head >= 0 else ""
    noun = _SAME.get(noun, noun)
    first = question.source.first
    here = marked.sentence[at]
    return _Asked(
        at=at,
        here=here,
        cue=marked.sentence[question.cue[0]] if question.cue else here,
        words=question.words,
        noun=noun,
        named=head >= 0,
        beside=frozenset(marked.word(i).lower() for i in range(first, head) if head >= 0),
        opening=marked.word(first).lower() if head >= 0 else "",
        number=_number(marked, question),
        owners=frozenset(_inside(marked, question, actors)),
        with_noun=sum(noun in actor.name.words for actor in actors) if noun else 0,
    )


def _where(marked: Marked, asked: _Asked, before: Name | None, row: list[float]) -> None:
    """How far back it was named last, and in which role."""
    if before is None:
        row[1] = 2.0
        row[4] = 1
        return
    distance = asked.here - marked.sentence[before.last]
    row[1] = math.log1p(distance)
    row[2] = distance == 0
    row[3] = distance == 1
    row[5] = marked.relation[before.last] in ("nsubj", "nsubjpass")
    row[25] = marked.paragraph[before.last] == marked.paragraph[asked.at]


def _mention_inside(asked: _Asked, actor: Actor, count: int) -> Name | None:
    if not asked.words or count >= len(actor.mentions):
        return None
    mention = actor.mentions[count]
    return mention if mention.first <= asked.words[-1] else None


def _within(marked: Marked, asked: _Asked, inside: Name, row: list[float]) -> None:
    """How it stands inside of the source's own words."""
    row[28] = 1
    row[29] = inside.last == asked.words[-1]
    before = range(asked.words[0], inside.first)
    row[30] = any(marked.word(i).lower() in ("by", "from") for i in before)
    row[31] = inside.last + 1 < len(marked) and marked.pos[inside.last + 1] == "POS"


def _words(asked: _Asked, actor: Actor, inside: Name | None, row: list[float]) -> None:
    """How the words of the source fit the one named."""
    noun, name = asked.noun, actor.name.words
    if noun in HE or noun in SHE:
        good, bad = (actor.male, actor.female) if noun in HE else (actor.female, actor.male)
        row[16] = min(1.0, max(0.0, good - bad) / 2)
        row[17] = min(1.0, max(0.0, bad - good) / 2)
    elif asked.named:
        personal = noun in POST or noun in _PERSONAL
        row[18] = noun in actor.described
        row[19] = min(2, len(asked.beside & actor.described))
        row[20] = name[-1:] == (noun,)
        row[21] = noun in name
        row[22] = min(2, len(asked.beside & set(name)))
        row[23] = actor.kind == "person" and personal
        row[24] = actor.kind == "body" and noun in BODY
        row[32] = noun in OUTLET and actor.kind == "outlet"
        row[33] = (noun in POLL or asked.number) and actor.kind == "poll"
        row[34] = noun in DOCUMENT and inside is not None
    speaks = noun in SPEAKS_FOR
    row[38] = row[31] and (noun in POST or noun in _PERSONAL or speaks)
    row[39] = actor.kind == "body" and speaks and bool(asked.owners & set(name))
    row[40] = name[-1] in asked.beside and speaks
    row[41] = row[21] and noun in BODY and asked.opening not in INDEFINITE
    row[42] = row[41] and asked.with_noun == 1


def _inside(marked: Marked, question: Question, actors: Sequence[Actor]) -> set[str]:
    """Last words of the names of persons inside the source."""
    if not question.words:
        return set()
    first, last = question.words[0], question.words[-1]
    return {
        actor.name.words[-1]
        for actor in actors
        if actor.kind == "person"
        for name in actor.mentions
        if first <= name.first and name.last <= last
    }


def nobody_features(marked: Marked, question: Question) -> list[float]:
    """What speaks for nobody being named, in the order of NOBODY."""
    row = [0.0] * len(NOBODY)
    row[0] = 1
    cue = [marked.word(i).lower() for i in question.cue]
    row[14] = any(word in _SEEMS for word in cue)
    head = question.source.head
    if head < 0:
        return row
    noun = marked.word(head).lower()
    opening = marked.word(question.source.first).lower()
    row[1] = noun in GROUP
    row[2] = opening in INDEFINITE
    row[3] = marked.pos[head] in ("NNS", "NNPS")
    row[4] = noun in DOCUMENT
    row[5] = noun in POLL
    row[6] = _number(marked, question)
    row[7] = marked.pos[question.source.first] == "PRP$"
    row[8] = marked.pos[question.source.first] not in ("DT", "PRP$", "PRP")
    row[9] = noun in FIRST
    row[10] = opening in ("the", "this", "that")
    row[11] = noun in BODY
    row[12] = noun in SPEAKS_FOR
    row[13] = noun in ANONYMOUS
    row[15] = noun in OUTLET
    row[16] = noun in POST
    row[17] = len(question.words) > 6
    row[18] = any(marked.word(i)[0].isupper() and i > question.words[0] for i in question.words)
    row[19] = noun in ("you", "your", "one", "others", "everyone", "people")
    return row


def _number(marked: Marked, question: Question) -> bool:
    return any(
        marked.pos[i] == "CD" or marked.word(i) in ("%", "percent", "majority", "half", "voters")
        for i in question.words[:4]
    )


_SAME = {"sen": "senator", "gov": "governor", "rep": "congressman"}
_PERSONAL = frozenset(
    "man woman candidate nominee senator businessman billionaire mogul tycoon congressman "
    "congresswoman mayor lawmaker democrat republican author host anchor father mother wife "
    "husband son daughter brother sister boy girl lawyer attorney judge veteran activist "
    "professor scientist doctor journalist reporter writer leader rival challenger incumbent "
    "politician native star actor singer comedian driver witness victim suspect survivor "
    "resident teacher student analyst historian economist expert founder owner general "
    "colonel major captain sergeant soldier fighter priest imam bishop pope king queen prince "
    "hopeful frontrunner front-runner contender magnate developer self year-old".split()
)
