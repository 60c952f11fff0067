"""The items on the outlet's own voice keep to the form that their README describes."""

from __future__ import annotations

import json
from itertools import groupby, pairwise
from pathlib import Path

import pytest

import sayso

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILES = {
    "gold": (HERE / "own_voice" / "gold.jsonl", 320),
    "training": (ROOT / "training" / "gold" / "own_voice.jsonl", 1500),
}
FOLDERS = {"own": HERE / "reports", "velm": ROOT / "examples" / "velm"}
CORPORA = {"gold": {"own", "velm", "polnear-dev"}, "training": {"polnear-train", "incidents"}}


def _items(name: str) -> list[dict]:
    lines = FILES[name][0].read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _documents(name: str) -> list[str]:
    return [doc for doc, _ in groupby(item["doc"] for item in _items(name))]


@pytest.mark.parametrize("name", FILES)
def test_there_is_enough_of_both_answers(name: str) -> None:
    items = _items(name)
    assert len(items) >= FILES[name][1]
    assert 0.3 < sum(item["checkable"] for item in items) / len(items) < 0.7
    assert {item["doc"].split("/")[0] for item in items} == CORPORA[name]


@pytest.mark.parametrize("name", FILES)
def test_items_have_their_form(name: str) -> None:
    for item in _items(name):
        assert list(item) == ["doc", "sentence", "left", "checkable"]
        assert type(item["checkable"]) is bool
        start, end = item["sentence"]
        assert item["left"]
        assert all(start <= s < e <= end for s, e in item["left"])
        assert all(a[1] < b[0] for a, b in pairwise(item["left"]))


@pytest.mark.parametrize("name", FILES)
def test_items_are_in_order(name: str) -> None:
    documents = _documents(name)
    assert len(documents) == len(set(documents))
    for _, run in groupby(_items(name), key=lambda item: item["doc"]):
        assert all(a["sentence"][1] <= b["sentence"][0] for a, b in pairwise(run))


def test_no_article_is_in_both() -> None:
    assert not set(_documents("gold")) & set(_documents("training"))


def test_offsets_stand_in_the_texts_that_are_here() -> None:
    for doc, run in groupby(_items("gold"), key=lambda item: item["doc"]):
        corpus, name = doc.split("/")
        if corpus not in FOLDERS:
            continue
        (path,) = FOLDERS[corpus].glob(f"{name}.*")
        text = sayso.read(path).text
        for item in run:
            start, end = item["sentence"]
            assert text[start:end] == text[start:end].strip()
            assert item["left"][-1][1] <= len(text)
            for s, e in item["left"]:
                assert text[s:e] == text[s:e].strip()
            assert any(len(text[s:e].split()) >= 3 for s, e in item["left"])
