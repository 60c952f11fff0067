"""Attributions that nobody gave answers for, from PolNeAR's other training articles.

Heads are trained on what their own first versions say of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from training.cue_words import act_of
from training.data import Article, load
from training.head_items import (
    ACTS,
    CERTAINTIES,
    MOST,
    Item,
    attribute_documents,
    own_voice_documents,
)
from training.states import States

ARTICLES = 500


def others(data: Path, count: int = ARTICLES) -> list[Article]:
    """Articles of PolNeAR's training part without answers, drawn by lot, one version of each."""
    taken = {name.split("/")[1] for name in (*attribute_documents(), *own_voice_documents())}
    found = {a.id: a for a in load(data / "polnear", "train") if a.id not in taken}
    return random.Random(5).sample([found[name] for name in sorted(found)], min(count, len(found)))


def attributions(states: States, articles: list[Article]) -> Iterator[Item]:
    """The attributions of articles, with the answers that the words of their cues give."""
    for article in articles:
        name = f"polnear-train/{article.id}"
        for relation in article.relations:
            spans = {
                part: states.rows(name, relation[part])[: MOST[part]]
                for part in ("source", "cue", "content")
            }
            if spans["cue"]:
                cue = " ".join(article.text[start:end] for start, end in relation["cue"])
                yield Item(name, spans, _answers(act_of(cue)))


def _answers(act: str | None) -> dict[str, int]:
    if act is None:
        return {}
    answers = {"act": ACTS.index(act)}
    if act == "denial":
        answers["certainty"] = CERTAINTIES.index("CT-")
    return answers
