"""The real stages put together, on the example reports."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import sayso
from samples import as_json

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def reports():
    found = list(sayso.read_many([EXAMPLES]))
    assert not [item for item in found if isinstance(item, sayso.Failure)]
    return found


def test_every_span_is_verbatim(reports):
    for report in reports:
        for claim in report.claims:
            spans = [*claim.source, *claim.cue, *claim.content]
            spans += [span for statement in claim.statements for span in statement.spans]
            assert all(span.holds_in(report.text) for span in spans)
            assert claim.content
            assert claim.statements


def test_the_same_input_gives_the_same_output(reports):
    assert list(sayso.read_many([EXAMPLES])) == reports


def test_one_report_alone_reads_as_among_others(reports):
    assert sayso.read(reports[-1].path) == reports[-1]


def test_ids_are_unique(reports):
    ids = [report.id for report in reports]
    ids += [claim.id for report in reports for claim in report.claims]
    assert len(set(ids)) == len(ids)


def without_reasons(report):
    """As a report comes back from JSON, in which the reasons are not kept."""
    return replace(report, claims=tuple(replace(claim, reasons=()) for claim in report.claims))


def test_read_to_json_and_back(reports, tmp_path):
    written = tmp_path / "claims.json"
    written.write_text(as_json(*reports), encoding="utf-8")
    assert list(sayso.read_many([written])) == [without_reasons(report) for report in reports]
    assert len(json.loads(written.read_text("utf-8"))["reports"]) == len(reports)


def test_a_missing_file_stops_nothing(reports):
    first, missing, second = sayso.read_many([reports[0].path, "no-such-file", reports[1].path])
    assert (first, second) == (reports[0], reports[1])
    assert isinstance(missing, sayso.Failure)
    with pytest.raises(sayso.InputError, match="no-such-file"):
        sayso.read("no-such-file")
