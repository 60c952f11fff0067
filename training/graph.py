"""Nodes for side heads, in ONNX: linear layers in int8, GELU, argmax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MARK = "heads/"
"""Begins the name of all that belongs to heads, by which it is taken off again."""


class Builder:
    """Adds nodes, all named with the mark by which they are taken off again."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self._graph = graph
        self._quantized: set[str] = set()

    def constant(self, name: str, value: np.ndarray) -> str:
        """Add an array; gives its name."""
        self._graph.initializer.append(numpy_helper.from_array(value, MARK + name))
        return MARK + name

    def node(
        self, kind: str, inputs: list[str], output: str, *, final: bool = False, **options: Any
    ) -> str:
        """Add a node; gives the name of its output, which is ``output`` itself where ``final``."""
        named = output if final else MARK + output
        self._graph.node.append(
            helper.make_node(kind, inputs, [named], name=MARK + output, **options)
        )
        return named

    def layers(self, name: str, layers: Sequence[tuple[np.ndarray, np.ndarray]]) -> str:
        """Layers on top of the states, GELU between them; gives the name of their scores."""
        states = MARK + "states"
        for number, (weight, bias) in enumerate(layers):
            at = f"{name}/{number}"
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
                [MARK + part for part in parts],
                name=MARK + "labels/split",
                axis=1,
            )
        )
        for part in parts:
            self.node("ArgMax", [MARK + part], f"{part}/best", axis=1, keepdims=1)
            yield self.node("Cast", [MARK + f"{part}/best"], f"{part}/small", to=TensorProto.UINT8)

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
        small, scale, zero = (f"{states.removeprefix(MARK)}/{n}" for n in ("int8", "scale", "zero"))
        if states not in self._quantized:
            self._quantized.add(states)
            self._graph.node.append(
                helper.make_node(
                    "DynamicQuantizeLinear",
                    [states],
                    [MARK + small, MARK + scale, MARK + zero],
                    name=MARK + small,
                )
            )
        size = np.maximum(np.abs(weight).max(0), 1e-8) / 64
        rounded = np.clip(np.round(weight / size), -64, 64).astype(np.int8)
        product = self.node(
            "MatMulInteger",
            [
                MARK + small,
                self.constant(f"{at}/weight", rounded),
                MARK + zero,
                self.constant(f"{at}/weight_zero", np.zeros(len(size), np.int8)),
            ],
            f"{at}/product",
        )
        wide = self.node("Cast", [product], f"{at}/wide", to=TensorProto.FLOAT)
        factor = self.constant(f"{at}/weight_scale", size.astype(np.float32))
        factor = self.node("Mul", [MARK + scale, factor], f"{at}/factor")
        scaled = self.node("Mul", [wide, factor], f"{at}/scaled")
        added = self.constant(f"{at}/bias", bias.astype(np.float32))
        return self.node("Add", [scaled, added], f"{at}/scores")
