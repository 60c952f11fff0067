"""Side heads: which columns of the network's side scores belong to what, and how they are pooled.

A head scores single words. What is asked of a span (the kind of a source, the certainty of a
content) is the mean of its words' scores, where a head says so weighted by a score of its own, and
the parts of an attribution are added up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Columns = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Part:
    """One span that a task looks at.

    Attributes:
        columns: first column of its scores and the one after the last.
        weight: column that says how much a word counts; None where all count alike.
        places: added to the weight, by the word's place in the span; words behind it are left out.
        empty: scores where there is no such span.
    """

    columns: tuple[int, int]
    weight: int | None
    places: Floats
    empty: Floats


@dataclass(frozen=True, slots=True)
class Task:
    """How the scores of single words become those of one question.

    Attributes:
        classes: names of the answers; one name where the question is yes or no.
        parts: the spans by name.
        bias: added to the scores.
        scale: the scores are multiplied by it, so that their probabilities hold.
    """

    classes: tuple[str, ...]
    parts: dict[str, Part]
    bias: Floats
    scale: float


def tasks(about: Mapping[str, Any], columns: Columns) -> dict[str, Task]:
    """The tasks as ``tagger.json`` describes them; ``columns`` are those of single scores."""
    return {
        name: Task(
            tuple(task["classes"]),
            {
                part: Part(
                    columns[f"{name} {part}"],
                    columns[f"{name} {part} weight"][0]
                    if f"{name} {part} weight" in columns
                    else None,
                    np.array(numbers["places"], np.float64),
                    np.array(numbers["empty"], np.float64),
                )
                for part, numbers in task["parts"].items()
            },
            np.array(task["bias"], np.float64),
            float(task["scale"]),
        )
        for name, task in about.items()
    }
