"""Readers and a writer at one desk at the same time."""

from __future__ import annotations

import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import httpx2 as httpx

from benchmarks.desk_pages import pages
from benchmarks.desk_server import serving
from sayso.ledger.desk import open_desk

READERS = 20


def load(path: Path, files: list[Path], seconds: int) -> None:
    """Have 20 people read page after page while reports are added; print errors and times.

    Args:
        path: of the desk; it is written to.
        files: reports that are added again and again under new dates.
        seconds: how long.
    """
    desk = open_desk(str(path))
    addresses = [each for _, some in pages(desk) for each in some]
    desk.store.close()
    until = time.monotonic() + seconds
    took: list[float] = []
    wrong: Counter[str] = Counter()
    with serving(str(path)) as url:

        def reader(first: int) -> None:
            at = first
            with httpx.Client(base_url=url, timeout=60) as client:
                while time.monotonic() < until:
                    began = time.perf_counter()
                    try:
                        answer = client.get(addresses[at % len(addresses)])
                        if answer.status_code != 200:
                            wrong[f"{answer.status_code} {addresses[at % len(addresses)]}"] += 1
                    except httpx.HTTPError as error:
                        wrong[type(error).__name__] += 1
                    took.append(1000 * (time.perf_counter() - began))
                    at += 7
                    time.sleep(0.5)

        readers = [threading.Thread(target=reader, args=(each * 3,)) for each in range(READERS)]
        for each in readers:
            each.start()
        added = 0
        while time.monotonic() < until:
            some = files[added : added + 5]
            command = [sys.executable, "-m", "sayso", "add", "--desk", str(path)]
            command += ["--published", f"2026-01-{1 + added // 5 % 28:02}", *map(str, some)]
            done = subprocess.run(command, check=False, capture_output=True)
            if done.returncode != 0:
                wrong[f"add: {done.stderr.decode()[-200:]}"] += 1
            added += len(some) or len(files)
        for each in readers:
            each.join()
    took.sort()
    print(
        f"load: {READERS} readers and a writer for {seconds} s: {len(took):,} pages, "
        f"{sum(wrong.values())} errors; median {statistics.median(took):.0f} ms, "
        f"95 % within {took[int(0.95 * len(took))]:.0f} ms; {added} reports handed to add",
        flush=True,
    )
    for words, number in wrong.most_common(5):
        print(f"  {number} times {words}")
