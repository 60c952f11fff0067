"""Train the side heads on the frozen encoder and put them on it: ``python -m training.heads``.

Each head lies in ``training/heads/NAME.npz``; ``--only NAME`` trains that one anew and leaves the
others as they are. Figures are by cross-validation over documents of the training gold.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch

from sayso.neural.network import FORMAT
from training.attach import FOLDER, Head, attach, detached, load_heads
from training.distil import distilled
from training.head_items import (
    ACTS,
    CERTAINTIES,
    KINDS,
    Item,
    attribute_documents,
    attributes,
    own_voice,
    own_voice_documents,
)
from training.head_model import Question, predicted
from training.head_others import attributions, others
from training.states import states

FOLDS = 5
KIND = Question("kind", tuple(KINDS), {"source": False, "cue": False})
ACT = Question("act", tuple(ACTS), {"cue": True, "content": True})
CERTAINTY = Question("certainty", tuple(CERTAINTIES), {"cue": True, "content": True})
VOICE = Question("voice", ("claim",), {"left": True})
HEADS = {"attributes": (KIND, ACT, CERTAINTY), "voice": (VOICE,)}
"""Each head that is trained here, with its questions."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the options, train, export."""
    parser = argparse.ArgumentParser(prog="python -m training.heads", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=Path("src/sayso/data"))
    parser.add_argument("--run", type=Path, default=Path("training/runs/heads"))
    parser.add_argument("--heads", type=Path, default=FOLDER)
    parser.add_argument("--only", nargs="*", choices=list(HEADS), default=list(HEADS))
    given = parser.parse_args(arguments)
    bare = detached(onnx.load(given.model / "tagger.onnx"))
    if given.only:
        articles = others(given.data)
        names = [*attribute_documents(), *own_voice_documents()]
        names += [f"polnear-train/{article.id}" for article in articles]
        read = states(bare, given.model / "tokenizer.json", names, given.data, given.run)
    for name in given.only:
        items = list(own_voice(read) if name == "voice" else attributes(read))
        rest = [] if name == "voice" else list(attributions(read, articles))
        train(name, torch.from_numpy(read.states), items, rest).save(given.heads)
    export(bare, given.model, given.heads)


def train(name: str, table: torch.Tensor, items: Sequence[Item], rest: Sequence[Item]) -> Head:
    """Train a head, and print how right it is by cross-validation."""
    scores = cross_validated(HEADS[name], table, items, rest)
    scales = {}
    for question in HEADS[name]:
        found = scores[question.name]
        wanted = np.array([item.answers[question.name] for item in items])
        scales[question.name] = scale(found, wanted)
        print(f"{question.name}: {figures(found, wanted)} by cross-validation", flush=True)
    return distilled(HEADS[name], table, items, rest).head(name, scales)


def export(bare: onnx.ModelProto, model: Path, heads: Path = FOLDER) -> None:
    """Write the network with all heads of a folder, and what ``tagger.json`` says of them."""
    path = model / "tagger.json"
    about = json.loads(path.read_text("utf-8"))
    about["format"] = FORMAT
    made = attach(bare, load_heads(heads), about)
    onnx.save(made, model / "tagger.part")
    (model / "tagger.part").replace(model / "tagger.onnx")
    path.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def cross_validated(
    questions: Sequence[Question],
    table: torch.Tensor,
    items: Sequence[Item],
    rest: Sequence[Item],
) -> dict[str, np.ndarray]:
    """Scores of each item by a head that was trained without its document's part."""
    order = sorted({item.document for item in items})
    fold = np.array([order.index(item.document) % FOLDS for item in items])
    found = {q.name: np.zeros((len(items), len(q.classes))) for q in questions}
    for number in range(FOLDS):
        seen = [items[n] for n in np.flatnonzero(fold != number)]
        model = distilled(questions, table, seen, rest)
        unseen = [items[n] for n in np.flatnonzero(fold == number)]
        for name, scores in predicted(model, table, unseen).items():
            found[name][fold == number] = scores
    return found


def figures(scores: np.ndarray, wanted: np.ndarray, least: int = 5) -> str:
    """Share of right answers, and the mean F1 of the answers that are frequent enough."""
    best = scores.argmax(1) if scores.shape[1] > 1 else (scores[:, 0] > 0).astype(int)
    f1 = [
        2 * ((best == n) & (wanted == n)).sum() / ((best == n).sum() + (wanted == n).sum())
        for n in np.flatnonzero(np.bincount(wanted) >= least)
    ]
    return f"{100 * (best == wanted).mean():.1f} % right, macro-F1 {100 * np.mean(f1):.1f}"


def scale(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The factor by which the scores' probabilities fit best (temperature; Guo et al. 2017)."""

    def cost(factor: float) -> float:
        scaled = scores * factor
        if scores.shape[1] == 1:
            scaled = np.concatenate([np.zeros_like(scaled), scaled], 1)
        own = scaled[np.arange(len(wanted)), wanted]
        return float((np.logaddexp.reduce(scaled, axis=1) - own).mean())

    return min((float(f) for f in np.arange(0.3, 2.0, 0.02)), key=cost)


if __name__ == "__main__":
    main()
