"""By whose account it is so: "by the authority's own count", "in the words of Colonel Asan"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.completing_phrases import Read, clause, clause_before, noun_phrase
from sayso.extract.marked import Marked

_PREPOSITIONS: Final = frozenset(["by", "on", "in", "at"])
_ACCOUNT: Final = frozenset(
    """
    account accounts count counts estimate estimates reckoning tally telling view opinion version
    reading assessment calculation calculations figures words judgement judgment
    """.split()
)
_MY: Final = frozenset(["my", "our", "your", "one", "this", "that"])
_MARKS: Final = frozenset([".", ";", ")", "\u201d", '"'])
_LONGEST: Final = 12
"""Words of such a phrase at most."""
_STARTS: Final = frozenset(["CD", "DT", "PRP", "PRP$", "EX"])
"""What the clause behind a phrase without a comma begins with, to be told from it."""
CONFIDENCE: Final = 0.7
"""A little less than of what follows verbs of saying: fewer have been seen."""


def by_account(marked: Marked, sentence: range) -> Iterator[Read]:
    """Attributions by phrases like "by his own account", in front of a clause or behind it.

    Args:
        marked: words of the report.
        sentence: indices of the words of the sentence.
    """
    if marked.word(sentence[-1]) == "?":
        return
    for at in sentence[:-3]:
        word = marked.word(at).lower()
        if word in _PREPOSITIONS:
            named = _possessor(marked, sentence, at) or _of(marked, sentence, at)
        elif word == "according" and marked.word(at + 1).lower() == "to":
            named = _according(marked, sentence, at)
        else:
            continue
        if named is None:
            continue
        cue, source = named
        content = _clause_around(marked, sentence, cue.start, source.stop)
        if content is not None and noun_phrase(marked, source):
            end = source.stop
            yield Read(source, cue, content, range(end, end), CONFIDENCE)


def _possessor(marked: Marked, sentence: range, at: int) -> tuple[range, range] | None:
    """Cue and source of "by the authority's own count", "by his account"."""
    if at + 1 not in sentence or marked.word(at + 1).lower() in _MY:
        return None
    own = marked.pos[at + 1] == "PRP$"
    for here in range(at + 2, min(at + _LONGEST, sentence.stop)):
        word = marked.word(here).lower()
        if word in _ACCOUNT and own:
            return range(at, at + 1), range(at + 1, here + 1)
        own = marked.pos[here] == "POS" or (own and word == "own")
        if word in ",;:":
            return None
    return None


def _of(marked: Marked, sentence: range, at: int) -> tuple[range, range] | None:
    """Cue and source of "in the view of the commission"."""
    of = at + 3
    if of + 1 not in sentence or marked.word(of).lower() != "of":
        return None
    if marked.word(at + 1).lower() != "the" or marked.word(at + 2).lower() not in _ACCOUNT:
        return None
    return range(at, of + 1), range(of + 1, _to_mark(marked, sentence, of + 1))


def _according(marked: Marked, sentence: range, at: int) -> tuple[range, range] | None:
    """Cue and source of "according to the ministry", also where no comma follows."""
    begin = at + 2
    end = _to_mark(marked, sentence, begin)
    if at == sentence.start and not noun_phrase(marked, range(begin, end)):
        for here in range(begin + 1, end):
            if marked.pos[here] in _STARTS and marked.pos[here - 1].startswith(("NN", "PRP")):
                end = here
                break
    return range(at, begin), range(begin, end)


def _to_mark(marked: Marked, sentence: range, begin: int) -> int:
    return next(
        (
            at
            for at in range(begin, sentence.stop)
            if marked.word(at) in _MARKS or marked.word(at) in ",:"
        ),
        sentence.stop,
    )


def _ends(marked: Marked, sentence: range, at: int) -> bool:
    """Whether nothing more of what is said follows: a comma leads on to "which" or "and"."""
    if marked.word(at) != ",":
        return marked.word(at) in _MARKS
    return at + 1 in sentence and marked.pos[at + 1] in ("WDT", "WP", "TO", "IN", "CC", "VBG")


def _clause_around(marked: Marked, sentence: range, begin: int, end: int) -> range | None:
    """The clause that a phrase stands behind, with a comma, or else the one in front of which."""
    if begin > sentence.start + 2 and marked.word(begin - 1) == ",":
        if end in sentence and not _ends(marked, sentence, end):
            return None
        return clause_before(marked, sentence, begin - 1)
    if begin != sentence.start:
        return None
    first = end + 1 if end in sentence and marked.word(end) == "," else end
    stop = next(
        (at for at in range(first, sentence.stop) if marked.word(at) in '.;\u201c\u201d"'),
        sentence.stop,
    )
    content = range(first, stop)
    return content if clause(marked, content) else None
