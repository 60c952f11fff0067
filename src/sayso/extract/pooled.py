"""From the side scores of words to what is asked of a span: kind, act, certainty, own voice.

Words are given as indices into the rows of side scores. What comes back are logarithms of
probabilities that were fitted to hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.neural.crf import log_sum
from sayso.neural.network import Network
from sayso.neural.tasks import Floats, Part

Words = Sequence[int]
Sides = NDArray[np.float32] | NDArray[np.float16]
"""Scores of the side heads, shape (words, columns)."""


def kind_scores(network: Network, sides: Sides, source: Words, cue: Words) -> Floats:
    """Log probability of each kind of source, in the order of ``network.tasks["kind"]``."""
    return _scores(network, sides, "kind", {"source": source, "cue": cue})


def act_scores(network: Network, sides: Sides, cue: Words, content: Words) -> Floats:
    """Log probability of each act, in the order of ``network.tasks["act"]``."""
    return _scores(network, sides, "act", {"cue": cue, "content": content})


def certainty_scores(network: Network, sides: Sides, cue: Words, content: Words) -> Floats:
    """Log probability of each certainty, in the order of ``network.tasks["certainty"]``."""
    return _scores(network, sides, "certainty", {"cue": cue, "content": content})


def voice_score(network: Network, sides: Sides, left: Words) -> float:
    """Log probability that the report states something itself in these words of a sentence."""
    return float(_scores(network, sides, "voice", {"left": left})[0])


def _scores(network: Network, sides: Sides, name: str, spans: Mapping[str, Words]) -> Floats:
    task = network.tasks[name]
    total = task.bias.copy()
    for called, part in task.parts.items():
        total += _pooled(sides, part, spans[called])
    total *= task.scale
    if len(total) == 1:
        yes: Floats = -np.logaddexp(0.0, -total)
        return yes
    normal: Floats = total - log_sum(total)
    return normal


def _pooled(sides: Sides, part: Part, words: Words) -> Floats:
    """Mean of the words' scores, weighted where the head says so."""
    rows: Floats = sides[list(words[: len(part.places)])].astype(np.float64)
    if not len(rows):
        return part.empty
    scores = rows[:, slice(*part.columns)]
    if part.weight is None:
        mean: Floats = scores.mean(0)
        return mean
    weight = rows[:, part.weight] + part.places[: len(rows)]
    weight = np.exp(weight - weight.max())
    pooled: Floats = (scores * weight[:, None]).sum(0) / weight.sum()
    return pooled
