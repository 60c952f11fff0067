"""Measure how well saved news pages are read, beside trafilatura's bare defaults.

    python benchmarks/pages.py [FOLDER] [--errors]

FOLDER holds pages (``NAME_DATE.html.gz``) with their truth (``NAME.json``) as the test data of
the fundus project does. A true paragraph, heading or summary is found if its letters and digits
stand in our text in one piece; text of ours is body if its block's letters and digits stand in
the truth, or hold a true paragraph. Both are counted in characters of paragraphs.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

DEFAULT = Path(__file__).resolve().parents[1] / ".." / "shared" / "data" / "pages"


@dataclass(slots=True)
class Reading:
    """What a program made of a page: its paragraphs and what it took from the metadata."""

    paragraphs: list[str]
    title: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(slots=True)
class Score:
    """Sums over pages; ``right`` counts title, day, instant, outlet."""

    pages: int = 0
    seconds: float = 0.0
    found: int = 0
    true: int = 0
    other: int = 0
    chars: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))


FIELDS = ("title", "day", "instant", "outlet")


def main() -> None:
    arguments = [word for word in sys.argv[1:] if not word.startswith("--")]
    folder = Path(arguments[0]) if arguments else DEFAULT
    loud = "--errors" in sys.argv
    table = {"bare trafilatura": Score(), "sayso": Score()}
    warm = next(pages(folder))[0]
    read_bare(warm.read_bytes(), warm)
    read_ours(warm.read_bytes(), warm)
    for path, truth, outlet in pages(folder):
        data = path.read_bytes()
        for name, read in (("bare trafilatura", read_bare), ("sayso", read_ours)):
            started = time.process_time()
            reading = read(data, path)
            table[name].seconds += time.process_time() - started
            wrong = add(table[name], reading, truth, outlet)
            if loud and name == "sayso":
                print(f"## {path.name}")
                print("\n".join(f"  {line}" for line in wrong))
    print("| | body found | other text | title | day | instant | outlet | CPU seconds a page |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, score in table.items():
        shares = [score.found / score.true, score.other / max(score.chars, 1)]
        shares += [score.right[key] / score.pages for key in FIELDS]
        cells = " | ".join(f"{share:.1%}" for share in shares)
        print(f"| {name} | {cells} | {score.seconds / score.pages:.3f} |")
    print(f"\n{table['sayso'].pages} pages, {table['sayso'].true} true paragraphs")


def pages(folder: Path) -> Iterator[tuple[Path, dict[str, Any], str]]:
    """Yield every page with its truth and the name of its publisher."""
    for file in sorted(folder.rglob("*.json")):
        versions = list(json.loads(file.read_text("utf-8")).values())
        saved = sorted(file.parent.glob(f"{file.stem}_*.html.gz"))
        for path, truth in zip(saved, versions, strict=True):
            yield path, truth, file.stem


def read_ours(data: bytes, path: Path) -> Reading:
    from sayso.errors import InputError
    from sayso.ingest import report_from_bytes

    try:
        report = report_from_bytes(data, "page.html.gz")
    except InputError as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return Reading([])
    parts = [report.text[block.start : block.end] for block in report.blocks]
    return Reading(parts, report.title, report.published, report.outlet)


def read_bare(data: bytes, path: Path) -> Reading:
    from trafilatura import extract, extract_metadata

    markup = gzip.decompress(data)
    text = extract(markup) or ""
    meta = extract_metadata(markup)
    return Reading(text.split("\n"), meta.title, meta.date, meta.sitename)


def add(score: Score, reading: Reading, truth: dict[str, Any], outlet: str) -> list[str]:
    """Add a page to the sums; returns what was wrong with it, a line each."""
    wrong: list[str] = []
    body = truth["body"]
    true = list(body["summary"])
    for section in body["sections"]:
        true += [*section["headline"], *section["paragraphs"]]
    true = [text for text in true if squeeze(text)]
    ours = squeeze(" ".join(reading.paragraphs))
    whole = squeeze(" ".join(true))
    score.pages += 1
    for text in true:
        score.true += 1
        if squeeze(text) in ours:
            score.found += 1
        else:
            wrong.append(f"missed: {text[:150]}")
    keys = [squeeze(text) for text in true if len(squeeze(text)) > 20]
    for text in reading.paragraphs:
        key = squeeze(text)
        score.chars += len(text)
        if key and key not in whole and not any(part in key for part in keys):
            score.other += len(text)
            wrong.append(f"other:  {text[:150]}")
    title = squeeze(reading.title or "") == squeeze(truth["title"])
    day, instant = same_time(reading.published, truth["publishing_date"])
    named = same_outlet(reading.outlet, outlet)
    for key, yes in zip(FIELDS, (title, day, instant, named), strict=True):
        score.right[key] += yes
    if not title:
        wrong.append(f"title:  {reading.title} <> {truth['title']}")
    if not instant:
        wrong.append(f"date:   {reading.published} <> {truth['publishing_date']}")
    if not named:
        wrong.append(f"outlet: {reading.outlet} <> {outlet}")
    return wrong


def squeeze(text: str) -> str:
    """Letters and digits only, case folded: white space and quotation marks don't count."""
    return "".join(filter(str.isalnum, text.casefold()))


def same_time(ours: str | None, true: str) -> tuple[bool, bool]:
    """Whether the day is the same (the truth's, or the same instant's), and the instant."""
    if not ours:
        return False, False
    theirs = datetime.fromisoformat(true)
    when = datetime.fromisoformat(ours)
    if "T" not in ours:
        return when.date() == theirs.date(), False
    if when.tzinfo is None or theirs.tzinfo is None:
        same = when.replace(tzinfo=None) == theirs.replace(tzinfo=None)
        return when.date() == theirs.date(), same
    apart = abs((when - theirs).total_seconds())
    return when.date() == theirs.date() or apart < 60, apart < 60


def same_outlet(ours: str | None, true: str) -> bool:
    """Whether a name is the publisher's: the same letters, its abbreviation, or a part of it."""
    from sayso.ingest.outlet import agrees

    one, other = _outlet(ours or ""), _outlet(true)
    if not one:
        return False
    return (
        one == other
        or agrees(ours or "", f"{true.lower()}.com")
        or (len(other) > 7 and other in one)
    )


def _outlet(name: str) -> str:
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    words = re.split(r"[\W_]+", name.casefold())
    return re.sub(r"^the|news$|com$", "", "".join(word for word in words if word))


if __name__ == "__main__":
    main()
