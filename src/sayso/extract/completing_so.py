"""What was said before, and by whom: "This was stated by Colonel Asan", "the army said so"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.completing_phrases import OPENING, Read, clause, finite, noun_phrase
from sayso.extract.marked import Marked

_SAID: Final = frozenset(
    """
    said says say stated states announced announces reported reports confirmed confirms maintains
    maintained insisted insists noted notes wrote writes write written conceded claimed claims
    acknowledged acknowledges told tells established found shown show shows
    """.split()
)
_THIS: Final = frozenset(["this", "that"])
_BE: Final = frozenset(["is", "was", "were", "has", "been"])
_SAID_THIS: Final = frozenset(
    "said stated announced reported reports confirmed confirms wrote writes revealed".split()
)
_DASHES: Final = frozenset(["\u2013", "\u2014", ":", "-", "--"])
_ASKS: Final = frozenset(["?", "!", ":"])
_HAVE: Final = frozenset(["has", "have", "had"])
CONFIDENCE: Final = 0.5
"""Share right to the word, of what is found so in our cases; little else has been seen."""


def pointing_back(marked: Marked, sentence: range, before: range | None) -> Iterator[Read]:
    """Attributions whose content is the clause or the sentence before.

    Args:
        marked: words of the report.
        sentence: indices of the words of a sentence.
        before: those of the sentence before it in the same paragraph, or None.
    """
    content = _content(marked, before) if before is not None else None
    begin = sentence.start
    dash = next((at for at in sentence[2:-4] if _turns(marked, at)), None)
    if dash is not None:
        begin, content = dash + 1, _content(marked, range(sentence.start, dash))
    if content is not None and sentence.stop - begin > _FEWEST:
        found = _pointing(marked, range(begin, sentence.stop), content)
        if found is not None:
            yield found
    if content is not None and dash is None and marked.word(begin).lower() == "so":
        found = _so_says(marked, sentence, content)
        if found is not None:
            yield found
    for at in sentence[_FEWEST - 2 :]:
        if marked.word(at).lower() == "so" and _alone(marked, sentence, at):
            found = _so(marked, sentence, at, content if dash is None else None)
            if found is not None:
                yield found


_FEWEST = 4


def _turns(marked: Marked, at: int) -> bool:
    """Whether a dash or colon leads over to "this is what …"."""
    return marked.word(at) in _DASHES and marked.word(at + 1).lower() in _THIS


def _pointing(marked: Marked, sentence: range, content: range) -> Read | None:
    """What points back with "this" or "that" as its first word, or as what is said."""
    begin = sentence.start
    if marked.word(begin).lower() in _THIS:
        at = begin + 1
        if [marked.word(here).lower() for here in sentence[1:5]] == [",", "at", "least", ","]:
            at += 4
        if at + 1 in sentence and marked.word(at).lower() in _BE:
            if marked.word(at + 1).lower() == "what":
                return _what(marked, sentence, at + 2, content)
            return _stated_by(marked, sentence, content)
        return None
    this = next((at for at in sentence[2:] if marked.word(at).lower() in _THIS), None)
    if this is None or marked.word(this - 1).lower() not in _SAID_THIS:
        return None
    rest = range(this + 1, sentence.stop)
    if rest and marked.pos[rest[0]] not in ("RB", "JJ", ".", ",", "IN", "TO"):
        return None
    if finite(marked, rest):
        return None
    cue = this - 2 if marked.word(this - 2).lower() in _HAVE else this - 1
    source = range(begin, cue)
    if not noun_phrase(marked, source) or marked.word(begin).lower() in ("i", "we"):
        return None
    return Read(source, range(cue, this), content, range(this, sentence.stop), CONFIDENCE)


def _so_says(marked: Marked, sentence: range, content: range) -> Read | None:
    """Read "So says the ministry"."""
    verb = sentence.start + 1
    if verb not in sentence or marked.word(verb).lower() not in ("says", "said", "say"):
        return None
    source = _source(marked, verb + 1, sentence)
    if source is None:
        return None
    rest = range(source.stop, sentence.stop)
    return Read(source, range(verb, verb + 1), content, rest, CONFIDENCE)


def _content(marked: Marked, before: range) -> range | None:
    words = before
    while words and not marked.word(words[-1])[-1].isalnum():
        words = words[:-1]
    while words and (marked.pos[words[0]] == "CC" or not marked.word(words[0])[0].isalnum()):
        words = words[1:]
    return words if clause(marked, words) and marked.word(before[-1]) not in _ASKS else None


def _what(marked: Marked, sentence: range, begin: int, content: range) -> Read | None:
    """Read "That is what the minutes of the meeting say"."""
    for verb in range(begin + 1, sentence.stop):
        if marked.word(verb).lower() in _SAID:
            cue = verb - 1 if marked.word(verb - 1).lower() in _HAVE else verb
            source = range(begin, cue)
            if not noun_phrase(marked, source):
                return None
            return Read(
                source, range(cue, verb + 1), content, range(verb + 1, sentence.stop), CONFIDENCE
            )
    return None


def _stated_by(marked: Marked, sentence: range, content: range) -> Read | None:
    """Read "This was stated by the head of the press centre"."""
    at = sentence.start + 1
    while at in sentence and marked.word(at).lower() in _BE:
        at += 1
    if at + 1 not in sentence or marked.word(at).lower() not in _SAID:
        return None
    by = next(
        (here for here in range(at + 1, min(at + 4, sentence.stop)) if marked.word(here) == "by"),
        None,
    )
    if by is None:
        return None
    source = _source(marked, by + 1, sentence)
    if source is None:
        return None
    cue = range(sentence.start + 1, at + 1)
    return Read(source, cue, content, range(source.stop, sentence.stop), CONFIDENCE)


def _source(marked: Marked, begin: int, sentence: range) -> range | None:
    """The longest noun phrase from a word on that ends at a mark, without relative clauses."""
    found = None
    for at in range(begin + 1, sentence.stop):
        word = marked.word(at).lower()
        if word in ("who", "which", "that", ".", ";", ":", "on", "in", "at", "during"):
            found = range(begin, at)
            break
    if found is None:
        return None
    while found and marked.word(found[-1]) == ",":
        found = found[:-1]
    return found if noun_phrase(marked, found) else None


def _so(marked: Marked, sentence: range, so: int, content: range | None) -> Read | None:
    """Read "…: the service said so on Monday" and "The board told its staff so"."""
    verb = next(
        (at for at in range(so - 1, max(so - 5, sentence.start), -1) if _says(marked, at)), None
    )
    if verb is None or (verb < so - 1 and marked.word(verb).lower() not in ("told", "tells")):
        return None
    cue = verb - 1 if marked.word(verb - 1).lower() in _HAVE else verb
    colon = max((at for at in range(sentence.start, cue) if marked.word(at) in ":;"), default=None)
    begin = sentence.start
    if colon is not None:
        begin, content = colon + 1, range(sentence.start, colon)
        if not clause(marked, content):
            return None
    source = range(begin, cue)
    if content is None or not noun_phrase(marked, source):
        return None
    if marked.word(begin).lower() in ("i", "we"):
        return None
    if any(marked.word(at) in OPENING for at in range(so, sentence.stop)):
        return None
    return Read(source, range(cue, verb + 1), content, range(verb + 1, sentence.stop), CONFIDENCE)


def _alone(marked: Marked, sentence: range, so: int) -> bool:
    """Whether "so" stands for what was said, and belongs to no word behind it ("so many")."""
    following = so + 1
    if following not in sentence:
        return True
    word = marked.word(following).lower()
    return marked.pos[following] in ("IN", "TO", ",", ".", ":", "CC", "WRB") or word in _AGAIN


_AGAIN: Final = frozenset("twice again too himself herself itself themselves publicly".split())


def _says(marked: Marked, at: int) -> bool:
    return marked.word(at).lower() in _SAID
