"""The statements of the gold and of the training set keep to the form that their README gives."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from sayso.ingest import report_from_bytes

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GOLD = HERE / "statements" / "gold.jsonl"
TRAINING = ROOT / "training" / "gold" / "statements.jsonl"
PLACES = {GOLD: {"own", "velm", "polnear-dev"}, TRAINING: {"polnear-train", "incidents"}}
FILES = [pytest.param(path, id=path.parts[-2]) for path in PLACES if path.is_file()]


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def _text(doc: str) -> str | None:
    """The text of a document that is in the repository."""
    place, _, name = doc.partition("/")
    if place == "own":
        return (HERE / "reports" / f"{name}.txt").read_bytes().decode("utf-8")
    if place == "velm":
        [path] = (ROOT / "examples" / "velm").glob(f"{name}.*")
        return report_from_bytes(path.read_bytes(), str(path)).text
    return None


def _in_order(spans: list[list[int]]) -> bool:
    flat = [offset for span in spans for offset in span]
    return flat == sorted(flat) and all(start < end for start, end in spans)


def test_there_is_enough_of_it() -> None:
    counts = [len(row["statements"]) for row in _rows(GOLD)]
    assert sum(count > 1 for count in counts) >= 160
    assert sum(count == 1 for count in counts) >= 160


@pytest.mark.parametrize("path", FILES)
def test_every_content_stands_once_and_has_its_statements(path: Path) -> None:
    rows = _rows(path)
    keys = [json.dumps([row["doc"], row["content"]]) for row in rows]
    assert len(set(keys)) == len(keys)
    for row in rows:
        assert list(row) == ["doc", "content", "statements"]
        assert row["doc"].split("/")[0] in PLACES[path]
        assert row["content"]
        assert row["statements"]
        assert all(_in_order(spans) and spans for spans in [row["content"], *row["statements"]])


@pytest.mark.parametrize("path", FILES)
def test_statements_lie_inside_their_content(path: Path) -> None:
    for row in _rows(path):
        statements = row["statements"]
        if len(statements) == 1:
            assert statements == [row["content"]]
        assert statements == sorted(statements, key=lambda spans: (spans[0][0], spans[-1][1]))
        assert len({str(spans) for spans in statements}) == len(statements)
        for start, end in (span for spans in statements for span in spans):
            assert any(low <= start and end <= high for low, high in row["content"]), row


def test_spans_stand_on_words_of_the_texts_that_are_here() -> None:
    for row in _rows(GOLD):
        text = _text(row["doc"])
        if text is None:
            continue
        for start, end in (span for spans in row["statements"] for span in spans):
            assert end <= len(text)
            assert text[start:end] == text[start:end].strip()
            assert start == 0 or not text[start - 1 : start + 1].isalnum()
            assert end == len(text) or not text[end - 1 : end + 1].isalnum()


@pytest.mark.skipif(not TRAINING.is_file(), reason="no training set")
def test_nothing_is_both_measured_and_trained_on() -> None:
    assert {row["doc"] for row in _rows(GOLD)}.isdisjoint(row["doc"] for row in _rows(TRAINING))
