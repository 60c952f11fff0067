"""Vectors of sentences, near each other where they mean much the same.

The encoder is all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Apache-2.0) in int8. Int8 activations
are scaled by batch, so each text is a batch of its own: its vector never depends on its company.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.errors import ModelError
from sayso.neural.threads import in_order, workers

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SIZE: Final = 384
"""Numbers in a vector."""

BEGIN: Final = 101
END: Final = 102
LONGEST: Final = 126
_CHARACTERS: Final = 2_000
_AT_ONCE: Final = 64


Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Encoder:
    """The sentence encoder; ``shipped`` gives the one that comes with the package.

    Attributes:
        tokenizer: cuts text into word pieces.
    """

    tokenizer: Tokenizer
    _session: InferenceSession

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length one, shape (texts, 384); a long text goes by its first 126 pieces."""
        made = np.zeros((len(texts), SIZE), np.float32)
        with ThreadPoolExecutor(workers()) as pool:
            chunks = (
                range(at, min(at + _AT_ONCE, len(texts))) for at in range(0, len(texts), _AT_ONCE)
            )
            for chunk, found in in_order(lambda at: (at, self._chunk(texts, at)), chunks, pool, 8):
                made[chunk.start : chunk.stop] = found
        return made

    def _chunk(self, texts: Sequence[str], at: range) -> Vectors:
        return np.concatenate([self._vector(texts[i]) for i in at])

    def _vector(self, text: str) -> Vectors:
        pieces = self.tokenizer.encode(text[:_CHARACTERS], add_special_tokens=False).ids
        ids = np.array([[BEGIN, *pieces[:LONGEST], END]], np.int64)
        found: Vectors = self._session.run(["vectors"], {"ids": ids, "mask": np.ones_like(ids)})[0]
        return found


@cache
def shipped() -> Encoder:
    """The encoder that comes with the package, loaded once.

    Raises:
        ModelError: if its files are missing or broken.
    """
    import onnxruntime

    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    folder = files("sayso.data")
    try:
        tokenizer = Tokenizer.from_str(folder.joinpath("tokenizer.json").read_text("utf-8"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        with as_file(folder.joinpath("sentences.onnx")) as path:
            session = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
    except Exception as error:
        raise ModelError(f"the sentence encoder cannot be loaded: {error}") from error
    return Encoder(tokenizer, session)
