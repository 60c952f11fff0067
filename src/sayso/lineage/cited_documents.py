"""Documents that a report goes by: a manifest, a leaked memo, a survey, the log of a radio.

A document counts where it is what says something ("the minutes show", "according to the log"). In
what words somebody speaks (a statement, a message, "its report") is no document of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.lineage.cited_lexicon import (
    DETERMINERS,
    DOCUMENT_NOUNS,
    PLAIN,
    POLLS,
    SMALL,
    VEHICLES,
)
from sayso.lineage.cited_runs import keys_of

_HEAD: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(DOCUMENT_NOUNS | VEHICLES, key=len, reverse=True))})(?![\w-])",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?:\b(?:according to|citing|cites?|cited|quoting|quotes?|quoted|on the strength of|based on|"
    r"as per|(?:come|comes|came|taken|drawn) from)\s)$",
    re.IGNORECASE,
)
_SAYS: Final = (
    r"(?:also |had |has |have |would |clearly )?(?:shows?|showed|shown|says?|said|puts?|lists?|"
    r"listed|states?|stated|reveals?|revealed|suggests?|suggested|indicates?|indicated|given|gives?|"
    r"gave|names?|named|found|finds|records|contains?|confirms?|confirmed|reads?|describes?|"
    r"estimates?|estimated|concludes?|concluded|alleges?|alleged|warns?|warned|claims?|details?)\b"
)
_AFTER: Final = re.compile(
    rf"(?:,? (?:as )?(?:seen|obtained|reviewed|viewed|published) by [^,.;]{{2,50}},?|"
    rf",[^,.;]{{2,80}},)? {_SAYS}"
)
_WORD: Final = re.compile(r"[^\W_](?:[\w]|[-.’'](?=\w))*[’']?")
_TAIL: Final = re.compile(
    r" (?:(?:made|leaked|taken|commissioned|drawn up|prepared|compiled|written|conducted|"
    r"carried out|posted|released|signed) )?(?:of|from|by|between|into)(?= )"
)
_STOP: Final = re.compile(
    rf"[,;:.!?()“”\"]|\s(?:that|which|who|whom|seen|obtained|reviewed|viewed|published|was|were|is|"
    rf"has been|had|and had|paid|in which|where|but|while|when|as|the parents|{_SAYS})(?=[\s,.:])"
)
_COPY: Final = re.compile(
    r"\b(?:cop(?:y|ies)|photographs?|extracts?|parts?|pages|draft) of (?:the |an? )?$"
)
_OURS: Final = re.compile(
    r"\b(?:our|my|we|i|this (?:newspaper|magazine|site|paper)|reader|readers)\b", re.I
)
_ITS: Final = frozenset("its his her their whose".split())
_REACH: Final = 70


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it is spoken of.

    Attributes:
        start: first code point of the words for it, without an article.
        end: the code point after the last.
        head: what it is, in small letters ("manifest").
        name: the words, without what introduces them ("a copy of").
        poll: whether it asks or counts people.
        vehicle: whether it is how somebody speaks ("statement"), no document of its own.
        telling: whether words tell it from others of its kind.
    """

    start: int
    end: int
    head: str
    name: str
    poll: bool
    vehicle: bool
    telling: bool


def documents(
    text: str, start: int, end: int, sources: list[tuple[int, int]]
) -> Iterator[Document]:
    """Find the documents that a sentence goes by.

    Args:
        text: the report's text.
        start: where the sentence begins.
        end: where it ends.
        sources: where the sources of claims stand; a document in one of them says something.
    """
    reached = start
    for head in _HEAD.finditer(text, start, end):
        if head.start() < reached:
            continue
        first = _first(text, max(start, reached), head.start())
        last = _last(text, head.end(), end)
        before = text[max(start, first - _REACH) : first]
        article = _article(before)
        before = before[: len(before) - len(article)]
        copy = _COPY.search(before)
        before = before[: copy.start()] if copy else before
        bare = re.sub(r"\b(?:the|an?)\s$", "", before, flags=re.I)
        inside = any(s <= head.start() < e and _leads(text, s, first) for s, e in sources)
        says = _AFTER.match(text, last, end) or _AFTER.match(text, head.end(), end)
        if not (inside or says or _BEFORE.search(bare)):
            continue
        if head.group()[0].isupper() and not article and not bare.endswith("s "):
            continue  # a person's name: "Ada Poll wrote"
        phrase = text[first:last]
        if _OURS.search(phrase) or _OURS.search(_article(text[max(start, first - 9) : first])):
            continue
        reached = last
        yield _document(text, first, last, head)


def _leads(text: str, source: int, first: int) -> bool:
    """Whether the document is what a source is about, not just a word in it."""
    return len(text[source:first].split()) <= 4 and not re.search(
        r"[,;]|\b(?:in|by|who|which)\b", text[source:first]
    )


def _document(text: str, first: int, last: int, head: re.Match[str]) -> Document:
    noun = head.group().casefold()
    name = text[first:last]
    words = [w for w in keys_of(name) if w not in SMALL | PLAIN | DETERMINERS]
    own = keys_of(head.group())
    telling = [word for word in words if word not in own]
    telling = telling if len(telling) > 1 or not telling or telling[0].isalpha() else []
    if noun == "report" and re.match(
        r" (?:of|from) (?!the [A-Z])", text[head.end() : head.end() + 12]
    ):
        telling = []  # "a report of shots", "a report from last night"
    its = bool(_ITS & set(text[max(0, first - 7) : first].casefold().split()))
    vehicle = noun in VEHICLES or its
    return Document(first, last, noun, name, noun in POLLS, vehicle, bool(telling))


def _first(text: str, floor: int, at: int) -> int:
    """Where the words before a head begin that belong to it: up to five, after an article."""
    words = list(_WORD.finditer(text, max(floor, at - _REACH), at))
    first = at
    for count, word in enumerate(reversed(words)):
        low = word.group().casefold()
        if text[word.end() : first] != " " or low in DETERMINERS | SMALL or count > 5:
            break
        if re.fullmatch(rf"{_SAYS}|to|citing|told|of", low):
            break
        first = word.start()
    before = text[max(floor, first - 4) : first].casefold()
    return first + 0 if not before.endswith("the ") or not _owned(text, first, at) else first


def _owned(text: str, first: int, at: int) -> bool:
    return bool(re.search(r"[’']s?\s", text[first:at]))


def _last(text: str, at: int, end: int) -> int:
    """Where the words after a head end that belong to it: "of the Aster Bay", "by Datum"."""
    tail = _TAIL.match(text, at, end)
    if not tail:
        return at
    stop = _STOP.search(text, tail.end(), end)
    last = stop.start() if stop else end
    words = list(_WORD.finditer(text, tail.end(), last))[:9]
    while words and words[-1].group().casefold() in SMALL:
        words.pop()
    return words[-1].end() if words else at


def _article(before: str) -> str:
    found = re.search(r"(?:\b(?:the|an?|our|my|its|his|her|their|this|that)\s)$", before, re.I)
    return found.group() if found else ""
