"""Whom a report credits: datelines, credit lines, signatures, bylines, notes of translators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sayso.lineage.cited_lexicon import OUTLET_NOUNS
from sayso.lineage.cited_names import registered, shape
from sayso.lineage.cited_runs import Run, runs
from sayso.lineage.copied_words import paragraphs
from sayso.model import Report
from sayso.text import after_dateline, sentences

_DATELINE: Final = re.compile(r"\(([^()\n]{2,40})\)|/([^\W\d_][\w .&-]{1,20})/")
_CREDIT: Final = re.compile(
    r"\W*(?:\S+ ){0,6}?(?:with (?:additional |further )?(?:files|reporting|contributions?|reports"
    r"|information|input|material|agenc(?:y|ies)|wires?|\S+ (?:\S+ )?(?:material|files))\b"
    r"|contributed (?:to (?:this|the)|reporting)|courtesy of|source:|reprinted|republished"
    r"|by permission|syndicated|(?:originally|first) (?:appeared|published|ran)"
    r"|(?:appeared|published) (?:originally|first)|(?:report|writ|edit)(?:ing|ed|ten) by"
    r"|copyright|©)",
    re.IGNORECASE,
)
_TRANSLATED: Final = re.compile(r"\btranslat(?:ed|ion|ions)\b|\btext of (?:a )?report\b", re.I)
_SIGNED: Final = re.compile(
    r"\(([^\W\d_][\w.&-]*)(?:/[\w./-]{1,20})?\)\W*$|^([^\W\d_]{2,20})/[\w./-]+$"
)
_ALONE: Final = re.compile(r"[^\W\d_a-z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}\.?")
_GENERIC: Final = re.compile(
    r"\b(?:news )?agenc(?:y|ies)\b(?: material)?|\bwire (?:services|reports)\b|\bstaff and\b", re.I
)
_FROM: Final = re.compile(
    r"\b(?:from|for|by|in|of|by permission of|source:|with|and|copyright|©|\d{4})\s(?:the\s)?$",
    re.I,
)
_BY: Final = re.compile(
    rf"\b(?:(?:by|of|from)\s(?:the\s)?(?:(?:{OUTLET_NOUNS})\s)?|translation[^:.]{{0,40}}:\s)$", re.I
)
_LANGUAGE: Final = re.compile(
    r"\b(?:translated|translation)(?: and \w+)? from (?:the )?$", re.IGNORECASE
)
_OUTLET_AFTER: Final = re.compile(rf"\s(?:{OUTLET_NOUNS}|contributed|material|files)\b")
_DESK: Final = re.compile(
    r"\b(?:desk|staff|editors?|office|officer|department|team|newsroom|relations|unit|service|"
    r"correspondents?|reporters?|writers?|columnist|contributors?)\b|_|@",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d|copyright|the", re.IGNORECASE)
_DATE: Final = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}|updated.*|[A-Z][a-z]+day", re.IGNORECASE)
_NEAR: Final = 3
_LONGEST: Final = 40


class Credit(NamedTuple):
    """A name in a credit: where it stands, and whether it can be nothing but an outlet.

    Where ``name`` is empty, the words between ``start`` and ``end`` name nobody ("agencies").
    """

    start: int
    end: int
    name: str
    sure: bool


def credited(report: Report) -> list[Credit]:
    """Find the names in a report's credits, in order of the text, then those of its byline."""
    text, blocks = report.text, paragraphs(report)
    found: list[Credit] = []
    for at, (start, end, kind) in enumerate(blocks):
        if kind == "correction":
            continue
        near = at < _NEAR or at >= len(blocks) - _NEAR
        if at < _NEAR:
            found += _dateline(text, start, end)
        if kind == "credit":
            found += _line(text, start, min(end, start + 400))
        elif near:
            found += _sentences(text, start, end)
            found += _signature(text, start, end) if at >= len(blocks) - _NEAR else ()
    found += [_author(text, author) for author in report.authors if not _DESK.search(author)]
    return list(dict.fromkeys(found))


def is_credit(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a paragraph is nothing but a credit, so that it cites nobody for a claim."""
    if kind == "credit":
        return True
    words = text[start:end].split()
    short = len(words) <= _LONGEST
    return short and bool(_CREDIT.match(text[start:end]) or _noted(text, start, end))


def _dateline(text: str, start: int, end: int) -> Iterator[Credit]:
    stop = after_dateline(text, start, end)
    if stop == start:
        slashed = re.compile(r"[^a-z\n]{3,40}").match(text, start, min(end, start + 60))
        stop = slashed.end() if slashed and "/" in slashed.group() else start
    for found in _DATELINE.finditer(text, start, stop):
        group = 1 if found[1] else 2
        yield from _one(*found.span(group), found[group], sure=True)


def _sentences(text: str, start: int, end: int) -> Iterator[Credit]:
    spans = sentences(text, start, end)
    if _noted(text, start, end):
        yield from _translation(text, spans)
        return
    for first, last in [*spans[:2], *spans[2:][-2:]]:
        if len(text[first:last].split()) <= _LONGEST and _CREDIT.match(text[first:last]):
            yield from _line(text, first, last)


def _noted(text: str, start: int, end: int) -> bool:
    """Whether a paragraph says where a translation is from."""
    words = text[start:end].split()
    return len(words) <= _LONGEST and bool(_TRANSLATED.search(text, start, min(end, start + 300)))


def _translation(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Credit]:
    for number, (first, last) in enumerate(spans):
        for run in runs(text, first, last):
            before = text[max(first, run.start - 60) : run.start]
            opens = number == 0 and run.start == first and text[run.end : run.end + 4] == " in "
            if _LANGUAGE.search(before) and not _like(run):
                continue
            if opens or _BY.search(before):
                yield Credit(run.start, run.end, run.text, sure=True)
            elif _like(run):
                yield Credit(run.start, run.end, run.text, sure=False)


def _line(text: str, start: int, end: int) -> Iterator[Credit]:
    named = False
    for found_run in runs(text, start, end):
        run = _bare(text, found_run)
        before = text[max(start, run.start - 30) : run.start]
        after = _OUTLET_AFTER.match(text, run.end, end)
        lone = " " not in run.text
        noun = after is not None and (lone or after.group() != " contributed")
        sure = _like(run) and bool(_FROM.search(before) or noun)
        if sure or noun or _like(run) or _FROM.search(before):
            named = named or sure
            yield Credit(run.start, run.end, run.text, sure or noun)
    if not named:
        for found in _GENERIC.finditer(text, start, end):
            yield Credit(*found.span(), "", sure=False)


def _signature(text: str, start: int, end: int) -> Iterator[Credit]:
    signed = _SIGNED.search(text[start:end])
    if signed:
        group = 1 if signed[1] else 2
        first, last = signed.span(group)
        yield from _one(start + first, start + last, signed[group], sure="/" in signed.group())
    elif end - start <= 40 and _ALONE.fullmatch(text, start, end):
        yield from _one(start, end, text[start:end].rstrip("."), sure=False)


def _one(start: int, end: int, name: str, *, sure: bool) -> Iterator[Credit]:
    if _GENERIC.fullmatch(name.strip()) or name.casefold() in ("agencies", "agency", "wires"):
        yield Credit(start, end, "", sure=False)
        return
    at = start
    for part in re.split(r"(\s?/\s?|\s?,\s?|\sand\s|;)", name):
        if part and part[0].isalpha() and part != "and" and not _DATE.fullmatch(part):
            yield Credit(at, at + len(part), part, sure)
        at += len(part)


def _bare(text: str, run: Run) -> Run:
    """A name without "Copyright" and the years around it."""
    tokens = list(run.tokens)
    while len(tokens) > 1 and _YEAR.fullmatch(text[slice(*tokens[0])]):
        tokens.pop(0)
    while len(tokens) > 1 and _YEAR.fullmatch(text[slice(*tokens[-1])]):
        tokens.pop()
    start, end = tokens[0][0], tokens[-1][1]
    return Run(start, end, text[start:end], run.article, tuple(tokens))


def _author(text: str, author: str) -> Credit:
    at = text.find(author)
    start, end = (at, at + len(author)) if at >= 0 else (0, 0)
    return Credit(start, end, author, sure=False)


def _like(run: Run) -> bool:
    return shape(run.text) or registered(run.text) is not None
