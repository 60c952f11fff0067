"""Paragraphs joined to windows that fit the network, cut only where a sentence or a word ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.neural.pieces import Bytes, Ints, Paragraph

LENGTH = 320
"""Word pieces in a window at most, the two that mark its ends included."""

_BEGIN, _END = 101, 102
_FULL_ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class Window:
    """What the network sees at once.

    Attributes:
        ids: vocabulary ids, shape (pieces,), the marks of beginning and end included.
        features: case, quotation and start of each piece, shape (pieces, 3).
        first: index of the first piece of each word, shape (words,).
        words: offsets of each word in the report's text, shape (words, 2).
    """

    ids: Ints
    features: Bytes
    first: Ints
    words: Ints


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words ``start`` to ``end`` of a paragraph, with their number of word pieces."""

    paragraph: Paragraph
    start: int
    end: int
    size: int


def windows(
    paragraphs: Sequence[Paragraph], length: int = LENGTH, full: float = _FULL_ENOUGH
) -> Iterator[Window]:
    """Fill windows with whole sentences in order; none is left out, none stands in two.

    A window ends with a paragraph where it is at least ``full`` of ``length`` by then and the next
    paragraph does not fit. A sentence longer than a window is cut between words.
    """
    room = length - 2
    held: list[_Piece] = []
    size = 0
    for paragraph in paragraphs:
        whole = len(paragraph.ids)
        if held and size + whole > room and size >= full * room:
            yield _join(held)
            held, size = [], 0
        for piece in _sentences(paragraph, room):
            if held and size + piece.size > room:
                yield _join(held)
                held, size = [], 0
            held.append(piece)
            size += piece.size
    if held:
        yield _join(held)


def _sentences(paragraph: Paragraph, room: int) -> Iterator[_Piece]:
    bounds = np.append(paragraph.first, len(paragraph.ids))
    ends = [*paragraph.cuts[1:], len(paragraph.first)]
    for start, end in zip(paragraph.cuts, ends, strict=True):
        at = start
        while at < end:
            fits = int(np.searchsorted(bounds, bounds[at] + room, side="right")) - 1
            stop = max(at + 1, min(end, fits))
            yield _Piece(paragraph, at, stop, int(bounds[stop] - bounds[at]))
            at = stop


def _join(held: list[_Piece]) -> Window:
    ids = [np.array([_BEGIN], np.int32)]
    features = [np.zeros((1, 3), np.int8)]
    first, offsets = [], []
    at = 1
    for piece in held:
        paragraph = piece.paragraph
        stop = (
            paragraph.first[piece.end] if piece.end < len(paragraph.first) else len(paragraph.ids)
        )
        start = paragraph.first[piece.start]
        ids.append(paragraph.ids[start:stop])
        features.append(paragraph.features[start:stop])
        first.append(paragraph.first[piece.start : piece.end] - start + at)
        offsets.append(paragraph.words[piece.start : piece.end])
        at += int(stop - start)
    ids.append(np.array([_END], np.int32))
    features.append(np.zeros((1, 3), np.int8))
    return Window(
        np.concatenate(ids),
        np.concatenate(features),
        np.concatenate(first),
        np.concatenate(offsets),
    )
