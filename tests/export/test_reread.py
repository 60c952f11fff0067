"""JSON that sayso wrote comes back as the same reports, or not at all."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mill import mill
from samples import as_json, ferry, report
from sayso.errors import Damaged
from sayso.export import JsonlWriter, holds_reports, reports_in


def again(text: str):
    return list(reports_in(io.StringIO(text)))


def test_round_trip():
    reports = [ferry(), report("Nothing here.\n"), ferry(path="b.txt", url="https://a.org/b")]
    assert again(as_json(*reports, failed=(("x", "y"),))) == reports


def test_speakers_chains_statements_and_voices_come_back():
    whole = as_json(mill())
    (found,) = again(whole)
    assert found == replace(mill(), claims=tuple(replace(c, reasons=()) for c in mill().claims))
    assert as_json(found) == whole


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(max_size=20))
def test_any_text_comes_back(text, title):
    known = report(text, blocks=(), title=title.encode("utf-8", "replace").decode())
    assert again(as_json(known)) == [known]


@pytest.mark.parametrize("options", [{"indent": 2}, {"sort_keys": True}, {"ensure_ascii": True}])
def test_rewritten_by_another_program(options):
    whole = json.dumps(json.loads(as_json(ferry(), ferry())), **options)
    assert holds_reports(whole.encode())
    assert again(whole) == [ferry(), ferry()]


def test_longer_than_one_piece():
    reports = [report(f"{number} " + "word " * 50_000, blocks=()) for number in range(5)]
    assert again(as_json(*reports)) == reports


def test_is_told_by_content():
    assert holds_reports(as_json().encode())
    assert holds_reports(b'\xef\xbb\xbf \n{ "failed" : []')
    assert not holds_reports(b'{"title": "sayso"}')
    assert not holds_reports(b"The ministry said")
    assert not holds_reports(b"")


def changed(change):
    whole = json.loads(as_json(ferry()))
    change(whole["reports"][0])
    return json.dumps(whole)


def _move(found):
    found["claims"][0]["content"][0]["start"] += 1


def _reword(found):
    found["claims"][0]["statements"][0]["spans"][0]["text"] = "“We lost the war,”"


def _outside(found):
    found["claims"][0]["cue"] = [{"start": 5, "end": 10_000, "text": "x"}]


def _negative(found):
    found["claims"][0]["cue"] = [{"start": -3, "end": -1, "text": found["text"][-3:-1]}]


def _misname(found):
    claim = found["claims"][0]
    where = {"start": 0, "end": 3, "text": "who"}
    claim["speaker"] = {"name": "who", "kind": "person", "mention": where, "for": None}


def _mislink(found):
    where = {"start": 0, "end": 3, "text": "who"}
    found["claims"][0]["chain"] = [{"name": None, "kind": "group", "mention": where}]


@pytest.mark.parametrize("change", [_move, _reword, _outside, _negative, _misname, _mislink])
def test_every_passage_is_checked(change):
    with pytest.raises(Damaged, match=r"report 1, claim c\w+: other words stand at"):
        again(changed(change))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda found: found.pop("claims"), 'has no "claims"'),
        (lambda found: found.update(text=7), "report 1, text: "),
        (lambda found: found.update(text="\ud800"), "half a character"),
        (lambda found: found["claims"][0].update(quotation="loud"), "quotation"),
        (lambda found: found["claims"][0].update(within="c0"), "no claim c0 around it"),
        (lambda found: found["claims"][0].update(within=found["claims"][0]["id"]), "inside itself"),
        (lambda found: found["claims"][0].update(confidence=float("nan")), "no probability"),
        (lambda found: found["claims"][0]["sure"].update(speaker=1.5), "no probability"),
        (lambda found: found["claims"][0].update(speaker={"name": "x"}), "speaker.kind"),
        (lambda found: found["claims"][0].update(speaker=[1]), "speaker"),
        (lambda found: found.update(claims=[1]), "claims.0"),
        (lambda found: found.update(claims=7), "claims"),
        (lambda found: found["blocks"][0].update(end=9999), "no block"),
        (lambda found: found["links"][0].update(text="boat"), "no such link"),
    ],
)
def test_wrong_shapes_are_named(change, words):
    with pytest.raises(Damaged, match=words) as error:
        again(changed(change))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        as_json(ferry())[:-40],
        as_json(ferry())[:300],
        as_json(ferry()) + "x",
        '{"sayso": "1", "reports": [1]}',
        '{"sayso": "1", "reports": [{}]}',
        '{"sayso": "1", "reports": [nonsense]}',
        '{"sayso": "1" "reports": []}',
        '{"sayso": ' + "[" * 200_000,
        "",
    ],
)
def test_damaged_files_say_so_in_a_line(text):
    with pytest.raises(Damaged) as error:
        again(text)
    assert "\n" not in str(error.value)


def test_json_lines_are_told_from_reports():
    out = io.StringIO()
    JsonlWriter(out).add(ferry())
    assert holds_reports(out.getvalue().encode())
    with pytest.raises(Damaged, match="claims without their reports"):
        again(out.getvalue())


def test_reports_before_the_damage_are_good():
    whole = as_json(ferry(), ferry())
    reports = reports_in(io.StringIO(whole[:-500]))
    assert next(reports) == ferry()
    with pytest.raises(Damaged, match="after report 1"):
        next(reports)
