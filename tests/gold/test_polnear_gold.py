"""The annotations of PolNeAR keep to the format that their README describes."""

from __future__ import annotations

import gzip
import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "polnear"
CORPUS = Path(__file__).parents[3] / "shared" / "data" / "polnear" / "dev"
ARTICLES = {path.stem: path for path in sorted(HERE.glob("*.json"))}
ROLES = ("source", "cue", "content")
KINDS = "person organisation government outlet document poll group anonymous author".split()
ACTS = (
    "assertion report denial question belief intention emotion directive judgement promise".split()
)
CERTAINTIES = "CT+ PR+ PS+ Uu CT- PR- PS-".split()
UNITS = ("percent", "dollars", "percentage points", "points", "years", "fraction", "times", None)


def _read(name: str) -> dict:
    return json.loads(ARTICLES[name].read_text(encoding="utf-8"))


def _is_span(value: object) -> bool:
    match value:
        case [int(start), int(end)]:
            return 0 <= start < end
    return False


def _spans(article: dict) -> list[list[int]]:
    found = []
    for attribution in article["attributions"]:
        for role in ROLES:
            found += attribution[role]
        found += [attribution["speaker_span"]] if attribution["speaker_span"] else []
        found += attribution.get("name_spans", [])
    for value in article["figures"] + article["dates"]:
        found.append(value["span"])
        found += [value["unit_span"]] if "unit_span" in value else []
    return found


def test_there_is_enough_of_it() -> None:
    articles = [_read(name) for name in ARTICLES]
    assert len(articles) >= 12
    assert sum(len(article["attributions"]) for article in articles) >= 300
    assert len({article["name"].split("_")[0] for article in articles}) == 7


@pytest.mark.parametrize("name", ARTICLES)
def test_attributions_have_allowed_values(name: str) -> None:
    article = _read(name)
    assert article["name"] == name
    assert set(article) == {"name", "annotator", "attributions", "figures", "dates"}
    needed = {"index", *ROLES, "speaker_span", "kind", "act", "certainty", "negation"}
    for index, attribution in enumerate(article["attributions"]):
        assert needed <= set(attribution) <= needed | {"name_spans", "name_join"}
        assert attribution["index"] == index
        assert attribution["kind"] in KINDS
        assert attribution["act"] in ACTS
        assert attribution["certainty"] in CERTAINTIES
        minus = attribution["certainty"].endswith("-")
        assert attribution["negation"] in (("content", "cue") if minus else (None,))
        if attribution["kind"] in ("anonymous", "author"):
            assert attribution["speaker_span"] is None
        if attribution["kind"] == "author":
            assert attribution["source"] == []


@pytest.mark.parametrize("name", ARTICLES)
def test_spans_are_in_order(name: str) -> None:
    article = _read(name)
    assert all(_is_span(span) for span in _spans(article))
    for attribution in article["attributions"]:
        assert attribution["cue"]
        assert attribution["content"]
        parts = attribution.get("name_spans", [])
        if parts:
            around = [min(s for s, _ in parts), max(e for _, e in parts)]
            assert attribution["speaker_span"] == around
        assert attribution.get("name_join", " ") == " "
        for spans in (*(attribution[role] for role in ROLES), parts):
            assert all(a[1] <= b[0] for a, b in pairwise(spans))
    figures = [figure["span"] for figure in article["figures"]]
    assert all(a[1] <= b[0] for a, b in pairwise(figures))
    dates = [value["span"] for value in article["dates"]]
    assert dates == sorted(dates, key=lambda span: (span[0], -span[1]))
    assert all(
        a[1] <= b[0] or (a[0] <= b[0] and b[1] <= a[1] and a != b) for a, b in pairwise(dates)
    )


@pytest.mark.parametrize("name", ARTICLES)
def test_figures_and_dates_have_possible_values(name: str) -> None:
    article = _read(name)
    for figure in article["figures"]:
        assert set(figure) in (
            {"span", "low", "high", "approximate", "unit"},
            {"span", "low", "high", "approximate", "unit_span"},
        )
        assert figure.get("unit") in UNITS
        assert isinstance(figure["approximate"], bool)
        ends = [end for end in (figure["low"], figure["high"]) if end is not None]
        assert ends
        assert ends == sorted(ends)
    for value in article["dates"]:
        assert set(value) == {"span", "start", "end"}
        assert date.fromisoformat(value["start"]) <= date.fromisoformat(value["end"])


@pytest.mark.skipif(not CORPUS.is_dir(), reason="PolNeAR's development part is not there")
def test_spans_are_the_corpus_s_own_and_stand_on_words() -> None:
    with gzip.open(CORPUS / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        corpus = {record["id"]: record for record in map(json.loads, lines)}
    for name in ARTICLES:
        article = _read(name)
        text = corpus[name]["text"]
        relations = corpus[name]["annotations"][article["annotator"]]
        mine = [{role: a[role] for role in ROLES} for a in article["attributions"]]
        assert mine == [{role: relation[role] for role in ROLES} for relation in relations]
        own = [a["speaker_span"] for a in article["attributions"] if a["speaker_span"]]
        own += [span for a in article["attributions"] for span in a.get("name_spans", [])]
        own += [value["span"] for value in article["figures"] + article["dates"]]
        own += [figure["unit_span"] for figure in article["figures"] if "unit_span" in figure]
        for start, end in own:
            assert end <= len(text)
            assert text[start:end] == text[start:end].strip()
            assert not text[start - 1 : start + 1].isalnum() or start == 0
            assert not text[end - 1 : end + 1].isalnum() or end == len(text)
