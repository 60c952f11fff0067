"""How readily sources, cues and contents are marked: three numbers, fitted on development data.

The best sequence of tags leaves out what the network holds less likely than not. F1 asks for more:
a bonus for beginning a run, of each part its own, is tried in small steps.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.attribution import texts
from benchmarks.cofenet import PARTS, load_gold, score
from sayso.extract.passages import passages
from sayso.extract.tags import runs
from sayso.neural.crf import Crf
from sayso.neural.network import Network, Reading, load
from sayso.neural.pieces import paragraphs
from sayso.neural.windows import windows

_TRIED = (0.0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9)
_TOGETHER = 32

Read = dict[str, list[Reading]]


def fit_bias(data: Path, model: Path) -> list[float]:
    """Write ``bias`` into ``tagger.json``; gives it.

    Args:
        data: PolNeAR's development part.
        model: folder of the exported network, its bias nought.
    """
    network = load(model)
    read = dict(_read(network, data))
    gold = load_gold(data)
    found = {bias: score(gold, _spans(network.crf.leaning((bias,) * 3), read)) for bias in _TRIED}
    best = [max(_TRIED, key=lambda bias: found[bias][0].f1(part)) for part in PARTS]
    path = model / "tagger.json"
    about = json.loads(path.read_text("utf-8"))
    about["bias"] = best
    path.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    return best


def _read(network: Network, data: Path) -> Iterator[tuple[str, list[Reading]]]:
    for report in texts(data):
        cut = windows(paragraphs(network.tokenizer, report.text, passages(report)))
        yield report.path, [network.read(window) for window in cut]


def _spans(crf: Crf, read: Read) -> dict[str, dict[str, list[tuple[int, int]]]]:
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for name, readings in read.items():
        found[name] = {part: [] for part in PARTS}
        for start in range(0, len(readings), _TOGETHER):
            group = readings[start : start + _TOGETHER]
            for reading, all_runs in zip(group, runs(crf, group), strict=True):
                words = reading.window.words
                for run in all_runs:
                    span = int(words[run.first, 0]), int(words[run.last, 1])
                    found[name][PARTS[run.part]].append(span)
    return found
