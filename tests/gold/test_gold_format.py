"""The gold set keeps to the format that its README describes."""

from __future__ import annotations

import json
from pathlib import Path

HERE = Path(__file__).parent
ROLES = ("source", "cue", "content")
REPORTS = [
    json.loads(line)
    for line in (HERE / "attributions.jsonl").read_text(encoding="utf-8").splitlines()
]


def _text(name: str) -> str:
    with (HERE / "reports" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def test_every_report_has_its_attributions() -> None:
    names = [report["name"] for report in REPORTS]
    assert names == sorted(path.stem for path in (HERE / "reports").glob("*.txt"))
    assert sum(len(report["attributions"]) for report in REPORTS) >= 150


def test_spans_stand_in_the_text_and_keep_their_order() -> None:
    for report in REPORTS:
        text = _text(report["name"])
        firsts = []
        for attribution in report["attributions"]:
            assert set(attribution) == set(ROLES)
            assert len(attribution["source"]) <= 1
            assert len(attribution["cue"]) == 1
            assert attribution["content"]
            for role in ROLES:
                spans = attribution[role]
                assert spans == sorted(spans)
                for start, end in spans:
                    assert 0 <= start < end <= len(text)
                    assert text[start:end] == text[start:end].strip()
            firsts.append(min(start for role in ROLES for start, _ in attribution[role]))
        assert firsts == sorted(firsts)


def test_no_token_belongs_to_two_attributions_but_as_their_source() -> None:
    for report in REPORTS:
        taken: dict[int, str] = {}
        for attribution in report["attributions"]:
            mine = {
                offset: role
                for role in ROLES
                for start, end in attribution[role]
                for offset in range(start, end)
            }
            assert sum(e - s for role in ROLES for s, e in attribution[role]) == len(mine)
            for offset, role in mine.items():
                assert taken.get(offset, "source") == "source", (report["name"], offset)
                if offset in taken:
                    assert role == "source", (report["name"], offset)
                taken[offset] = role
