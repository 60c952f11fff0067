"""The words of a report, made alike where light editing makes them differ.

Case, punctuation, hyphens and apostrophes are dropped; numbers, in figures or in words, all become
one mark, so that a changed figure still matches. A report's own text is what counts: datelines,
credits and corrections are left out, and words in quotation marks are told from the others, since
two outlets may have taken them from one speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.model import Report
from sayso.text import after_dateline, quotations

Keys = NDArray[np.uint64]

SHINGLE: Final = 5
"""Words that are hashed together."""
_ALONE: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts without spaces between words: each letter counts for one."""
_WORD: Final = re.compile(rf"[{_ALONE}]|(?:(?![{_ALONE}])[^\W_])+")
_BLANK_LINE: Final = re.compile(r"\n[ \t\r\f\v]*\n")
_NUMBERS: Final = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million billion trillion mln bn dozen dozens scores hundreds thousands"
    " millions first second third fourth fifth sixth seventh eighth ninth tenth".split()
)
_NUMBER: Final = "#"
_LEFT_OUT: Final = ("credit", "correction")
_DATELINES: Final = 3
_MIX: Final = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, eq=False)
class Worded:
    """A report's own words as they are compared.

    Attributes:
        report: the report that they are from.
        keys: a number for each word, the same for the same word in every run.
        starts: where each begins in ``report.text``.
        ends: the code point after each.
        quoted: whether each stands in quotation marks.
        shingles: a number for each run of ``SHINGLE`` words, by its first.
        own: whether each is the report's own word: not in quotation marks, and no number.
        digest: the same for reports that have all words alike, and quote the same of them.
    """

    report: Report
    keys: Keys
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    quoted: NDArray[np.bool_]
    shingles: Keys
    own: NDArray[np.bool_]
    digest: bytes


def worded(report: Report) -> Worded:
    """Cut a report into the words that are compared."""
    keys: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    quoted: list[bool] = []
    number = _key(_NUMBER)
    for start, end, quote in _paragraphs(report):
        marks = [] if quote else quotations(report.text, start, end)
        inside = iter([(mark.inner_start, mark.inner_end) for mark in marks])
        opens, closes = next(inside, (end, end))
        fresh = True
        for found in _WORD.finditer(report.text, start, end):
            first, last = found.span()
            while first >= closes and opens < end:
                opens, closes = next(inside, (end, end))
            key = _key_of(found.group())
            if key == number and not fresh and keys[-1] == number:
                ends[-1] = last  # 1,240 is one number, and so is "2.4 million"
                continue
            fresh = False
            keys.append(key)
            starts.append(first)
            ends.append(last)
            quoted.append(quote or opens <= first < closes)
    hashed, inside_marks = np.array(keys, np.uint64), np.array(quoted, np.bool_)
    return Worded(
        report,
        hashed,
        np.array(starts, np.int64),
        np.array(ends, np.int64),
        inside_marks,
        _shingles(hashed),
        ~inside_marks & (hashed != np.uint64(number)),
        blake2b(hashed.tobytes() + inside_marks.tobytes(), digest_size=16).digest(),
    )


def _paragraphs(report: Report) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each paragraph that is the report's own, and whether it is a quotation."""
    for count, (start, end, kind) in enumerate(paragraphs(report)):
        if kind not in _LEFT_OUT:
            first = after_dateline(report.text, start, end) if count < _DATELINES else start
            yield first, end, kind == "quote"


def paragraphs(report: Report) -> list[tuple[int, int, str]]:
    """Start, end and kind of each block; paragraphs by blank lines where there are no blocks."""
    if report.blocks:
        return [(block.start, block.end, block.kind) for block in report.blocks]
    found: list[tuple[int, int, str]] = []
    at = 0
    for blank in _BLANK_LINE.finditer(report.text):
        found.append((at, blank.start(), "paragraph"))
        at = blank.end()
    found.append((at, len(report.text), "paragraph"))
    return [each for each in found if report.text[each[0] : each[1]].strip()]


@lru_cache(maxsize=1 << 16)
def _key_of(word: str) -> int:
    folded = word.casefold()
    return _key(_NUMBER if folded in _NUMBERS or folded[0].isdigit() else folded)


def _key(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _shingles(keys: Keys) -> Keys:
    count = max(0, len(keys) - SHINGLE + 1)
    mixed = np.zeros(count, np.uint64)
    for at in range(SHINGLE):
        mixed = (mixed * _MIX) ^ keys[at : at + count]
    return _scrambled(mixed)


def _scrambled(mixed: Keys) -> Keys:
    """Spread the numbers evenly (the finalizer of SplitMix64)."""
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))
