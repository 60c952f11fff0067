"""PolNeAR as training examples: windows of word pieces with tags, links and silver side labels.

Tags are BIO over words: source, cue, content; a run is as long as the annotators' span, or what
a window has of it. Links go from each content word to the cue it belongs to, and from each cue to
its source. Where two relations share words, the first in the file keeps the tag.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from sayso.neural.pieces import Paragraph, paragraphs
from sayso.neural.windows import LENGTH, Window, windows

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
PARTS = ("source", "cue", "content")
IGNORED = -100
NO_LINK = -1


@dataclass(frozen=True, slots=True)
class Article:
    """One annotator's version of an article.

    Attributes:
        id: name of the article.
        text: its text.
        relations: each with lists of [start, end] for source, cue and content.
        tokens: CoreNLP's tokens, a list a sentence: [start, end, part of speech, head, relation].
        entities: CoreNLP's entities: [start, end, type, ...].
    """

    id: str
    text: str
    relations: list[dict[str, list[list[int]]]]
    tokens: list[list[list]]
    entities: list[list]


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its labels.

    Attributes:
        window: what the network sees.
        tags: index into TAGS of each word.
        content_to_cue: for each word the word where its cue begins; NO_LINK where the cue is
            outside the window, IGNORED where the word is not content.
        cue_to_source: for each word that begins a cue the word where its source begins; NO_LINK
            where it has none here, IGNORED at all other words.
        side: part of speech, entity type and dependency of each word, shape (words, 3).
    """

    window: Window
    tags: np.ndarray
    content_to_cue: np.ndarray
    cue_to_source: np.ndarray
    side: np.ndarray


def load(folder: Path, part: str) -> list[Article]:
    """Read ``part`` ("train" or "dev") of PolNeAR, each annotator's version an article."""
    silver = {}
    with gzip.open(folder / part / "corenlp.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            silver[row["id"]] = row
    found = []
    with gzip.open(folder / part / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            nlp = silver.get(row["id"], {"tokens": [], "entities": []})
            found += [
                Article(row["id"], row["text"], relations, nlp["tokens"], nlp["entities"])
                for relations in row["annotations"].values()
            ]
    return found


def lines(text: str) -> list[tuple[int, int]]:
    """Offsets of the lines of a text that are not blank: PolNeAR's paragraphs."""
    return [m.span() for m in re.finditer(r"\S[^\n]*", text)]


class SideLabels:
    """Names of the silver labels, learnt from the training part, so that indices are stable."""

    def __init__(self, articles: list[Article]) -> None:
        self.pos = self._names(t[2] for a in articles for s in a.tokens for t in s)
        self.entity = self._names(e[2] for a in articles for e in a.entities)
        self.relation = self._names(t[4] for a in articles for s in a.tokens for t in s)

    @staticmethod
    def _names(values: Iterator[str]) -> dict[str, int]:
        return {name: index for index, name in enumerate(sorted(set(values)), 1)}

    @property
    def names(self) -> list[list[str]]:
        """Names of the labels of each of the three, "" for none first."""
        return [["", *sorted(d, key=d.__getitem__)] for d in (self.pos, self.entity, self.relation)]

    @property
    def sizes(self) -> tuple[int, int, int]:
        """How many labels each of the three has, "none" included."""
        return len(self.pos) + 1, len(self.entity) + 1, len(self.relation) + 1


class Examples:
    """Cuts articles into examples, anew for each epoch where ``rng`` is given."""

    def __init__(self, tokenizer: Tokenizer, articles: list[Article], side: SideLabels) -> None:
        self._tokenizer = tokenizer
        self._articles = articles
        self._side = side
        self._whole = [
            paragraphs(tokenizer, article.text, lines(article.text)) for article in articles
        ]
        self._labels = [_labels(a, p, side) for a, p in zip(articles, self._whole, strict=True)]

    def cut(self, rng: random.Random | None = None) -> Iterator[Example]:
        """All examples in order; with ``rng``, windows of other lengths and other beginnings."""
        for article, whole, labels in zip(self._articles, self._whole, self._labels, strict=True):
            if rng is None:
                used, length = [whole], LENGTH
            else:
                cut = rng.randrange(0, min(4, len(whole))) if len(whole) > 1 else 0
                used, length = [whole[:cut], whole[cut:]], rng.randrange(200, LENGTH + 1)
            if rng is not None and rng.random() < _OTHER_MARKS:
                text = _other_marks(article.text, rng)
                spans = [(int(p.words[0, 0]), int(p.words[-1, 1])) for p in whole]
                again = paragraphs(self._tokenizer, text, spans)
                if len(again) == len(whole) and all(
                    np.array_equal(a.words, b.words) for a, b in zip(again, whole, strict=True)
                ):
                    used = [again]
            for part in used:
                for window in windows(part, length):
                    yield _example(window, labels)


_OTHER_MARKS = 0.15
_MARKS = ("\u201c\u201d", '""', "\u2018\u2019", "\u00ab\u00bb", "\u201e\u201c")


def _other_marks(text: str, rng: random.Random) -> str:
    """The text with other quotation marks, so that the network learns them all alike."""
    opening, closing = rng.choice(_MARKS)
    text = text.replace("\u201c", opening).replace("\u201d", closing)
    text = re.sub(r'(?<!\S)"(?=\S)', opening, text)
    return text.replace('"', closing)


@dataclass(frozen=True, slots=True)
class _Labels:
    """Labels by the offset at which a word begins."""

    tags: dict[int, int]
    content_cue: dict[int, int]
    cue_source: dict[int, int]
    side: dict[int, tuple[int, int, int]]


def _labels(article: Article, whole: list[Paragraph], side: SideLabels) -> _Labels:
    all_words = np.concatenate([p.words for p in whole])
    tags: dict[int, int] = {}
    content_cue: dict[int, int] = {}
    cue_source: dict[int, int] = {}

    def within(start: int, end: int) -> list[int]:
        left = int(np.searchsorted(all_words[:, 1], start, side="right"))
        right = int(np.searchsorted(all_words[:, 0], end))
        return [int(w) for w in all_words[left:right, 0]]

    for relation in article.relations:
        cue = [w for s, e in relation["cue"] for w in within(s, e)]
        source = [w for s, e in relation["source"] for w in within(s, e)]
        if not cue:
            continue
        for index, part in enumerate(PARTS):
            for start, end in relation[part]:
                for place, word in enumerate(within(start, end)):
                    tags.setdefault(word, 1 + 2 * index + min(place, 1))
                    if part == "content":
                        content_cue.setdefault(word, cue[0])
        cue_source.setdefault(cue[0], source[0] if source else NO_LINK)
    return _Labels(tags, content_cue, cue_source, _side_labels(article, all_words, side))


def _side_labels(
    article: Article, all_words: np.ndarray, side: SideLabels
) -> dict[int, tuple[int, int, int]]:
    entity_at = {}
    for start, end, name, *_ in article.entities:
        left, right = np.searchsorted(all_words[:, 0], [start, end])
        for word in all_words[left:right, 0]:
            entity_at[int(word)] = side.entity.get(name, 0)
    found = {}
    for sentence in article.tokens:
        for start, _, pos, _, relation in sentence:
            found[start] = (
                side.pos.get(pos, 0),
                entity_at.get(start, 0),
                side.relation.get(relation, 0),
            )
    return found


def _example(window: Window, labels: _Labels) -> Example:
    begins = [int(w) for w in window.words[:, 0]]
    place = {word: index for index, word in enumerate(begins)}
    tags = np.array([labels.tags.get(w, 0) for w in begins], np.int64)
    for index, tag in enumerate(tags):
        if tag in (2, 4, 6) and (index == 0 or tags[index - 1] not in (tag - 1, tag)):
            tags[index] = tag - 1
    to_cue = np.full(len(begins), IGNORED, np.int64)
    to_source = np.full(len(begins), IGNORED, np.int64)
    for index, word in enumerate(begins):
        if tags[index] in (5, 6) and word in labels.content_cue:
            to_cue[index] = place.get(labels.content_cue[word], NO_LINK)
        if word in labels.cue_source and tags[index] in (3, 4):
            to_source[index] = place.get(labels.cue_source[word], NO_LINK)
    side = np.array([labels.side.get(w, (IGNORED,) * 3) for w in begins], np.int64).reshape(-1, 3)
    return Example(window, tags, to_cue, to_source, side)
