"""Export the sentence encoder: ``python -m training.sentences``.

All-MiniLM-L6-v2 as it is (Apache-2.0), mean of the pieces' states, length one; int8 like the
tagger. Nothing is trained. Writes ``sentences.onnx``, whose tokenizer is the tagger's.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from training.encoder import encoder_files
from training.export import quantize
from training.network import Network


class Sentences(nn.Module):
    """Vectors of sentences."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Shapes (batch, pieces), (batch, pieces), 1 at pieces; gives (batch, hidden)."""
        n = self.network
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = n.norm(n.words(ids) + n.positions(positions) + n.kind)
        seen = (mask[:, None, None, :].float() - 1) * 1e4
        for layer in n.layers:
            x = layer(x, seen)
        weight = mask[..., None].float()
        mean = (x * weight).sum(1) / weight.sum(1)
        return mean / mean.norm(dim=1, keepdim=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the options, export."""
    parser = argparse.ArgumentParser(prog="python -m training.sentences", description=__doc__)
    parser.add_argument("--encoder", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--model", type=Path, default=Path("src/sayso/data"))
    given = parser.parse_args(arguments)
    network = Network(())
    network.load_encoder(encoder_files(given.encoder)[0])
    export(network.eval(), given.model)


def export(network: Network, model: Path) -> None:
    """Write ``sentences.onnx`` into a folder."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            Sentences(network),
            (torch.randint(1000, 2000, (2, 12)), torch.ones(2, 12, dtype=torch.long)),
            str(plain),
            input_names=["ids", "mask"],
            output_names=["vectors"],
            dynamic_axes={
                "ids": {0: "batch", 1: "pieces"},
                "mask": {0: "batch", 1: "pieces"},
                "vectors": {0: "batch"},
            },
            opset_version=17,
            dynamo=False,
        )
        quantize(plain, model / "sentences.onnx")


if __name__ == "__main__":
    main()
