"""What speaks for and against one of the named as the one that a pronoun or noun means.

Features as in mention ranking (Denis and Baldridge 2008): distance, role, number of mentions, fit
of man and woman, words shared. The weights are learnt, see ``training/speakers.py``.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from sayso.extract.marked import Marked
from sayso.extract.speakers.actors import Actor
from sayso.extract.speakers.asked import Asked, ask
from sayso.extract.speakers.names import Name
from sayso.extract.speakers.question import Question

ACTOR: Final = (
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
"""The features in order; each has a weight for each form of a source."""

_SAME_PARAGRAPH = ACTOR.index("same paragraph")
_MOST_RECENT = ACTOR.index("most recent")
_MOST_FREQUENT = ACTOR.index("most frequent")
_KINDS = ("person", "body", "place", "other", "poll", "outlet")
_KIND = {kind: tuple(float(kind == one) for one in _KINDS) for kind in (*_KINDS, "several")}
_NO_FIT = (0.0,) * 9
_NOT_INSIDE = (0.0,) * 4
_NOT_CALLED = (0.0,) * 5
_NEVER_NAMED = (2.0, 0.0, 0.0, 1.0, 0.0)
_LAST = attrgetter("last")

Features = tuple[float, ...]


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
    asked = ask(marked, question, actors)
    total: dict[str, int] = {}
    for actor in actors:
        total[actor.kind] = total.get(actor.kind, 0) + len(actor.mentions)
    spoke = last[1] if last is not None else ()
    just_now = last is not None and asked.sentence - marked.sentence[last[0]] <= 1
    rows = []
    recent: dict[str, tuple[int, int]] = {}
    frequent: dict[str, tuple[int, int]] = {}
    for index, actor in enumerate(actors):
        kind, mentions = actor.kind, actor.mentions
        count = bisect_left(mentions, asked.at, key=_LAST)
        before = mentions[count - 1] if count else None
        inside = _inside(asked, mentions, count)
        within = _within(marked, asked, inside) if inside is not None else _NOT_INSIDE
        spoke_last = actor in spoke
        row: list[float] = [
            1.0,
            *(_where(marked, asked, before) if before is not None else _NEVER_NAMED),
            spoke_last,
            spoke_last and just_now,
            math.log1p(count),
            len(mentions) / max(1, total[kind]),
            *_KIND[kind],
            *_fit(asked, actor),
            before is not None and marked.paragraph[before.last] == asked.paragraph,
            0.0,
            0.0,
            *within,
            asked.outlet and kind == "outlet",
            asked.poll and kind == "poll",
            asked.document and inside is not None,
            _beside_cue(marked, asked, mentions, count),
            before is None and inside is None,
            kind == "several",
            *_called(asked, actor, within[3]),
        ]
        rows.append(row)
        if before is not None:
            recent[kind] = max(recent.get(kind, (-1, -1)), (before.last, index))
            frequent[kind] = max(frequent.get(kind, (-1, -1)), (count, index))
    for _, index in recent.values():
        rows[index][_MOST_RECENT] = 1.0
    for _, index in frequent.values():
        rows[index][_MOST_FREQUENT] = 1.0
    return rows


def _inside(asked: Asked, mentions: Sequence[Name], count: int) -> Name | None:
    """The first mention in the source's own words, after ``count`` before them."""
    if not asked.words or count >= len(mentions):
        return None
    return mentions[count] if mentions[count].first <= asked.words[-1] else None


def _where(marked: Marked, asked: Asked, before: Name) -> Features:
    """How far back it was named last, and in which role: "distance" to "subject"."""
    distance = asked.sentence - marked.sentence[before.last]
    subject = marked.relation[before.last] in ("nsubj", "nsubjpass")
    return math.log1p(distance), distance == 0, distance == 1, 0.0, subject


def _fit(asked: Asked, actor: Actor) -> Features:
    """How the words of the source fit the one named: "fits" to "body for a body noun"."""
    noun = asked.noun
    if not noun:
        return _NO_FIT
    if asked.he or asked.she:
        man = (actor.male - actor.female) / 2
        fits = man if asked.he else -man
        return min(1.0, max(0.0, fits)), min(1.0, max(0.0, -fits)), *_NO_FIT[2:]
    name, described, beside = actor.name.words, actor.described, asked.beside
    return (
        0.0,
        0.0,
        noun in described,
        min(2, len(beside & described)) if beside else 0,
        name[-1:] == (noun,),
        noun in name,
        min(2, len(beside.intersection(name))) if beside else 0,
        asked.personal and actor.kind == "person",
        asked.body and actor.kind == "body",
    )


def _within(marked: Marked, asked: Asked, inside: Name) -> Features:
    """How it stands inside the source's own words: "inside the source" to "possessive"."""
    before = range(asked.words[0], inside.first)
    return (
        1.0,
        inside.last == asked.words[-1],
        any(marked.word(at).lower() in ("by", "from") for at in before),
        inside.last + 1 < len(marked) and marked.pos[inside.last + 1] == "POS",
    )


def _beside_cue(marked: Marked, asked: Asked, mentions: Sequence[Name], count: int) -> bool:
    """Whether it is named in the sentence of the cue, outside the source."""
    for name in mentions[max(0, count - 2) : count + 2]:
        if marked.sentence[name.last] == asked.cue and name.last not in asked.words:
            return True
    return False


def _called(asked: Asked, actor: Actor, possessive: float) -> Features:
    """How it is called after others: "possessive of a personal noun" to the end."""
    if not (asked.personal or asked.speaks or asked.definite):
        return _NOT_CALLED
    name, speaks = actor.name.words, asked.speaks
    named_so = asked.definite and asked.noun in name
    return (
        possessive and (asked.personal or speaks),
        speaks and actor.kind == "body" and not asked.owners.isdisjoint(name),
        speaks and name[-1] in asked.beside,
        named_so,
        named_so and asked.only,
    )
