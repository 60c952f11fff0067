"""Learnt weights, and the choice among the named that they make."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.extract.marked import Marked
from sayso.extract.speakers.actor_features import ACTOR, actor_features
from sayso.extract.speakers.actors import Actor
from sayso.extract.speakers.nobody_features import NOBODY, nobody_features
from sayso.extract.speakers.question import FORMS, Question, form


@dataclass(frozen=True, slots=True)
class Ranking:
    """Weights by form of the source.

    Attributes:
        actor: shape (forms, features of an actor).
        nobody: shape (forms, features of nobody).
        kinds: weights of the evidence for kinds, see ``kinds``.
    """

    actor: NDArray[np.float64]
    nobody: NDArray[np.float64]
    kinds: NDArray[np.float64]

    def choose(
        self,
        marked: Marked,
        question: Question,
        actors: Sequence[Actor],
        last: tuple[int, Sequence[Actor]] | None,
    ) -> tuple[Actor | None, float]:
        """The most probable one of ``actors``, or None for nobody, with its probability."""
        row = form(marked, question)
        nobody = float(np.multiply(self.nobody[row], nobody_features(marked, question)).sum())
        scores = np.array([nobody])
        if actors:
            features = np.array(actor_features(marked, question, actors, last), np.float64)
            scores = np.append(scores, (features * self.actor[row]).sum(1))
        weights = np.exp(scores - scores.max())
        best = int(weights.argmax())
        return (actors[best - 1] if best else None), float(weights[best] / weights.sum())


@cache
def shipped() -> Ranking:
    """The weights that come with the package.

    Raises:
        ModelError: if they are missing or do not fit the program.
    """
    try:
        about = json.loads(files("sayso.data").joinpath("speakers.json").read_text("utf-8"))
        made = Ranking(
            np.array(about["actor"]), np.array(about["nobody"]), np.array(about["kinds"])
        )
    except Exception as error:
        raise ModelError(f"the weights for speakers cannot be loaded: {error}") from error
    if made.actor.shape != (len(FORMS), len(ACTOR)) or made.nobody.shape != (
        len(FORMS),
        len(NOBODY),
    ):
        raise ModelError("the weights for speakers are for another version of the program")
    return made
