"""Contents split into statements: one event, state or count each, verbatim."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.extract.findings import Findings
from sayso.extract.marked import Marked
from sayso.extract.statement_sentences import by_sentence
from sayso.extract.statement_tags import TAGS, decode
from sayso.model import Span, Statement, Voice
from sayso.model.identity import statement_id

Floats = NDArray[np.float64]
Offsets = list[tuple[int, int]]

_LONGEST = 2_000
"""Words of a content at most; beyond, it stays whole."""

_PART = re.compile(
    r"[,(\u2013\u2014-] ?(?:(?:(?P<with>including)|among them|of (?:whom|which|them)|with) "
    r"(?:at least |about |some |more than )?(?=\d|[a-z]+ (?:women|children|men|civilians|soldiers))"
    r"|(?=(?:at least |about |some )?[\w.,]+ of (?:them|whom|which)\b))",
    re.IGNORECASE,
)
"""Where a part of a count begins: "…, 150 of them women", "…, including 150 women"."""
_LOOSE = ' \t\n"\u201d\u2019'
_PART_ENDS = re.compile(r"[,;.)\u2013\u2014]|\band\b(?! \d)")


@dataclass(frozen=True, slots=True)
class Splitter:
    """A small convolution over the words of a content.

    Attributes:
        first: weights (out, in, words) of the first layer, added to what comes in.
        first_bias: shape (out,).
        second: weights (tags, in, words) of the second.
        second_bias: shape (tags,).
        caution: taken from the scores of tags that split.
    """

    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats
    caution: float

    def tags(self, rows: Floats) -> list[str]:
        """The best tag of each word; ``rows`` has the head's scores, shape (words, in)."""
        inner = rows + np.maximum(_convolved(rows, self.first, self.first_bias), 0)
        scores = _convolved(inner, self.second, self.second_bias)
        scores[:, [TAGS.index(tag) for tag in _SPLITS]] -= self.caution
        return [TAGS[best] for best in scores.argmax(1)]


_SPLITS = ("begin", "share", "part", "resume")


def _convolved(rows: Floats, weights: Floats, bias: Floats) -> Floats:
    width = weights.shape[2]
    padded = np.zeros((len(rows) + width - 1, rows.shape[1]))
    padded[width // 2 : width // 2 + len(rows)] = rows
    around = np.stack([padded[at : at + len(rows)] for at in range(width)], 2)
    made: Floats = np.einsum("wik,oik->wo", around, weights) + bias
    return made


@cache
def shipped() -> Splitter:
    """The weights that come with the package.

    Raises:
        ModelError: if they are missing or broken.
    """
    try:
        about = json.loads(files("sayso.data").joinpath("statements.json").read_text("utf-8"))
        return Splitter(
            np.array(about["first"]),
            np.array(about["first_bias"]),
            np.array(about["second"]),
            np.array(about["second_bias"]),
            float(about["caution"]),
        )
    except Exception as error:
        raise ModelError(f"the weights for statements cannot be loaded: {error}") from error


def bare_statements(found: Findings, voice: Voice, contents: Offsets) -> list[Statement]:
    """The statements of a claim's content, with their ids and nothing else; see ``statements``."""
    report, made = found.report, []
    for offsets in statements(found.marked, contents, found.network.columns["statement"]):
        spans = tuple(Span.of(report.text, start, end) for start, end in offsets)
        made.append(Statement(statement_id(report.id, voice, spans), spans))
    return made


def statements(
    marked: Marked, contents: Sequence[tuple[int, int]], columns: tuple[int, int]
) -> list[Offsets]:
    """Offsets of each statement of a content; the whole of it where it says one thing.

    Args:
        marked: words of the report.
        contents: offsets of the content's pieces, in order.
        columns: of the head's scores among the side scores.
    """
    whole = [list(contents)]
    words = [at for start, end in contents for at in marked.within(start, end)]
    if len(words) < 2 or len(words) > _LONGEST:
        return whole
    rows = marked.sides[words, slice(*columns)].astype(np.float64)
    found = decode(shipped().tags(rows), [marked.word(at) for at in words])
    told = _with_their_occasion(marked, [[words[at] for at in one] for one in found])
    apart = [piece for one in told for piece in by_sentence(marked, one)]
    made = [_offsets(marked, one, contents) for one in apart]
    made = [one for one in made if one]
    if len(made) < 2:
        made = whole
    for part in _parts(marked.text, contents):
        if part not in made:
            made.append(part)
    return sorted(made)


def _with_their_occasion(marked: Marked, found: list[list[int]]) -> list[list[int]]:
    """Put "when a bomb exploded" to what happened then, where it follows right behind it."""
    made: list[list[int]] = []
    for one in found:
        if made and one and made[-1]:
            between = range(made[-1][-1] + 1, one[0])
            if [marked.word(at).lower() for at in between] == ["when"]:
                made[-1] = [*made[-1], *between, *one]
                continue
        made.append(one)
    return made


def _offsets(marked: Marked, words: Sequence[int], contents: Sequence[tuple[int, int]]) -> Offsets:
    """Words next to each other, within one piece of the content, as one stretch."""
    spans: Offsets = []
    before = -2
    for at in words:
        start, end = marked.starts[at], marked.ends[at]
        piece = next(((s, e) for s, e in contents if s < end and start < e), None)
        if piece is None:
            continue
        start, end = max(start, piece[0]), min(end, piece[1])
        if at == before + 1 and spans and spans[-1][0] >= piece[0]:
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
        before = at
    return spans


def _parts(text: str, contents: Sequence[tuple[int, int]]) -> list[Offsets]:
    """Parts of counts, which stand inside the whole as statements of their own."""
    found: list[Offsets] = []
    for start, end in contents:
        for part in _PART.finditer(text, start, end):
            stop = _PART_ENDS.search(text, part.end(), end)
            finish = stop.start() if stop else end
            while finish > part.end() and text[finish - 1] in _LOOSE:
                finish -= 1
            begin = part.start("with") if part["with"] else part.end()
            if part.end() < finish and (begin, finish) != (start, end):
                found.append([(begin, finish)])
    return found
