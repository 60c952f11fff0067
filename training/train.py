"""Train the tagger: PolNeAR's training part in, weights of each epoch and a log out.

The same seed gives the same weights on the same machine and number of threads. A run that was
stopped goes on from its last epoch.
"""

from __future__ import annotations

import json
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from benchmarks.cofenet import load_gold, score
from training.data import Examples, SideLabels, load
from training.encoder import encoder_files
from training.losses import batches, collate, losses
from training.network import Network
from training.predict import predict


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is made with.

    Attributes:
        data: folder of PolNeAR, with ``train`` and ``dev``.
        out: folder of the run.
        encoder: folder of all-MiniLM-L6-v2; None takes the installed package's.
        epochs: times that every article is seen.
        batch: windows a step.
        seed: of everything that is drawn by lot.
        limit: use only the first articles, to try it out.
        device: "cpu" or "cuda".
    """

    data: Path
    out: Path
    encoder: Path | None = None
    epochs: int = 7
    batch: int = 12
    seed: int = 1
    limit: int | None = None
    device: str = "cpu"


def train(options: Options) -> None:
    """Train, and leave ``last.pt``, ``log.jsonl`` and each epoch's weights in the run's folder."""
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    if options.device == "cuda":
        torch.use_deterministic_algorithms(True, warn_only=True)
    weights, vocabulary = encoder_files(options.encoder)
    tokenizer = Tokenizer.from_file(str(vocabulary))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    articles = load(options.data, "train")[: options.limit]
    side = SideLabels(articles)
    examples = Examples(tokenizer, articles, side)
    development = load(options.data, "dev")
    gold = load_gold(options.data / "dev")
    network = Network(side.sizes)
    network.load_encoder(weights)
    network.words.weight.requires_grad_(False)
    network.to(options.device)
    optimizer = torch.optim.AdamW(_groups(network), weight_decay=0.01)
    for epoch in range(_resume(options.out / "last.pt", network, optimizer), options.epochs):
        began = time.time()
        loss = _epoch(options, epoch, network, optimizer, examples)
        exact, token = score(gold, predict(network, tokenizer, development, options.device))
        row = {
            "epoch": epoch + 1,
            "loss": round(loss, 4),
            "minutes": round((time.time() - began) / 60, 1),
            "exact": exact.line(),
            "token": token.line(),
        }
        print(json.dumps(row), flush=True)
        with (options.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(row) + "\n")
        _keep(options.out, epoch, network, optimizer, side)


def _epoch(
    options: Options,
    epoch: int,
    network: Network,
    optimizer: torch.optim.Optimizer,
    examples: Examples,
) -> float:
    """Train for one epoch; gives its mean tag loss."""
    rng = random.Random(options.seed * 1000 + epoch)
    torch.manual_seed(options.seed * 1000 + epoch)
    began, seen = time.time(), 0.0
    network.train()
    made = list(batches(list(examples.cut(rng)), options.batch, rng))
    for number, batch in enumerate(made):
        share = _schedule((epoch + number / len(made)) / options.epochs)
        for group in optimizer.param_groups:
            group["lr"] = group["full"] * share
        found = losses(network, collate(batch, options.device))
        optimizer.zero_grad(set_to_none=True)
        sum(found.values()).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        seen += found["tags"].item()
        if number % 25 == 0:
            shown = " ".join(f"{name} {value.item():.3f}" for name, value in found.items())
            pace = (time.time() - began) / (number + 1)
            print(f"epoch {epoch + 1} {number}/{len(made)} {shown} {pace:.2f} s a step", flush=True)
    return seen / len(made)


def _keep(
    out: Path, epoch: int, network: Network, optimizer: torch.optim.Optimizer, side: SideLabels
) -> None:
    """Write the state after an epoch, whole or not at all."""
    state = {
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
        "epoch": epoch + 1,
        "side": side.sizes,
    }
    torch.save(state["network"], out / f"epoch{epoch + 1}.pt")
    torch.save(state, out / "part.pt")
    (out / "part.pt").replace(out / "last.pt")


def _groups(network: Network) -> list[dict]:
    """Parameters by learning rate: the encoder's, and those that begin at nothing."""
    encoder = ("words", "positions", "kind", "norm", "layers")
    old, new = [], []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            (old if name.split(".")[0] in encoder else new).append(parameter)
    return [{"params": old, "full": 2e-4}, {"params": new, "full": 1e-3}]


def _schedule(progress: float, warm_up: float = 0.08) -> float:
    """Share of the full learning rate: up in a line, then down along a cosine to zero."""
    if progress < warm_up:
        return progress / warm_up
    return 0.5 * (1 + math.cos(math.pi * (progress - warm_up) / (1 - warm_up)))


def _resume(path: Path, network: Network, optimizer: torch.optim.Optimizer) -> int:
    if not path.exists():
        return 0
    state = torch.load(path, map_location="cpu")
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    print(f"going on after epoch {state['epoch']}", flush=True)
    return int(state["epoch"])
