"""What is compared of a statement, read off its own report only."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.link.items import Item
from sayso.link.scopes import scopes
from sayso.link.wheres import places_named, wheres
from sayso.link.words import COMMON, WORD, stem, telling
from sayso.model import Report
from sayso.text import sentences

Vector = NDArray[np.float32]
Value = tuple[int | float | None, int | float | None]

_NOT: Final = re.compile(
    r"\b(?:not|no|never|none|nobody|neither|nor|without|denied|denies|deny|false|untrue)\b|n[’']t\b",
    re.IGNORECASE,
)
_OF_THEM: Final = re.compile(r"\b(?:including|of them|of whom|among them|of the|of those)\b", re.I)
_RARE_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Profile:
    """A statement as it is compared.

    Attributes:
        item: the statement.
        vector: of its words, length one.
        weights: its telling stems, each with how rare it is among the sentences of its report.
        names: stems of its capitalised words that are names.
        where: keys of its names of places, also of those that no gazetteer has.
        scopes: what it counts or says, see ``sayso.link.scopes``.
        values: least and greatest value of each of its figures.
        units: stems of what its figures count.
        share: whether a figure is a percentage.
        money: whether a figure is a sum of money.
        rate: whether a figure is a rate.
        part: whether a figure is a part of another one.
        of_them: whether its words take a part out of a whole.
        days: first and last day of each of its dates.
        negated: whether its words have a "not".
        published: the day on which its report was, as a number; None where it is not known.
    """

    item: Item
    vector: Vector
    weights: dict[str, float]
    names: frozenset[str]
    where: frozenset[str]
    scopes: frozenset[str]
    values: frozenset[Value]
    units: frozenset[str]
    share: bool
    money: bool
    rate: bool
    part: bool
    of_them: bool
    days: tuple[tuple[str, str], ...]
    negated: bool
    published: int | None

    @property
    def id(self) -> str:
        """Id of the statement."""
        return self.item.statement.id

    @property
    def report(self) -> str:
        """Id of the statement's report."""
        return self.item.report.id


def profiles(items: Iterable[Item], vectors: Iterable[Vector]) -> Iterator[Profile]:
    """Read off what is compared; items of one report come one after the other.

    Args:
        items: the statements.
        vectors: of the items' texts, in the same order.
    """
    pairs = zip(items, vectors, strict=True)
    for _, group in groupby(pairs, key=lambda pair: pair[0].report.id):
        together = list(group)
        seen = _Seen(together[0][0].report)
        for item, vector in together:
            yield _profile(item, vector, seen)


class _Seen:
    """How a report uses words, and what it names."""

    def __init__(self, report: Report) -> None:
        self.in_sentences: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        self.sentences = 0
        self.named = places_named(report)
        self.published = day_of(report.published)
        for start, end in sentences(report.text, 0, len(report.text)):
            found = WORD.findall(report.text, start, end)
            self.in_sentences.update({stem(word) for word in found})
            self.small.update(word for word in found if word[0].islower())
            self.sentences += 1
        self.figures = {each.id: each for each in report.figures}
        self.dates = {each.id: each for each in report.dates}

    def weight(self, each: str) -> float:
        """How rare a stem is; never nothing."""
        return 0.3 + math.log((self.sentences + 1) / (max(1, self.in_sentences[each]) + 0.5))


def _profile(item: Item, vector: Vector, seen: _Seen) -> Profile:
    found = WORD.findall(item.text)
    stems = {stem(word) for word in found}
    statement = item.statement
    figures = [seen.figures[each] for each in item.figures if each in seen.figures]
    days = [seen.dates[each] for each in statement.dates if each in seen.dates]
    units = (figure.unit.split() for figure in figures if figure.unit)
    return Profile(
        item=item,
        vector=vector,
        weights={each: seen.weight(each) for each in sorted(telling(stems))},
        names=frozenset(
            stem(word)
            for word in found
            if word[0].isupper() and seen.small[word.lower()] < _RARE_NAME
        )
        - COMMON,
        where=wheres(item.text, seen.named),
        scopes=scopes(stems),
        values=frozenset((figure.low, figure.high) for figure in figures),
        units=frozenset(stem(words[-1]) for words in units if words),
        share=any((figure.unit or "").startswith("percent") for figure in figures),
        money=any(figure.currency for figure in figures),
        rate=any(figure.per for figure in figures),
        part=any(figure.part_of for figure in figures),
        of_them=_OF_THEM.search(item.text) is not None,
        days=tuple((each.first[:10], each.last[:10]) for each in days if each.first and each.last),
        negated=_NOT.search(item.text) is not None,
        published=seen.published,
    )


def day_of(published: str | None) -> int | None:
    """The day of a time in ISO 8601 as a number; None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
