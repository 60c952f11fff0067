"""Whose number or sight it is: "the agency put the toll at 1,900", "the group counts 21 dead"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.completing_phrases import FINITE, RELATIVE, Read, noun_phrase
from sayso.extract.marked import Marked

_AUXILIARIES: Final = frozenset(["has", "have", "had"])
_PUT: Final = frozenset(["put", "puts"])
_GIVE: Final = frozenset(["give", "gives", "gave", "given"])
_COUNT: Final = frozenset(["count", "counts", "counted", "tallied", "tallies"])
_MEASURE: Final = frozenset(["measure", "measures", "measured"])
_SEE: Final = frozenset(["saw", "heard", "seen", "watched"])
_MEASURERS: Final = frozenset(
    """
    ministry agency authority authorities institute laboratory laboratories lab labs commission
    inspector inspectors expert experts scientist scientists researcher researchers office service
    services group department chemist chemists engineer engineers observatory bureau council
    inspectorate university team company
    """.split()
)
_POLLS: Final = frozenset("poll polls survey surveys count counts projection forecast".split())
_WITNESSES: Final = frozenset(
    """
    reporter reporters correspondent correspondents journalist journalists photographer
    photographers witness witnesses eyewitness eyewitnesses
    """.split()
)
_STANDS: Final = frozenset(["is", "was", "stands", "stood"])
_FIGURES: Final = frozenset(["figure", "count", "toll", "tally", "estimate"])
_ABOUT: Final = frozenset(
    """
    about around roughly some nearly almost over under more less fewer than at least most up to
    close well just only below above between exactly
    """.split()
)
_HOURS: Final = frozenset(["a.m.", "p.m.", "am", "pm", "o'clock", "o\u2019clock", "noon"])
_MARKS: Final = frozenset([";", ":", "\u201c", '"'])
_STOPS: Final = frozenset([".", ";", "!", "\u201d", '"', ":"])
CONFIDENCE: Final = 0.6
"""Share right to the word, of what is found so in our cases; little else has been seen."""


def counted(marked: Marked, sentence: range) -> Iterator[Read]:
    """Attributions of numbers, and of what reporters and witnesses saw, in one sentence.

    Args:
        marked: words of the report.
        sentence: indices of its words.
    """
    if marked.word(sentence[-1]) == "?":
        return
    for at in sentence[1:]:
        word = marked.word(at).lower()
        if word in _STANDS:
            found = _figure(marked, sentence, at)
            if found is not None:
                yield found
            continue
        if not (word in _ALL and marked.pos[at].startswith("V")):
            continue
        cue = at - 1 if marked.word(at - 1).lower() in _AUXILIARIES else at
        source = _subject(marked, sentence, cue)
        if source is None or not _says(marked, sentence, source, at):
            continue
        content = range(at + 1, _end(marked, sentence, at + 1))
        if len(content) > 1:
            rest = range(content.stop, content.stop)
            yield Read(source, range(cue, at + 1), content, rest, CONFIDENCE)


_ALL: Final = _PUT | _GIVE | _COUNT | _MEASURE | _SEE


def _figure(marked: Marked, sentence: range, verb: int) -> Read | None:
    """Read "the hospital's figure is 31", "the service's count stands at 31"."""
    if verb - 2 <= sentence.start or marked.word(verb - 1).lower() not in _FIGURES:
        return None
    begin = verb + 1
    if begin in sentence and marked.word(begin).lower() == "at":
        begin += 1
    source = _subject(marked, sentence, verb)
    if source is None or not any(marked.pos[at] == "POS" for at in source[-3:-1]):
        return None
    if _number(marked, sentence, begin) is None:
        return None
    content = range(begin, _end(marked, sentence, begin))
    return Read(source, range(verb, begin), content, range(content.stop, content.stop), CONFIDENCE)


def _subject(marked: Marked, sentence: range, verb: int) -> range | None:
    """The noun phrase before the verb, from the beginning of the sentence or clause."""
    begin = sentence.start
    for at in range(verb - 1, sentence.start, -1):
        if marked.word(at) in _MARKS:
            begin = at + 1
            break
    if marked.word(begin) in _MARKS or marked.pos[begin] == "CC":
        begin += 1
    joined = [at + 1 for at in range(begin, verb) if marked.word(at).lower() in ("and", "but")]
    for first in (begin, *joined[-1:]):
        source = range(first, verb)
        if noun_phrase(marked, source) and marked.word(first).lower() not in ("i", "we"):
            return source
    return None


def _says(marked: Marked, sentence: range, source: range, verb: int) -> bool:
    """Whether subject, verb and what follows tell of a number that somebody has or of a sight."""
    word = marked.word(verb).lower()
    head = {marked.word(at).lower() for at in source}
    named = any(marked.pos[at].startswith("NNP") for at in source)
    after = [marked.word(at).lower() for at in range(verb + 1, sentence.stop)]
    if word in _SEE:
        return bool(head & _WITNESSES) and len(after) > 3
    if word in _MEASURE:
        return bool(head & _MEASURERS) and _number(marked, sentence, verb + 1) is not None
    if word in _COUNT:
        return _number(marked, sentence, verb + 1) is not None
    if word in _GIVE:
        if head & _POLLS and _number(marked, sentence, verb + 1) is not None:
            return True
        return _object_then(marked, sentence, verb, ("as",)) or (
            named and bool(head & _POLLS) and "percent" in after
        )
    return _object_then(marked, sentence, verb, ("at",))


def _object_then(marked: Marked, sentence: range, verb: int, word: tuple[str, ...]) -> bool:
    """Whether an object follows and then "at" or "as" with a number that is no time of day."""
    first = verb + 1
    if first not in sentence or marked.pos[first] in ("IN", "RP", "TO", "RB"):
        return False
    opened = False
    for at in range(first + 1, sentence.stop):
        here = marked.word(at).lower()
        opened = opened or here in RELATIVE or here == "what"
        if here in _STOPS or (marked.pos[at] in FINITE and not opened):
            return False
        if here in word:
            if marked.pos[first] == "CD":
                return here == "as"
            number = _number(marked, sentence, at + 1)
            if number is not None:
                following = marked.word(number + 1).lower() if number + 1 in sentence else ""
                return following not in _HOURS
    return False


def _number(marked: Marked, sentence: range, at: int) -> int | None:
    """The number that stands there, behind words like "about" and signs of money."""
    while at in sentence and (marked.word(at).lower() in _ABOUT or marked.word(at) in "$€£"):
        at += 1
    return at if at in sentence and marked.pos[at] == "CD" else None


def _end(marked: Marked, sentence: range, begin: int) -> int:
    """Where what is said ends: at a mark, or where another verb of the same subject begins."""
    for at in range(begin, sentence.stop):
        word = marked.word(at)
        if word in _STOPS:
            return at
        following = at + 1
        if word == "," and following in sentence and marked.word(following) in ("and", "but"):
            following += 1
        elif marked.pos[at] != "CC":
            continue
        if following in sentence and marked.pos[following] in FINITE:
            return at
    return sentence.stop
