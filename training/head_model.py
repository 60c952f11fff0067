"""A side head in training: scores of words, pooled over spans as they will be at run time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from training.attach import WIDTH, Head
from training.head_items import MOST, Item

_MASKS = 4096


@dataclass(frozen=True, slots=True)
class Question:
    """What a head is to answer.

    Attributes:
        name: of the task.
        classes: names of the answers; one where it is yes or no.
        parts: the spans that it looks at, and whether their words are weighted.
    """

    name: str
    classes: tuple[str, ...]
    parts: dict[str, bool]


class HeadModel(nn.Module):
    """One hidden layer over a word's states, shared by the questions of the head."""

    def __init__(self, questions: Sequence[Question], hidden: int, drop: float = 0.4) -> None:
        super().__init__()
        self.questions = questions
        self.hidden = nn.Linear(WIDTH, hidden)
        self.columns: dict[str, tuple[int, int]] = {}
        width = 0
        self.places = nn.ParameterDict()
        self.empty = nn.ParameterDict()
        self.bias = nn.ParameterDict()
        for question in questions:
            count = len(question.classes)
            self.bias[question.name] = nn.Parameter(torch.zeros(count))
            for part, weighted in question.parts.items():
                name = f"{question.name} {part}"
                self.columns[name] = (width, width + count)
                width += count
                self.empty[name] = nn.Parameter(torch.zeros(count))
                if weighted:
                    self.columns[f"{name} weight"] = (width, width + 1)
                    width += 1
                    self.places[name] = nn.Parameter(torch.zeros(MOST[part]))
        self.out = nn.Linear(hidden, width)
        self.drop_out = nn.Dropout(0.3)
        # Drawing masks anew in each step takes longer than all the rest.
        self._masks = (torch.rand(_MASKS, WIDTH) > drop).float() / (1 - drop)

    def forward(self, states: Tensor, items: Sequence[Item]) -> dict[str, Tensor]:
        """Scores of the classes of each question, shape (items, classes).

        Args:
            states: of all words, in half precision.
            items: the rows of whose spans are looked at.
        """
        parts = {part for question in self.questions for part in question.parts}
        rows: list[int] = []
        at: dict[str, tuple[int, Tensor, Tensor]] = {}
        for part in sorted(parts):
            spans = [item.spans[part] for item in items]
            whose = torch.tensor(np.repeat(range(len(spans)), [len(s) for s in spans]))
            place = torch.tensor([n for span in spans for n in range(len(span))], dtype=torch.long)
            at[part] = len(rows), whose, place
            rows += [row for span in spans for row in span]
        x = states[torch.tensor(rows)].float()
        if self.training:
            begin = int(torch.randint(_MASKS, ()))
            x = x * self._masks[torch.arange(begin, begin + len(x)) % _MASKS]
        scores = self.out(self.drop_out(fn.gelu(self.hidden(x))))
        found = {}
        for question in self.questions:
            total = self.bias[question.name].expand(len(items), -1)
            for part in question.parts:
                begin, whose, place = at[part]
                here = scores[begin : begin + len(whose)]
                total = total + self._pooled(
                    f"{question.name} {part}", here, whose, place, len(items)
                )
            found[question.name] = total
        return found

    def _pooled(
        self, name: str, scores: Tensor, whose: Tensor, place: Tensor, count: int
    ) -> Tensor:
        weight = torch.zeros(len(whose))
        if name in self.places:
            weight = scores[:, self.columns[f"{name} weight"][0]] + self.places[name][place]
        top = torch.full((count,), -1e9).scatter_reduce(0, whose, weight.detach(), "amax")
        weight = (weight - top[whose]).exp()
        total = torch.zeros(count).index_add(0, whose, weight)
        begin, end = self.columns[name]
        pooled = (
            torch.zeros(count, end - begin).index_add(
                0, whose, scores[:, begin:end] * weight[:, None]
            )
            / total.clamp(min=1e-9)[:, None]
        )
        return torch.where(total[:, None] > 0, pooled, self.empty[name].expand(count, -1))

    def head(self, name: str, scales: dict[str, float]) -> Head:
        """What is to be kept of it, with the factors of its questions' scores."""

        def plain(values: Tensor) -> list[float]:
            return [round(value, 4) for value in values.detach().tolist()]

        tasks: dict[str, Any] = {}
        for question in self.questions:
            parts = {}
            for part in question.parts:
                key = f"{question.name} {part}"
                places = self.places[key] if key in self.places else torch.zeros(MOST[part])
                parts[part] = {"places": plain(places), "empty": plain(self.empty[key])}
            tasks[question.name] = {
                "classes": list(question.classes),
                "bias": plain(self.bias[question.name]),
                "scale": round(scales[question.name], 4),
                "parts": parts,
            }
        layers = tuple(
            (layer.weight.detach().numpy().T, layer.bias.detach().numpy())
            for layer in (self.hidden, self.out)
        )
        return Head(name, layers, {"columns": self.columns, "tasks": tasks})


def trained(
    questions: Sequence[Question],
    states: Tensor,
    items: Sequence[Item],
    *,
    hidden: int = 96,
    epochs: int = 14,
    rate: float = 1e-3,
    batch: int = 16,
    seed: int = 0,
) -> HeadModel:
    """Train a head; the rate falls in a line."""
    torch.manual_seed(seed)
    model = HeadModel(questions, hidden)
    optimizer = torch.optim.AdamW(model.parameters(), rate, weight_decay=0.1)
    steps = epochs * len(items) // batch + epochs
    done = 0
    for _ in range(epochs):
        model.train()
        order = torch.randperm(len(items)).tolist()
        for begin in range(0, len(order), batch):
            for group in optimizer.param_groups:
                group["lr"] = rate * max(0.02, 1 - done / steps)
            done += 1
            chosen = [items[n] for n in order[begin : begin + batch]]
            total = loss(model(states, chosen), chosen)
            optimizer.zero_grad()
            total.backward()
            optimizer.step()
    return model.eval()


def loss(scores: dict[str, Tensor], items: Sequence[Item]) -> Tensor:
    """Sum over the questions of the mean cross-entropy."""
    total = torch.zeros(())
    for name, found in scores.items():
        wanted = torch.tensor([item.answers[name] for item in items])
        if found.shape[1] == 1:
            total = total + fn.binary_cross_entropy_with_logits(found[:, 0], wanted.float())
        else:
            total = total + fn.cross_entropy(found, wanted)
    return total


def predicted(model: HeadModel, states: Tensor, items: Sequence[Item]) -> dict[str, np.ndarray]:
    """Scores by question, shape (items, classes)."""
    with torch.inference_mode():
        found = [model(states, items[n : n + 256]) for n in range(0, len(items), 256)]
    return {name: torch.cat([f[name] for f in found]).numpy() for name in found[0]}
