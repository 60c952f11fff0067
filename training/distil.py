"""A head learns from a few answers, and from what several heads trained on these say of many spans.

The mean of several heads is righter than one; a single one that learns to say the same of spans
without answers, with the answers beside it, comes out better still (Hinton et al. 2015; Xie et al.
2020).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from training.head_items import Item
from training.head_model import HeadModel, Question, loss, predicted, trained

TEACHERS = 3
_TEACHERS_HIDDEN = 192
_TRUST = 0.8
"""Share of what is taken for right where a cue's words tell the answer."""


def distilled(
    questions: Sequence[Question],
    table: torch.Tensor,
    items: Sequence[Item],
    others: Sequence[Item],
    *,
    hidden: int = 128,
    steps: int = 1800,
    batch: tuple[int, int] = (16, 48),
    rate: float = 1.5e-3,
    seed: int = 7,
) -> HeadModel:
    """Train several heads, and one on what they say; just one where there is nothing to say it of.

    Args:
        questions: of the head.
        table: states of words.
        items: with answers.
        others: without, or with some that are not sure.
        hidden: width of the head.
        steps: of the last training.
        batch: how many of each in a step.
        rate: the learning rate at first, which falls in a line.
        seed: of what is drawn by lot.
    """
    if not others:
        return trained(questions, table, items)
    soft = taught(questions, table, items, others)
    torch.manual_seed(seed)
    model = HeadModel(questions, hidden, drop=0.2)
    optimizer = torch.optim.AdamW(model.parameters(), rate, weight_decay=0.05)
    answered, other = _Lots(len(items), batch[0]), _Lots(len(others), batch[1])
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = rate * max(0.02, 1 - step / steps)
        chosen = [items[n] for n in answered.draw()]
        rest = other.draw()
        scores = model(table, [*chosen, *(others[n] for n in rest)])
        total = loss({name: s[: len(chosen)] for name, s in scores.items()}, chosen)
        for name, found in scores.items():
            wanted = soft[name][torch.tensor(rest)]
            total = total - (wanted * log_shares(found[len(chosen) :])).sum(1).mean()
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
    return model.eval()


def taught(
    questions: Sequence[Question],
    table: torch.Tensor,
    items: Sequence[Item],
    others: Sequence[Item],
) -> dict[str, torch.Tensor]:
    """Mean probabilities that several heads give for spans without answers."""
    total: dict[str, torch.Tensor] = {}
    for seed in range(TEACHERS):
        model = trained(
            questions, table, items, hidden=_TEACHERS_HIDDEN, batch=32, rate=1.5e-3, seed=seed
        )
        for name, scores in predicted(model, table, others).items():
            share = log_shares(torch.from_numpy(scores)).exp() / TEACHERS
            total[name] = total[name] + share if name in total else share
    for row, item in enumerate(others):
        for name, answer in item.answers.items():
            total[name][row] *= 1 - _TRUST
            total[name][row, answer] += _TRUST
    return total


def log_shares(scores: torch.Tensor) -> torch.Tensor:
    """Log probabilities of the classes; of no and yes where there is one score."""
    if scores.shape[1] == 1:
        scores = torch.cat([torch.zeros_like(scores), scores], 1)
    return scores.log_softmax(1)


class _Lots:
    """Numbers below a count in batches, each once before any comes again."""

    def __init__(self, count: int, size: int) -> None:
        self._count, self._size = count, size
        self._left: list[int] = []

    def draw(self) -> list[int]:
        if len(self._left) < self._size:
            self._left += (
                np.random.default_rng(int(torch.randint(2**31, ())))
                .permutation(self._count)
                .tolist()
            )
        drawn, self._left = self._left[: self._size], self._left[self._size :]
        return drawn
