"""What the words of a sentence say of its direction: a "not" in it, and words with an opposite."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sayso.lineage.polarity_lexicon import (
    AXES,
    NEGATOR,
    NO_OPPOSITE,
    NOT_DENYING,
    PREFIX,
    SUBORDINATE,
    UNCOMMITTED,
)

_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ASIDE: Final = re.compile(r", (?:who|whom|whose|which|where)\b[^,]*,")
_RELATIVE: Final = re.compile(
    r"(?<=\w\w\w) (?:that|which|who|whom|whose|where) (?:is|are|was|were|had|has|have|will|would)\b"
)
_LACKING: Final = re.compile(r"\b(?:without|no|lacks?|lacked)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Poles:
    """Words of a sentence that have an opposite.

    Attributes:
        axes: for each axis that the sentence speaks to with one pole only, whether the upper one.
        words: its words, in small letters.
    """

    axes: dict[str, bool]
    words: frozenset[str]


def poles(text: str) -> Poles:
    """Find the words of a sentence that have an opposite; asides between commas are left out."""
    plain = _ASIDE.sub(" ", text).lower()
    begins = _RELATIVE.search(plain)
    plain = plain[: begins.start()] if begins else plain
    axes = {}
    for name, (upper, lower) in AXES.items():
        above, below = upper.search(plain) is not None, lower.search(plain) is not None
        if above != below:
            axes[name] = above
    return Poles(axes, frozenset(_WORD.findall(plain)))


def opposed(one: Poles, other: Poles) -> bool:
    """Whether two sentences say the opposite of one another, a "not" in either left aside."""
    votes = [one.axes[name] != other.axes[name] for name in one.axes if name in other.axes]
    if votes:
        return all(votes)
    return _prefixed(one.words, other.words) or _prefixed(other.words, one.words)


def _prefixed(words: frozenset[str], others: frozenset[str]) -> bool:
    for word in words - NO_OPPOSITE:
        bare = PREFIX.sub("", word)
        if bare != word and bare in others and word not in others and bare not in words:
            return True
    return False


def holds_negator(text: str, *, counted: str | None) -> bool:
    """Whether a sentence has a "not" that may deny it.

    Args:
        text: the sentence.
        counted: the words of the count that it gives, where it gives one; then "450 homes are
            without power" and "had no power" say what is counted, and deny nothing.
    """
    after = text.find(counted) if counted else -1
    return any(
        after < 0 or found.start() < after or not _LACKING.fullmatch(found.group())
        for found in NEGATOR.finditer(_kept(text))
    )


def denies(text: str) -> bool:
    """Whether a sentence surely denies: a "not" in its main clause, and not by contrast only."""
    kept = _kept(_ASIDE.sub(" ", text)).strip("\"'“”‘’ ")
    begins = SUBORDINATE.search(kept)
    main = kept[: begins.start()] if begins else kept
    return NEGATOR.search(main) is not None


def leaves_open(text: str) -> bool:
    """Whether somebody "can neither confirm nor deny" it in these words."""
    return UNCOMMITTED.search(text) is not None


def _kept(text: str) -> str:
    """The text with what looks like a denial and is none made blank, offsets unchanged."""
    return NOT_DENYING.sub(lambda found: " " * len(found.group()), text)
