"""Sentences of a paragraph, by rule.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number; what
closes (quotation marks, brackets) goes with the sentence before.
"""

from __future__ import annotations

import re

_CLOSERS = "\"'\u201d\u2019\u00bb\u201c)]}\u300d\u300f"
_OPENERS = "\"'\u201c\u2018\u00ab\u201e([{\u300c\u300e\u2014\u2013-"

_END = re.compile(
    rf"(?:[.!?\u2026]+|[\u3002\uff01\uff1f])[{re.escape(_CLOSERS)}]*(?:(?<=[\u3002\uff01\uff1f])|\s+)"
)
_BLANK_LINE = re.compile(r"\s*\n[ \t\r\f\v]*\n\s*")
_LAST_WORD = re.compile(r"([^\W_](?:[^\W_]|[.\-\u2019'])*)\.$")

_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col capt cmdr adm sgt maj pres rev hon st supt det atty "
    "amb messrs mme mlle fr brig pvt cpl hr sr".split()
)
_OTHER_ABBREVIATIONS = frozenset(
    "jr sr inc corp co ltd llc bros dept est no vs v al approx fig ca cf assn natl intl gov ave "
    "blvd rd mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur "
    "thurs fri sat sun ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn "
    "miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo univ".split()
)
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those in on at but and so if when while "
    "after before as for his her its their our my there however meanwhile by with from what who "
    "how why some many most no not according asked still then even also since despite "
    "although".split()
)
_FIRST_WORD = re.compile(r"[^\W_]+")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Offsets of the sentences of ``text[start:end]``, in order, white space at their ends cut off.

    Blank lines always end a sentence. Together they cover all that is not white space.
    """
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    at = start
    for blank in _BLANK_LINE.finditer(text, start, stop):
        found += _in_paragraph(text, at, blank.start())
        at = blank.end()
    return found + _in_paragraph(text, at, stop)


def _in_paragraph(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = start
    for mark in _END.finditer(text, start, stop):
        if mark.end() < stop and _ends_sentence(text, at, mark.start(), mark.end(), stop):
            _append(found, text, at, mark.end())
            at = mark.end()
    _append(found, text, at, stop)
    return found


def _append(found: list[tuple[int, int]], text: str, start: int, stop: int) -> None:
    while start < stop and text[start].isspace():
        start += 1
    while start < stop and text[stop - 1].isspace():
        stop -= 1
    if start < stop:
        found.append((start, stop))


def _ends_sentence(text: str, at: int, mark: int, after: int, stop: int) -> bool:
    following = after
    while following < stop and text[following] in _OPENERS:
        following += 1
    if following < stop and text[following].islower():
        return False
    if text[mark] != "." or text[mark : mark + 2] == "..":
        return True
    last = _LAST_WORD.search(text, max(at, mark - 24), mark + 1)
    return last is None or not _abbreviated(last.group(1), text, following, stop)


def _abbreviated(word: str, text: str, following: int, stop: int) -> bool:
    """Whether the full stop after ``word`` is the word's own and the sentence goes on."""
    bare = word.lower()
    if bare in _TITLES or (len(word) == 1 and word.isupper() and word != "I"):
        return True
    if "." not in word and bare not in _OTHER_ABBREVIATIONS:
        return False
    first = _FIRST_WORD.match(text, following, stop)
    return first is None or first.group().lower() not in _STARTERS
