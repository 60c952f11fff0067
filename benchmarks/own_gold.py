"""How well attributions are found in the project's own gold set: ``python -m benchmarks.own_gold``.

Eighteen short reports of many registers, written and annotated for the project (docs/gold.md).
Counted as on PolNeAR: exact runs over words, a paragraph at a time, and whole attributions.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from benchmarks.attribution import by_part, of_claim, outermost, percent, tokens_of
from benchmarks.cofenet import Gold, Tally, laid_over, score
from sayso.extract import extract_claims
from sayso.ingest import report_from_bytes
from sayso.text import words

FOLDER = Path(__file__).parent.parent / "tests" / "gold"


def main() -> None:
    """Measure and print."""
    exact, token, whole = measure()
    print("             precision/recall/F1, percent")
    print(f"exact runs   {exact.line()}")
    print(f"tokens       {token.line()}")
    print("whole        {:.1f} / {:.1f} / {:.1f}".format(*whole))


def measure(folder: Path = FOLDER) -> tuple[Tally, Tally, tuple[float, float, float]]:
    """Exact runs, single words, and precision, recall and F1 of whole attributions."""
    wanted = {}
    for line in (folder / "attributions.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        wanted[row["name"]] = row["attributions"]
    reports = {}
    for name in wanted:
        data = (folder / "reports" / f"{name}.txt").read_bytes()
        (reports[name],) = extract_claims([report_from_bytes(data, name)])
    exact, token = score(
        [_gold(name, reports[name].text, wanted[name]) for name in wanted],
        {name: by_part(outermost(report.claims)) for name, report in reports.items()},
    )
    right = predicted = total = 0
    for name, report in reports.items():
        tokens = words(report.text)
        truths = {tokens_of(tokens, relation) for relation in wanted[name]}
        guesses = {tokens_of(tokens, of_claim(claim)) for claim in outermost(report.claims)}
        right += len(truths & guesses)
        predicted += len(guesses)
        total += len(truths)
    return exact, token, percent(right, predicted, total)


def _gold(name: str, text: str, relations: list[dict[str, list[list[int]]]]) -> Gold:
    lines = [words(text, *m.span()) for m in re.finditer(r"\S[^\n]*", text)]
    spans = {
        part: sorted({(s, e) for relation in relations for s, e in relation[part]})
        for part in ("source", "cue", "content")
    }
    return Gold(name, lines, [laid_over(line, spans) for line in lines])


if __name__ == "__main__":
    main()
