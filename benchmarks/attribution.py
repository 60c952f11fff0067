"""How well attributions are found: ``python -m benchmarks.attribution [--data FOLDER]``.

On PolNeAR's development part, from raw text to claims as ``sayso read`` makes them: exact runs and
tokens as CofeNet scores them, whole attributions, and whether ``confidence`` keeps its word.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.cofenet import PARTS, Tally, load_gold, score
from sayso.extract import extract_claims
from sayso.ingest import report_from_bytes
from sayso.model import Claim, Report, Span
from sayso.neural.network import Network, load

Key = tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured.

    Attributes:
        exact: exact runs by part.
        token: single tokens by part.
        whole: precision, recall and F1 of whole attributions, in percent.
        reliability: rows of mean confidence, share right, claims.
        ece: expected calibration error, ten equal bins.
    """

    exact: Tally
    token: Tally
    whole: tuple[float, float, float]
    reliability: list[tuple[float, float, int]]
    ece: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/polnear/dev"))
    parser.add_argument("--model", type=Path, help="folder of other weights than the shipped ones")
    options = parser.parse_args()
    found = measure(options.data, load(options.model) if options.model else None)
    print("                 precision/recall/F1, percent")
    print(f"exact runs       {found.exact.line()}")
    print(f"tokens           {found.token.line()}")
    print("whole            {:.1f}/{:.1f}/{:.1f}".format(*found.whole))
    print("confidence  right  claims")
    for mean, right, count in found.reliability:
        print(f"{mean:10.2f}  {right:5.2f}  {count:6}")
    print(f"ECE {found.ece:.3f}")


def measure(folder: Path, network: Network | None = None) -> Figures:
    """All figures of the articles in a folder of PolNeAR's form."""
    gold = load_gold(folder)
    reports = {r.path: r for r in extract_claims(texts(folder), network)}
    spans = {name: by_part(outermost(report.claims)) for name, report in reports.items()}
    exact, token = score(gold, spans)
    relations = dict(annotations(folder))
    right, predicted, wanted = 0, 0, 0
    outcomes = []
    for article in {article.id: article for article in gold}.values():
        tokens = [t for sentence in article.sentences for t in sentence]
        claims = outermost(reports[article.id].claims)
        guesses = [tokens_of(tokens, of_claim(claim)) for claim in claims]
        for versions in relations[article.id]:
            truths = {tokens_of(tokens, relation) for relation in versions}
            right += len(truths & set(guesses))
            predicted += len(guesses)
            wanted += len(truths)
            without_source = {key[1:] for key in truths}
            outcomes += [
                (claim.confidence, key[1:] in without_source)
                for claim, key in zip(claims, guesses, strict=True)
            ]
    whole = percent(right, predicted, wanted)
    return Figures(exact, token, whole, *reliability(outcomes))


def texts(folder: Path) -> Iterator[Report]:
    """The articles of a folder as reports, their ids as paths."""
    for row in _rows(folder):
        yield report_from_bytes(row["text"].encode(), row["id"])


def annotations(folder: Path) -> Iterator[tuple[str, list[list[dict[str, list[list[int]]]]]]]:
    """Each article's relations, a list an annotator."""
    for row in _rows(folder):
        yield row["id"], list(row["annotations"].values())


def outermost(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that the corpus marks: with a cue, and not inside of another one's content."""
    return [claim for claim in claims if claim.cue and claim.within is None]


def by_part(claims: Iterable[Claim]) -> dict[str, list[tuple[int, int]]]:
    """Offsets of all spans of claims by part, none twice."""
    held = list(claims)
    return {
        part: sorted({(s.start, s.end) for claim in held for s in getattr(claim, part)})
        for part in PARTS
    }


def _rows(folder: Path) -> Iterator[dict]:
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def of_claim(claim: Claim) -> dict[str, list[list[int]]]:
    """Offsets of a claim's spans, in the form of PolNeAR's relations."""

    def offsets(spans: tuple[Span, ...]) -> list[list[int]]:
        return [[s.start, s.end] for s in spans]

    return {part: offsets(getattr(claim, part)) for part in PARTS}


def tokens_of(tokens: list[tuple[int, int]], relation: dict[str, list[list[int]]]) -> Key:
    """The tokens of source, cue and content, as sets."""
    starts = np.array([t[0] for t in tokens])
    ends = np.array([t[1] for t in tokens])
    return tuple(
        frozenset(
            int(index)
            for start, end in relation[part]
            for index in np.flatnonzero((starts < end) & (ends > start))
        )
        for part in PARTS
    )


def percent(right: int, predicted: int, wanted: int) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent."""
    precision, recall = right / max(1, predicted), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return 100 * precision, 100 * recall, 100 * f1


def reliability(
    outcomes: list[tuple[float, bool]],
) -> tuple[list[tuple[float, float, int]], float]:
    """Rows of mean confidence, share right and number by tenths; and the calibration error."""
    rows, error = [], 0.0
    for low in range(10):
        held = [(c, r) for c, r in outcomes if low <= min(9.99, c * 10) < low + 1]
        if held:
            mean = sum(c for c, _ in held) / len(held)
            share = sum(r for _, r in held) / len(held)
            rows.append((mean, share, len(held)))
            error += abs(mean - share) * len(held) / len(outcomes)
    return rows, error


if __name__ == "__main__":
    main()
