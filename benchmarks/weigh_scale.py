"""Time and memory of weighing: ``python -m benchmarks.weigh_scale [--data FOLDER]``.

Statements of real articles, attributed and the outlets' own, none twice; each size in a process of
its own. What is timed begins with reports that are read already and ends with their propositions,
vectors included. Then what a further report costs: its neighbours, and the pairs with them.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from benchmarks.incident_articles import reports
from sayso.ledger.weigh import weigh
from sayso.link.candidates import Candidates
from sayso.link.items import items
from sayso.link.linking import link
from sayso.link.profile import profiles
from sayso.model import Report
from sayso.neural.sentences import shipped

SIZES = (1_000, 10_000, 100_000)


def main() -> None:
    """Measure each size in a process of its own, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0].split(":")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--kept", type=Path, default=Path(".cache/incidents.json"))
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--one", type=int, help="measure one size in this process")
    parser.add_argument("--adding", action="store_true", help="only what a further report costs")
    chosen = parser.parse_args()
    folder = chosen.data / "incidents"
    if chosen.one is not None:
        one(first(reports(folder, chosen.kept), chosen.one))
        return
    if not chosen.adding:
        print(
            "statements  reports  propositions  link s  in all s  per 1,000 s  peak MiB", flush=True
        )
        for size in chosen.sizes:
            command = [sys.executable, "-m", "benchmarks.weigh_scale", "--one", str(size)]
            command += ["--data", str(chosen.data), "--kept", str(chosen.kept)]
            subprocess.run(command, check=True)
    adding(reports(folder, chosen.kept))


def first(read: Iterable[Report], statements: int) -> list[Report]:
    """Reports until they have so many statements that can join a proposition, no text twice."""
    found: list[Report] = []
    texts: set[str] = set()
    number = 0
    for report in read:
        if number >= statements:
            break
        if report.text not in texts:
            texts.add(report.text)
            found.append(report)
            number += sum(1 for _ in items(report))
    return found


def one(read: list[Report]) -> None:
    """Print time and memory of one size."""
    shipped().vectors(["warm"])
    number = sum(1 for report in read for _ in items(report))
    began = time.monotonic()
    link(read, shipped())
    linked = time.monotonic() - began
    began = time.monotonic()
    made = weigh(read)
    whole = time.monotonic() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{number:10,}  {len(read):7,}  {len(made.weighed.propositions):12,}  {linked:6.1f}  "
        f"{whole:8.1f}  {1000 * whole / number:11.2f}  {peak:8.0f}",
        flush=True,
    )


def adding(read: Iterable[Report]) -> None:
    """Print what one more report costs in sets of several sizes."""
    candidates, times = Candidates(), []
    marks = (100, 1_000, 4_000)
    for at, report in enumerate(read, 1):
        found = list(items(report))
        vectors = shipped().vectors([item.text for item in found])
        candidates.add(report.id, list(profiles(found, vectors)))
        if any(mark < at <= mark + 20 for mark in marks):
            began = time.perf_counter()
            for other in (report.id, *candidates.neighbours(report.id)):
                sum(1 for _ in candidates.between(report.id, other))
            times.append((at, 1000 * (time.perf_counter() - began)))
        if at > marks[-1] + 20:
            break
    for low, high in pairwise((*marks, 10**9)):
        here = [each for at, each in times if low < at <= high]
        if here:
            print(f"one more report beside {low:,}: {sum(here) / len(here):.1f} ms for its pairs")


if __name__ == "__main__":
    main()
