"""From the network's own probability to one that holds: how often such claims are right.

A network that was trained to the end is surer than it should be. Two numbers, fitted on articles
that it was not trained on, put that right (Platt scaling of the logit; Platt 1999).
"""

from __future__ import annotations

import math

_LEAST, _MOST = 0.01, 0.99


def confidence(log_probability: float, calibration: tuple[float, ...]) -> float:
    """Probability that cue and content are right to the word, from 0.01 to 0.99, two digits.

    Args:
        log_probability: the network's own, natural logarithm.
        calibration: slope and offset of the logit.
    """
    slope, offset = calibration
    scaled = 1 / (1 + math.exp(-(slope * logit(log_probability) + offset)))
    return round(min(_MOST, max(_LEAST, scaled)), 2)


def logit(log_probability: float) -> float:
    """Logarithm of the odds, from minus to plus 30."""
    below_one = min(log_probability, -1e-6)
    return max(-30.0, min(30.0, below_one - math.log(-math.expm1(below_one))))
