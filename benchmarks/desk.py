"""A desk of real articles: how fast it takes more, and answers: ``python -m benchmarks.desk``.

Four parts, of which ``--only`` chooses some: "add" compares keeping and weighing further articles
with only reading them; "pages" times every page at the server; "paint" has a real browser show
them; "load" has 20 readers and a writer at the desk for two minutes.
"""

from __future__ import annotations

import argparse
import shutil
import time
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.desk_load import load
from benchmarks.desk_pages import paint, times
from benchmarks.incident_articles import article_files
from sayso.ledger.adding import add
from sayso.ledger.desk import open_desk
from sayso.ledger.read import read_many
from sayso.ledger.weighing import weigh_waiting

PARTS = ("add", "pages", "paint", "load")
MORE = 500
"""Articles that are added to the others."""


def main() -> None:
    """Make the desk if it is not there, then measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0].split(":")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--kept", type=Path, default=Path(".cache/incidents.json"))
    parser.add_argument("--desk", type=Path, default=Path(".cache/incidents.db"))
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--seconds", type=int, default=120, help="how long the load lasts")
    chosen = parser.parse_args()
    folder = chosen.data / "incidents"
    with TemporaryDirectory() as scratch:
        files = article_files(folder, Path(scratch))
        if not chosen.desk.exists():
            made(chosen.desk, chosen.kept, len(files) - MORE)
        full = chosen.desk.with_suffix(".full.db")
        if "add" in chosen.only or not full.exists():
            adding(chosen.desk, full, files[-MORE:])
        if "pages" in chosen.only:
            times(open_desk(str(full)))
        if "paint" in chosen.only:
            paint(open_desk(str(full)))
        if "load" in chosen.only:
            copy = Path(shutil.copy(full, scratch))
            load(copy, files[:200], chosen.seconds)


def made(path: Path, kept: Path, number: int) -> None:
    """Make a desk out of the first of the articles, which were read before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".part")
    half.unlink(missing_ok=True)
    desk = open_desk(str(half), create=True)
    began = time.monotonic()
    added = sum(each.state == "added" for each in islice(add(desk, [kept]), number))
    between = time.monotonic()
    weigh_waiting(desk)
    desk.store.close()
    half.rename(path)
    print(
        f"made: {added:,} reports kept in {between - began:.0f} s, "
        f"weighed in {time.monotonic() - between:.0f} s; {path.stat().st_size / 1e6:.0f} MB",
        flush=True,
    )


def adding(base: Path, full: Path, files: list[Path]) -> None:
    """Only read articles; then read, keep and weigh them beside thousands of others."""
    list(read_many(files[:10]))
    began = time.monotonic()
    read = sum(1 for _ in read_many(files))
    reading = read / (time.monotonic() - began)
    full.unlink(missing_ok=True)
    shutil.copy(base, full)
    desk = open_desk(str(full))
    began = time.monotonic()
    kept = sum(each.state in ("added", "version") for each in add(desk, files))
    keeping = time.monotonic() - began
    weigh_waiting(desk)
    both = time.monotonic() - began
    began = time.monotonic()
    desk.store.close()
    print(
        f"add: {read} articles read at {reading:.2f} a second, kept at {kept / keeping:.2f} "
        f"({100 * kept / keeping / reading:.0f} %), weighing included at {kept / both:.2f} "
        f"({100 * kept / both / reading:.0f} %)",
        flush=True,
    )


if __name__ == "__main__":
    main()
