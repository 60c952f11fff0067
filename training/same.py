"""Learn what says the same: ``python -m training.same``.

On cases with known propositions (``benchmarks/cases``, and those of ``--cases``). By
cross-validation over cases the sentence encoder is tuned without each fold, and the weights of the
comparison are fitted on vectors of encoders that never saw their cases; then the encoder is tuned
on all. Writes ``sentences.onnx`` and ``same.json``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as fn

from sayso.link.candidates import Candidates, Pair
from sayso.link.cluster import clusters
from sayso.link.comparison import FARTHEST, Comparison
from sayso.link.features import NAMES, SPEAKS, features
from sayso.link.profile import profiles
from sayso.neural.sentences import shipped
from training.same_cases import Case, cases
from training.same_encoder import tuned, vectors
from training.sentences import export

FOLDS = 5
EPOCHS = 5
PULL = 0.001
SPARED = 0.5
"""By how much F1 may be below the best for a stricter limit, which lets fewer strangers in."""
LIMITS = np.arange(-4.0, 1.01, 0.25)


class Compared:
    """A case's pairs with their features."""

    def __init__(self, case: Case, of_items: NDArray[np.float32]) -> None:
        self.case = case
        candidates = Candidates()
        made = list(profiles(case.items, of_items))
        for report in case.reports:
            candidates.add(report.id, [each for each in made if each.report == report.id])
        self.ids = [each.id for each in made]
        self.pairs: list[Pair] = [
            pair for met in candidates.compared() for pair in candidates.between(*met)
        ]
        self.features = np.array([features(pair) for pair in self.pairs], np.float32)
        labels = case.labels
        ends = [(labels.get(pair.one.id), labels.get(pair.other.id)) for pair in self.pairs]
        self.known = np.array([one is not None or other is not None for one, other in ends])
        self.same = np.array([one is not None and one == other for one, other in ends], np.float32)

    def counted(self, comparison: Comparison, limit: float) -> NDArray[np.int64]:
        """Pairs of gold claims right, given and wanted, clustered at a limit."""
        scores = {
            (pair.one.id, pair.other.id): comparison.of(row)
            for pair, row in zip(self.pairs, self.features.tolist(), strict=True)
        }
        made = clusters(self.ids, scores, limit, apart=comparison.apart)
        place = {member: at for at, members in enumerate(made) for member in members}
        counts = np.zeros(3, np.int64)
        for (one, left), (other, right) in combinations(self.case.stands, 2):
            if left is not None and left == right:
                continue
            together = left is not None and right is not None and place[left] == place[right]
            counts += (together and one == other, together, one == other)
        return counts


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the options, learn, write."""
    parser = argparse.ArgumentParser(prog="python -m training.same", description=__doc__)
    parser.add_argument("--cases", type=Path, nargs="*", default=[], help="further folders")
    parser.add_argument("--model", type=Path, default=Path("src/sayso/data"))
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--cross-validate-only", action="store_true")
    given = parser.parse_args(arguments)
    known = list(cases([Path("benchmarks/cases"), *given.cases]))
    print(
        f"{len(known)} cases, {sum(len(each.labels) for each in known)} statements in propositions"
    )
    tokenizer = shipped().tokenizer
    compared: dict[str, Compared] = {}
    for fold in range(FOLDS):
        network = tuned(
            [case for at, case in enumerate(known) if at % FOLDS != fold],
            tokenizer,
            given.epochs,
            fold,
        )
        of = vectors(network, tokenizer)
        for case in known[fold::FOLDS]:
            compared[case.name] = Compared(case, of([item.text for item in case.items]))
        print(f"fold {fold + 1} of {FOLDS} tuned", flush=True)
    held = [compared[case.name] for case in known]
    limit = _cross_validated(held)
    final = fitted(held)
    final = Comparison(final.weights, final.constant - limit, final.apart)
    print(dict(zip(NAMES, (round(weight, 2) for weight in final.weights), strict=True)))
    if given.cross_validate_only:
        return
    about = {
        "weights": dict(zip(NAMES, final.weights, strict=True)),
        "constant": final.constant,
        "apart": final.apart,
    }
    (given.model / "same.json").write_text(json.dumps(about, indent=1) + "\n", "utf-8")
    export(tuned(known, tokenizer, given.epochs, FOLDS), given.model)


def fitted(held: Sequence[Compared]) -> Comparison:
    """A logistic regression on the pairs of which at least one is in a proposition."""
    rows = torch.tensor(np.concatenate([each.features[each.known] for each in held]))
    same = torch.tensor(np.concatenate([each.same[each.known] for each in held]))
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    rows = (rows - mean) / spread
    speaks = torch.tensor([float(SPEAKS.get(name, 0)) for name in NAMES])
    free = torch.where(speaks == 0, 0.0, -1.0).requires_grad_()
    constant = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([free, constant], max_iter=300, line_search_fn="strong_wolfe")

    def signed() -> torch.Tensor:
        return torch.where(speaks == 0, free, speaks * fn.softplus(free))

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        weights = signed()
        loss = fn.binary_cross_entropy_with_logits(rows @ weights + constant, same)
        loss = loss + PULL * (weights**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    weights = signed().detach()
    plain = weights / spread
    return Comparison(
        tuple(round(float(weight), 5) for weight in plain),
        round(float(constant.detach() - (plain * mean).sum()), 5),
        -FARTHEST,
    )


def _cross_validated(held: Sequence[Compared]) -> float:
    """Print pairs by limit, each case by weights fitted without its fold; give the one to take."""
    counts = {limit: np.zeros(3, np.int64) for limit in LIMITS.tolist()}
    for fold in range(FOLDS):
        weights = fitted([each for at, each in enumerate(held) if at % FOLDS != fold])
        for each in held[fold::FOLDS]:
            for limit in counts:
                counts[limit] += each.counted(weights, limit)
    top = max(_f1(found)[2] for found in counts.values())
    best = max(limit for limit, found in counts.items() if _f1(found)[2] >= top - SPARED)
    for limit, found in counts.items():
        precision, recall, f1 = _f1(found)
        mark = " taken" if limit == best else ""
        print(f"limit {limit:5.2f}: {precision:.1f} / {recall:.1f} / {f1:.1f}{mark}")
    return best


def _f1(counts: NDArray[np.int64]) -> tuple[float, float, float]:
    right, given, wanted = counts.tolist()
    return (
        100 * right / max(1, given),
        100 * right / max(1, wanted),
        200 * right / max(1, given + wanted),
    )


if __name__ == "__main__":
    main()
