"""What is exported of a desk can be read again, is what was asked for, and nothing less."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from sayso.errors import UsageError
from sayso.export import propositions_in, reports_in
from sayso.ledger.adding import add
from sayso.ledger.decisions import decide, undo
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.exporting import FORMS, export
from sayso.ledger.given import Given
from sayso.ledger.speaker_claims import claim_ids_by
from sayso.store.schema import cited, proposition, report
from weighed_desk import crowd, filled_desk, sample_desk
from weighed_reports import (
    CLOSED,
    FELL,
    GAZETTE,
    GAZETTE_CLOSED,
    LEDGER,
    LEDGER_CLOSED,
    LEDGER_ROPE,
    WIRE,
    WIRE_FELL,
    WIRE_HURT,
    said,
)
from weighed_samples import weighed_sample

REPORTS, WEIGHED = weighed_sample()
HURT, SHUT, FALLEN, LEFT, ROPE = (each.id for each in WEIGHED.propositions)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk that is only read."""
    return _made(tmp_path_factory.mktemp("kept"))


@pytest.fixture
def own(tmp_path: Path) -> Desk:
    """A desk to write in."""
    return _made(tmp_path)


def _made(folder: Path) -> Desk:
    made = sample_desk(folder)
    row = {"claim": GAZETTE_CLOSED.id, "to_report": None, "kind": "outlet", "start": 0, "end": 3}
    radio = {"report": GAZETTE.id, "to_name": "Quay Radio", "to_key": "quay radio", "absent": True}
    with made.store.write() as connection:
        connection.execute(insert(cited), [{**row, **radio}])
    return made


def written(desk: Desk, what: list[str] | None, form: str, **how: str) -> str:
    out = io.StringIO(newline="")
    export(desk, what, form, out, **how)  # type: ignore[arg-type]
    return out.getvalue()


def test_all_as_json_reads_back_as_what_was_kept(desk: Desk) -> None:
    text = written(desk, None, "json")
    assert {each.id: each for each in reports_in(io.StringIO(text))}.keys() == {
        each.id for each in REPORTS
    }
    found = propositions_in(io.StringIO(text))
    assert {each.id for each in found.propositions} == {HURT, SHUT, FALLEN, LEFT, ROPE}
    assert found.absent == WEIGHED.absent
    assert json.loads(text)["decisions"] == []


def test_all_as_json_can_be_added_to_another_desk(desk: Desk, tmp_path: Path) -> None:
    other = open_desk(str(tmp_path / "other.db"), create=True)
    text = written(desk, None, "json").encode()
    assert [each.state for each in add(other, [Given("a.json", text)])] == ["added"] * len(REPORTS)


def test_a_proposition_brings_the_reports_that_it_needs_and_no_others(desk: Desk) -> None:
    text = written(desk, [SHUT], "json")
    assert {each.id for each in reports_in(io.StringIO(text))} == {GAZETTE.id, LEDGER.id}
    found = propositions_in(io.StringIO(text))
    assert [each.id for each in found.propositions] == [SHUT]
    assert [each.name for each in found.absent] == ["Quay Radio"]
    assert json.loads(written(desk, [ROPE], "json"))["absent"] == []


def test_claims_bring_themselves_and_what_they_stand_in(desk: Desk) -> None:
    told = json.loads(written(desk, [WIRE_HURT.id, LEDGER_ROPE.id], "json"))
    assert {claim["id"] for each in told["reports"] for claim in each["claims"]} == {
        WIRE_HURT.id,
        LEDGER_ROPE.id,
    }
    assert told["propositions"] == []
    assert len(list(reports_in(io.StringIO(json.dumps(told))))) == 2


def test_a_report_brings_its_propositions(desk: Desk) -> None:
    told = json.loads(written(desk, [WIRE.id], "json"))
    assert {each["id"] for each in told["propositions"]} == {HURT, FALLEN}


def test_rows_are_claims_where_claims_are_asked_for(desk: Desk) -> None:
    rows = list(csv.DictReader(io.StringIO(written(desk, [WIRE_FELL.id], "csv"))))
    assert [(row["id"], row["content"]) for row in rows] == [(WIRE_FELL.id, FELL)]
    lines = written(desk, [WIRE_FELL.id, LEDGER_CLOSED.id], "jsonl").splitlines()
    assert {json.loads(line)["id"] for line in lines} == {WIRE_FELL.id, LEDGER_CLOSED.id}


def test_rows_are_propositions_else(desk: Desk) -> None:
    rows = list(csv.DictReader(io.StringIO(written(desk, [HURT, SHUT], "csv"))))
    assert [row["id"] for row in rows] == [HURT, SHUT]
    assert rows[1]["absent"] == "Quay Radio"
    every = [json.loads(line) for line in written(desk, None, "jsonl").splitlines()]
    assert {each["id"] for each in every} == {HURT, SHUT, FALLEN, LEFT, ROPE}
    claims = written(desk, None, "csv", rows="claims").splitlines()
    assert len(claims) == 1 + sum(len(each.claims) for each in REPORTS)


def test_of_versions_of_a_page_the_latest_counts_in_rows(own: Desk) -> None:
    with own.store.write() as connection:
        connection.execute(update(report).where(report.c.id == WIRE.id).values(latest=False))
    assert WIRE_FELL.id not in written(own, None, "csv", rows="claims")
    assert WIRE.id in written(own, None, "json")


def test_many_propositions_come_in_the_order_of_their_reports(tmp_path: Path) -> None:
    read, one = crowd(120)
    desk = filled_desk(tmp_path, read, [one])
    lines = written(desk, None, "jsonl").splitlines()
    assert [len(json.loads(line)["members"]) for line in lines] == [120]
    assert len(list(reports_in(io.StringIO(written(desk, [one.id], "json"))))) == 120


def test_what_was_merged_is_told_as_what_it_is_now(own: Desk) -> None:
    with own.store.write() as connection:
        connection.execute(update(proposition).where(proposition.c.id == ROPE).values(gone_to=SHUT))
    told = json.loads(written(own, [ROPE], "json"))
    assert [each["id"] for each in told["propositions"]] == [SHUT]


def test_decisions_are_marked_as_such_and_kept_even_when_taken_back(own: Desk) -> None:
    one = decide(own, "certainty", "correct", [said(LEDGER_CLOSED)], {"value": "PR-"}, "softer")
    undo(own, one.id, "no")
    decide(own, "credibility", "correct", [said(GAZETTE_CLOSED)], {"value": "4"}, "one only")
    decide(own, "act", "confirm", [said(WIRE_FELL)])
    told = json.loads(written(own, [SHUT], "json"))["decisions"]
    assert [each["kind"] for each in told] == ["certainty", "certainty", "credibility"]
    assert told[1]["undoes"] == told[0]["id"] == one.id
    assert told[0]["about"][0]["spans"][0]["text"] == CLOSED
    assert {each["who"] for each in told} == {"Mara"}
    claims = json.loads(written(own, [WIRE_FELL.id], "json"))["decisions"]
    assert [each["kind"] for each in claims] == ["act"]
    assert len(json.loads(written(own, None, "json"))["decisions"]) == 4


def test_a_brief_tells_what_analysts_decided_and_graded_as_theirs(own: Desk) -> None:
    decide(own, "credibility", "correct", [said(GAZETTE_CLOSED)], {"value": "4"}, "one only")
    graded = {"value": "B", "of": "outlet"}
    decide(own, "reliability", "correct", [said(GAZETTE_CLOSED)], graded)
    decide(own, "act", "correct", [said(LEDGER_CLOSED)], {"value": "denial"}, "says so")
    text = written(own, [SHUT], "md")
    assert "- Credibility: 4, doubtful – **Mara**" in text
    assert "- Reliability of Valley Gazette: B, usually reliable – **Mara**" in text
    assert "what is done by saying it is corrected: denial – **Mara**" in text
    assert "### Cited, but not loaded" in text
    assert "Quay Radio" in text
    assert "loaded; 2 of them are not weighed yet." in text


def test_a_correction_stands_in_what_is_exported(own: Desk) -> None:
    decide(own, "speaker", "correct", [said(WIRE_FELL)], {"name": "Bridge Office"})
    (row,) = csv.DictReader(io.StringIO(written(own, [WIRE_FELL.id], "csv")))
    assert row["speaker"] == "Bridge Office"
    assert list(reports_in(io.StringIO(written(own, None, "json"))))


def test_a_brief_on_claims_tells_the_propositions_that_they_are_in(desk: Desk) -> None:
    ids = claim_ids_by(desk, "roads department")
    text = written(desk, ids, "html", title="The Roads <Department>")
    assert text.count("<article") == 2
    assert "<title>The Roads &lt;Department&gt;</title>" in text


def test_a_brief_on_everything_keeps_to_what_most_carry(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.ledger.exported_brief.MOST", 2)
    text = written(desk, None, "md")
    assert text.count("\n## ") == 2
    assert "This tells of 2 of 5 propositions: those that most outlets carry." in text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "what", [["p0000000000000000"], ["c0000000000000000"], ["r1"], ["x"], [WIRE_FELL.id, HURT]]
)
def test_what_is_not_there_is_told_before_anything_is_written(
    desk: Desk, what: list[str], form: str
) -> None:
    out = io.StringIO()
    with pytest.raises(UsageError):
        export(desk, what, form, out)  # type: ignore[arg-type]
    assert out.getvalue() == ""


def test_no_other_form_is_known(desk: Desk) -> None:
    with pytest.raises(UsageError, match="a desk is exported as csv, json, jsonl, md, html"):
        written(desk, None, "pdf")


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_desk_is_exported_too(tmp_path: Path, form: str) -> None:
    text = written(open_desk(str(tmp_path / "a.db"), create=True), None, form)
    assert form != "json" or json.loads(text)["reports"] == []
