"""States of the shipped int8 encoder at the words of documents, kept between runs."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from tokenizers import Tokenizer

from benchmarks.documents import documents
from sayso.neural.pieces import paragraphs
from sayso.neural.windows import windows
from training.attach import HIGH, LOW, WIDTH, with_states


@dataclass(frozen=True, slots=True)
class States:
    """States of all words of some documents, one after the other.

    Attributes:
        states: shape (words, WIDTH), after layer 4 and after the last, in half precision.
        words: offsets in its document of each word.
        begins: row of each document's first word.
        counts: words of each document.
    """

    states: np.ndarray
    words: np.ndarray
    begins: dict[str, int]
    counts: dict[str, int]

    def rows(self, name: str, spans: Iterable[Iterable[int]]) -> list[int]:
        """Rows of the words of a document that lie in spans, in order."""
        begin = self.begins[name]
        words = self.words[begin : begin + self.counts[name]]
        found: set[int] = set()
        for start, end in spans:
            left = np.searchsorted(words[:, 1], start, side="right")
            right = np.searchsorted(words[:, 0], end)
            found.update(range(begin + int(left), begin + int(right)))
        return sorted(found)


def states(
    bare: onnx.ModelProto, tokenizer: Path, names: Iterable[str], data: Path, kept: Path
) -> States:
    """Read documents with a bare network, or take them from ``kept`` where it has the same.

    Args:
        bare: the network without heads.
        tokenizer: its ``tokenizer.json``.
        names: of the documents.
        data: folder with the corpora.
        kept: folder for what is kept.
    """
    wanted = sorted(set(names))
    key = hashlib.sha256(repr(wanted).encode() + bare.SerializeToString(deterministic=True))
    path = kept / f"states-{key.hexdigest()[:12]}.npz"
    if not path.exists():
        kept.mkdir(parents=True, exist_ok=True)
        _read(bare, tokenizer, wanted, data, path)
    with np.load(path) as file:
        counts = file["counts"]
        begins = np.concatenate([[0], counts[:-1]]).cumsum()
        return States(
            file["states"],
            file["words"],
            dict(zip(wanted, begins.tolist(), strict=True)),
            dict(zip(wanted, counts.tolist(), strict=True)),
        )


def _read(
    bare: onnx.ModelProto, tokenizer: Path, wanted: list[str], data: Path, path: Path
) -> None:
    cutter = Tokenizer.from_file(str(tokenizer))
    cutter.no_truncation()
    cutter.no_padding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    with tempfile.TemporaryDirectory() as folder:
        onnx.save(with_states(bare), f"{folder}/wide.onnx")
        session = onnxruntime.InferenceSession(
            f"{folder}/wide.onnx", options, providers=["CPUExecutionProvider"]
        )
    found, offsets, counts = [], [], []
    for _, text, spans in documents(wanted, data):
        count = 0
        for window in windows(paragraphs(cutter, text, spans)):
            fed = {
                "ids": window.ids[None].astype(np.int64),
                "features": window.features[None].astype(np.int64),
            }
            both = [part[0, window.first] for part in session.run([LOW, HIGH], fed)]
            found.append(np.concatenate(both, 1).astype(np.float16))
            offsets.append(window.words)
            count += len(window.words)
        counts.append(count)
    np.savez(
        path,
        states=np.concatenate(found) if found else np.zeros((0, WIDTH), np.float16),
        words=np.concatenate(offsets),
        counts=np.array(counts),
    )
