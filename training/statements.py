"""Train what splits contents into statements: ``python -m training.statements``.

A side head on the frozen encoder gives 32 numbers a word; a small convolution over the words of a
content, run in numpy, makes tags of them (``sayso.extract.statement_tags``). The head goes to
``training/heads/statement.npz`` (then ``python -m training.heads --only`` puts it on the network),
the convolution to ``statements.json`` in the package.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from benchmarks.statements import f1
from sayso.extract.statement_tags import TAGS, decode, encode
from training.attach import WIDTH, Head, detached
from training.heads import FOLDER
from training.states import States, states

GOLD = Path(__file__).parent / "gold" / "statements.jsonl"
HIDDEN, WIDE = 96, 32
CAUTION = 0.3


@dataclass(frozen=True, slots=True)
class Item:
    """A content: rows of its words, its statements as indices of these, lengths of the words."""

    document: str
    rows: list[int]
    statements: list[list[int]]
    lengths: list[int]


class Model(nn.Module):
    """The head and the convolution."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden = nn.Linear(WIDTH, HIDDEN)
        self.out = nn.Linear(HIDDEN, WIDE)
        self.first = nn.Conv1d(WIDE, WIDE, 5, padding=2)
        self.second = nn.Conv1d(WIDE, len(TAGS), 3, padding=1)
        self.drop_in, self.drop = nn.Dropout(0.3), nn.Dropout(0.2)

    def forward(self, rows: Tensor) -> Tensor:
        """Shapes (words, WIDTH), (words, tags)."""
        x = self.out(fn.gelu(self.hidden(self.drop_in(rows)))).T[None]
        x = x + torch.relu(self.first(self.drop(x)))
        return self.second(self.drop(x))[0].T


def items(read: States) -> list[Item]:
    """The training gold."""
    found = []
    for line in GOLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        rows = read.rows(row["doc"], row["content"])
        place = {at: number for number, at in enumerate(rows)}
        made = [
            [place[at] for at in read.rows(row["doc"], spans) if at in place]
            for spans in row["statements"]
        ]
        lengths = [int(read.words[at, 1] - read.words[at, 0]) for at in rows]
        found.append(Item(row["doc"], rows, [m for m in made if m], lengths))
    return found


def train(table: Tensor, data: Sequence[Item], epochs: int = 14, seed: int = 1) -> Model:
    """Train a head and its convolution; ``table`` has the states of all words."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Model()
    optimizer = torch.optim.AdamW(model.parameters(), 2e-3, weight_decay=0.05)
    order = list(range(len(data)))
    steps = epochs * -(-len(order) // 16)
    step = 0
    model.train()
    for _ in range(epochs):
        rng.shuffle(order)
        for begin in range(0, len(order), 16):
            batch = [data[at] for at in order[begin : begin + 16]]
            losses = [
                fn.cross_entropy(model(table[one.rows].float()), _wanted(one), reduction="sum")
                for one in batch
            ]
            for group in optimizer.param_groups:
                group["lr"] = 2e-3 * max(0.02, 1 - step / steps)
            step += 1
            optimizer.zero_grad()
            (torch.stack(losses).sum() / sum(len(one.rows) for one in batch)).backward()
            optimizer.step()
    model.eval()
    return model


def _wanted(one: Item) -> Tensor:
    return torch.tensor([TAGS.index(tag) for tag in encode(len(one.rows), one.statements)])


def split(model: Model, table: Tensor, data: Sequence[Item]) -> list[list[list[int]]]:
    """Statements of each content as the program makes them, but for parts found by rule."""
    found = []
    for one in data:
        with torch.no_grad():
            scores = model(table[one.rows].float())
        scores[:, [TAGS.index(tag) for tag in ("begin", "share", "part", "resume")]] -= CAUTION
        tags = [TAGS[int(best)] for best in scores.argmax(1)]
        made = decode(tags, [""] * len(tags))
        found.append(made if len(made) > 1 else [list(range(len(one.rows)))])
    return found


def main() -> None:
    """Cross-validate, train on all, write."""
    parser = argparse.ArgumentParser(prog="python -m training.statements", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=Path("src/sayso/data"))
    parser.add_argument("--run", type=Path, default=Path("training/runs/heads"))
    parser.add_argument("--folds", type=int, default=0, help="measure by cross-validation as well")
    given = parser.parse_args()
    bare = detached(onnx.load(given.model / "tagger.onnx"))
    names = {json.loads(line)["doc"] for line in GOLD.read_text("utf-8").splitlines()}
    read = states(bare, given.model / "tokenizer.json", names, given.data, given.run)
    data, table = items(read), torch.from_numpy(read.states)
    if given.folds:
        order = sorted({one.document for one in data})
        right = [0.0, 0.0, 0.0]
        for number in range(given.folds):
            here = [one for one in data if order.index(one.document) % given.folds == number]
            kept = [one for one in data if order.index(one.document) % given.folds != number]
            made = split(train(table, kept), table, here)
            part = f1([(m, one.statements, one.lengths) for m, one in zip(made, here, strict=True)])
            right = [a + b / given.folds for a, b in zip(right, part, strict=True)]
        print("precision/recall/F1 {:.1f}/{:.1f}/{:.1f}".format(*right))
    write(train(table, data), given.model)


def write(model: Model, out: Path) -> None:
    """Write the head and the convolution."""

    def layer(linear: nn.Linear) -> tuple[np.ndarray, np.ndarray]:
        return linear.weight.detach().numpy().T, linear.bias.detach().numpy()

    about = {"columns": {"statement": [0, WIDE]}, "tasks": {}}
    Head("statement", (layer(model.hidden), layer(model.out)), about).save(FOLDER)
    numbers = {
        "first": model.first.weight,
        "first_bias": model.first.bias,
        "second": model.second.weight,
        "second_bias": model.second.bias,
    }
    table = {name: np.round(value.detach().numpy(), 4).tolist() for name, value in numbers.items()}
    text = json.dumps({**table, "caution": CAUTION})
    (out / "statements.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
