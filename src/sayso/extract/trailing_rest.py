"""What stands behind "…, she said": to whom, when, where and in what manner it was said."""

from __future__ import annotations

from typing import Final

from sayso.extract.completing_phrases import FINITE, OPENING, RELATIVE, SUBORDINATE
from sayso.extract.marked import Marked

_TIMES: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later
    too again now then also recently afterwards here there publicly separately this last
    """.split()
)
_MANNER: Final = frozenset(
    """
    on in at before after during over through via to from by with under of for without as when
    while following since because
    """.split()
)
_HEARER: Final = frozenset("DT JJ NN NNS NNP NNPS POS CD PRP PRP$ CC".split())


def rest_of(marked: Marked, sentence: range, verb: int) -> range | None:
    """What follows a verb of saying, where it tells only to whom, when, where, in what manner.

    Args:
        marked: words of the report.
        sentence: indices of the words of the sentence.
        verb: index of the verb.

    Returns:
        its words, those behind whom it is said to; None where something is said in them.
    """
    at = verb + 1
    if marked.word(verb).lower() == "told":
        while at in sentence and marked.pos[at] in _HEARER and not is_time(marked, at):
            at += 1
        if at == verb + 1:
            return None
    begin = at
    if at not in sentence:
        return range(begin, begin)
    word = marked.word(at).lower()
    if word in ',.;!\u201d"\u2019)' or word in _TIMES or marked.pos[at] in ("RB", "CC"):
        pass
    elif word not in _MANNER:
        return None
    segment = at
    for stop in range(at, sentence.stop + 1):
        mark = marked.word(stop) if stop in sentence else "."
        if mark == ":" or mark in OPENING - {'"'}:
            return None
        if mark in ",.;" or marked.pos[min(stop, sentence.stop - 1)] == "CC":
            if not _manner(marked, range(segment, stop)):
                return None
            if mark != ",":
                return range(begin, stop)
            segment = stop + 1
    return range(begin, sentence.stop)


def is_time(marked: Marked, at: int) -> bool:
    """Whether a word tells when something was said, as "Monday" or "earlier"."""
    return marked.word(at).lower() in _TIMES


def _manner(marked: Marked, words: range) -> bool:
    """Whether words tell of the saying only: a finite verb in them stands behind "when", "who"."""
    opened = False
    for at in words:
        word = marked.word(at).lower()
        if word == "that" and marked.pos[at] == "IN":
            if marked.word(at - 1).lower() not in ("condition", "asking"):
                return False
            opened = True
        elif word in SUBORDINATE or word in RELATIVE:
            opened = True
        elif marked.pos[at] in FINITE and not opened:
            return False
    return True
