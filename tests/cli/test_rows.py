"""Rows of a desk, for people and for programs."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sayso.cli.rows import interval, more, table, write


def test_columns_are_aligned_and_numbers_stand_at_the_right(capsys: pytest.CaptureFixture[str]):
    table(
        ("id", "n", "what"),
        [("a", "1", "short"), ("bcd", "1,200", "日本 \x1b[2J " + "x" * 300)],
        ("n",),
    )
    heads, first, second = capsys.readouterr().out.splitlines()
    assert heads == "id       n  what"
    assert first == "a        1  short"
    assert second == f"bcd  1,200  日本 <U+001B>[2J {'x' * 300}"


def test_columns_of_wide_characters_are_cut_to_fit(capsys: pytest.CaptureFixture[str]):
    table(("name", "what"), [("日" * 40, "a"), ("b", "c")], ())
    heads, first, second = capsys.readouterr().out.splitlines()
    assert first.rstrip().endswith("…  a") or "…" in first
    assert second == "b" + " " * 33 + "c"
    assert heads == "name" + " " * 30 + "what"


def test_programs_get_everything(capsys: pytest.CaptureFixture[str]):
    rows = [
        {"id": "r1", "title": "=SUM(A1)", "marks": ((0, 3),)},
        {"id": "r2", "title": None, "marks": ()},
    ]
    write(rows, "json", "reports", ("id", "title", "marks"))
    assert json.loads(capsys.readouterr().out)["reports"][0]["title"] == "=SUM(A1)"
    write(rows, "jsonl", "reports", ("id", "title", "marks"))
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["r1", "r2"]
    write(rows, "csv", "reports", ("id", "title", "marks"))
    cells = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert cells == [["id", "title", "marks"], ["r1", "'=SUM(A1)", "[[0, 3]]"], ["r2", "", "[]"]]


def test_what_there_is_beside(capsys: pytest.CaptureFixture[str]):
    more(3, 3)
    more(3, 1_003)
    more(0, 0)
    assert capsys.readouterr().out == "and 1,000 more: --top 1003\n"
    assert (interval(2, 2), interval(1, 3)) == ("2", "1–3")
