"""The JSON that weigh writes has the shape that docs promise, and is read as reports again."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from samples import as_json, ferry
from sayso import __version__
from sayso.errors import Damaged
from sayso.export import (
    WeighedJsonlWriter,
    holds_reports,
    propositions_in,
    reports_in,
)
from sayso.model import Span, Weighed
from weighed_mill import REPORTS, bare, weighed
from weighed_reports import COURIER, GAZETTE, WIRE
from weighed_samples import as_weighed_json as written
from weighed_samples import weighed_sample

PROPOSITION = "id text outlets confidence members origins rests_on copies cites disputes".split()


def again(text):
    return propositions_in(io.StringIO(text))


def read_again(text):
    return tuple(reports_in(io.StringIO(text)))


def test_it_is_what_read_writes_and_two_keys_more():
    whole, plain = (
        json.loads(written()),
        json.loads(as_json(*REPORTS, failed=(("a.pdf", "is cut off"),))),
    )
    assert list(whole) == ["sayso", "reports", "failed", "propositions", "absent"]
    assert {key: whole[key] for key in plain} == plain
    assert whole["absent"] == [{"name": "Quay Radio", "cited_by": [GAZETTE.id]}]


def test_the_example_in_the_documents_is_what_is_written():
    text = (Path(__file__).parents[2] / "docs/weigh-json.md").read_text("utf-8")
    (example,) = re.findall(r"^```json\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert json.loads(example) == json.loads(written())["propositions"][1]


def test_every_key_is_documented():
    text = (Path(__file__).parents[2] / "docs/weigh-json.md").read_text("utf-8")
    keys = re.findall(r"^\| `(\w+)` \|", text.partition("### Read again")[0], re.MULTILINE)
    assert keys == PROPOSITION


def test_nothing_weighed_is_still_whole():
    whole = json.loads(written(Weighed((), ()), (), ()))
    assert list(whole.values()) == [__version__, [], [], [], []]
    assert again(written(Weighed((), ()), (), ())) == Weighed((), ())


def test_every_key_is_there():
    for one in json.loads(written())["propositions"]:
        assert list(one) == PROPOSITION
        assert list(one["origins"]) == ["min", "max", "roots"]
        lists = {
            "members": ["statement", "certainty"],
            "rests_on": ["statement", "root", "via", "spans"],
            "copies": ["copy", "original", "spans", "confidence"],
            "cites": ["report", "to_report", "to_name", "span"],
            "disputes": ["later", "earlier", "relation", "figures"],
        }
        for name, keys in lists.items():
            assert [list(each) for each in one[name]] == [keys] * len(one[name])
        for root in one["origins"]["roots"]:
            assert list(root) == ["id", "name", "kind", "report", "may_be"]


def test_what_is_not_known_is_null_or_empty():
    hurt, closed, _, left, _ = json.loads(written())["propositions"]
    assert left["origins"] == {"min": 0, "max": 0, "roots": []}
    assert [rest["root"] for rest in left["rests_on"]] == [None, None]
    assert closed["cites"][0]["to_report"] is None
    assert closed["disputes"][0]["figures"] == closed["copies"] == []
    assert [root["report"] for root in hurt["origins"]["roots"]] == [None] * 3
    assert hurt["origins"]["roots"][2]["may_be"] == []


def spans_of(value):
    """All spans in a part of the JSON."""
    if isinstance(value, dict) and "start" in value:
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [span for each in inner for span in spans_of(each)]


def test_spans_name_their_report_and_are_verbatim():
    texts = {report.id: report.text for report in REPORTS}
    found = spans_of(json.loads(written())["propositions"])
    assert len(found) > 20
    for span in found:
        assert list(span) == ["start", "end", "text", "report"]
        assert texts[span["report"]][span["start"] : span["end"]] == span["text"]


def test_a_span_that_leaves_its_report_open_gets_it():
    found = weighed_sample()[1]
    hurt = found.propositions[0]
    (copy,), (cited,) = hurt.copies, hurt.cites
    here, there = (replace(span, report=None) for span in copy.spans[0])
    left_open = replace(
        hurt,
        copies=(replace(copy, spans=((here, there),)),),
        cites=(replace(cited, span=replace(cited.span, report=None)),),
    )
    (one,) = json.loads(written(replace(found, propositions=(left_open,))))["propositions"]
    assert [span["report"] for span in one["copies"][0]["spans"][0]] == [COURIER.id, WIRE.id]
    assert one["cites"][0]["span"]["report"] == COURIER.id


def test_round_trip():
    reports, found = weighed_sample()
    back = again(written())
    assert bare(back) == bare(found)
    assert [one.cites for one in back.propositions] == [one.cites for one in found.propositions]
    assert read_again(written()) == reports
    assert written(back) == written(bare(found)) == written()


def test_a_link_shows_a_citation_where_no_claim_does():
    reports, found = weighed_sample()
    left = found.propositions[3]
    words = replace(left.cites[0], span=Span(0, 11, "The builder", reports[4].id))
    linked = replace(
        reports[4], links=(replace(reports[4].links[0], start=0, end=11, text="The builder"),)
    )
    text = written(
        replace(found, propositions=(replace(left, cites=(words,)),)),
        (*reports[:4], linked, reports[5]),
    )
    assert [one.by for one in again(text).propositions[0].cites] == ["link"]


@given(weighed())
def test_any_weighed_set_comes_back(found):
    text = written(found)
    assert bare(again(text)) == found
    assert written(again(text)) == text
    assert read_again(text) == REPORTS


@pytest.mark.parametrize("options", [{"indent": 2}, {"sort_keys": True}, {"ensure_ascii": True}])
def test_rewritten_by_another_program(options):
    whole = json.dumps(json.loads(written()), **options)
    assert holds_reports(whole.encode())
    assert read_again(whole) == REPORTS
    assert again(whole) == again(written())


def test_propositions_before_the_reports_or_of_any_length_are_passed_over():
    long = [{"id": "p0", "text": "word " * 50_000}] * 3
    whole = json.dumps({"propositions": long, "reports": json.loads(as_json(ferry()))["reports"]})
    assert holds_reports(whole.encode())
    assert read_again(whole) == (ferry(),)


def test_json_of_read_has_no_propositions():
    assert again(as_json(ferry())) == Weighed((), ())


def test_json_lines_are_told_from_reports():
    out = io.StringIO()
    writer = WeighedJsonlWriter(out, weighed_sample()[1])
    for each in REPORTS:
        writer.add(each)
    writer.close()
    assert holds_reports(out.getvalue().encode())
    with pytest.raises(Damaged, match="propositions without their reports"):
        read_again(out.getvalue())
