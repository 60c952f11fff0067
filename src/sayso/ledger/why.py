"""Why statements were put together or kept apart, and origins merged or not, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from sayso.errors import UsageError
from sayso.lineage.parties import Parties, Party
from sayso.link.candidates import Pair
from sayso.link.comparison import probability
from sayso.link.features import WORDS
from sayso.link.linking import Linked
from sayso.model import Proposition, Why

SHORTEST: Final = 4
"""Characters of an id that have to be given at least."""

_TOLD: Final = 3
_LEAST: Final = 0.15
_NEAREST: Final = 5
_SHOWN: Final = 60
_CLOSE: Final = 0.4
"""Cosine below which meanings do not speak for it."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """Where reasons are looked up.

    Attributes:
        propositions: by id.
        linked: what linking gave.
        parties: who is who.
        roots: whom each root stands for, where that is somebody who is quoted.
    """

    propositions: Mapping[str, Proposition]
    linked: Linked
    parties: Parties
    roots: Mapping[str, Party]

    def of(self, asked: str) -> tuple[Why, ...]:
        """Reasons for what an id stands for.

        Raises:
            UsageError: if it is too short, or stands for nothing or for several.
        """
        found = self._found(asked)
        if found in self.propositions:
            made = self.propositions[found]
            return (
                *self._together(made),
                *self._apart([member.statement for member in made.members]),
                *self._origins(made),
            )
        return (*self._beside(found), *self._apart([found]))

    def _found(self, asked: str) -> str:
        if asked in self.propositions or asked in self.linked.profiles:
            return asked
        if len(asked) < SHORTEST:
            raise UsageError(f'"{asked}" is too short; give {SHORTEST} characters at least')
        ids = [*self.propositions, *self.linked.profiles]
        fitting = sorted(each for each in ids if each.startswith(asked))
        if not fitting:
            raise UsageError(f'no proposition or statement has an id that begins with "{asked}"')
        if len(fitting) > 1:
            raise UsageError(f'"{asked}" begins several ids, {fitting[0]} and {fitting[1]}')
        return fitting[0]

    def _together(self, made: Proposition) -> Iterator[Why]:
        """The central statement with each other one."""
        ids = [member.statement for member in made.members]
        central = max(ids, key=lambda each: (self._mean(each, ids), each))
        for other in ids:
            if other != central:
                yield self._pair(central, other, together=True)

    def _beside(self, statement: str) -> Iterator[Why]:
        """One statement with each of those that it was put together with."""
        for group in self.linked.groups:
            ids = [item.statement.id for item in group.items]
            if statement in ids:
                for other in ids:
                    if other != statement:
                        yield self._pair(statement, other, together=True)

    def _apart(self, inside: Sequence[str]) -> Iterator[Why]:
        """The nearest of those that were kept apart."""
        near: dict[str, tuple[float, str]] = {}
        for (one, other), score in self.linked.scores.items():
            for here, there in ((one, other), (other, one)):
                if here in inside and there not in inside:
                    near[there] = max(near.get(there, (score, here)), (score, here))
        best = sorted(near, key=lambda each: (-near[each][0], each))[:_NEAREST]
        for other in best:
            yield self._pair(near[other][1], other, together=False)

    def _pair(self, one: str, other: str, *, together: bool) -> Why:
        pair = self.linked.pair(one, other)
        if pair is None:
            if together and self._alike(one, other):
                return Why((one, other), "word for word the same", together=True, confidence=1.0)
            words = "their words are too far apart to be compared by themselves"
            if together:
                words += "; they are together through the others, or because you said so"
            return Why((one, other), words, together, 0.0)
        sure = probability(self.linked.comparison.score(pair))
        return Why((one, other), _words(pair, self.linked, together), together, round(sure, 4))

    def _alike(self, one: str, other: str) -> bool:
        profiles = self.linked.profiles
        return profiles[one].item.text == profiles[other].item.text

    def _mean(self, one: str, ids: Sequence[str]) -> float:
        scores = self.linked.scores
        found = [scores.get((one, other), scores.get((other, one), -9.0)) for other in ids]
        return sum(found) / max(1, len(found))

    def _origins(self, made: Proposition) -> Iterator[Why]:
        """Each two roots, and why they count as one, perhaps one, or two."""
        for one, other in combinations(made.origins.roots, 2):
            first, second = self.roots.get(one.id), self.roots.get(other.id)
            if first is not None and second is not None:
                words = self.parties.why(first, second)
            elif other.id in one.may_be:
                words = f"“{one.name}” could be “{other.name}”: one of them has no name"
            else:
                words = f"“{one.name}” and “{other.name}” have different names"
            yield Why((one.id, other.id), words, together=False, confidence=0.5)


def _words(pair: Pair, linked: Linked, together: bool) -> str:
    """What speaks most for and against, as a short sentence."""
    reasons = [
        (name, -abs(weight) if name == "cosine" and pair.cosine < _CLOSE else weight)
        for name, weight in linked.comparison.reasons(pair)
        if WORDS[name] and abs(weight) >= _LEAST and (name, weight > 0) != ("not in one", True)
    ]
    toward = [_told(name, pair, weight) for name, weight in reasons if weight > 0][:_TOLD]
    against = [_told(name, pair, weight) for name, weight in reasons if weight < 0][:_TOLD]
    sides = [("for it", toward), ("against it", against)]
    if not together:
        sides.reverse()
    return "; ".join(f"{side}: {', '.join(told)}" for side, told in sides if told)


def _told(name: str, pair: Pair, weight: float) -> str:
    """A reason, with the words or figures that it goes by."""
    one, other = pair.one, pair.other
    if name == "cosine":
        return f"their meanings are {_nearness(pair.cosine)}"
    if name == "nearer than others" and weight < 0:
        return "in one of the reports another statement is nearer"
    words: list[str] = []
    if name == "same place named":
        words = sorted(one.where & other.where)
    elif name == "other place named":
        words = [*sorted(one.where)[:1], *sorted(other.where)[:1]]
    elif name in ("other scope", "scope in one"):
        words = [*sorted(one.scopes - other.scopes)[:1], *sorted(other.scopes - one.scopes)[:1]]
    elif name == "same scope":
        words = sorted(one.scopes & other.scopes)
    shown = ", ".join(words)[:_SHOWN]
    return f"{WORDS[name]} ({shown})" if shown else WORDS[name]


def _nearness(cosine: float) -> str:
    for least, words in ((0.8, "much the same"), (0.6, "close"), (_CLOSE, "somewhat close")):
        if cosine >= least:
            return words
    return "not close"
