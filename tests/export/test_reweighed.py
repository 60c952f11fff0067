"""Propositions that do not fit their reports, or themselves, are refused in one clear line."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import Damaged
from sayso.export import propositions_in
from weighed_mill import REPORTS
from weighed_reports import COURIER, GAZETTE_CLOSED, HURT_9, LEDGER_CLOSED, WIRE_FELL, said
from weighed_samples import as_weighed_json

HURT, CLOSED, FELL, LEFT, ROPE = range(5)


def refusal(change):
    """What is said of the JSON after a change to its propositions."""
    whole = json.loads(as_weighed_json())
    change(whole["propositions"])
    with pytest.raises(Damaged) as error:
        list(propositions_in(io.StringIO(json.dumps(whole))).propositions)
    assert "\n" not in str(error.value)
    return str(error.value)


def put(place, value):
    """A change: put a value where a path of keys leads ("0.members.1.statement")."""
    *way, last = [int(key) if key.isdigit() else key for key in place.split(".")]

    def change(found):
        for key in way:
            found = found[key]
        found[last] = value

    return change


@pytest.mark.parametrize(
    "place",
    [
        "0.members.0.statement",
        "0.origins.roots.0.report",
        "0.origins.roots.0.may_be.0",
        "0.rests_on.0.statement",
        "0.rests_on.0.root",
        "0.rests_on.1.via.0.report",
        "0.rests_on.0.spans.0.report",
        "0.copies.0.copy",
        "0.copies.0.original",
        "0.copies.0.spans.0.0.report",
        "0.cites.0.report",
        "0.cites.0.to_report",
        "0.cites.0.span.report",
        "0.disputes.0.later",
        "0.disputes.0.earlier",
        "0.disputes.0.figures.0",
    ],
)
def test_every_id_leads_somewhere(place):
    words = refusal(put(place, "nobody"))
    assert words.startswith("proposition p")
    assert "nobody" in words


@pytest.mark.parametrize(
    "place",
    [
        "0.rests_on.1.spans.1",
        "0.copies.0.spans.0.0",
        "0.copies.0.spans.0.1",
        "0.cites.0.span",
        "3.rests_on.0.spans.0",
    ],
)
@pytest.mark.parametrize(("key", "value"), [("start", 0), ("end", 10_000), ("text", "Hold on")])
def test_every_passage_is_checked(place, key, value):
    assert "other words stand at " in refusal(put(f"{place}.{key}", value))


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        ("0.origins.max", 4, "4 origins at most, but 3 roots"),
        ("0.origins.min", 4, "from 4 to 3 origins is no interval"),
        ("0.origins.min", -1, "from -1 to 3 origins is no interval"),
        ("0.origins.min", 1, "1 origins at least, but 2 cannot be one"),
        ("0.origins.roots.1.may_be", [], "but not the other way round"),
        ("0.confidence", 1.5, "1.5 is no probability"),
        ("0.copies.0.confidence", -0.5, "-0.5 is no probability"),
        ("0.outlets", -1, "there cannot be -1 outlets"),
        ("0.members", [], "it has no statement"),
        ("0.members.0.certainty", "sure", "proposition 1, members.0.certainty: "),
        ("0.disputes.0.relation", "doubts", "proposition 1, disputes.0.relation: "),
        ("0.disputes.0.figures", [HURT_9.id], "proposition 1, disputes.0.figures"),
        ("0.disputes.0.figures", [HURT_9.id] * 2, f"there is no figure {HURT_9.id} in the report"),
        ("0.disputes.0.later", said(WIRE_FELL), "is in dispute but is not in it"),
        ("1.disputes.0.later", said(GAZETTE_CLOSED), "is in dispute with itself"),
        ("0.rests_on.0.statement", said(WIRE_FELL), "rests on something but is not in it"),
        ("0.copies.0.original", COURIER.id, f"report {COURIER.id} is a copy of itself"),
        ("0.members.1.statement", said(LEDGER_CLOSED), None),
        ("0.cites", [7], "proposition 1, cites.0: "),
        ("0.rests_on", None, "proposition 1, rests_on: "),
        ("1", 7, "proposition 2 is no object"),
    ],
)
def test_what_does_not_hold_is_named(place, value, words):
    assert (words or "proposition p") in refusal(put(place, value))


def test_a_root_cannot_be_two_or_itself():
    def twice(found):
        roots = found[HURT]["origins"]["roots"]
        roots[1]["id"] = roots[0]["id"]

    def itself(found):
        (root,) = found[FELL]["origins"]["roots"]
        root["may_be"] = [root["id"]]

    assert "two roots have one id" in refusal(twice)
    assert "may be itself" in refusal(itself)


def test_a_statement_is_in_one_proposition():
    def moved(found):
        found[ROPE]["members"].append(found[FELL]["members"][0])

    def doubled(found):
        found[ROPE]["members"] *= 2

    assert f"statement {said(WIRE_FELL)} is in proposition p" in refusal(moved)
    assert "too" in refusal(doubled)


def test_ids_are_told_once():
    assert "another one has this id" in refusal(
        lambda found: found[FELL].update(id=found[HURT]["id"])
    )


@pytest.mark.parametrize("key", ["id", "members", "origins", "cites", "disputes"])
def test_every_key_has_to_be_there(key):
    assert refusal(lambda found: found[LEFT].pop(key)) == f'proposition 4 has no "{key}"'


def test_what_is_absent_is_cited_by_reports():
    whole = json.loads(as_weighed_json())
    whole["absent"][0]["cited_by"] = ["r0"]
    with pytest.raises(Damaged, match="absent “Quay Radio”: there is no report r0"):
        propositions_in(io.StringIO(json.dumps(whole)))
    whole["absent"] = [{"name": "x"}]
    with pytest.raises(Damaged, match='absent 1 has no "cited_by"'):
        propositions_in(io.StringIO(json.dumps(whole)))


def test_reports_that_are_not_there_are_missed():
    with pytest.raises(Damaged, match="there is no statement"):
        propositions_in(io.StringIO(as_weighed_json(read=REPORTS[1:])))


@given(st.integers(1, len(as_weighed_json()) - 2))
def test_a_file_that_is_cut_off_is_refused(length):
    with pytest.raises(Damaged) as error:
        propositions_in(io.StringIO(as_weighed_json()[:length]))
    assert "\n" not in str(error.value)


def test_a_claim_without_words_shows_no_citation():
    whole = json.loads(as_weighed_json())
    for report in whole["reports"]:
        for claim in report["claims"]:
            claim.update(source=[], cue=[], content=[], chain=[], speaker=None)
    found = propositions_in(io.StringIO(json.dumps(whole)))
    assert [cited.by for cited in found.propositions[CLOSED].cites] == ["credit"]
