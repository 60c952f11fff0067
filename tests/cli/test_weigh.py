"""The command itself: what it asks of weighing, its streams, statuses and formats."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from types import ModuleType

import click
import pytest

from samples import ferry, write_json
from sayso.cli.weigh import weigh as command
from sayso.errors import UsageError
from sayso.model import Weighed, Why
from weighed_reports import GAZETTE_HURT, LEDGER_HURT, WIRE_HURT, said
from weighed_samples import weighed_sample


@dataclass
class Weighing:
    reports: tuple
    weighed: Weighed

    def why(self, asked):
        root = self.weighed.propositions[0].origins.roots
        return (
            Why((said(WIRE_HURT), said(GAZETTE_HURT)), "both count the hurt", True, 0.9),
            Why((said(WIRE_HURT), said(LEDGER_HURT)), "too far apart", False, 0.7),
            Why((said(WIRE_HURT), root[0].id), "“A hospital official”", True, 1.0),
            Why((root[0].id, root[1].id), "neither has a name", False, 0.5),
        )


@pytest.fixture
def asked(monkeypatch):
    """What weighing was asked; it knows the sample only."""
    asked: dict = {}

    def weigh(reports, *, threshold=None, must=(), cannot=()):
        reports = tuple(reports)
        asked.update(reports=reports, threshold=threshold, must=must, cannot=cannot)
        known = {report.id for report in reports}
        weighed = weighed_sample()[1] if len(known) > 1 else Weighed((), ())
        return Weighing(tuple({report.id: report for report in reports}.values()), weighed)

    module = ModuleType("sayso.ledger.weigh")
    module.weigh = weigh  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sayso.ledger.weigh", module)
    monkeypatch.setenv("COLUMNS", "100")
    return asked


@pytest.fixture
def weigh(asked, tmp_path, capfd):
    """Run the command on the sample, give its status and both streams."""
    written = write_json(tmp_path / "claims.json", *weighed_sample()[0])

    def run(*arguments, reports=(written,)):
        status = command.main(
            [*map(str, arguments), *map(str, reports)], "weigh", standalone_mode=False
        )
        return status, *capfd.readouterr()

    return run


def test_the_table_is_all_there_is(weigh):
    status, out, err = weigh()
    assert status == 0
    assert err == ""
    assert out.startswith("14 people were hurt\n")
    assert out.endswith("“Quay Radio reported”\n")


def test_all_and_top(weigh):
    assert "A rope now bars" in weigh("--all")[1]
    out = weigh("--top", "2")[1]
    assert "closed for repairs" in out
    assert "footbridge fell" not in out


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_formats_for_programs(weigh, form):
    status, out, err = weigh("--format", form)
    assert status == 0
    assert err == ""
    assert out.count("The builder of the bridge has left the country") >= 1
    if form == "json":
        assert len(json.loads(out)["propositions"]) == 5


def test_what_it_wrote_is_read_again(weigh, asked, tmp_path):
    path = tmp_path / "weighed.json"
    path.write_text(weigh("--format", "json")[1], encoding="utf-8")
    before = asked["reports"]
    status, out, err = weigh("--format", "json", reports=[path])
    assert (status, err) == (0, "")
    assert asked["reports"] == before
    assert out == path.read_text("utf-8")


def test_some_unread_is_1_and_the_others_are_weighed(weigh, tmp_path):
    missing = tmp_path / "none.html"
    status, out, err = weigh(missing)
    assert status == 1
    assert out.startswith("14 people were hurt\n")
    assert err.startswith(f"sayso: {missing}: ")
    assert json.loads(weigh("--format", "json", missing)[1])["failed"][0]["path"] == str(missing)


def test_nothing_read_is_nothing_shown(weigh, tmp_path):
    status, out, err = weigh(reports=[tmp_path / "none.html"])
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    status, out, _ = weigh("--format", "json", reports=[tmp_path / "none.html"])
    assert status == 1
    assert json.loads(out)["propositions"] == []


def test_a_single_report_without_claims(weigh, tmp_path):
    path = write_json(tmp_path / "ferry.json", ferry(claims=()))
    assert weigh(reports=[path]) == (0, "  No claims found.\n", "")


def test_what_was_left_out_is_told(weigh, tmp_path):
    path = write_json(tmp_path / "again.json", weighed_sample()[0][0])
    status, _, err = weigh(path)
    assert status == 0
    assert err == "sayso: 1 report left out: there again, or in a later version\n"


def test_options_reach_weighing(weigh, asked, tmp_path):
    same, other = tmp_path / "same.txt", tmp_path / "other.txt"
    same.write_text(f"{said(WIRE_HURT)} {said(GAZETTE_HURT)}\n")
    other.write_text(f"{said(WIRE_HURT)} {said(LEDGER_HURT)}\n")
    weigh("--threshold", "0.7", "--same", same, "--not-same", other, "--published", "2026-05-07")
    assert asked["threshold"] == 0.7
    assert asked["must"] == [(said(WIRE_HURT), said(GAZETTE_HURT))]
    assert asked["cannot"] == [(said(WIRE_HURT), said(LEDGER_HURT))]
    assert {report.published for report in asked["reports"]} == {"2026-05-07"}
    weigh()
    assert (asked["threshold"], asked["must"], asked["cannot"]) == (None, [], [])


def test_pairs_that_clash_are_wrong_usage(weigh, tmp_path):
    path = tmp_path / "pairs.txt"
    path.write_text(f"{said(WIRE_HURT)} {said(GAZETTE_HURT)}\n")
    with pytest.raises(UsageError, match="are the same by --same"):
        weigh("--same", path, "--not-same", path)


def test_explain_shows_one_with_its_statements_and_reasons(weigh):
    _, out, _ = weigh("--explain", "pc5632")
    assert out.startswith("14 people were hurt\n  4 outlets, ")
    assert "closed for repairs" not in out
    lines = out.split("\n  statements\n")[1].splitlines()
    assert len([line for line in lines if line.startswith("    s")]) == 4
    assert f"    {said(WIRE_HURT)[:6]}" in "\n".join(lines)
    why = out.split("\n  why\n")[1]
    assert (
        why
        == """\
    together        “14 people were hurt” – Meridian Wire
    90 %            “At least 30 people were hurt,” – Valley Gazette
                    both count the hurt
    kept apart      “14 people were hurt” – Meridian Wire
    70 %            “nine people were hurt” – Morning Ledger
                    too far apart
    rests on it     “14 people were hurt” – Meridian Wire
    100 %           a hospital official
                    “A hospital official”
    not one origin  a hospital official
    50 %            an official at the hospital
                    neither has a name
"""
    )


def test_explain_takes_a_statement_too(weigh):
    _, out, _ = weigh("--explain", said(LEDGER_HURT)[:8])
    assert out.startswith("14 people were hurt\n")
    first = out.split("\n  statements\n")[1].splitlines()[0]
    assert "“nine people were hurt” – Lorne police (in Morning Ledger)" in first


@pytest.mark.parametrize("wrong", ["zzzz", "pc5", "p", ""])
def test_an_id_that_is_not_there_is_wrong_usage(weigh, wrong):
    with pytest.raises(UsageError, match="nothing here has the id"):
        weigh("--explain", wrong)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--threshold", "nan"],
        ["--threshold", "1.1"],
        ["--threshold", "-0.1"],
        ["--threshold", "high"],
        ["--top", "0"],
        ["--format", "csv", "--all"],
        ["--format", "json", "--explain", "p123456"],
        ["--explain", "p123456", "--top", "3"],
        ["--voice", "all"],
    ],
)
def test_wrong_usage(weigh, asked, arguments):
    with pytest.raises(click.UsageError):
        weigh(*arguments)
    assert asked == {}
