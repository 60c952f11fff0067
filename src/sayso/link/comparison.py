"""How likely two statements are about the same thing: a logistic regression over few features.

Its weights were fitted on invented collections of reports (``python -m training.same``). As nearly
all pairs of statements are about different things, its scores are put so that what joins best in
clusters is at one half.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from sayso.errors import ModelError
from sayso.link.candidates import Pair
from sayso.link.features import NAMES, features

FARTHEST: Final = 6.0
"""Scores are kept within this far of nothing, so that no one pair decides for a cluster."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The weights.

    Attributes:
        weights: of each feature, in the order of ``NAMES``.
        constant: what the score is without any.
        apart: score of two statements whose vectors are too far apart to be compared.
    """

    weights: tuple[float, ...]
    constant: float
    apart: float

    def score(self, pair: Pair) -> float:
        """The logarithm of the odds that a pair is about the same thing."""
        return self.of(features(pair))

    def of(self, given: Sequence[float]) -> float:
        """The same from features."""
        total = self.constant + math.fsum(
            weight * value for weight, value in zip(self.weights, given, strict=True)
        )
        return max(-FARTHEST, min(FARTHEST, total))

    def reasons(self, pair: Pair) -> list[tuple[str, float]]:
        """What speaks for it and against it, with how much, the weightiest first."""
        given = zip(NAMES, self.weights, features(pair), strict=True)
        told = [(name, weight * value) for name, weight, value in given if value]
        return sorted(told, key=lambda each: (-abs(each[1]), each[0]))


def probability(score: float) -> float:
    """From the logarithm of odds, 0 to 1."""
    if score < 0:
        odds = math.exp(score)
        return odds / (1 + odds)
    return 1 / (1 + math.exp(-score))


def log_odds(probability: float) -> float:
    """The way back; 0 and 1 are as far as scores go."""
    if probability <= 0 or probability >= 1:
        return math.copysign(math.inf, probability - 0.5)
    return math.log(probability / (1 - probability))


@cache
def shipped() -> Comparison:
    """The weights that come with the package.

    Raises:
        ModelError: if they are missing, broken or made for other features.
    """
    try:
        about = json.loads(files("sayso.data").joinpath("same.json").read_text("utf-8"))
        weights = about["weights"]
        if sorted(weights) != sorted(NAMES):
            raise ModelError("the weights in same.json are for other features")
        found = Comparison(
            tuple(float(weights[name]) for name in NAMES),
            float(about["constant"]),
            float(about["apart"]),
        )
        if not all(map(math.isfinite, (*found.weights, found.constant, found.apart))):
            raise ModelError("a weight in same.json is no number")
        return found
    except ModelError:
        raise
    except Exception as error:
        raise ModelError(f"the weights in same.json cannot be loaded: {error}") from error
