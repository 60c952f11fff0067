"""Copied text found in cases and in real news: ``python -m benchmarks.copies [FOLDER …]``.

Each FOLDER holds a folder a case, with its reports and gold.json (by default the project's own).
Pairs of copy and original are scored whether or not what is copied is claimed in a proposition.
Time and memory are taken on the incident articles, and on reports made to be hard.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.case_objects import gold_of
from sayso.ingest import read_inputs
from sayso.lineage import CopyIndex, copies
from sayso.model import Copy, Report

OWN = Path(__file__).parent / "cases"
_KEPT = (100, 50, 25)
_CHANGED = (0, 5, 10, 20, 30)
_LONG, _BRIEF = 100, 60
"""Words that articles made into copies have, and that copies keep, at least."""


def main() -> None:
    """Score the cases, measure the rest, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0].split(":")[0])
    parser.add_argument("cases", type=Path, nargs="*", default=[OWN], help="folders of cases")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    chosen = parser.parse_args()
    cases(chosen.cases)
    hard = [
        ("1,000 identical reports", _alike(1000, 0)),
        ("1,000 reports, nearly identical", _alike(1000, 12)),
        ("a report of 100,000 words, one of 300 in it", [_made(0, 100_000), _made(0, 300, 1)]),
    ]
    for name, reports in hard:
        measured(name, reports)
    if (path := chosen.data / "incidents" / "articles.jsonl.gz").exists():
        incidents(path)


def cases(folders: Sequence[Path]) -> None:
    """Precision, recall and F1 of (copy, original), over all cases of the folders together."""
    right = wrong = missed = number = 0
    for path in sorted(path for folder in folders for path in folder.glob("*/gold.json")):
        made = read_inputs([str(path.parent / "reports")])
        reports = [each for each in made if isinstance(each, Report)]
        names = {report.id: Path(report.path).name for report in reports}
        found = {(names[copy.copy], names[copy.original]) for copy in copies(reports)}
        gold = gold_of(json.loads(path.read_text("utf-8"))).copies
        right, number = right + len(found & gold), number + 1
        wrong, missed = wrong + len(found - gold), missed + len(gold - found)
        for one, other in sorted(found ^ gold):
            what = "found and not so" if (one, other) in found else "missed"
            print(f"{path.parent.name}: {one} from {other} {what}")
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    f1 = 2 * right / max(1, 2 * right + wrong + missed)
    print(f"{number} cases: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    print(f"({right} right, {wrong} wrong, {missed} missed)")


def incidents(path: Path) -> None:
    """How much is copied among real articles, and whether within one incident."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    reports = [
        Report(
            f"r{number:05}",
            row["id"],
            row["id"],
            "incidents",
            row["content"],
            url=row["uri"].split("/http", 1)[-1],
            outlet=row["domain"].split(":")[0],
            published=row["dct"],
        )
        for number, row in enumerate(rows)
    ]
    about = {report.id: row["incident_id"] for report, row in zip(reports, rows, strict=True)}
    outlets = {report.id: report.outlet for report in reports}
    found = measured("incident articles", reports)
    between = [copy for copy in found if outlets[copy.copy] != outlets[copy.original]]
    one = sum(about[copy.copy] == about[copy.original] for copy in between)
    print(f"  {len(between)} between outlets, {one} of them within one incident")
    index = CopyIndex()
    for report in reports:
        index.add(report)
    began = time.process_time()
    for report in reports[::50]:
        index.candidates(report)
    spent = (time.process_time() - began) / len(reports[::50])
    print(f"  candidates of one report among all: {1000 * spent:.1f} ms")
    edited([report for report in reports[::25] if len(report.text.split()) >= _LONG])


def edited(reports: Sequence[Report]) -> None:
    """How many copies are found, by how much of a report they keep and how many words they change.

    Words are changed evenly, one by one, to words of any of the reports.
    """
    chosen = random.Random(1)
    others = sorted({word for report in reports for word in report.text.split()})
    print(f"copies found of {len(reports)} articles made into copies, percent")
    print("words changed" + "".join(f"{percent:7}%" for percent in _CHANGED))
    for kept in _KEPT:
        shares = []
        for percent in _CHANGED:
            found = 0
            for report in reports:
                words = report.text.split(" ")[: max(_BRIEF, kept * report.text.count(" ") // 100)]
                for at in chosen.sample(range(len(words)), percent * len(words) // 100):
                    words[at] = chosen.choice(others)
                copy = replace(report, id="copy", text=" ".join(words), url=None, outlet="Copier")
                found += bool(copies([report, copy]))
            shares.append(100 * found / max(1, len(reports)))
        print(f"{kept:3}% kept    " + "".join(f"{share:8.1f}" for share in shares))


def measured(name: str, reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Find the copies, and print what that took."""
    began = time.process_time()
    found = copies(reports)
    spent = time.process_time() - began
    words = sum(len(report.text.split()) for report in reports)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name}: {len(reports)} reports, {words} words, {spent:.1f} s")
    print(f"  {len(found)} copies, peak so far {peak:.0f} MB")
    return found


def _alike(count: int, own: int) -> list[Report]:
    """Reports of 300 words in common, and ``own`` of each one's own."""
    return [_made(0, 300, number, own) for number in range(count)]


def _made(seed: int, words: int, number: int = 0, own: int = 0) -> Report:
    text = f"{_words(seed, words)}\n\n{_words(number + 1, own)}"
    hour = f"2030-01-{1 + number // 1440:02}T{number // 60 % 24:02}:{number % 60:02}Z"
    return Report(f"r{number:05}", "", "", "made", text, outlet=f"Outlet {number}", published=hour)


def _words(seed: int, count: int) -> str:
    chosen = random.Random(seed)
    return " ".join("".join(chosen.choices("abdegiklmnoprstuv", k=6)) for _ in range(count))


if __name__ == "__main__":
    main()
