"""The annotated places keep to the format that their README describes."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "places"
CORPUS = Path(__file__).parents[3] / "shared" / "data" / "polnear" / "dev" / "text"
KINDS = ("place", "country", "demonym")
WHY = ("person", "org", "government", "ship", "product", "other")


def _rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


ROWS = _rows("passages.jsonl") + _rows("polnear.jsonl")


def _text(name: str) -> str | None:
    own = HERE / "passages" / f"{name}.txt"
    path = own if own.is_file() else CORPUS / f"{name}.txt"
    return path.read_bytes().decode("utf-8") if path.is_file() else None


def test_there_is_enough_of_it() -> None:
    assert len(_rows("passages.jsonl")) == len(list((HERE / "passages").glob("*.txt"))) >= 40
    for part in ("dev", "held"):
        assert sum(len(row["places"]) for row in ROWS if row["part"] == part) >= 130


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_row(row: dict) -> None:
    assert set(row) == {"text", "part", "places", "not"}
    assert row["part"] in ("dev", "held")
    for place in row["places"]:
        assert set(place) == {"start", "end", "name", "country", "geonames", "kind"}
        assert place["kind"] in KINDS
        assert place["country"] is None or len(place["country"]) == 2
        assert place["kind"] == "place" or place["geonames"]
        assert place["geonames"] is None or place["name"]
    assert all(set(other) == {"start", "end", "why"} for other in row["not"])
    assert all(other["why"] in WHY for other in row["not"])
    spans = sorted((s["start"], s["end"]) for s in row["places"] + row["not"])
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert row["places"] == sorted(row["places"], key=lambda place: place["start"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_spans_stand_on_words(row: dict) -> None:
    text = _text(row["text"])
    if text is None:
        pytest.skip("PolNeAR's development part is not there")
    for span in row["places"] + row["not"]:
        start, end = span["start"], span["end"]
        assert text[start:end] == text[start:end].strip() != ""
        assert not text[start - 1 : start + 1].isalnum() or start == 0
        assert not text[end - 1 : end + 1].isalnum() or end == len(text)
        if span.get("name") and span["geonames"] is None:
            assert text[start:end] == span["name"]
