"""Where names stand in a text, and the words beside them that may tell who bears them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.lineage.cited_lexicon import OUTLET_WORDS
from sayso.lineage.cited_runs import runs
from sayso.lineage.party_lexicon import HEADS
from sayso.lineage.party_words import body_words, stem

HEAD_WORDS: Final = frozenset(stem(word) for word in HEADS | OUTLET_WORDS)
_THE: Final = re.compile(r"(?<!\bof)(?<!\bfor)(?<!\band)(?<!\bde) (?:the|The) (?=[A-Z])")
_PLURAL: Final = re.compile(r"(?:s['’]|\b(?:[Pp]eople|[Ww]omen|[Mm]en|[Cc]hildren)['’]s) $")
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z .’'-]+(?:, [A-Z][A-Za-z]+)?(?:, [A-Z][a-z]+\.? \d+)? ?(?:\([^)]*\) ?)?[-–—]"
)
_MARKS: Final = re.compile(r"[.;:“”\"()\n—–]")
_LEAD: Final = re.compile(
    r"^.*\b(?:that|and|but|when|while|as|said|told|says|to|by|when|where|after)\s"
)


def names(
    text: str, start: int, end: int, known: frozenset[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """Find where names stand in a paragraph, its dateline left out.

    Args:
        text: a report's text.
        start: where the paragraph begins.
        end: where it ends.
        known: words of names of bodies, which "and" joins to no other name.
    """
    dateline = _DATELINE.match(text, start, end)
    for first, last in _whole(text, dateline.end() if dateline else start, end):
        at = text.find(" and ", first, last)
        if at > 0 and text.find(" of ", first, at) < 0:
            one, other = body_words(text[first:at]), body_words(text[at + 5 : last])
            if one in known or other in known or not other & HEAD_WORDS:
                yield first, at
                yield at + 5, last
                continue
        yield first, last


def _whole(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Runs of capitals; "the" parts two of them, and "People's" is part of one."""
    held: tuple[int, int] | None = None
    for run in runs(text, start, end):
        first, last = run.start, run.end
        cut = max((m.end() for m in _THE.finditer(text, first, last)), default=first)
        first = cut if cut < last else first
        if held is not None:
            if first - held[1] <= len("’s ") + 1 and _PLURAL.search(text[held[0] : first]):
                held = held[0], last
                continue
            yield held
        held = first, last
    if held is not None:
        yield held


def clause(before: str) -> str:
    """The end of what stands before a name, from the last mark on; one comma is passed over."""
    parts = _MARKS.split(before)[-1].split(", ")
    tail = parts[-1] if parts[-1].strip() else ", ".join(parts[-2:])
    return _LEAD.sub("", tail)
