"""Runs joined to attributions: each cue with its source and its contents.

The network links a cue to where its source begins, and each word of a content to where its cue
begins. What it links to nothing in the window goes by neighbourhood: a content that continues the
one before belongs to the same cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.extract.tags import PARTS, Run
from sayso.neural.crf import log_sum
from sayso.neural.network import Network, Reading

SOURCE, CUE, CONTENT = range(len(PARTS))
_CONTENT_QUERY, _CUE_KEY, _CUE_QUERY, _SOURCE_KEY = range(4)

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Relation:
    """One attribution under way.

    Attributes:
        cue: offsets in the report's text.
        source: offsets, or None.
        contents: offsets, in order of the text.
        log_probability: of cue, contents and their links being right.
        inner: attributions that a second look has found inside of its contents.
    """

    cue: tuple[int, int]
    source: tuple[int, int] | None = None
    contents: list[tuple[int, int]] = field(default_factory=list)
    log_probability: float = 0.0
    inner: list[Relation] = field(default_factory=list)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Offsets of all its words: cue, contents and source."""
        return [self.cue, *self.contents, *([self.source] if self.source else [])]


def relations(
    network: Network, reading: Reading, all_runs: Sequence[Run], found: list[Relation]
) -> None:
    """Add the attributions of a window to those of its report's earlier windows.

    A content that belongs to nothing in the window goes to the last attribution of ``found``. Those
    that have no content in the end are no attributions.
    """
    here = list(_cues(network, reading, all_runs))
    _contents(network, reading, all_runs, here, found[-1] if found else None)
    found += [relation for _, relation in here]


def _cues(
    network: Network, reading: Reading, all_runs: Sequence[Run]
) -> Iterator[tuple[Run, Relation]]:
    """Each cue run with a relation that has its source."""
    cues = [run for run in all_runs if run.part == CUE]
    sources = [run for run in all_runs if run.part == SOURCE]
    chosen: list[Run | None] = []
    if sources and cues:
        scores = _scores(
            reading, [c.first for c in cues], _CUE_QUERY, _SOURCE_KEY, network.no_link[1]
        )
        candidates = scores[:, [0, *(1 + s.first for s in sources)]]
        chosen = [sources[best - 1] if best else None for best in candidates.argmax(1)]
        _give_away(cues, chosen, sources, candidates)
    else:
        chosen = [None] * len(cues)
    for cue, source in zip(cues, chosen, strict=True):
        relation = Relation(
            _offsets(reading, cue),
            _offsets(reading, source) if source else None,
            log_probability=cue.log_probability,
        )
        yield cue, relation


def _give_away(
    cues: Sequence[Run], chosen: list[Run | None], sources: Sequence[Run], candidates: Floats
) -> None:
    """A source that no cue has chosen goes to the one without a source that likes it best."""
    for index, source in enumerate(sources, 1):
        if any(source is taken for taken in chosen):
            continue
        free = [c for c in range(len(cues)) if chosen[c] is None]
        if free:
            best = max(free, key=lambda c: candidates[c, index])
            if candidates[best, index] > _UNLIKELY:
                chosen[best] = source


_UNLIKELY = float(np.log(0.02))


def _contents(
    network: Network,
    reading: Reading,
    all_runs: Sequence[Run],
    here: list[tuple[Run, Relation]],
    previous: Relation | None,
) -> None:
    """Hand each content run of a window to its relation."""
    contents = [run for run in all_runs if run.part == CONTENT]
    if not contents or not (here or previous):
        return
    rows = [at for run in contents for at in range(run.first, run.last + 1)]
    scores = _scores(reading, rows, _CONTENT_QUERY, _CUE_KEY, network.no_link[0])
    scores = scores[:, [0, *(1 + cue.first for cue, _ in here)]]
    begin = 0
    for run in contents:
        end = begin + run.last + 1 - run.first
        total = scores[begin:end].mean(0)
        begin = end
        best = int(total.argmax())
        probability = float(total[best] - log_sum(total))
        if best == 0 and previous is not None and not any(r.contents for _, r in here):
            relation = previous
        elif here:
            best = best or 1 + int(total[1:].argmax())
            if total[best] < _UNLIKELY:
                continue
            relation = here[best - 1][1]
        else:
            continue
        relation.contents.append(_offsets(reading, run))
        relation.log_probability += run.log_probability + probability


def _scores(reading: Reading, rows: Sequence[int], query: int, key: int, nothing: float) -> Floats:
    """Log probabilities of linking the words ``rows`` to nothing (first) or to each word."""
    links = reading.links
    # Not "@": its threads would wait for processors that are busy reading windows.
    scores = np.einsum("ij,kj->ik", links[list(rows), query], np.ascontiguousarray(links[:, key]))
    scores /= links.shape[2] ** 0.5
    scores = np.concatenate([np.full((len(rows), 1), nothing), scores], 1)
    top = scores.max(1, keepdims=True)
    normal: Floats = scores - top - np.log(np.exp(scores - top).sum(1, keepdims=True))
    return normal


def _offsets(reading: Reading, run: Run) -> tuple[int, int]:
    words = reading.window.words
    return int(words[run.first, 0]), int(words[run.last, 1])
