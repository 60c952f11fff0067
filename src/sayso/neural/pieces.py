"""From a paragraph to what the network takes: word pieces and what stands around them.

The encoder is uncased and knows nothing of the page. So each word piece comes with the letter case
of its word, whether it is inside or at a quotation mark, and whether it begins a sentence or a
paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from sayso.text import quotations, sentences, words

CASES = ("none", "lower", "upper", "title", "mixed", "digit", "mark")
QUOTES = ("outside", "inside", "opening", "closing")
STARTS = ("none", "sentence", "paragraph")

_PIECES_A_WORD = 24
"""More than any word has; of a run of letters without end the rest is not looked at."""

Ints = NDArray[np.int32]
Bytes = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The word pieces of one paragraph.

    Attributes:
        ids: vocabulary ids of the pieces, shape (pieces,).
        features: case, quotation and start of each piece, shape (pieces, 3).
        first: index of the first piece of each word, shape (words,).
        words: offsets of each word in the report's text, shape (words, 2).
        cuts: indices of the words that begin a sentence, the first of them 0.
    """

    ids: Ints
    features: Bytes
    first: Ints
    words: Ints
    cuts: tuple[int, ...]


def paragraphs(
    tokenizer: Tokenizer, text: str, spans: Sequence[tuple[int, int]]
) -> list[Paragraph]:
    """Cut the paragraphs at ``spans`` of ``text`` into word pieces; empty ones are left out."""
    encodings = tokenizer.encode_batch(
        [text[start:end] for start, end in spans], add_special_tokens=False
    )
    made = (
        _paragraph(text, start, end, encoding)
        for (start, end), encoding in zip(spans, encodings, strict=True)
    )
    return [paragraph for paragraph in made if len(paragraph.words)]


def _paragraph(text: str, start: int, end: int, encoding: Encoding) -> Paragraph:
    word_spans = np.array(words(text, start, end), np.int32).reshape(-1, 2)
    ids = np.array(encoding.ids, np.int32)
    begins = np.array([offset[0] for offset in encoding.offsets], np.int32) + start
    of_word = np.searchsorted(word_spans[:, 0], begins, side="right") - 1
    kept = np.arange(len(of_word)) - np.searchsorted(of_word, of_word) < _PIECES_A_WORD
    ids, of_word = ids[kept], of_word[kept]
    present, first = np.unique(of_word, return_index=True)
    word_spans = word_spans[present]
    of_word = np.searchsorted(present, of_word)
    features = _word_features(text, start, end, word_spans)
    cuts = _cuts(text, start, end, word_spans)
    if len(cuts):
        features[cuts, 2] = 1
        features[0, 2] = 2
    return Paragraph(
        ids, features[of_word], first.astype(np.int32), word_spans, tuple(int(c) for c in cuts)
    )


def _cuts(text: str, start: int, end: int, word_spans: Ints) -> NDArray[np.int64]:
    if not len(word_spans):
        return np.zeros(0, np.int64)
    begins = [s for s, _ in sentences(text, start, end)]
    cuts = np.unique(np.searchsorted(word_spans[:, 0], begins))
    cuts = cuts[cuts < len(word_spans)]
    return cuts if len(cuts) and cuts[0] == 0 else np.concatenate([[0], cuts])


def _word_features(text: str, start: int, end: int, word_spans: Ints) -> Bytes:
    features = np.zeros((len(word_spans), 3), np.int8)
    features[:, 0] = [_case(text[s:e]) for s, e in word_spans]
    for quoted in quotations(text, start, end):
        left, right = np.searchsorted(word_spans[:, 0], [quoted.start, quoted.end])
        features[left:right, 1] = 1
        features[left : left + 1, 1] = 2
        if quoted.closed:
            features[max(left + 1, right - 1) : right, 1] = 3
    return features


def _case(word: str) -> int:
    if word[0].isdigit():
        return 5
    if not word[0].isalpha():
        return 6
    if word.islower():
        return 1
    if word.isupper():
        return 2 if len(word) > 1 else 3
    return 3 if word[0].isupper() and word[1:].islower() else 4
