"""Side heads put on an exported network, and taken off again: nothing else in it is touched.

The graph takes the first pieces of words, gathers what it says of them, and feeds the states after
layers 4 and 6 to the heads. A head is a layer with GELU (or none) and a linear layer; weights are
int8, one scale an output channel, in seven bits as elsewhere in the network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper

from training.graph import MARK, Builder

LOW, HIGH = (f"/layers.{n}/norm2/LayerNormalization_output_0" for n in (3, 5))
WIDTH = 768
FOLDER = Path(__file__).parent / "heads"
_BARE = ("emissions", "links")


@dataclass(frozen=True, slots=True)
class Head:
    """A trained head.

    Attributes:
        name: of its file.
        layers: weights (in, out) and bias of one layer or two, GELU between them.
        about: ``labels``, lists of names, one argmax each; or ``columns`` and ``tasks`` as in
            ``tagger.json``, the columns counted from its own first.
    """

    name: str
    layers: tuple[tuple[np.ndarray, np.ndarray], ...]
    about: dict[str, Any]

    def save(self, folder: Path) -> None:
        """Write ``NAME.npz``, the weights in half precision."""
        arrays = {}
        for number, (weight, bias) in enumerate(self.layers):
            arrays[f"weight{number}"] = weight.astype(np.float16)
            arrays[f"bias{number}"] = bias.astype(np.float32)
        folder.mkdir(parents=True, exist_ok=True)
        np.savez(folder / f"{self.name}.npz", about=np.array(json.dumps(self.about)), **arrays)


def load_heads(folder: Path) -> list[Head]:
    """The heads of a folder, by name."""
    found = []
    for path in sorted(folder.glob("*.npz")):
        with np.load(path) as file:
            layers = tuple(
                (file[f"weight{n}"].astype(np.float32), file[f"bias{n}"])
                for n in range(sum(key.startswith("weight") for key in file))
            )
            found.append(Head(path.stem, layers, json.loads(str(file["about"]))))
    return found


def detached(model: onnx.ModelProto) -> onnx.ModelProto:
    """The network without its heads, as it is exported."""
    bare = onnx.ModelProto()
    bare.CopyFrom(model)
    graph = bare.graph
    for field in (graph.node, graph.initializer):
        kept = [item for item in field if not item.name.startswith(MARK)]
        del field[:]
        field.extend(kept)
    for node in graph.node:
        for at, name in enumerate(node.output):
            if name.startswith(MARK):
                node.output[at] = name.removeprefix(MARK)
    kept = [value for value in graph.input if value.name != "first"]
    del graph.input[:]
    graph.input.extend(kept)
    _outputs(bare, [(name, TensorProto.FLOAT, [1, "pieces", None]) for name in _BARE])
    return bare


def with_states(model: onnx.ModelProto) -> onnx.ModelProto:
    """A bare network that also gives the states after layers 4 and 6."""
    wider = onnx.ModelProto()
    wider.CopyFrom(model)
    _outputs(
        wider, [(name, TensorProto.FLOAT, [1, "pieces", None]) for name in (*_BARE, LOW, HIGH)]
    )
    return wider


def attach(model: onnx.ModelProto, heads: Iterable[Head], about: dict[str, Any]) -> onnx.ModelProto:
    """Put heads on a bare network, and describe them in ``about``, the later ``tagger.json``."""
    made = onnx.ModelProto()
    made.CopyFrom(model)
    graph = made.graph
    for node in graph.node:
        for at, name in enumerate(node.output):
            if name in _BARE:
                node.output[at] = MARK + name
    graph.input.append(helper.make_tensor_value_info("first", TensorProto.INT64, ["words"]))
    build = Builder(graph)
    build.constant("zero", np.array([0], np.int64))
    for name in _BARE:
        build.node("Gather", [MARK + name, "first"], f"{name}/words", axis=1)
        build.node("Squeeze", [MARK + f"{name}/words", MARK + "zero"], name, final=True)
    for name, states in (("low", LOW), ("high", HIGH)):
        build.node("Gather", [states, "first"], name, axis=1)
    build.node("Concat", [MARK + "low", MARK + "high"], "both", axis=2)
    build.node("Squeeze", [MARK + "both", MARK + "zero"], "states")
    labels: list[str] = []
    sides: list[str] = []
    about |= {"labels": [], "columns": {}, "tasks": {}}
    width = 0
    for head in heads:
        scores = build.layers(head.name, head.layers)
        if "labels" in head.about:
            about["labels"] = head.about["labels"]
            labels += build.best(scores, [len(names) for names in head.about["labels"]])
            continue
        sides.append(scores)
        for name, (begin, end) in head.about["columns"].items():
            about["columns"][name] = [begin + width, end + width]
        about["tasks"] |= head.about["tasks"]
        width += len(head.layers[-1][1])
    build.node("Concat", labels, "labels", final=True, axis=1)
    build.node("Concat", sides, "sides", final=True, axis=1)
    _outputs(
        made,
        [
            ("emissions", TensorProto.FLOAT, ["words", None]),
            ("links", TensorProto.FLOAT, ["words", None]),
            ("labels", TensorProto.UINT8, ["words", 3]),
            ("sides", TensorProto.FLOAT, ["words", width]),
        ],
    )
    onnx.checker.check_model(made)
    return made


def _outputs(model: onnx.ModelProto, wanted: list[tuple[str, int, list[Any]]]) -> None:
    del model.graph.output[:]
    model.graph.output.extend(helper.make_tensor_value_info(*one) for one in wanted)
