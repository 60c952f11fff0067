"""The documents that gold sets name: ``own/NAME``, ``velm/NAME``, ``polnear-dev/ID`` and so on."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sayso.extract.passages import passages
from sayso.ingest import report_from_bytes

ROOT = Path(__file__).parent.parent
Spans = list[tuple[int, int]]


def documents(names: Iterable[str], data: Path) -> Iterator[tuple[str, str, Spans]]:
    """Name, text and the stretches that are read of each document, in alphabetical order.

    Args:
        names: of the documents.
        data: folder with ``polnear`` and ``incidents``.

    Raises:
        FileNotFoundError: where their folder is missing.
    """
    wanted = sorted(set(names))
    corpora = {name.split("/")[0] for name in wanted} - {"own", "velm"}
    texts = {name: text for corpus in sorted(corpora) for name, text in _corpus(corpus, data)}
    for name in wanted:
        corpus, called = name.split("/")
        if name in texts:
            spans = [m.span() for m in re.finditer(r"\S[^\n]*", texts[name])]
            yield name, texts[name], spans
            continue
        folder = ROOT / ("tests/gold/reports" if corpus == "own" else "examples/velm")
        (path,) = folder.glob(f"{called}.*")
        report = report_from_bytes(path.read_bytes(), path.name)
        yield name, report.text, passages(report)


def _corpus(corpus: str, data: Path) -> Iterator[tuple[str, str]]:
    if corpus == "incidents":
        for row in _rows(data / "incidents" / "articles.jsonl.gz"):
            yield f"incidents/{row['id']}", row["content"]
    else:
        part = corpus.removeprefix("polnear-")
        for row in _rows(data / "polnear" / part / "articles.jsonl.gz"):
            yield f"{corpus}/{row['id']}", row["text"]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
