"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 4_000
_TOO_SHORT = 40
_SURE = 0.8
_WORD = re.compile(r"[^\W\d_]+")
# Frequent words of English that are not also words of its neighbours.
_ENGLISH: Final = frozenset(
    (
        "the of and that with from said was for to is by his has were this which their they had"
        " are would been its about after when who will"
    ).split()
)
_ENGLISH_SHARE = 0.15
_ENGLISH_WORDS = 25


def language_of(text: str, declared: str | None = None) -> str | None:
    """Return the ISO 639-1 code of the language of ``text``; None where nothing is sure.

    Clear English is told by its small words, anything else by py3langid, which is loaded only
    then. The first few thousand characters decide; what a page declares counts where the text
    is too short or leaves doubt.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if len(words) >= _ENGLISH_WORDS:
        english = sum(1 for word in words if word in _ENGLISH)
        if english >= len(words) * _ENGLISH_SHARE:
            return "en"
    said = _code(declared)
    if sum(map(len, words)) < _TOO_SHORT:
        return said
    name, probability = _identifier().classify(sample)
    if probability >= _SURE and len(name) == 2:
        return str(name)
    return said


def _code(declared: str | None) -> str | None:
    match = re.match(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)", declared or "")
    return match[1].lower() if match else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
