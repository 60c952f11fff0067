"""The network: MiniLM with three more input features, tags with a CRF, links, silver side tasks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as fn

from sayso.neural.pieces import CASES, QUOTES, STARTS

TAGS = 7
HIDDEN, HEADS, LAYERS, INNER = 384, 12, 6, 1536
SIDE_LAYER = 4
LINK = 96


class Layer(nn.Module):
    """One transformer layer as in BERT, attention without dropout."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Shapes (batch, pieces, hidden) and (batch, 1, 1, pieces), True where there is a piece."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        seen = fn.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, HIDDEN))))
        return self.norm2(x + self.drop(self.down(fn.gelu(self.up(x)))))


@dataclass
class Output:
    """What the network says of a batch, by word piece."""

    emissions: Tensor
    content_query: Tensor
    cue_key: Tensor
    cue_query: Tensor
    source_key: Tensor
    side: list[Tensor]


class Network(nn.Module):
    """All-MiniLM-L6-v2 and the heads."""

    def __init__(self, side_sizes: tuple[int, ...], dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.features = nn.ModuleList(
            nn.Embedding(len(names), HIDDEN) for names in (CASES, QUOTES, STARTS)
        )
        for feature in self.features:
            nn.init.normal_(feature.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.tagger = nn.Linear(HIDDEN, TAGS)
        self.links = nn.Linear(HIDDEN, 4 * LINK)
        self.no_link = nn.Parameter(torch.zeros(2))
        self.side = nn.ModuleList(nn.Linear(HIDDEN, size) for size in side_sizes)
        self.crf = CRF()

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Output:
        """Shapes (batch, pieces), (batch, pieces, 3), (batch, pieces); mask is True at pieces."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(positions) + self.kind
        for index, feature in enumerate(self.features):
            x = x + feature(features[..., index])
        x = self.drop(self.norm(x))
        wide = mask[:, None, None, :]
        side: list[Tensor] = []
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, wide)
            if number == SIDE_LAYER:
                side = [head(x) for head in self.side]
        links = self.links(x).chunk(4, dim=-1)
        return Output(self.tagger(x), *links, side)

    def load_encoder(self, path: Path) -> None:
        """Take over the weights of all-MiniLM-L6-v2 from its safetensors file."""
        weights = load_file(str(path))
        take = {name.removeprefix("bert."): value for name, value in weights.items()}
        copied = {
            "words.weight": take["embeddings.word_embeddings.weight"],
            "positions.weight": take["embeddings.position_embeddings.weight"],
            "kind": take["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": take["embeddings.LayerNorm.weight"],
            "norm.bias": take["embeddings.LayerNorm.bias"],
        }
        names = {
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        for number in range(LAYERS):
            prefix = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                copied[f"layers.{number}.qkv.{part}"] = torch.cat(
                    [take[f"{prefix}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                )
                for ours, theirs in names.items():
                    copied[f"layers.{number}.{ours}.{part}"] = take[f"{prefix}{theirs}.{part}"]
        missing, unexpected = self.load_state_dict(copied, strict=False)
        if unexpected or any(name.startswith(("layers", "words", "pos")) for name in missing):
            raise ValueError(f"{path} is not all-MiniLM-L6-v2: {missing} {unexpected}")


class CRF(nn.Module):
    """Linear-chain CRF over words; what BIO does not allow has a score of minus ten thousand."""

    def __init__(self) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.begin = nn.Parameter(torch.zeros(TAGS))
        self.finish = nn.Parameter(torch.zeros(TAGS))
        banned = torch.zeros(TAGS, TAGS)
        banned_begin = torch.zeros(TAGS)
        for inside in (2, 4, 6):
            banned[:, inside] = -1e4
            banned[inside, inside] = banned[inside - 1, inside] = 0
            banned_begin[inside] = -1e4
        self.register_buffer("banned", banned)
        self.register_buffer("banned_begin", banned_begin)

    def scores(self) -> tuple[Tensor, Tensor, Tensor]:
        """Transitions (from, to), begin and finish, with what is not allowed."""
        return self.transitions + self.banned, self.begin + self.banned_begin, self.finish

    def loss(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood of the tags, summed.

        Shapes (batch, words, tags), (batch, words), (batch, words).
        """
        transitions, begin, finish = self.scores()
        length = mask.sum(1)
        taken = emissions.gather(2, tags[..., None]).squeeze(2) * mask
        steps = transitions[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        last = tags.gather(1, (length - 1)[:, None]).squeeze(1)
        gold = taken.sum(1) + steps.sum(1) + begin[tags[:, 0]] + finish[last]
        alpha = begin + emissions[:, 0]
        for at in range(1, emissions.shape[1]):
            ahead = torch.logsumexp(alpha[:, :, None] + transitions, 1) + emissions[:, at]
            alpha = torch.where(mask[:, at, None], ahead, alpha)
        return (torch.logsumexp(alpha + finish, 1) - gold).sum()
