"""The gold set of mentions of outlets keeps to the format that its README describes."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from sayso.names import registry

HERE = Path(__file__).parent / "outlets"
CORPUS = Path(__file__).parents[3] / "shared" / "data" / "polnear" / "dev" / "text"
GENERIC = "agency broadcaster magazine newspaper website outlet media".split()
KEYS = {"span", "name_span", "outlet", "id", "generic", "stands_for", "stands_for_id"}
OUTLETS = {outlet.id: outlet.name for outlet in registry().outlets}


def _read(part: str) -> list[dict]:
    lines = (HERE / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _text(item: dict) -> str | None:
    if "text" in item:
        return item["text"]
    path = CORPUS / f"{item['name']}.txt"
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def test_there_is_enough_of_it() -> None:
    parts = {part: _read(part) for part in ("dev", "held", "polnear")}
    assert len(parts["dev"]) == len(parts["held"]) >= 35
    assert sum(len(item["mentions"]) for items in parts.values() for item in items) >= 120
    assert len({item["text"] for part in ("dev", "held") for item in parts[part]}) == 124


@pytest.mark.parametrize("part", ["dev", "held", "polnear"])
def test_mentions_have_allowed_values(part: str) -> None:
    for item in _read(part):
        assert item["part"] == ("held" if part == "held" else "dev")
        for mention in item["mentions"]:
            extra = {"text"} if "text" in item else set()
            assert KEYS | extra <= set(mention) <= KEYS | extra | {"optional"}
            generic = mention["generic"] is not None
            assert generic == (mention["name_span"] is None) == (mention["outlet"] is None)
            assert mention["generic"] in (None, *GENERIC)
            for name, key in (("outlet", "id"), ("stands_for", "stands_for_id")):
                if mention[key] is not None:
                    assert mention[name] == OUTLETS[mention[key]]


@pytest.mark.parametrize("part", ["dev", "held", "polnear"])
def test_spans_stand_in_the_text_and_keep_their_order(part: str) -> None:
    for item in _read(part):
        spans = [mention["span"] for mention in item["mentions"]]
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        text = _text(item)
        for mention in item["mentions"]:
            start, end = mention["span"]
            assert 0 <= start < end
            if mention["name_span"] is not None:
                assert start <= mention["name_span"][0] < mention["name_span"][1] <= end
            if text is not None:
                assert text[start:end] == mention.get("text", text[start:end])
                assert text[start:end].strip() == text[start:end] != ""
