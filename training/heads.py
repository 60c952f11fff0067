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
from training.attach import FOLDER, attach, detached, load_heads
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
from training.head_model import Question, predicted, trained
from training.states import states

FOLDS = 5
KIND = Question("kind", tuple(KINDS), {"source": False, "cue": False})
ACT = Question("act", tuple(ACTS), {"cue": True, "content": True})
CERTAINTY = Question("certainty", tuple(CERTAINTIES), {"cue": True, "content": True})
VOICE = Question("voice", ("claim",), {"left": True})
HEADS = {"kind": (KIND,), "act": (ACT,), "certainty": (CERTAINTY,), "voice": (VOICE,)}
"""Each head with its questions; a new one is added here and in ``_items``."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the options, train, export."""
    parser = argparse.ArgumentParser(prog="python -m training.heads", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=Path("src/sayso/data"))
    parser.add_argument("--run", type=Path, default=Path("training/runs/heads"))
    parser.add_argument("--only", nargs="*", choices=list(HEADS), default=list(HEADS))
    given = parser.parse_args(arguments)
    bare = detached(onnx.load(given.model / "tagger.onnx"))
    names = [*attribute_documents(), *own_voice_documents()]
    read = states(bare, given.model / "tokenizer.json", names, given.data, given.run)
    table = torch.from_numpy(read.states)
    for name in given.only:
        items = list(own_voice(read) if name == "voice" else attributes(read))
        scores = cross_validated(HEADS[name], table, items)
        scales = {}
        for question in HEADS[name]:
            found = scores[question.name]
            wanted = np.array([item.answers[question.name] for item in items])
            scales[question.name] = scale(found, wanted)
            print(f"{question.name}: {accuracy(found, wanted):.3f} right by cross-validation")
        trained(HEADS[name], table, items).head(name, scales).save(FOLDER)
    export(bare, given.model)


def export(bare: onnx.ModelProto, model: Path) -> None:
    """Write the network with all heads of the folder, and what ``tagger.json`` says of them."""
    path = model / "tagger.json"
    about = json.loads(path.read_text("utf-8"))
    about["format"] = FORMAT
    made = attach(bare, load_heads(FOLDER), about)
    onnx.save(made, model / "tagger.onnx")
    path.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def cross_validated(
    questions: Sequence[Question], table: torch.Tensor, items: Sequence[Item], **options: int
) -> dict[str, np.ndarray]:
    """Scores of each item by a head that was trained without its document's part."""
    order = sorted({item.document for item in items})
    fold = np.array([order.index(item.document) % FOLDS for item in items])
    found = {q.name: np.zeros((len(items), len(q.classes))) for q in questions}
    for number in range(FOLDS):
        model = trained(
            questions,
            table,
            [i for i, f in zip(items, fold, strict=True) if f != number],
            **options,
        )
        here = [i for i, f in zip(items, fold, strict=True) if f == number]
        for name, scores in predicted(model, table, here).items():
            found[name][fold == number] = scores
    return found


def accuracy(scores: np.ndarray, wanted: np.ndarray) -> float:
    """Share of right answers."""
    best = scores.argmax(1) if scores.shape[1] > 1 else scores[:, 0] > 0
    return float((best == wanted).mean())


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
