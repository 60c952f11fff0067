"""The shipped network: its files, its session, and what it says of one window.

A window is a batch of its own. Int8 activations are scaled by batch, so that what is said of one
report would otherwise depend on which others are read with it; and nothing is padded.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.errors import ModelError
from sayso.neural.crf import Crf
from sayso.neural.tasks import Columns, Task, tasks
from sayso.neural.windows import Window

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

FORMAT = 2
"""Of the files of the network; goes up when the program needs other ones."""

_OUTPUTS = ["emissions", "links", "labels", "sides"]
_LINK_PARTS = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """What the network says of a window, by word.

    Attributes:
        window: the window itself.
        emissions: score of each tag, shape (words, tags).
        links: queries and keys of the links, shape (words, 4, size): content's query for its cue,
            a cue's key, a cue's query for its source, a source's key.
        labels: indices into ``Network.labels``, shape (words, 3).
        sides: scores of the side heads, shape (words, columns), see ``Network.columns``.
    """

    window: Window
    emissions: NDArray[np.float64]
    links: NDArray[np.float32]
    labels: NDArray[np.uint8]
    sides: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Network:
    """The network and what belongs to it.

    Attributes:
        name: of the trained weights, with their version.
        tokenizer: cuts text into word pieces.
        crf: scores of tag sequences.
        no_link: score of linking to nothing in the window, of content and of cues.
        calibration: parameters of the confidence, see ``sayso.extract.confidence``.
        labels: names of parts of speech, of types of entities and of dependencies; the first of
            each is "", for none.
        columns: which columns of the side scores belong to what: first, and the one after the last.
        tasks: how side scores become those of a span, see ``sayso.neural.tasks``.
    """

    name: str
    tokenizer: Tokenizer
    crf: Crf
    no_link: tuple[float, float]
    calibration: tuple[float, ...]
    labels: tuple[tuple[str, ...], ...]
    columns: Columns
    tasks: dict[str, Task]
    _session: InferenceSession

    def read(self, window: Window) -> Reading:
        """What the network says of ``window``; may be called from several threads at once."""
        emissions, links, labels, sides = self._session.run(
            _OUTPUTS,
            {
                "ids": window.ids[None].astype(np.int64),
                "features": window.features[None].astype(np.int64),
                "first": window.first.astype(np.int64),
            },
        )
        return Reading(
            window,
            emissions.astype(np.float64),
            links.reshape(len(links), _LINK_PARTS, -1),
            labels,
            sides,
        )


@cache
def shipped() -> Network:
    """The network that comes with the package, loaded once.

    Raises:
        ModelError: if its files are missing, broken or made for another version of the program.
    """
    return load(files("sayso.data"))


def load(folder: Traversable) -> Network:
    """Load ``tagger.onnx``, ``tagger.json`` and ``tokenizer.json`` of a folder.

    Raises:
        ModelError: if they are missing, broken or made for another version of the program.
    """
    import onnxruntime

    # Threads of the tokenizer's own would only take processors from the windows.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        about: dict[str, Any] = json.loads(folder.joinpath("tagger.json").read_text("utf-8"))
        if about["format"] != FORMAT:
            raise ModelError(
                f"the weights have format {about['format']}, this program needs {FORMAT}"
            )
        tokenizer = Tokenizer.from_str(folder.joinpath("tokenizer.json").read_text("utf-8"))
        with as_file(folder.joinpath("tagger.onnx")) as path:
            session = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        crf = about["crf"]
        columns: Columns = {name: (a, b) for name, (a, b) in about["columns"].items()}
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return Network(
            about["name"],
            tokenizer,
            Crf(*(np.array(crf[part]) for part in ("transitions", "begin", "finish"))),
            tuple(about["no_link"]),
            tuple(about["calibration"]),
            tuple(tuple(names) for names in about["labels"]),
            columns,
            tasks(about["tasks"], columns),
            session,
        )
    except ModelError:
        raise
    except Exception as error:
        raise ModelError(f"the shipped network cannot be loaded: {error}") from error
