"""From data to shipped weights: ``python -m training``.

Trains (or goes on where a run was stopped), exports to int8 ONNX, trains the side heads and puts
them on, fits the confidence, measures on PolNeAR's development part, and writes the model card
beside the weights.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training import heads
from training.calibrate import calibrate
from training.card import write_card
from training.data import SideLabels, load
from training.export import export
from training.train import Options, train


def main() -> None:
    """Read the options and do it all."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear"))
    parser.add_argument("--run", type=Path, default=Path("training/runs/tagger"))
    parser.add_argument("--out", type=Path, default=Path("src/sayso/data"))
    parser.add_argument("--name", default="sayso-tagger-1")
    parser.add_argument("--encoder", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="use only the first articles, to try it out")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    given = parser.parse_args()
    options = Options(
        given.data,
        given.run,
        given.encoder,
        given.epochs,
        given.batch,
        given.seed,
        given.limit,
        given.device,
    )
    train(options)
    labels = SideLabels(load(given.data, "train")).names
    weights = export(given.run, given.out, given.name, labels, given.encoder)
    heads.main(["--data", str(given.data.parent), "--model", str(given.out)])
    print(f"{weights}: {weights.stat().st_size / 1e6:.1f} MB")
    error = calibrate(given.data / "dev", given.out)
    write_card(given.data / "dev", given.out, options, error)


if __name__ == "__main__":
    main()
