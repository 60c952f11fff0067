"""Time and memory against the number of reports: ``python -m benchmarks.scale [--most 10000]``.

Each row is a process of its own, ``sayso read --format jsonl`` on a folder of short reports of
about a hundred words.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.texts import articles, write_reports

_WORDS = 100


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--most", type=int, default=10_000, help="reports in the last row")
    options = parser.parse_args()
    texts = articles(options.data)
    print("reports    words  seconds  words/s  peak memory, MB")
    for count in (n for n in (1, 10, 100, 1_000, 10_000) if n <= options.most):
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch) / "reports"
            words = write_reports(folder, texts, count, _WORDS)
            seconds, megabytes = run(folder)
        print(
            f"{count:7} {words:8} {seconds:8.1f} {words / seconds:8.0f} {megabytes:8.0f}",
            flush=True,
        )


def run(folder: Path) -> tuple[float, float]:
    """Seconds and peak memory in megabytes of reading a folder."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", "--format", "jsonl", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"sayso read ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
