"""What speaks for a source that stands for nobody who is named."""

from __future__ import annotations

from typing import Final

from sayso.extract.marked import Marked
from sayso.extract.speakers.lexicon import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    FIRST,
    GROUP,
    INDEFINITE,
    OUTLET,
    POLL,
    POST,
    SPEAKS_FOR,
)
from sayso.extract.speakers.question import Question, opens_with_number

NOBODY: Final = (
    "any", "group", "indefinite", "plural", "document", "poll", "number", "possessive", "bare",
    "first person", "definite", "body", "speaks for", "anonymous", "author", "outlet", "post",
    "many words", "capital", "generic pronoun",
)  # fmt: skip
"""The features in order; each has a weight for each form of a source."""

_SEEMS = frozenset(
    "appears appear appeared seems seem seemed apparently unclear clear seemingly looks look "
    "perhaps presumably evidently".split()
)


def nobody_features(marked: Marked, question: Question) -> list[float]:
    """What speaks for nobody being named, in the order of NOBODY."""
    seems = any(marked.word(at).lower() in _SEEMS for at in question.cue)
    first, head = question.source.first, question.source.head
    if head < 0:
        return [float(name == "any" or (name == "author" and seems)) for name in NOBODY]
    noun = marked.word(head).lower()
    opening = marked.word(first).lower()
    return [
        1.0,
        noun in GROUP,
        opening in INDEFINITE,
        marked.pos[head] in ("NNS", "NNPS"),
        noun in DOCUMENT,
        noun in POLL,
        opens_with_number(marked, question),
        marked.pos[first] == "PRP$",
        marked.pos[first] not in ("DT", "PRP$", "PRP"),
        noun in FIRST,
        opening in ("the", "this", "that"),
        noun in BODY,
        noun in SPEAKS_FOR,
        noun in ANONYMOUS,
        seems,
        noun in OUTLET,
        noun in POST,
        len(question.words) > 6,
        any(marked.word(at)[0].isupper() for at in question.words[1:]),
        noun in ("you", "your", "one", "others", "everyone", "people"),
    ]
