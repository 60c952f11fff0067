"""The attributions of a report, outer and nested, as one list from which claims are made."""

from __future__ import annotations

import math

from sayso.extract.attribution import Attribution
from sayso.extract.bases import bases
from sayso.extract.citing import hand_over, make_way
from sayso.extract.completing import complete
from sayso.extract.findings import Findings
from sayso.extract.frames import framed
from sayso.extract.relations import Relation
from sayso.text import after_dateline

_LEAST = math.log(0.12)
"""Log probability of a nested attribution; what is read out of context is less sure."""

_WITHOUT_SOURCE = frozenset(["reportedly", "allegedly", "supposedly"])
TELLING = frozenset("told informed telling tell warned assured notified briefed".split())
"""Words after which stands whom it is said to."""
_SAYS = frozenset(
    "told informed said says warned reported described assured stated claimed testified".split()
)


def attributions(found: Findings) -> list[Attribution]:
    """All attributions with a content, in order of where their sources stand.

    A dateline at the head of a content is cut off. An attribution that frames another ("according
    to TASS, the ministry said …") has that one as its content.
    """
    complete(found)
    named = bases(found)
    made: list[Attribution] = []
    frames: list[Relation] = []
    for relation in found.relations:
        relation.contents = _own_words(found, relation.contents)
        _keep_in_sentence(found, relation)
    make_way(found, named)
    for relation in found.relations:
        if relation.contents:
            made += _tree(found, relation, None)
        elif not any(relation.cue[0] <= found.marked.starts[b.at] < relation.cue[1] for b in named):
            frames.append(relation)
    made += framed(found, frames, made)
    made.sort(key=lambda one: one.begin)
    hand_over(found, named, made)
    return made


def _tree(found: Findings, relation: Relation, outer: Attribution | None) -> list[Attribution]:
    one = Attribution(relation, outer)
    made = [one]
    for nested in sorted(relation.inner, key=lambda r: r.cue):
        nested.contents = _own_words(found, nested.contents)
        if not nested.contents:
            _take_rest(found, nested, relation)
        if _stands(found, nested, relation):
            inner = _tree(found, nested, one)
            one.inner.append(inner[0])
            made += inner
    return made


def _own_words(found: Findings, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without datelines, and without pieces that are a linking word only, in order."""
    kept = sorted(
        (own, end)
        for start, end in spans
        if (own := after_dateline(found.text, start, end) if start in found.begins else start) < end
    )
    full = [span for span in kept if found.text[slice(*span)].lower() not in _LINKING]
    return full or kept


_LINKING = frozenset(["which", "who", "that", "and", "but", "while", "whose", "where"])


def _keep_in_sentence(found: Findings, relation: Relation) -> None:
    """What "appears" and "seems" without a source speak of stands in their own sentence."""
    words = found.text[slice(*relation.cue)].lower().split()
    if relation.source is not None or not words or words[0] not in SEEMS:
        return
    marked = found.marked
    at = marked.within(*relation.cue)
    if at:
        here = marked.sentence[at[0]]
        relation.contents = [
            (start, end)
            for start, end in relation.contents
            if (words_of := marked.within(start, end)) and marked.sentence[words_of[0]] == here
        ]


SEEMS = frozenset("appear appears appeared seem seems seemed".split())
"""Cues of the reporter's own impression."""


def _take_rest(found: Findings, nested: Relation, outer: Relation) -> None:
    """What stands before and after the cue belongs to it, where the network has left it out."""
    words = found.text[slice(*nested.cue)].lower().split()
    if not words or words[-1] not in _SAYS:
        return
    if nested.source is None:
        nested.source = _phrase_before(found, nested.cue[0], outer)
    if nested.source is None:
        return
    for start, end in outer.contents:
        if start <= nested.cue[0] and nested.cue[1] < end and nested.source[1] <= nested.cue[0]:
            begin = _after_hearer(found, nested.cue[1], words[-1])
            while begin < end and not found.text[begin].isalnum():
                begin += 1
            if len(found.marked.within(begin, end)) > 2:
                nested.contents = [(begin, end)]


def _after_hearer(found: Findings, begin: int, verb: str) -> int:
    """Where the words after a cue begin, behind those who are told it."""
    marked = found.marked
    words = marked.within(begin, len(found.text))
    if verb not in TELLING or not words:
        return begin
    at = words[0]
    while (
        at < len(marked)
        and marked.pos[at] in _NOMINAL
        and not (marked.pos[at] in ("DT", "PRP$") and at > words[0])
    ):
        at += 1
        if at + 1 < len(marked) and marked.word(at).lower() in ("in", "of", "at"):
            at += 1
    return marked.starts[at] if at < len(marked) else begin


def _phrase_before(found: Findings, end: int, outer: Relation) -> tuple[int, int] | None:
    """The noun phrase that ends right before a cue, inside the content around."""
    marked = found.marked
    begin = max((s for s, e in outer.contents if s <= end <= e), default=None)
    words = marked.within(begin, end) if begin is not None else range(0)
    if not words or not marked.pos[words[-1]].startswith(("NN", "PRP")):
        return None
    first = words[-1]
    while first > words[0] and marked.pos[first - 1] in _NOMINAL:
        first -= 1
    return marked.starts[first], marked.ends[words[-1]]


_NOMINAL = frozenset("DT JJ NN NNS NNP NNPS POS CD PRP$ VBN".split())


def _stands(found: Findings, nested: Relation, outer: Relation) -> bool:
    """Whether what was found inside a content is an attribution of its own."""
    if not nested.contents or nested.log_probability < _LEAST:
        return False
    if not all(any(s <= b and e <= t for s, t in outer.contents) for b, e in nested.spans):
        return False
    return nested.source is not None or found.text[slice(*nested.cue)].lower() in _WITHOUT_SOURCE
