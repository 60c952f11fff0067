"""What the side heads are trained on: spans as rows of states, and the answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.states import States

GOLD = Path(__file__).parent / "gold"
KINDS = "person organisation government outlet document poll group anonymous author".split()
ACTS = (
    "assertion report denial question belief intention emotion directive judgement promise".split()
)
CERTAINTIES = "CT+ PR+ PS+ Uu CT- PR- PS-".split()
MOST = {"source": 24, "cue": 16, "content": 40, "left": 80}
"""Words of a span that are looked at, from its first."""


@dataclass(frozen=True, slots=True)
class Item:
    """An attribution, or what is left of a sentence.

    Attributes:
        document: its name.
        spans: rows of the words by part.
        answers: class by task; a share where the question is yes or no.
    """

    document: str
    spans: dict[str, list[int]]
    answers: dict[str, int]


def attribute_documents() -> list[str]:
    """Names of the documents that have attributes."""
    return [f"polnear-train/{path.stem}" for path in sorted(GOLD.glob("attributes/*.json"))]


def attributes(states: States) -> Iterator[Item]:
    """Attributions with kind, act and certainty."""
    for path in sorted(GOLD.glob("attributes/*.json")):
        about = json.loads(path.read_text("utf-8"))
        name = f"polnear-train/{about['name']}"
        for row in about["attributions"]:
            spans = {
                part: states.rows(name, row[part])[: MOST[part]]
                for part in ("source", "cue", "content")
            }
            answers = {
                "kind": KINDS.index(row["kind"]),
                "act": ACTS.index(row["act"]),
                "certainty": CERTAINTIES.index(row["certainty"]),
            }
            yield Item(name, spans, answers)


def own_voice_documents() -> list[str]:
    """Names of the documents with answers about the report's own voice."""
    lines = (GOLD / "own_voice.jsonl").read_text("utf-8").splitlines()
    return sorted({json.loads(line)["doc"] for line in lines})


def own_voice(states: States) -> Iterator[Item]:
    """What is left of sentences, and whether it states something."""
    for line in (GOLD / "own_voice.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        left = states.rows(row["doc"], row["left"])[: MOST["left"]]
        if left:
            yield Item(row["doc"], {"left": left}, {"voice": int(row["checkable"])})
