"""The commands of a desk, run as a user does."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sayso.cli.main import _status

CASE = Path("benchmarks/cases/c11-ferry-sinking/reports")
FILES = sorted(CASE.glob("*.html"))[:4]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("made") / "desk.db"
    assert _status(["add", "--desk", str(where), *map(str, FILES)]) == 0
    return where


@pytest.fixture
def desk(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A copy of one that was filled once."""
    where = tmp_path / "desk.db"
    with closing(sqlite3.connect(made)) as source, closing(sqlite3.connect(where)) as target:
        source.backup(target)
    capsys.readouterr()
    return str(where)


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


def test_a_new_version_of_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    head = '<html><head><title>Mill</title><link rel="canonical" href="https://a.example/mill">'
    body = "</head><body><article><h1>Mill</h1>" + 3 * "<p>Police said that {} were hurt.</p>"
    for name, many in (("1.html", "two people"), ("2.html", "three people")):
        (tmp_path / name).write_text(head + body.format(many, many, many) + "</article></body>")
    where = str(tmp_path / "new.db")
    files = [str(tmp_path / "1.html"), str(tmp_path / "2.html")]
    _, _, err = run(capsys, "add", "--desk", where, *files)
    assert f"{files[1]}: a new version: 3 words new, 3 gone" in err
    assert "1 report added, 1 new version; " in err
    out = run(capsys, "list", "--desk", where)[1].splitlines()
    assert len(out) == 3
    assert out[-1].endswith("(earlier version)")


def test_list_in_all_forms(desk: str, capsys: pytest.CaptureFixture[str]):
    status, out, _ = run(capsys, "list", "--desk", desk)
    assert status == 0
    heads, *lines = out.splitlines()
    assert heads.split() == ["id", "published", "claims", "outlet", "report"]
    assert len(lines) == len(FILES)
    assert {line.index(" 2024-08-") for line in lines} == {heads.index(" published")}
    assert run(capsys, "list", "--desk", desk, "--top", "1")[1].endswith("and 3 more: --top 4\n")
    rows = json.loads(run(capsys, "list", "--desk", desk, "--format", "json")[1])["reports"]
    assert len(rows) == len(FILES)
    assert {row["id"][:11] for row in rows} == {line[:11] for line in lines}
    cells = list(
        csv.DictReader(
            io.StringIO(run(capsys, "list", "propositions", "--desk", desk, "--format", "csv")[1])
        )
    )
    outlets = [int(each["outlets"]) for each in cells]
    assert outlets == sorted(outlets, reverse=True)
    assert run(capsys, "list", "--desk", desk, "--sort", "disputes")[0] == 2


def test_search(desk: str, capsys: pytest.CaptureFixture[str]):
    _, out, _ = run(capsys, "search", "--desk", desk, "ferry", "--format", "jsonl")
    hits = [json.loads(line) for line in out.splitlines()]
    assert hits
    for hit in hits:
        assert all(hit["content"][a:b].lower() == "ferry" for a, b in hit["marks"])
    assert run(capsys, "search", "--desk", desk, "nosuchword")[1] == "Nothing was found.\n"
    _, out, _ = run(capsys, "search", "--desk", desk, "ferry", "--top", "1")
    assert out.startswith("“")
    assert out.endswith("and more: --top 2\n")
    rows = list(
        csv.reader(io.StringIO(run(capsys, "search", "--desk", desk, "--format", "csv")[1]))
    )
    assert len(rows) == 21
    assert len({len(row) for row in rows}) == 1


def test_search_with_filters(desk: str, capsys: pytest.CaptureFixture[str]):
    def found(*options: str) -> list[dict[str, object]]:
        status, out, _ = run(capsys, "search", "--desk", desk, *options, "--format", "json")
        assert status == 0
        claims = json.loads(out)["claims"]
        assert isinstance(claims, list)
        return claims

    report = found()[0]["report"]
    assert {each["report"] for each in found("--report", str(report)[:7])} == {report}
    both = found("--certainty", "certain", "--certainty", "open", "--top", "500")
    assert {each["certainty"] for each in both} == {"CT+", "Uu"}
    assert {each["act"] for each in found("--act", "belief")} == {"belief"}
    assert {each["voice"] for each in found("--voice", "outlet")} == {"outlet"}
    assert all(each["disputes"] for each in found("--disputed"))
    assert found("--from", "2999-01-01") == found("--about-to", "1000-01-01") == []
    for wrong in (["--from", "yesterday"], ["--report", "r00"], ["--act", "song"]):
        assert run(capsys, "search", "--desk", desk, *wrong)[0] == 2


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
    options = ("--search", "ferry", "--voice", "outlet", "--format", "csv")
    some = run(capsys, "export", "--desk", desk, *options)[1]
    assert 1 < len(some.splitlines()) < len(out.splitlines())
    assert run(capsys, "export", "--desk", desk, "--search", "nosuchword")[0] == 2
    assert run(capsys, "export", "--desk", desk, key[:10], "--disputed")[0] == 2
    assert run(capsys, "export", "--desk", desk, "p00000000")[0] == 2


def first_report(capsys: pytest.CaptureFixture[str], desk: str) -> str:
    _, out, _ = run(capsys, "list", "--desk", desk, "--format", "jsonl", "--top", "1")
    return str(json.loads(out)["id"])


def test_remove_keeps_a_tombstone(desk: str, capsys: pytest.CaptureFixture[str]):
    key = first_report(capsys, desk)
    status, _, err = run(capsys, "remove", "--desk", desk, key[:8], "--yes")
    assert status == 0
    assert "1 report removed" in err
    told = run(capsys, "desk", "--desk", desk)[1].splitlines()
    assert ["1", "removed"] in [line.split() for line in told]
    assert ["3", "reports"] in [line.split() for line in told]
    assert told[-1].startswith("tables 0001, sayso ")
    assert run(capsys, "verify", "--desk", desk)[0] == 0
    assert run(capsys, "remove", "--desk", desk, key, "--yes")[0] == 2
    assert run(capsys, "remove", "--desk", desk, "x1", "--yes")[0] == 2


@pytest.mark.parametrize(("typed", "status"), [("y\n", 0), ("n\n", 130), ("", 130)])
def test_remove_asks_on_a_terminal(
    desk: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    status: int,
):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    key = first_report(capsys, desk)
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    found, out, err = run(capsys, "remove", "--desk", desk, key)
    assert found == status
    assert key[:11] in err
    assert "Erase 1 report for good?" in out + err
    assert (first_report(capsys, desk) == key) == bool(status)


def test_verify_tells_what_does_not_hold(desk: str, capsys: pytest.CaptureFixture[str]):
    assert run(capsys, "verify", "--desk", desk) == (0, "", "sayso: everything holds\n")
    key = first_report(capsys, desk)
    with closing(sqlite3.connect(desk)) as connection, connection:
        connection.execute("UPDATE report SET text = text || '!' WHERE id = ?", (key,))
    status, out, err = run(capsys, "verify", "--desk", desk)
    assert status == 1
    assert out == f"report {key}: its text is not what its hash says\n"
    assert err == "sayso: 1 fault\n"


def test_no_desk_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for command in (["list"], ["search", "x"], ["desk"], ["verify"], ["remove", "r12345", "--yes"]):
        status, out, err = run(capsys, *command, "--desk", str(tmp_path / "none.db"))
        assert (status, out) == (1, "")
        assert err.count("\n") == 1
        assert "there is no desk here" in err
