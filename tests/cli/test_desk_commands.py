"""The commands of a desk, run as a user does."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from sayso.cli.main import _status

CASE = Path("benchmarks/cases/c11-ferry-sinking/reports")
FILES = sorted(CASE.glob("*.html"))[:4]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    where = str(tmp_path / "desk.db")
    assert _status(["add", "--desk", where, *map(str, FILES)]) == 0
    capsys.readouterr()
    return where


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = _status(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


def test_add_says_what_came_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    where = str(tmp_path / "new.db")
    bad = str(tmp_path / "none.html")
    status, out, err = run(capsys, "add", "--desk", where, str(FILES[0]), bad)
    assert (status, out) == (1, "")
    assert "1 report added, 1 not read" in err
    assert "none.html" in err
    status, _, err = run(capsys, "add", "--desk", where, str(FILES[0]))
    assert status == 0
    assert "1 there already" in err
    status, _, err = run(capsys, "add", "--desk", where, "--again")
    assert "1 report read again" in err
    assert run(capsys, "add", "--desk", where)[0] == 2


def test_list_in_all_forms(desk: str, capsys: pytest.CaptureFixture[str]):
    status, out, _ = run(capsys, "list", "--desk", desk)
    assert status == 0
    assert len(out.splitlines()) == 1 + len(FILES)
    rows = json.loads(run(capsys, "list", "--desk", desk, "--format", "json")[1])["reports"]
    assert len(rows) == len(FILES)
    cells = list(
        csv.DictReader(
            io.StringIO(run(capsys, "list", "propositions", "--desk", desk, "--format", "csv")[1])
        )
    )
    outlets = [int(each["outlets"]) for each in cells]
    assert outlets == sorted(outlets, reverse=True)


def test_search(desk: str, capsys: pytest.CaptureFixture[str]):
    _, out, _ = run(capsys, "search", "--desk", desk, "ferry", "--format", "jsonl")
    hits = [json.loads(line) for line in out.splitlines()]
    assert hits
    assert run(capsys, "search", "--desk", desk, "nosuchword")[1] == "Nothing was found.\n"
    assert run(capsys, "search", "--desk", desk, "--from", "yesterday")[0] == 2
    _, out, _ = run(capsys, "search", "--desk", desk, "ferry", "--top", "1")
    assert out.startswith("“")


def test_export(desk: str, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    whole = json.loads(run(capsys, "export", "--desk", desk)[1])
    assert len(whole["reports"]) == len(FILES)
    assert "decisions" in whole
    key = whole["propositions"][0]["id"]
    status, out, _ = run(capsys, "export", "--desk", desk, key[:10], "--format", "md")
    assert status == 0
    assert whole["propositions"][0]["text"].split()[0] in out
    target = tmp_path / "brief.html"
    assert run(capsys, "export", "--desk", desk, "--format", "html", "-o", str(target))[0] == 0
    assert target.read_text("utf-8").startswith("<!doctype html>")
    assert not list(tmp_path.glob("*.part"))
    status, out, _ = run(capsys, "export", "--desk", desk, "--search", "ferry", "--format", "csv")
    assert len(out.splitlines()) > 1
    assert run(capsys, "export", "--desk", desk, "--search", "nosuchword")[0] == 2
    assert run(capsys, "export", "--desk", desk, "p00000000")[0] == 2


def test_remove_keeps_a_tombstone(desk: str, capsys: pytest.CaptureFixture[str]):
    _, out, _ = run(capsys, "list", "--desk", desk, "--format", "jsonl", "--top", "1")
    key = json.loads(out)["id"]
    status, _, err = run(capsys, "remove", "--desk", desk, key[:8], "--yes")
    assert status == 0
    assert "1 report removed" in err
    assert "1  removed" in run(capsys, "desk", "--desk", desk)[1]
    assert run(capsys, "verify", "--desk", desk)[0] == 0
    assert run(capsys, "remove", "--desk", desk, key, "--yes")[0] == 2
    assert run(capsys, "remove", "--desk", desk, "x1", "--yes")[0] == 2


def test_no_desk_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for command in (["list"], ["search", "x"], ["desk"], ["verify"], ["remove", "r12345", "--yes"]):
        status, out, err = run(capsys, *command, "--desk", str(tmp_path / "none.db"))
        assert (status, out) == (1, "")
        assert err.count("\n") == 1
        assert "there is no desk here" in err
