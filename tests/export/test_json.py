"""The JSON has the shape that docs promise: every key, null or [] where nothing is known."""

from __future__ import annotations

import json
from dataclasses import replace

from samples import TEXT, as_json, ferry, report, span
from sayso import __version__

REPORT = (
    "id path url outlet outlet_says title authors published published_from updated retrieved "
    "language sha256 reader text blocks links figures dates places media claims"
).split()
CLAIM = (
    "id voice within source cue content quotation speaker chain act certainty negation hedges "
    "unconfirmed confidence sure statements"
).split()
STATEMENT = "id spans certainty negation figures dates places media".split()


def test_top_level_has_version_failures_and_reports():
    whole = json.loads(as_json(report(), failed=(("a.pdf", "is cut off"),)))
    assert sorted(whole) == ["failed", "reports", "sayso"]
    assert whole["sayso"] == __version__
    assert whole["failed"] == [{"path": "a.pdf", "error": "is cut off"}]


def test_nothing_read_is_still_whole():
    assert json.loads(as_json()) == {"sayso": __version__, "failed": [], "reports": []}


def test_every_key_is_there():
    (found,) = json.loads(as_json(ferry()))["reports"]
    assert list(found) == REPORT
    for claim in found["claims"]:
        assert list(claim) == CLAIM
        assert list(claim["sure"]) == ["speaker", "act", "certainty"]
        for statement in claim["statements"]:
            assert list(statement) == STATEMENT
    assert list(found["blocks"][0]) == ["start", "end", "kind", "page"]
    assert list(found["links"][0]) == ["start", "end", "text", "url"]


def test_what_later_work_fills_is_null_or_empty():
    (found,) = json.loads(as_json(ferry()))["reports"]
    assert [found[key] for key in ("figures", "dates", "places", "media")] == [[], [], [], []]
    claim = found["claims"][0]
    nulls = ("speaker", "act", "certainty", "negation", "unconfirmed", "within")
    assert [claim[key] for key in nulls] == [None] * len(nulls)
    assert claim["chain"] == claim["hedges"] == []
    assert set(claim["sure"].values()) == {None}


def test_spans_are_verbatim_and_name_a_report_only_if_it_is_another():
    first = ferry().claims[0]
    elsewhere = replace(span(TEXT, "the coast guard"), report="r0")
    moved = replace(ferry(), claims=(replace(first, source=(elsewhere,)),))
    (found,) = json.loads(as_json(moved))["reports"]
    (claim,) = found["claims"]
    assert claim["source"][0]["report"] == "r0"
    for piece in claim["content"]:
        assert list(piece) == ["start", "end", "text"]
        assert found["text"][piece["start"] : piece["end"]] == piece["text"]


def test_text_stays_as_it_is():
    text = "\x1b[31m\u202eevil\x00 “é” 😀 \u2028\r\n"
    assert json.loads(as_json(report(text)))["reports"][0]["text"] == text


def test_a_path_that_is_no_text_can_be_written():
    whole = as_json(report(path="caf\udce9.txt"), failed=(("\udcff", "no \udcff"),))
    assert json.loads(whole.encode("utf-8"))["reports"][0]["path"] == "caf\\udce9.txt"
