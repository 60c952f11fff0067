"""What of a question is the same for all candidates, worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.marked import Marked
from sayso.extract.speakers.actors import Actor
from sayso.extract.speakers.lexicon import (
    BODY,
    DOCUMENT,
    HE,
    INDEFINITE,
    OUTLET,
    PERSONAL,
    POLL,
    POST,
    SHE,
    SPEAKS_FOR,
)
from sayso.extract.speakers.question import Question, opens_with_number

_SAME = {"sen": "senator", "gov": "governor", "rep": "congressman"}
_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a question is the same for all candidates.

    Attributes:
        at: index of the word from which on "before" is before.
        sentence: number of its sentence.
        paragraph: number of its paragraph.
        cue: number of the sentence of the cue.
        words: indices of the source's words.
        noun: that the source turns on, or "".
        he: whether that is a pronoun for a man.
        she: whether it is one for a woman.
        beside: words before the noun in its phrase.
        personal: whether the noun is that of a person.
        body: whether it is that of a body.
        outlet: whether it is that of an outlet.
        poll: whether it is that of a poll, or numbers stand before it.
        document: whether it is that of a document.
        speaks: whether it is one who speaks for a body.
        owners: last words of the names of persons inside the source, where one speaks for them.
        definite: whether the noun of a body is no indefinite one.
        only: whether just one candidate has that noun in its name.
    """

    at: int
    sentence: int
    paragraph: int
    cue: int
    words: range
    noun: str
    he: bool
    she: bool
    beside: frozenset[str]
    personal: bool
    body: bool
    outlet: bool
    poll: bool
    document: bool
    speaks: bool
    owners: frozenset[str]
    definite: bool
    only: bool


def ask(marked: Marked, question: Question, actors: Sequence[Actor]) -> Asked:
    """Work out what the candidates have in common.

    Args:
        marked: words of the report.
        question: who is asked for.
        actors: the candidates.
    """
    at, head, first = question.at, question.source.head, question.source.first
    noun = marked.word(head).lower() if head >= 0 else ""
    noun = _SAME.get(noun, noun)
    beside = (marked.word(i).lower() for i in range(first, head)) if head >= 0 else ()
    he, she = noun in HE, noun in SHE
    speaks = noun in SPEAKS_FOR
    body = noun in BODY
    definite = body and marked.word(first).lower() not in INDEFINITE
    return Asked(
        at=at,
        sentence=marked.sentence[at],
        paragraph=marked.paragraph[at],
        cue=marked.sentence[question.cue[0] if question.cue else at],
        words=question.words,
        noun=noun,
        he=he,
        she=she,
        beside=frozenset(beside),
        personal=noun in POST or noun in PERSONAL,
        body=body,
        outlet=noun in OUTLET,
        poll=noun in POLL or (not (he or she) and opens_with_number(marked, question)),
        document=noun in DOCUMENT,
        speaks=speaks,
        owners=_owners(question, actors) if speaks else _NOBODY,
        definite=definite,
        only=definite and sum(noun in actor.name.words for actor in actors) == 1,
    )


def _owners(question: Question, actors: Sequence[Actor]) -> frozenset[str]:
    if not question.words:
        return _NOBODY
    first, last = question.words[0], question.words[-1]
    return frozenset(
        actor.name.words[-1]
        for actor in actors
        if actor.kind == "person"
        for name in actor.mentions
        if first <= name.first and name.last <= last
    )
