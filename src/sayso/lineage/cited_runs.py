"""Runs of words with capitals, in which names stand: "Quellin Evening Post", "Hull & Ballast"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sayso.names.normal import loose_key, words

_TOKEN: Final = re.compile(r"[^\W_](?:[\w]|[-.&’'](?=\w))*|&")
_JOINERS: Final = frozenset(
    "of the and & de la le del della di du des der die das von van al el y".split()
)
_OPENERS: Final = frozenset(
    """
    a according after also an and as at but by citing for from in its last meanwhile on per quoting
    since so then this that though to via when while with yet or if both only
    """.split()
)
_NO_NAMES: Final = frozenset(
    """
    the he she it we i you they who what this that these those there his her its our their my your
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december others some many asked additional
    """.split()
)
_POSSESSIVE: Final = re.compile(r"[’']s?$")
_JOINTS: Final = (" ", "\u00a0", "’ ", "' ")
_LONGEST: Final = 9


@dataclass(frozen=True, slots=True)
class Run:
    """A name as it stands in a text.

    Attributes:
        start: first code point, without an article.
        end: the code point after the last, without a possessive.
        text: the words.
        article: whether "the" stands before it.
        tokens: where each of its words begins and ends.
    """

    start: int
    end: int
    text: str
    article: bool
    tokens: tuple[tuple[int, int], ...]


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Find the runs of a stretch of text, in order; what joins two names does not part them."""
    held: list[tuple[int, int]] = []
    reached = 0
    for found in _TOKEN.finditer(text, start, end):
        word = found.group()
        first, last = found.span()
        joined = not held or text[held[-1][1] : first] in _JOINTS
        closed = bool(held) and _POSSESSIVE.search(text[slice(*held[-1])]) is not None
        capital = word[0].isupper() or (word[0].isdigit() and bool(held) and len(word) <= 4)
        if not held:
            if capital:
                held, reached = [(first, last)], 1
            continue
        if joined and not closed and (capital or word in _JOINERS) and len(held) < _LONGEST:
            held.append((first, last))
            reached = len(held) if capital else reached
            continue
        yield from _run(text, held[:reached])
        held, reached = ([(first, last)], 1) if word[0].isupper() else ([], 0)
    yield from _run(text, held[:reached])


def _run(text: str, tokens: list[tuple[int, int]]) -> Iterator[Run]:
    article = False
    while tokens:
        word = text[slice(*tokens[0])]
        if word.casefold() in ("the", "The") and len(tokens) > 1:
            article = True
        elif word.casefold() not in _OPENERS:
            break
        tokens = tokens[1:]
        while tokens and text[tokens[0][0]].islower() and text[slice(*tokens[0])] in _JOINERS:
            article = text[slice(*tokens[0])] == "the"
            tokens = tokens[1:]
    if not tokens:
        return
    start, end = tokens[0][0], tokens[-1][1]
    bare = _POSSESSIVE.sub("", text[tokens[-1][0] : end])
    end = tokens[-1][0] + len(bare)
    if not bare or all(text[s:e].casefold() in _NO_NAMES for s, e in tokens):
        return
    tokens[-1] = (tokens[-1][0], end)
    article = article or text[max(0, start - 4) : start] in ("the ", "The ")
    yield Run(start, end, text[start:end], article, tuple(tokens))


@lru_cache(maxsize=1 << 15)
def keys_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared, without an article in front."""
    found = [word.owner or word.key for word in words(name)]
    return tuple(found[1:] if len(found) > 1 and found[0] == "the" else found)


@lru_cache(maxsize=1 << 15)
def key_of(name: str) -> str:
    """A name in one word, in which ways to transliterate it meet."""
    return loose_key(keys_of(name))
