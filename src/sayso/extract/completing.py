"""Attributions by rule, where the network has found none, or a cue without what is said.

The network has learnt from US news, where what is said mostly stands behind a quotation mark or
behind its cue. Other forms of general news usage it marks only in part, or not at all. What a rule
reads is taken only where no attribution has taken these words.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from sayso.extract.completing_counts import counted
from sayso.extract.completing_phrases import Read, sentences
from sayso.extract.completing_so import pointing_back
from sayso.extract.completing_taken import (
    all_of,
    beside_content,
    free,
    gives_up,
    meet,
    points,
    quoted_behind,
    scrap,
)
from sayso.extract.completing_views import by_account
from sayso.extract.findings import Findings
from sayso.extract.marked import Marked
from sayso.extract.relations import Relation
from sayso.extract.trailing import trailing

Beside = dict[int, list[Relation]]


def complete(found: Findings) -> None:
    """Add to a report's attributions those that rules read where the network has none.

    Args:
        found: what was found in the report; its relations are changed.
    """
    marked = found.marked
    beside: Beside = {}
    for relation in found.relations:
        _cut_condition(marked, relation)
        _note(marked, beside, relation)
    before: range | None = None
    for sentence in sentences(marked):
        if before is not None and marked.paragraph[before[0]] != marked.paragraph[sentence[0]]:
            before = None
        near = _near(marked, beside, [sentence])
        cues = {cue[0] for one in near if len(cue := marked.within(*one.cue)) == 1}
        for read in _reads(marked, sentence, before, cues):
            _take(found, read, beside)
        before = sentence


def _cut_condition(marked: Marked, relation: Relation) -> None:
    """What stands behind "on condition" is not what was said, where there is something else."""
    if len(relation.contents) > 1:
        kept = [s for s in relation.contents if not _on_condition(marked, marked.within(*s))]
        relation.contents = kept or relation.contents


def _on_condition(marked: Marked, piece: range) -> bool:
    return piece.start > 1 and marked.word(piece.start - 1).lower() == "condition"


def _reads(marked: Marked, sentence: range, before: range | None, cues: set[int]) -> Iterator[Read]:
    yield from trailing(marked, sentence, cues)
    yield from by_account(marked, sentence)
    yield from counted(marked, sentence)
    yield from pointing_back(marked, sentence, before)


def _note(marked: Marked, beside: Beside, relation: Relation) -> None:
    """Note in which sentences the words of a relation stand."""
    for span in relation.spans:
        for at in marked.within(*span):
            held = beside.setdefault(marked.sentence[at], [])
            if not any(relation is one for one in held):
                held.append(relation)


def _near(marked: Marked, beside: Beside, pieces: Iterable[range]) -> list[Relation]:
    """The relations with words in the sentences of some words, none twice."""
    numbers = dict.fromkeys(marked.sentence[at] for piece in pieces for at in piece)
    made: dict[int, Relation] = {}
    for number in numbers:
        for relation in beside.get(number, ()):
            made.setdefault(id(relation), relation)
    return list(made.values())


def _take(found: Findings, read: Read, beside: Beside) -> None:
    """Put what a rule has read among the relations, unless they have taken its words already."""
    marked = found.marked
    near = _near(marked, beside, [read.content, read.source, read.cue])
    own: Relation | None = None
    scraps: list[Relation] = []
    givers: list[Relation] = []
    for relation in near:
        contents = [marked.within(*span) for span in relation.contents]
        if meet(marked.within(*relation.cue), read.cue):
            if own is not None and own.contents:
                return
            own = relation
        elif scrap(marked, relation, read):
            scraps.append(relation)
        elif any(meet(piece, read.content) or read.cue.start in piece for piece in contents):
            if not gives_up(marked, relation, read):
                return
            givers.append(relation)
    if own is not None and not free(marked, own, read):
        return
    for relation in scraps:
        relation.contents = []
    for relation in givers:
        relation.contents = [
            span for span in relation.contents if not meet(marked.within(*span), all_of(read))
        ]
    _write(found, read, own, near)
    for relation in near:
        _note(marked, beside, relation)
    _note(marked, beside, found.relations[-1])


def _write(found: Findings, read: Read, own: Relation | None, near: list[Relation]) -> None:
    marked = found.marked
    source, cue, content = (
        (marked.starts[words[0]], marked.ends[words[-1]])
        for words in (read.source, read.cue, read.content)
    )
    if own is None:
        own = Relation(cue, source)
        found.relations.append(own)
        near.append(own)
    own.source = source
    whole = beside_content(read)
    elsewhere = [
        span
        for span in own.contents
        if quoted_behind(marked, piece := marked.within(*span), read)
        or not (meet(piece, whole) or points(marked, piece))
    ]
    own.contents = sorted([content, *elsewhere])
    own.log_probability = log_probability(read.confidence, found.network.calibration)


def log_probability(confidence: float, calibration: tuple[float, ...]) -> float:
    """The log probability that comes out as a confidence once it is calibrated."""
    slope, offset = calibration
    odds = (math.log(confidence / (1 - confidence)) - offset) / slope
    return -math.log1p(math.exp(-odds))
