"""The gold set of chains keeps to the format that its README describes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "shared" / "data" / "polnear" / "dev" / "text"
KINDS = "person organisation government outlet document poll group anonymous".split()


def _read(part: str, folder: str = "chains") -> list[dict]:
    lines = (HERE / folder / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
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
    lengths = [
        len(chain["links"])
        for part in ("dev", "held", "polnear")
        for item in _read(part)
        for chain in item["chains"]
    ]
    assert sum(length >= 2 for length in lengths) >= 120
    assert sum(length >= 3 for length in lengths) >= 60


def test_passages_are_those_of_the_mentions() -> None:
    for part in ("dev", "held"):
        texts = [(item["id"], item["text"]) for item in _read(part)]
        assert texts == [(item["id"], item["text"]) for item in _read(part, "outlets")]


@pytest.mark.parametrize("part", ["dev", "held", "polnear"])
def test_chains_have_allowed_values_and_verbatim_spans(part: str) -> None:
    for item in _read(part):
        assert item["part"] == ("held" if part == "held" else "dev")
        text = _text(item)
        for chain in item["chains"]:
            assert set(chain) == {"content", "links", "told", "words"}
            assert chain["content"]
            assert chain["links"]
            assert chain["content"] == sorted(chain["content"])
            spans = [*chain["content"], *(link["mention"] for link in chain["links"])]
            for link in chain["links"]:
                assert link["kind"] in KINDS
                if text is not None and "text" in item:
                    assert text[slice(*link["mention"])] == link["text"]
                if link.get("name_span"):
                    spans.append(link["name_span"])
            spans += [chain["told"]] if chain["told"] else []
            mentions = [tuple(link["mention"]) for link in chain["links"]]
            assert len(set(mentions)) == len(mentions)
            assert tuple(chain["told"] or ()) not in mentions
            for start, end in spans:
                assert 0 <= start < end
                if text is not None:
                    assert text[start:end].strip() == text[start:end] != ""
