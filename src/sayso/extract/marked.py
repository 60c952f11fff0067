"""A report's words with what the network marks on each: part of speech, entity, dependency."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.neural.network import Network, Reading
from sayso.neural.pieces import paragraphs
from sayso.neural.windows import windows


@dataclass(slots=True)
class Marked:
    """The words of a report in order, by column; all columns are of one length.

    Attributes:
        text: of the report.
        starts: first code point of each word.
        ends: the code point after the last of each word.
        pos: parts of speech, as in the Penn Treebank.
        entity: types of entities as CoreNLP names them ("PERSON"), or "".
        relation: relations to the governing word, as in Stanford's dependencies.
        sentence: number of the sentence, counted through the report.
        paragraph: number of the paragraph.
        heading: whether the word stands in a line of capitals, as headlines have them.
        sides: scores of the network's side heads, shape (words, columns), once all are there.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    entity: list[str] = field(default_factory=list)
    relation: list[str] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)
    heading: list[bool] = field(default_factory=list)
    sides: NDArray[np.float16] = field(default_factory=lambda: np.zeros((0, 0), np.float16))
    _windows: list[NDArray[np.float16]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, at: int) -> str:
        """The word at an index, verbatim."""
        return self.text[self.starts[at] : self.ends[at]]

    def within(self, start: int, end: int) -> range:
        """Indices of the words that have a code point in ``text[start:end]``."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def add(self, reading: Reading, names: Sequence[Sequence[str]]) -> None:
        """Take over the words of a window that follows those before.

        Args:
            reading: what the network says of the window.
            names: of the labels: parts of speech, entities, relations.
        """
        window = reading.window
        self._windows.append(reading.sides.astype(np.float16))
        self.starts += window.words[:, 0].tolist()
        self.ends += window.words[:, 1].tolist()
        for column, called, labels in zip(
            (self.pos, self.entity, self.relation), names, reading.labels.T, strict=True
        ):
            column += [called[label] for label in labels.tolist()]
        sentence = self.sentence[-1] if self.sentence else -1
        paragraph = self.paragraph[-1] if self.paragraph else -1
        for begins in window.features[window.first, 2].tolist():
            sentence += begins > 0
            paragraph += begins > 1
            self.sentence.append(max(sentence, 0))
            self.paragraph.append(max(paragraph, 0))

    def close(self) -> None:
        """Tell which paragraphs are headings, once all words are there."""
        if self._windows:
            self.sides = np.concatenate(self._windows)
            self._windows.clear()
        self.heading = [False] * len(self)
        begin = 0
        for at in range(1, len(self) + 1):
            if at == len(self) or self.paragraph[at] != self.paragraph[begin]:
                if self._in_capitals(begin, at):
                    self.heading[begin:at] = [True] * (at - begin)
                begin = at

    def _in_capitals(self, begin: int, end: int) -> bool:
        if end - begin > _LONGEST_HEADING or self.word(end - 1) in (".", "\u201d", '"'):
            return False
        long = [w for w in map(self.word, range(begin, end)) if len(w) > 3 and w.isalpha()]
        return len(long) > 2 and sum(w[0].isupper() for w in long) > _CAPITALS * len(long)


def marked_words(network: Network, text: str, stretches: Sequence[tuple[int, int]]) -> Marked:
    """All words of the stretches of a text, marked by the network.

    Args:
        network: that reads them.
        text: the text.
        stretches: offsets of its paragraphs.
    """
    marked = Marked(text)
    for window in windows(paragraphs(network.tokenizer, text, stretches)):
        marked.add(network.read(window), network.labels)
    marked.close()
    return marked


_LONGEST_HEADING = 30
_CAPITALS = 0.8
