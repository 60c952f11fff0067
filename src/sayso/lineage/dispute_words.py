"""Words of a statement as disputes compare them, and which passage of it the others speak of.

A statement may run over several sentences, of which one answers the question of its proposition.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sayso.lineage.clash_scopes import scope
from sayso.model import Report, Statement
from sayso.text import sentences

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS: Final = ("ing", "ed", "es", "s", "e")
_SHORTEST: Final = 4
_LONGEST: Final = 6
_ENDS: Final = re.compile(r"[.!?…][\"'”’)\]]*\s|\n")
_COMMON: Final = frozenset(
    "the a an of in on at to for and or but that which who whom whose is are was were be been being"
    " has have had by with from what it its their our my his her they he she we i you this these"
    " those there here then than so as also too after before during about into over under up down"
    " out off not no never none nobody nor neither will would can could may might shall should must"
    " do does did done said says say according now still only just some any all both each very more"
    " most least less such other another one two three four five six seven eight nine ten".split()
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a statement that stand in one sentence.

    Attributes:
        start: first code point, in the report's text.
        end: the code point after the last.
        text: the words; those between them that are no part of the statement are left out.
        keys: what is compared of them.
    """

    start: int
    end: int
    text: str
    keys: frozenset[str]


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str | None:
    """What a word is compared by; None where it tells nothing."""
    low = word.lower()
    if low in _COMMON or len(low) < 2:
        return None
    found = scope(low)
    if found is not None:
        return found
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            low = low[: -len(ending)]
            break
    return low[:_LONGEST]


def keys(text: str) -> frozenset[str]:
    """What is compared of a text: its telling words, brought to one form."""
    return frozenset(
        found for match in _WORD.finditer(text) if (found := key(match.group())) is not None
    )


def passages(report: Report, statement: Statement) -> list[Passage]:
    """Cut a statement where sentences of its report end; at least one passage."""
    pieces = [
        piece
        for span in statement.spans
        for piece in sentences(report.text, span.start, span.end) or [(span.start, span.end)]
    ]
    groups: list[list[tuple[int, int]]] = []
    for piece in pieces:
        if groups and not _ENDS.search(report.text, groups[-1][-1][0], piece[0]):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    found = []
    for group in groups:
        text = " ".join(" ".join(report.text[start:end].split()) for start, end in group)
        found.append(Passage(group[0][0], group[-1][1], text, keys(text)))
    return found


def common(many: Iterable[Sequence[Passage]]) -> Counter[str]:
    """In how many statements each key stands."""
    found: Counter[str] = Counter()
    for each in many:
        found.update(frozenset[str]().union(*(passage.keys for passage in each)))
    return found


def core(found: Sequence[Passage], shared: Counter[str]) -> Passage:
    """The passage that has most in common with the other statements; the first of several."""
    if len(found) == 1:
        return found[0]
    return max(found, key=lambda passage: _likeness(passage, shared))


def _likeness(passage: Passage, shared: Counter[str]) -> float:
    total = sum(shared[each] - 1 for each in passage.keys)
    return total / math.sqrt(len(passage.keys) + 2)
