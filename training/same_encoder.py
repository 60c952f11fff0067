"""Tuning the sentence encoder on statements that say the same, and on others that do not.

The vectors of a case's statements are compared all with all; a logistic loss on their cosines
brings those of one proposition together and keeps others apart (after SigLIP, Zhai et al. 2023).
Figures are changed at random, since they are values and not what a statement is about.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as fn

from sayso.neural.sentences import BEGIN, END, LONGEST
from training.encoder import encoder_files
from training.network import Network
from training.same_cases import Case
from training.sentences import Sentences

FROZEN = 2
"""Layers that stay as they are, with the embeddings."""
RATE = 1e-4
OTHERS = 24
"""Statements of no proposition that are drawn for each case in each epoch."""
_NEGATIVE = 0.5
_CHANGED = 0.3
_NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")


def tuned(trained_on: Sequence[Case], tokenizer: Tokenizer, epochs: int, seed: int) -> Network:
    """The base encoder, tuned on some cases."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    network = base()
    for layer in list(network.layers)[FROZEN:]:
        for parameter in layer.parameters():
            parameter.requires_grad = True
    scale, bias = nn.Parameter(torch.tensor(10.0)), nn.Parameter(torch.tensor(-6.0))
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in network.parameters() if p.requires_grad], "lr": RATE},
            {"params": [scale, bias], "lr": 0.02},
        ],
        weight_decay=0.01,
    )
    steps = epochs * len(trained_on)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / 10) * max(0.02, 1 - step / steps)
    )
    network.train()
    for _ in range(epochs):
        for case in rng.sample(trained_on, len(trained_on)):
            optimizer.zero_grad()
            _loss(network, case, tokenizer, scale, bias, rng).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return network.eval()


def base() -> Network:
    """The encoder as it comes, all of it frozen."""
    network = Network(())
    network.load_encoder(encoder_files()[0])
    for parameter in network.parameters():
        parameter.requires_grad = False
    return network.eval()


def vectors(
    network: Network, tokenizer: Tokenizer
) -> Callable[[Sequence[str]], NDArray[np.float32]]:
    """What gives the network's vectors of texts, shape (texts, hidden), length one."""

    def of(texts: Sequence[str]) -> NDArray[np.float32]:
        with torch.no_grad():
            made: NDArray[np.float32] = encoded(network, tokenizer, texts).numpy()
        return made

    return of


def encoded(network: Network, tokenizer: Tokenizer, texts: Sequence[str]) -> Tensor:
    """Vectors of texts, in batches of like length."""
    ids = [
        [BEGIN, *tokenizer.encode(text, add_special_tokens=False).ids[:LONGEST], END]
        for text in texts
    ]
    order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
    made: list[Tensor] = [torch.zeros(0)] * len(ids)
    pooled = Sentences(network)
    for begin in range(0, len(order), 24):
        batch = order[begin : begin + 24]
        longest = max(len(ids[at]) for at in batch)
        padded = torch.tensor([ids[at] + [0] * (longest - len(ids[at])) for at in batch])
        weight = torch.tensor([[1] * len(ids[at]) + [0] * (longest - len(ids[at])) for at in batch])
        for at, vector in zip(batch, pooled(padded, weight), strict=True):
            made[at] = vector
    return torch.stack(made)


def _loss(
    network: Network,
    case: Case,
    tokenizer: Tokenizer,
    scale: Tensor,
    bias: Tensor,
    rng: random.Random,
) -> Tensor:
    labelled = [item for item in case.items if item.statement.id in case.labels]
    others = [item for item in case.items if item.statement.id not in case.labels]
    drawn = labelled + rng.sample(others, min(OTHERS, len(others)))
    made = encoded(network, tokenizer, [_changed(item.text, rng) for item in drawn])
    scores = made @ made.T * scale + bias
    of = torch.tensor([case.labels.get(item.statement.id, -1) for item in drawn])
    known = of >= 0
    same = ((of[:, None] == of[None]) & known[:, None]).float()
    counts = torch.triu(torch.ones_like(same), 1).bool() & (known[:, None] | known[None])
    losses = fn.binary_cross_entropy_with_logits(scores, same, reduction="none")
    weights = torch.where(same > 0, 1.0, _NEGATIVE)
    return (losses * weights)[counts].mean()


def _changed(text: str, rng: random.Random) -> str:
    """A text in which some figures are others."""
    return _NUMBER.sub(
        lambda found: str(rng.randint(2, 999)) if rng.random() < _CHANGED else found.group(), text
    )
