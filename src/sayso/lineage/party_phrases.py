"""The words of a source taken apart: a name, what is said of it, a head, what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sayso.lineage.party_lexicon import BODY_POSTS, DOCUMENTS, HEADS, ISSUES, PERSONAL_POSTS, TITLES

_TOKEN: Final = re.compile(r"[^\W_](?:[\w]|[-.&](?=\w))*\.?(?:['’]s\b|(?<=s)['’](?=\s|$))?|[&,;:]")
_STOPS: Final = frozenset(
    """
    at by close familiar for from in inside into near off on outside over said since through to
    under until who whom whose which that was were with without working
    """.split()
)
_JOINERS: Final = frozenset("of the and & de la le del della di du von van al el bin ibn y".split())
DEFINITE: Final = frozenset("the its his her their our this that these those same".split())
_THINGS: Final = DOCUMENTS | ISSUES
_PARTICIPLE: Final = re.compile(r"(?:[a-z]{2}ed|made|seen|shown|sent|written|taken|held)$")
_DETERMINERS: Final = DEFINITE | frozenset("a an another some several one two three many".split())
_INDEFINITE: Final = frozenset(
    """
    a an another any each few five four many one other others several six some three two both
    dozens hundreds
    """.split()
)
PRONOUNS: Final = frozenset(
    """
    he she it they him her them i we who which that me us himself herself itself themselves one
    both these those
    """.split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a source, taken apart.

    Attributes:
        name: the name in them, without titles; empty where there is none.
        posts: what is said of its bearer, in small letters ("director", "colonel").
        before: the words before the name or head, as worded.
        head: the noun that it is about, in small letters; of a mere name the last noun before it.
        after: the words behind it, as worded.
        definite: whether it speaks of something known ("the agency", "its director").
        pronoun: the word, where it is one.
    """

    name: str
    posts: tuple[str, ...]
    before: str
    head: str
    after: str
    definite: bool
    pronoun: str = ""


@lru_cache(maxsize=1 << 14)
def take_apart(words: str) -> Phrase:
    """Take a source apart: "Civil Protection Agency director Tahir Belin", "the agency"."""
    words = " ".join(words.split()).strip(" ,;:“”\"'")
    if words.casefold() in PRONOUNS:
        return Phrase("", (), "", "", "", True, words.casefold())
    tokens = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(words)]
    stop = _first_stop(tokens)
    chunk, after = tokens[:stop], words[tokens[stop][1] :] if stop < len(tokens) else ""
    after = after.strip(" ,")
    if not chunk:
        return Phrase("", (), "", "", words, False)
    first = chunk[0][0].casefold()
    definite = first not in _INDEFINITE and (first in DEFINITE or _capital(chunk[-1][0]))
    start = _name_start(chunk)
    if start < len(chunk):
        return _named(words, chunk, start, after, definite)
    behind = _apposed(after)
    inner = take_apart(behind) if behind else None
    if inner and inner.name and not inner.after:
        upto = words[: words.rindex(inner.name)].strip(" ,")
        posts = (*_posts(words[: chunk[-1][2]]), *inner.posts)
        return Phrase(inner.name, posts, upto, _bare(chunk[-1][0]), "", True)
    definite = definite or bool(re.search(r"[A-Z]\w*['’]s? ", words[: chunk[-1][2]]))
    before = words[: chunk[-1][1]].strip()
    return Phrase("", _posts(words[: chunk[-1][2]]), before, _bare(chunk[-1][0]), after, definite)


def _named(
    words: str, chunk: list[tuple[str, int, int]], start: int, after: str, definite: bool
) -> Phrase:
    """A chunk that ends in a name: titles and posts in front are no part of it."""
    cut = start
    for at in range(start, len(chunk)):
        if at < len(chunk) - 1 and _title(chunk[at][0]):
            cut = at + 1
    if cut == len(chunk) or not _capital(chunk[cut][0]):
        cut = start
    name = words[chunk[cut][1] : chunk[-1][2]]
    name = re.sub(r"['’]s?$", "", name)
    before = words[: chunk[cut][1]].strip()
    nouns = [_bare(word) for word, _, _ in chunk[:cut]]
    head = nouns[-1] if nouns and nouns[-1] not in _DETERMINERS else ""
    posts = (*_posts(before), *_posts(after.partition(",")[0] if after[:2] in ("a ", "") else ""))
    return Phrase(name, posts, before, head, after, definite)


def _first_stop(tokens: list[tuple[str, int, int]]) -> int:
    """Where the first chunk ends: at a comma, a preposition or a relative clause."""
    for at, (word, _, _) in enumerate(tokens):
        key = word.casefold()
        if word in ",;:":
            return at
        if key in _STOPS and at:
            return at
        if at and _PARTICIPLE.search(key) and _bare(tokens[at - 1][0]) in _THINGS:
            return at
        if key in ("of", "and", "&") and at:
            joins = _capital(tokens[at - 1][0]) and at + 1 < len(tokens)
            follows = next((t for t in tokens[at + 1 : at + 3] if t[0] not in ("the",)), None)
            if not (joins and follows and _capital(follows[0])):
                return at
    return len(tokens)


def _name_start(chunk: list[tuple[str, int, int]]) -> int:
    """Where the name begins that a chunk ends in; its length where it ends in none."""
    start = len(chunk)
    for at in range(len(chunk) - 1, -1, -1):
        word = chunk[at][0]
        if at == 0 and word in ("The", "A", "An", "Its", "His", "Her", "Their", "Our"):
            break
        if re.search(r"['’]s?$", word) and at < len(chunk) - 1 and _person_post_after(chunk, at):
            break
        if _capital(word) or (word[0].isdigit() and start == len(chunk)):
            start = at
        elif word.casefold() not in _JOINERS or start == len(chunk):
            break
    if start == len(chunk) - 1 and start <= 1 and _plain_noun(chunk[start][0]):
        return len(chunk)
    return start if any(_capital(word) for word, _, _ in chunk[start:]) else len(chunk)


def _person_post_after(chunk: list[tuple[str, int, int]], at: int) -> bool:
    return any(_title(word) for word, _, _ in chunk[at + 1 :])


def _plain_noun(word: str) -> bool:
    """Whether a word with a capital is no name: "Police said", "The Governor", "the Ministry"."""
    key = word.casefold()
    return key in HEADS or _title(key) or key.rstrip("s") in PERSONAL_POSTS | BODY_POSTS


def _apposed(after: str) -> str:
    """What stands after a comma right behind a description: "its director, Selim Arat"."""
    found = re.match(r"(?:(?:of|for|at|in) [^,]*, )?([A-Z][^,]*)$", after)
    found = found or re.match(r"(?:of|for|at|in) [^,]*, ([A-Z][^,]*)", after)
    return found[1] if found else ""


def _posts(words: str) -> tuple[str, ...]:
    keys = (_bare(word) for word in words.split())
    return tuple(dict.fromkeys(key for key in keys if _title(key)))


def _title(word: str) -> bool:
    key = _bare(word)
    return key in TITLES or key in BODY_POSTS or key in PERSONAL_POSTS


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.casefold().strip('.,“”"')).strip("'’")


def _capital(word: str) -> bool:
    return word[:1].isupper()
