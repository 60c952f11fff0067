"""Whom a report credits with its text, and under which names an outlet may be credited.

Credits stand in datelines ("MARLE, 6 May (BNA) –"), in credit lines and signatures ("Reporting by
…", "CPA/lm/rt", "(TNA/kc)"), in bylines, and in a sentence before or behind the text ("With files
from Coastline News"). What a report says in its text that others reported is a citation, no credit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sayso.lineage.copied_words import paragraphs
from sayso.model import Report
from sayso.names import by_name
from sayso.text import after_dateline, sentences

_BRACKETS: Final = re.compile(r"\(([^()\n]{2,40})\)")
_SIGNED: Final = re.compile(
    r"\(([^\W\d_][\w.&-]*)(?:/[\w./-]{1,20})?\)\W*$|^([^\W\d_]{2,20})/[\w./-]+$"
)
_ALONE: Final = re.compile(r"[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}\.?")
_CREDIT: Final = re.compile(
    r"\W*(?:\S+ ){0,6}?(?:with (?:additional |further )?(?:files|reporting|contributions?|reports"
    r"|information|input|material|agenc(?:y|ies)|wires?|\S+ (?:\S+ )?(?:material|files))\b"
    r"|contributed (?:to (?:this|the)|reporting)|translat(?:ion|ed) (?:from|by)|translation:"
    r"|courtesy of|source:|reprinted|republished|by permission|syndicated"
    r"|(?:originally|first) (?:appeared|published|ran)|(?:appeared|published) (?:originally|first)"
    r"|(?:report|writ|edit)(?:ing|ed|ten) by|copyright|\u00a9)",
    re.IGNORECASE,
)
_WORK: Final = re.compile(r"\b(?:reporting|writing|editing) by\b", re.IGNORECASE)
_NAME: Final = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
_LONGEST: Final = 30
_NEAR: Final = 3
_NAMES: Final = 6
_COMMON: Final = frozenset(
    "the a an agency agencies press news daily national morning evening sunday weekly times post"
    " courier herald tribune gazette standard chronicle journal star sun mail mirror voice world"
    " associated united central city county local regional coast coastal capital continental"
    " eastern western northern southern north south east west new state public general foreign"
    " international global online media network channel radio television wire staff".split()
)
_SMALL: Final = frozenset("of and the for de la le al".split())


@dataclass(frozen=True, slots=True)
class Credits:
    """What a report says of who made its text.

    Attributes:
        names: keys of all that may be outlets in its credits.
        itself: keys of the names of its own outlet.
        own: whether its credits name its own outlet, or those who worked on the report.
        others: whether there are credits that name neither.
        words: the credits, verbatim.
    """

    names: frozenset[str]
    itself: frozenset[str]
    own: bool
    others: bool
    words: tuple[str, ...]

    def of(self, other: Credits) -> bool:
        """Whether these credits name the outlet of the other report, and not just their own."""
        return bool(self.names & other.itself - self.itself)


def credits_of(report: Report) -> Credits:
    """Find a report's credits."""
    itself = _outlet_keys(report.outlet or "")
    words = tuple(dict.fromkeys(_lines(report)))
    names = frozenset(key for line in words for key in _mentioned(line))
    work = any(_WORK.search(line) for line in words)
    own = work or bool(names & itself)
    return Credits(names, itself, own, bool(words) and not own, words)


def _lines(report: Report) -> Iterator[str]:
    """The places where credits stand, as they are worded."""
    text, blocks = report.text, paragraphs(report)
    yield from report.authors
    for at, (start, end, kind) in enumerate(blocks):
        if kind == "credit":
            yield text[start:end][:400]
            continue
        if _NEAR <= at < len(blocks) - _NEAR or kind == "correction":
            continue
        if at < _NEAR:
            yield from _BRACKETS.findall(text, start, after_dateline(text, start, end))
        for first, last in _outer(sentences(text, start, end)):
            sentence = text[first:last]
            if len(sentence.split()) <= _LONGEST and _CREDIT.match(sentence):
                yield sentence
        if at >= len(blocks) - _NEAR:
            signed = _SIGNED.search(text[start:end])
            if signed:
                yield signed[1] or signed[2]
            elif end - start <= 40 and _ALONE.fullmatch(text, start, end):
                yield text[start:end]


def _outer(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return found if len(found) <= 4 else [*found[:2], *found[-2:]]


def _mentioned(line: str) -> Iterator[str]:
    """Keys of every run of a few words of a credit.

    A single word stands for an outlet only in capitals (its initials), or where it is all that the
    credit names: "(Iberna)", "Iberna contributed to this report".
    """
    words = _NAME.findall(line)[:60]
    for at, word in enumerate(words):
        if len(word) > 1 and word.isupper():
            yield f"{_folded(word)} in capitals"
        for stop in range(at + 1, min(len(words), at + _NAMES) + 1):
            yield " ".join(map(_folded, words[at:stop]))
    if words and (len(words) == 1 or words[1] == "contributed"):
        yield f"{_folded(words[0])} alone"


@lru_cache(maxsize=1 << 12)
def _outlet_keys(outlet: str) -> frozenset[str]:
    """Keys of an outlet's names, of their initials, and of a first word that is not common."""
    known = by_name(outlet) if outlet else None
    names = [outlet, *((known.name, *known.aliases) if known else ())]
    keys: set[str] = set()
    for name in names:
        words = [_folded(word) for word in _NAME.findall(name)]
        words = words[1:] if words[:1] == ["the"] else words
        if not words:
            continue
        keys.add(" ".join(words))
        if len(words) > 1:
            telling = [word for word in words if word not in _SMALL]
            keys.add("".join(word[0] for word in words) + " in capitals")
            keys.add("".join(word[0] for word in telling) + " in capitals")
            if words[0] not in _COMMON:
                keys.add(f"{words[0]} alone")
        elif len(name) <= 5 and name.isupper():
            keys.add(f"{words[0]} in capitals")
    return frozenset(key for key in keys if key not in _COMMON)


def _folded(word: str) -> str:
    return re.sub(r"[’'.]s?$|\.", "", word).casefold()
