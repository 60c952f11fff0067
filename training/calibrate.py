"""Fit the two numbers that make ``confidence`` hold.

Logistic regression of "cue and content are right to the word" on the logit of the network's own
probability, on PolNeAR's development part. The calibration error is taken where each half of the
articles is judged by the numbers of the other half; what ships are those of all.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from benchmarks.attribution import annotations, reliability, texts, tokens_of
from benchmarks.cofenet import load_gold
from sayso.extract.confidence import confidence, logit
from sayso.extract.stream import findings
from sayso.neural.network import load


def calibrate(data: Path, model: Path) -> float:
    """Write the two numbers into ``tagger.json``; gives the calibration error across halves.

    Args:
        data: PolNeAR's development part.
        model: folder of the exported network.
    """
    rows = list(outcomes(data, model))
    folds = np.array([fold for fold, _, _ in rows])
    probability = np.array([p for _, p, _ in rows])
    right = np.array([r for _, _, r in rows], float)
    judged = []
    for fold in (0, 1):
        other = fit(probability[folds != fold], right[folds != fold])
        judged += [
            (confidence(p, other), bool(r))
            for p, r in zip(probability[folds == fold], right[folds == fold], strict=True)
        ]
    path = model / "tagger.json"
    about = json.loads(path.read_text("utf-8"))
    about["calibration"] = [round(number, 4) for number in fit(probability, right)]
    path.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    return reliability(judged)[1]


def outcomes(data: Path, model: Path) -> list[tuple[int, float, bool]]:
    """Half of the article, log probability and outcome of each attribution found."""
    network = load(model)
    wanted = dict(annotations(data))
    tokens = {article.id: [t for s in article.sentences for t in s] for article in load_gold(data)}
    rows = []
    for number, found in enumerate(findings(network, texts(data))):
        report = found.report
        if report.path not in tokens:
            continue
        for version in wanted[report.path]:
            truths = {tokens_of(tokens[report.path], relation)[1:] for relation in version}
            for relation in found.relations:
                if not relation.contents:
                    continue
                spans = {
                    "source": [],
                    "cue": [list(relation.cue)],
                    "content": [list(c) for c in relation.contents],
                }
                key = tokens_of(tokens[report.path], spans)[1:]
                rows.append((number % 2, relation.log_probability, key in truths))
    return rows


def fit(log_probability: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """Slope and offset of the logit, by Newton's method."""
    x = np.stack([[logit(p) for p in log_probability], np.ones(len(right))], 1)
    weights = np.zeros(2)
    for _ in range(50):
        guess = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (guess * (1 - guess))[:, None]).T @ x + 1e-6 * np.eye(2)
        weights += np.linalg.solve(hessian, x.T @ (right - guess))
    return float(weights[0]), float(weights[1])
