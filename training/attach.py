"""Side heads put on an exported network, and taken off again: nothing else in it is touched.

The graph takes the first pieces of words, gathers what it says of them, and feeds the states after
layers 4 and 6 to the heads. A head is a layer with GELU (or none) and a linear layer; weights are
int8, one scale an output channel, in seven bits as elsewhere in the network.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LOW, HIGH = (f"/layers.{n}/norm2/LayerNormalization_output_0" for n in (3, 5))
WIDTH = 768
_MARK = "heads/"
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
        kept = [item for item in field if not item.name.startswith(_MARK)]
        del field[:]
        field.extend(kept)
    for node in graph.node:
        for at, name in enumerate(node.output):
            if name.startswith(_MARK):
                node.output[at] = name.removeprefix(_MARK)
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
                node.output[at] = _MARK + name
    graph.input.append(helper.make_tensor_value_info("first", TensorProto.INT64, ["words"]))
    build = _Builder(graph)
    build.constant("zero", np.array([0], np.int64))
    for name in _BARE:
        build.node("Gather", [_MARK + name, "first"], f"{name}/words", axis=1)
        build.node("Squeeze", [_MARK + f"{name}/words", _MARK + "zero"], name, final=True)
    for name, states in (("low", LOW), ("high", HIGH)):
        build.node("Gather", [states, "first"], name, axis=1)
    build.node("Concat", [_MARK + "low", _MARK + "high"], "both", axis=2)
    build.node("Squeeze", [_MARK + "both", _MARK + "zero"], "states")
    labels: list[str] = []
    sides: list[str] = []
    about |= {"labels": [], "columns": {}, "tasks": {}}
    width = 0
    for head in heads:
        scores = build.head(head)
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


class _Builder:
    """Adds nodes, all named with the mark by which they are taken off again."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self._graph = graph
        self._quantized: set[str] = set()

    def constant(self, name: str, value: np.ndarray) -> str:
        self._graph.initializer.append(numpy_helper.from_array(value, _MARK + name))
        return _MARK + name

    def node(
        self, kind: str, inputs: list[str], output: str, *, final: bool = False, **options: Any
    ) -> str:
        named = output if final else _MARK + output
        self._graph.node.append(
            helper.make_node(kind, inputs, [named], name=_MARK + output, **options)
        )
        return named

    def head(self, head: Head) -> str:
        """The name of its scores."""
        states = _MARK + "states"
        for number, (weight, bias) in enumerate(head.layers):
            at = f"{head.name}/{number}"
            if number:
                states = self._gelu(states, at)
            states = self._linear(states, at, weight, bias)
        return states

    def best(self, scores: str, sizes: list[int]) -> Iterator[str]:
        """Argmax over each group of columns."""
        parts = [f"labels/{n}" for n in range(len(sizes))]
        self._graph.node.append(
            helper.make_node(
                "Split",
                [scores, self.constant("labels/sizes", np.array(sizes, np.int64))],
                [_MARK + part for part in parts],
                name=_MARK + "labels/split",
                axis=1,
            )
        )
        for part in parts:
            self.node("ArgMax", [_MARK + part], f"{part}/best", axis=1, keepdims=1)
            yield self.node("Cast", [_MARK + f"{part}/best"], f"{part}/small", to=TensorProto.UINT8)

    def _gelu(self, states: str, at: str) -> str:
        half = self.constant(f"{at}/half", np.array(0.5, np.float32))
        one = self.constant(f"{at}/one", np.array(1, np.float32))
        root = self.constant(f"{at}/root", np.array(2**0.5, np.float32))
        inner = self.node("Div", [states, root], f"{at}/divided")
        inner = self.node("Erf", [inner], f"{at}/erf")
        inner = self.node("Add", [inner, one], f"{at}/shifted")
        inner = self.node("Mul", [states, inner], f"{at}/multiplied")
        return self.node("Mul", [inner, half], f"{at}/gelu")

    def _linear(self, states: str, at: str, weight: np.ndarray, bias: np.ndarray) -> str:
        small, scale, zero = (
            f"{states.removeprefix(_MARK)}/{n}" for n in ("int8", "scale", "zero")
        )
        if states not in self._quantized:
            self._quantized.add(states)
            self._graph.node.append(
                helper.make_node(
                    "DynamicQuantizeLinear",
                    [states],
                    [_MARK + small, _MARK + scale, _MARK + zero],
                    name=_MARK + small,
                )
            )
        size = np.maximum(np.abs(weight).max(0), 1e-8) / 64
        rounded = np.clip(np.round(weight / size), -64, 64).astype(np.int8)
        product = self.node(
            "MatMulInteger",
            [
                _MARK + small,
                self.constant(f"{at}/weight", rounded),
                _MARK + zero,
                self.constant(f"{at}/weight_zero", np.zeros(len(size), np.int8)),
            ],
            f"{at}/product",
        )
        wide = self.node("Cast", [product], f"{at}/wide", to=TensorProto.FLOAT)
        factor = self.constant(f"{at}/weight_scale", size.astype(np.float32))
        factor = self.node("Mul", [_MARK + scale, factor], f"{at}/factor")
        scaled = self.node("Mul", [wide, factor], f"{at}/scaled")
        added = self.constant(f"{at}/bias", bias.astype(np.float32))
        return self.node("Add", [scaled, added], f"{at}/scores")
