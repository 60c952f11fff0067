"""Act and certainty of an attribution: what the network says of its words, and what its signs say.

The two are weighed by a multinomial logistic regression whose weights were fitted on annotated
articles (``python -m training.attitudes``). Certainty is FactBank's, decided on the head event of
the content as worded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.extract.attitude.signs import Signs, signs
from sayso.extract.attitude.value import negation, value
from sayso.extract.marked import Marked
from sayso.extract.pooled import act_scores, certainty_scores
from sayso.model import Act, Certainty, Kind, Negation
from sayso.neural.network import Network

LEAST = -6.0
"""Log probabilities of the network below this count as this."""


@dataclass(frozen=True, slots=True)
class Attitude:
    """How something is put.

    Attributes:
        act: what the cue does, with its probability; None without a cue.
        certainty: of the holder.
        negation: for minus values, where the "not" stands.
        sure: probabilities of act and certainty.
        signs: what the words show.
    """

    act: Act | None
    certainty: Certainty
    negation: Negation | None
    sure: tuple[float | None, float]
    signs: Signs


@dataclass(frozen=True, slots=True)
class Weights:
    """Of one question.

    Attributes:
        classes: the answers.
        network: shape (classes, classes), of the network's log probabilities.
        rows: for each feature of the signs, its row.
        signs: shape (features, classes).
        bias: one an answer.
    """

    classes: tuple[str, ...]
    network: NDArray[np.float64]
    rows: Mapping[str, int]
    signs: NDArray[np.float64]
    bias: NDArray[np.float64]

    def answer(
        self, features: Iterable[str], scores: NDArray[np.float64] | None = None
    ) -> tuple[str, float]:
        """The most probable answer and its probability.

        Args:
            features: names of those that the signs have.
            scores: log probabilities by the network, where it has been asked.
        """
        known = [self.rows[name] for name in features if name in self.rows]
        total = self.signs[known].sum(0) + self.bias
        if scores is not None:
            total += np.maximum(scores, LEAST) @ self.network
        shares = np.exp(total - total.max())
        best = int(shares.argmax())
        return self.classes[best], float(shares[best] / shares.sum())


@cache
def shipped() -> tuple[Weights, Weights, Weights]:
    """The weights for act, for certainty, and for the certainty of what a report says itself.

    Raises:
        ModelError: if they are missing or broken.
    """
    try:
        about = json.loads(files("sayso.data").joinpath("attitudes.json").read_text("utf-8"))
        act, certainty, own = (_weights(about[name]) for name in ("act", "certainty", "own"))
        return act, certainty, own
    except Exception as error:
        raise ModelError(f"the weights for act and certainty cannot be loaded: {error}") from error


def _weights(about: Mapping[str, Any]) -> Weights:
    return Weights(
        tuple(about["classes"]),
        np.array(about["network"], np.float64),
        {name: row for row, name in enumerate(about["signs"])},
        np.array(list(about["signs"].values()), np.float64),
        np.array(about["bias"], np.float64),
    )


def attitude(
    network: Network,
    marked: Marked,
    cue: Sequence[int],
    content: Sequence[int],
    kind: Kind | None,
) -> Attitude:
    """Decide act and certainty.

    Args:
        network: whose heads have scored the words.
        marked: words of the report.
        cue: indices of the cue's words; none where the report says it itself.
        content: indices of the content's words.
        kind: of the speaker.
    """
    put = certainty_only(network, marked, cue, content)
    if not cue:
        return put
    scores = act_scores(network, marked.sides, cue, content)
    act, sure = shipped()[0].answer(act_features(put.signs, kind), scores)
    return replace(put, act=cast(Act, act), sure=(sure, put.sure[1]))


def certainty_only(
    network: Network, marked: Marked, cue: Sequence[int], content: Sequence[int]
) -> Attitude:
    """Decide certainty as ``attitude`` does, and leave the act open."""
    found = signs(marked, cue, content)
    _, said, own = shipped()
    if cue:
        scores = certainty_scores(network, marked.sides, cue, content)
        answer, sure = said.answer(certainty_features(found), scores)
    else:
        answer, sure = own.answer(certainty_features(found))
    decided = cast(Certainty, answer)
    if decided == "Uu" and found.shape == "phrase" and _gives(marked, cue, content):
        decided = "CT+"
    return Attitude(None, decided, negation(found, decided), (None, sure), found)


_GIVING = frozenset("put puts gave gives count counts counted measured lists listed".split())


def _gives(marked: Marked, cue: Sequence[int], content: Sequence[int]) -> bool:
    """Whether a figure is given: "put the number of injured at 1,900", a plain statement."""
    return (
        bool(cue)
        and marked.word(cue[0]).lower() in _GIVING
        and any(marked.word(at)[0].isdigit() or marked.pos[at] == "CD" for at in content)
    )


def certainty_features(found: Signs) -> Iterator[str]:
    """Names of the features that signs have."""
    yield f"cue {found.cue}"
    yield f"shape {found.shape}"
    yield f"mood {found.mood}"
    yield f"cue {found.cue}, shape {found.shape}"
    yield f"cue {found.cue}, mood {found.mood}"
    plain = value(found)
    yield f"value {plain}"
    yield f"value {plain}, shape {found.shape}"
    if found.cue_negated:
        yield "cue negated"
        yield f"cue negated, {found.cue}"
    if found.negated:
        yield "negated"
        yield f"negated, mood {found.mood}"
        yield f"negated, cue {found.cue}"
    if found.conditional:
        yield "conditional"
        yield f"conditional, mood {found.mood}"


def act_features(found: Signs, kind: Kind | None) -> Iterator[str]:
    """Names of the features that signs and the kind of speaker have."""
    yield from certainty_features(found)
    yield f"kind {kind}"
    yield f"kind {kind}, cue {found.cue}"
