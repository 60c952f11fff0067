"""One claim a row, in JSON lines and in CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest

from samples import TEXT, ferry, report
from sayso.export import CsvWriter, JsonlWriter
from sayso.export.rows import COLUMNS, harmless


def rows_of_csv(*reports):
    out = io.StringIO()
    writer = CsvWriter(out)
    for each in reports:
        writer.add(each)
    writer.fail("x", "ignored")
    writer.close()
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_jsonl_has_a_claim_a_line_with_its_report():
    out = io.StringIO()
    writer = JsonlWriter(out)
    writer.add(report())
    writer.add(ferry())
    writer.fail("x", "ignored")
    writer.close()
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(rows) == 4
    assert list(rows[0])[:5] == ["report", "path", "outlet", "url", "published"]
    assert rows[0]["report"] == ferry().id
    assert rows[0]["published"] == "2026-03-04T14:30+01:00"
    assert rows[0]["url"] is None
    assert [piece["text"] for piece in rows[0]["content"]] == [
        "“We lost the port engine,”",
        "“and then the rudder.”",
    ]


def test_csv_has_a_claim_a_row():
    rows = rows_of_csv(ferry())
    assert len(rows) == 4
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["source"] == "the coast guard"
    assert rows[0]["content"] == "“We lost the port engine,” … “and then the rudder.”"
    assert rows[0]["confidence"] == "0.999"
    assert rows[0]["url"] == rows[0]["speaker"] == ""
    first, second = rows[0]["content_offsets"].split(";")
    start, end = map(int, second.split("-"))
    assert TEXT[start:end] == "“and then the rudder.”"
    assert rows[0]["statements"] == f"{first};{second}"


def test_csv_without_claims_has_its_header():
    assert rows_of_csv(report()) == []


def test_a_claim_that_looks_like_a_formula_is_made_harmless():
    assert rows_of_csv(ferry())[3]["content"] == "'=SUM(A1) boats were seen"
    assert rows_of_csv(ferry(outlet="@evil", path="-cmd"))[0]["outlet"] == "'@evil"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_formula_signs_at_the_start_get_an_apostrophe(start):
    assert harmless(start + "1+1") == "'" + start + "1+1"


@pytest.mark.parametrize("cell", ["", "1-2", "a=b", "“=1”", " =1", "'=1"])
def test_other_cells_stay(cell):
    assert harmless(cell) == cell
