"""What stands beside a name: titles, apposition, and what speaks for a man or a woman."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from sayso.extract.marked import Marked
from sayso.extract.speakers.actors import Cast
from sayso.extract.speakers.lexicon import HE, SHE
from sayso.extract.speakers.phrases import Phrase

FULL: Final = {"sen": "senator", "gov": "governor", "rep": "congressman", "gen": "general"}
"""Titles as nouns."""
_MALE = frozenset(["mr", "sir", "lord", "king", "prince", "chairman", "congressman", "spokesman"])
_FEMALE = frozenset(
    ["mrs", "ms", "miss", "lady", "queen", "princess", "chairwoman", "congresswoman", "spokeswoman"]
)


def describe(marked: Marked, made: Cast, nouns: Sequence[Phrase]) -> None:
    """Note the nouns beside names and what speaks for a man or a woman."""
    by_first = {phrase.first: phrase for phrase in nouns}
    for phrase in nouns:
        for name, actor in made.named(phrase.first, phrase.last):
            if name.last != phrase.last:
                continue
            before = [marked.word(at).lower().strip(".") for at in range(phrase.first, name.first)]
            actor.described.update(FULL.get(w, w) for w in before if w.isalpha() and len(w) > 2)
            actor.male += 3 * sum(w in _MALE for w in before)
            actor.female += 3 * sum(w in _FEMALE for w in before)
            after = phrase.last + 1
            if after + 1 < len(marked) and marked.word(after) == ",":
                beside = by_first.get(after + 1)
                if (
                    beside
                    and marked.sentence[beside.last] == marked.sentence[phrase.last]
                    and not (made.named(beside.last, beside.last))
                ):
                    actor.described.update(
                        marked.word(at).lower() for at in range(beside.first, beside.last + 1)
                    )
    _guess(marked, made)


def _guess(marked: Marked, made: Cast) -> None:
    """Pronouns soon after the only person of a sentence hint at man or woman."""
    by_sentence: dict[int, set[int]] = {}
    persons = [f for f in made.actors if f.kind == "person"]
    for index, actor in enumerate(persons):
        for name in actor.mentions:
            by_sentence.setdefault(marked.sentence[name.first], set()).add(index)
    counts: Counter[tuple[int, str]] = Counter()
    for at, pos in enumerate(marked.pos):
        if pos not in ("PRP", "PRP$"):
            continue
        word = marked.word(at).lower()
        side = "m" if word in HE else "f" if word in SHE else ""
        here = by_sentence.get(marked.sentence[at], set())
        if not here:
            here = by_sentence.get(marked.sentence[at] - 1, set())
        if side and len(here) == 1:
            counts[next(iter(here)), side] += 1
    for index, actor in enumerate(persons):
        actor.male += counts[index, "m"]
        actor.female += counts[index, "f"]
