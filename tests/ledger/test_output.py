"""What weighing gives is written in each format, from reports that are taken once."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sayso.export import propositions_in
from sayso.ingest import Failure
from sayso.ledger.output import write_weighed
from sayso.ledger.read import read_many
from weighed_samples import as_weighed_json, weighed_sample


def written(form):
    reports, found = weighed_sample()
    out = io.StringIO()
    write_weighed(iter(reports), iter([Failure("a.pdf", "is cut off")]), found, out, form)
    return out.getvalue()


def test_json_has_reports_failures_and_propositions():
    assert written("json") == as_weighed_json()
    assert len(propositions_in(io.StringIO(written("json"))).propositions) == 5


def test_lines_and_rows_have_a_proposition_each():
    ids = [one.id for one in weighed_sample()[1].propositions]
    assert [json.loads(line)["id"] for line in written("jsonl").splitlines()] == ids
    assert [row["id"] for row in csv.DictReader(io.StringIO(written("csv")))] == ids


def test_the_json_is_an_input_again(tmp_path):
    path = tmp_path / "weighed.json"
    path.write_text(json.dumps(json.loads(written("json")), sort_keys=True), "utf-8")
    assert tuple(read_many([path])) == weighed_sample()[0]


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
def test_the_same_comes_out_every_time(form):
    assert written(form) == written(form)
