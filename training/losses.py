"""Batches for the network and the losses that it learns by."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import torch
from torch import Tensor
from torch.nn import functional as fn

from training.data import IGNORED, NO_LINK, Example
from training.network import LINK, Network

LINK_WEIGHT = 0.15
SIDE_WEIGHT = 0.15
MASKED = 0.03
_MASK_ID = 103


def batches(
    examples: Sequence[Example], size: int, rng: random.Random | None
) -> Iterator[list[Example]]:
    """Batches of about equal lengths; in random order where ``rng`` is given."""
    order = list(range(len(examples)))
    if rng is not None:
        rng.shuffle(order)
    pool = size * 40
    groups = []
    for start in range(0, len(order), pool):
        part = sorted(order[start : start + pool], key=lambda i: len(examples[i].window.ids))
        groups += [part[i : i + size] for i in range(0, len(part), size)]
    if rng is not None:
        rng.shuffle(groups)
    for group in groups:
        yield [examples[i] for i in group]


def collate(batch: Sequence[Example], device: str = "cpu") -> dict[str, Tensor]:
    """Padded tensors of a batch: pieces on one axis, words on the other."""
    size = len(batch)
    pieces = max(len(e.window.ids) for e in batch)
    words = max(len(e.tags) for e in batch)
    made = {
        "ids": torch.zeros(size, pieces, dtype=torch.long),
        "features": torch.zeros(size, pieces, 3, dtype=torch.long),
        "mask": torch.zeros(size, pieces, dtype=torch.bool),
        "first": torch.zeros(size, words, dtype=torch.long),
        "words": torch.zeros(size, words, dtype=torch.bool),
        "tags": torch.zeros(size, words, dtype=torch.long),
        "to_cue": torch.full((size, words), IGNORED, dtype=torch.long),
        "to_source": torch.full((size, words), IGNORED, dtype=torch.long),
        "side": torch.full((size, words, 3), IGNORED, dtype=torch.long),
    }
    for row, example in enumerate(batch):
        window, p, w = example.window, len(example.window.ids), len(example.tags)
        made["ids"][row, :p] = torch.from_numpy(window.ids)
        made["features"][row, :p] = torch.from_numpy(window.features)
        made["mask"][row, :p] = True
        made["first"][row, :w] = torch.from_numpy(window.first)
        made["words"][row, :w] = True
        made["tags"][row, :w] = torch.from_numpy(example.tags)
        made["to_cue"][row, :w] = torch.from_numpy(example.content_to_cue)
        made["to_source"][row, :w] = torch.from_numpy(example.cue_to_source)
        made["side"][row, :w] = torch.from_numpy(example.side)
    return {name: value.to(device) for name, value in made.items()}


def at_words(x: Tensor, first: Tensor) -> Tensor:
    """Rows of (batch, pieces, n) at the first piece of each word: (batch, words, n)."""
    return x.gather(1, first[..., None].expand(-1, -1, x.shape[-1]))


def link_scores(query: Tensor, key: Tensor, none: Tensor, words: Tensor) -> Tensor:
    """Scores (batch, words, 1 + words) of linking to nothing here, or to each word."""
    scores = query @ key.transpose(1, 2) / LINK**0.5
    scores = scores.masked_fill(~words[:, None, :], -1e4)
    nothing = none.expand(scores.shape[0], scores.shape[1], 1)
    return torch.cat([nothing, scores], 2)


def losses(network: Network, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Tag loss per word, link losses per linked word and side losses per word."""
    ids = batch["ids"]
    if network.training and MASKED:
        drop = torch.rand(ids.shape, device=ids.device) < MASKED
        ids = torch.where(drop & (ids > 103), _MASK_ID, ids)
    out = network(ids, batch["features"], batch["mask"])
    first, words = batch["first"], batch["words"]
    found = {
        "tags": network.crf.loss(at_words(out.emissions, first), batch["tags"], words) / words.sum()
    }
    for index, (query, key, target) in enumerate(
        (
            (out.content_query, out.cue_key, batch["to_cue"]),
            (out.cue_query, out.source_key, batch["to_source"]),
        )
    ):
        scores = link_scores(
            at_words(query, first), at_words(key, first), network.no_link[index], words
        )
        shifted = torch.where(target == IGNORED, IGNORED, target - NO_LINK)
        if (shifted != IGNORED).any():
            found[f"link{index}"] = LINK_WEIGHT * fn.cross_entropy(
                scores.flatten(0, 1), shifted.flatten(), ignore_index=IGNORED
            )
    for index, head in enumerate(out.side):
        target = batch["side"][..., index]
        if (target != IGNORED).any():
            found[f"side{index}"] = SIDE_WEIGHT * fn.cross_entropy(
                at_words(head, first).flatten(0, 1), target.flatten(), ignore_index=IGNORED
            )
    return found
