"""What is said first and who says it last: "…, the committee said.", "…, says operator Sennet."."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final

from sayso.extract.completing_phrases import (
    Read,
    clause_before,
    finite,
    noun_phrase,
)
from sayso.extract.marked import Marked
from sayso.extract.speakers.lexicon import DOCUMENT, POLL
from sayso.extract.trailing_rest import is_time, rest_of

_SAID: Final = frozenset(
    """
    said says say told stated states announced announces reported reports report confirmed confirms
    maintains maintained insisted insists repeated repeats noted notes wrote writes write written
    conceded concedes claimed claims claim acknowledged acknowledges admitted admits show shows
    showed shown found established concluded estimate estimates estimated indicate indicates
    """.split()
)
_ALSO_NOUNS: Final = frozenset(
    "reports report claims claim states notes estimate estimates show shows".split()
)
_PARTICIPLES: Final = frozenset(["written", "shown"])
_FINITE: Final = frozenset(["VBD", "VBZ", "VBP"])
_BEFORE_WHO: Final = frozenset("says said say writes wrote write reports reported report".split())
"""Verbs that stand before their subject after what is said."""
_PAST: Final = _FINITE | {"VBN"}
_WHO: Final = frozenset(["PERSON", "ORGANIZATION"])
_HAVE: Final = frozenset(["has", "have", "had", "'s", "\u2019s", "'ve", "\u2019ve"])
_ADVERBS: Final = frozenset(
    "also later now then already again earlier previously recently repeatedly today even".split()
)
CONFIDENCE: Final = 0.8
"""Share right to the word, of what is found so in PolNeAR's development part and in our cases."""


def trailing(marked: Marked, sentence: range, cues: Container[int]) -> Iterator[Read]:
    """Attributions behind what is said, in one sentence.

    Args:
        marked: words of the report.
        sentence: indices of the words of the sentence.
        cues: indices of words that the network takes for cues, each by itself.
    """
    if marked.word(sentence[-1]) == "?":
        return
    for at in sentence[_FEWEST:]:
        word = marked.word(at).lower()
        found = None
        known = word in _SAID
        if known or (at in cues and marked.pos[at] in _FINITE):
            if word in _ALSO_NOUNS and not (at in cues or _is_verb(marked, sentence, at)):
                continue
            found = _source_first(marked, sentence, at)
        usual = word in _BEFORE_WHO
        if found is None and (usual or (at in cues and marked.pos[at] in _PAST)):
            found = _verb_first(marked, sentence, at, usual)
        if found is not None:
            yield found


_FEWEST = 4


def _is_verb(marked: Marked, sentence: range, at: int) -> bool:
    """Whether a word that may be a noun is a verb: "…, letters from the bank show."."""
    if marked.pos[at].startswith("V"):
        return True
    if at + 1 in sentence and marked.word(at + 1) not in ".,;":
        return False
    begin = next((b for b in range(at - 1, sentence.start, -1) if marked.word(b) == ","), at)
    first = range(begin + 1, at)[:_HEAD]
    return any(marked.word(b).lower() in _PAPERS for b in first)


_HEAD = 3
_PAPERS: Final = (DOCUMENT | POLL) - {"percent", "average"} | {"minutes", "accounts", "logs"}
"""Nouns of what shows something."""


def _source_first(marked: Marked, sentence: range, verb: int) -> Read | None:
    cue = verb
    while cue - 1 > sentence.start and marked.word(cue - 1).lower() in _HAVE:
        cue -= 1
    if marked.word(verb).lower() in _PARTICIPLES and cue == verb:
        return None
    end = cue
    while end - 1 > sentence.start and marked.word(end - 1).lower() in _ADVERBS:
        end -= 1
    commas = [at for at in range(sentence.start, end) if marked.word(at) == ","]
    if not commas:
        return None
    if commas[-1] != end - 1:
        comma = commas[-1]
    elif len(commas) > 2:
        comma = commas[-3]
    else:
        return None
    source = range(comma + 1, end)
    if len(source) > 1 and marked.word(comma + 1).lower() == "as":
        source = source[1:]
    rest = rest_of(marked, sentence, verb)
    if rest is None or not noun_phrase(marked, source):
        return None
    content = clause_before(marked, sentence, comma)
    if content is None:
        return None
    return Read(source, range(cue, verb + 1), content, rest, CONFIDENCE)


def _verb_first(marked: Marked, sentence: range, verb: int, usual: bool) -> Read | None:
    """Read "…, says operator Sennet"; of verbs that are not usual so, before names only."""
    if marked.word(verb - 1) != ",":
        return None
    end = verb + 1
    while end in sentence and marked.word(end) not in (",", ".", ";", "\u201d", '"'):
        if end > verb + 1 and (
            is_time(marked, end) or marked.word(end).lower() in ("on", "in", "at")
        ):
            break
        end += 1
    source = range(verb + 1, end)
    if not noun_phrase(marked, source) or finite(marked, source):
        return None
    named = any(marked.pos[at].startswith("NNP") for at in source)
    if not usual and not any(marked.entity[at] in _WHO for at in source):
        return None
    if not named and marked.pos[source[0]] not in ("DT", "PRP$", "PRP", "CD"):
        return None
    content = clause_before(marked, sentence, verb - 1)
    if content is None:
        return None
    return Read(source, range(verb, verb + 1), content, range(end, sentence.stop), CONFIDENCE)
