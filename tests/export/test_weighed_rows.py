"""One proposition a row, in JSON lines and in CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from samples import span
from sayso.export import WeighedCsvWriter, WeighedJsonlWriter
from sayso.export.proposition_cells import PROPOSITION_COLUMNS
from sayso.export.propositions import proposition_object
from sayso.model import Figure, Root, Span, Speaker, Weighed
from weighed_mill import REPORTS
from weighed_reports import (
    COURIER,
    GAZETTE,
    HURT_9,
    LEDGER,
    LEDGER_HURT,
    POST,
    TIMES,
    WIRE,
    WIRE_HURT,
    said,
)
from weighed_samples import weighed_sample

HURT, CLOSED, FELL, LEFT, ROPE = range(5)


def rows_of(kind, found=None, reports=REPORTS):
    out = io.StringIO()
    writer = kind(out, found or weighed_sample()[1])
    for each in reports:
        writer.add(each)
    writer.fail("x", "ignored")
    writer.close()
    return out.getvalue()


def lines(*arguments):
    return [json.loads(line) for line in rows_of(WeighedJsonlWriter, *arguments).splitlines()]


def table(*arguments):
    return list(csv.DictReader(io.StringIO(rows_of(WeighedCsvWriter, *arguments))))


def test_a_line_is_the_whole_proposition():
    for row, one in zip(lines(), weighed_sample()[1].propositions, strict=True):
        whole = proposition_object(one)
        assert list(row) == list(whole)
        assert {key: row[key] for key in row if key != "members"} == {
            key: whole[key] for key in whole if key != "members"
        }
        for member, bare in zip(row["members"], whole["members"], strict=True):
            assert {key: member[key] for key in bare} == bare


def test_a_member_can_be_read_without_the_reports():
    member = lines()[HURT]["members"][2]
    assert member["statement"] == said(REPORTS[2].claims[1])
    assert [member[key] for key in ("report", "path", "outlet", "url", "published")] == [
        GAZETTE.id,
        GAZETTE.path,
        "Valley Gazette",
        GAZETTE.url,
        GAZETTE.published,
    ]
    assert member["text"] == "“At least 30 people were hurt,”"
    assert member["speaker"]["mention"]["text"] == "an official at the hospital"
    assert [member["certainty"], member["voice"]] == ["CT+", "attributed"]
    assert [figure["low"] for figure in member["figures"]] == [30]
    (piece,) = member["spans"]
    assert GAZETTE.text[piece["start"] : piece["end"]] == piece["text"]


def test_a_report_of_which_little_is_known_has_nulls():
    last = lines()[LEFT]["members"][1]
    assert [last["report"], last["published"]] == [POST.id, None]
    nowhere = (*REPORTS[:3], replace(REPORTS[3], outlet=None, url=None), *REPORTS[4:])
    (row,) = [row for row in lines(None, nowhere) if row["text"].startswith("A rope")]
    assert [row["members"][0]["outlet"], row["members"][0]["url"]] == [None, None]
    assert table(None, nowhere)[ROPE]["outlet_names"] == ""
    assert table(None, nowhere)[HURT]["figures"].endswith("Lorne police (bridge/ledger.html)")


def test_a_row_has_every_column():
    rows = table()
    assert len(rows) == 5
    assert tuple(rows[0]) == PROPOSITION_COLUMNS
    hurt = rows[HURT]
    assert [hurt["outlets"], hurt["origins_min"], hurt["origins_max"]] == ["4", "2", "3"]
    assert (
        hurt["outlet_names"] == "Meridian Wire | Harbour Courier | Valley Gazette | Morning Ledger"
    )
    assert hurt["roots"] == "a hospital official | an official at the hospital | Lorne police"
    assert hurt["may_be_one"] == "a hospital official = an official at the hospital"
    assert hurt["copies"] == "Harbour Courier < Meridian Wire"
    assert [hurt["first_published"], hurt["last_published"]] == [WIRE.published, LEDGER.published]
    assert hurt["members"] == "4"


def test_what_is_told_of_each_member_stands_in_one_order():
    hurt = table()[HURT]
    told = [hurt[name].split(" | ") for name in ("statements", "holders", "certainties")]
    assert [each[-1] for each in told] == ["nine people were hurt", "Lorne police", "CT+"]
    assert hurt["reports"].split(" | ") == [one.id for one in (WIRE, COURIER, GAZETTE, LEDGER)]
    assert hurt["paths"].split(" | ")[0] == "bridge/wire.html"


def test_figures_stand_with_who_gives_them():
    assert table()[HURT]["figures"].split(" | ") == [
        "14 [14 people]: "
        "A hospital official (Meridian Wire), A hospital official (Harbour Courier)",
        "At least 30 [30.. people]: an official at the hospital (Valley Gazette)",
        "nine [9 people]: Lorne police (Morning Ledger)",
    ]


def test_a_part_beside_its_whole_is_no_figure_of_the_row():
    where = REPORTS[3]
    found = span(where.text, "people were hurt")
    part = Figure("f0", found.start, found.end, found.text, 4, 4, part_of=HURT_9.id)
    alone = replace(LEDGER_HURT.statements[0], figures=("f0",))
    both = replace(alone, figures=(HURT_9.id, "f0"))
    for statement, words in ((both, "nine [9 people]"), (alone, "hurt [4, part of nine]")):
        changed = replace(
            where,
            figures=(HURT_9, part),
            claims=(replace(LEDGER_HURT, statements=(statement,)), *where.claims[1:]),
        )
        row = table(None, (*REPORTS[:3], changed, *REPORTS[4:]))[HURT]
        assert row["figures"].split(" | ")[2].endswith(f"{words}: Lorne police (Morning Ledger)")


def test_disputes_are_counted_and_told():
    hurt, closed, *_ = table()
    assert [hurt["contradictions"], hurt["updates"]] == ["1", "1"]
    first, second = hurt["disputes"].split(" | ")
    assert first.startswith(
        "Lorne police (Morning Ledger) “nine” contradicts "
        "an official at the hospital (Valley Gazette) “At least 30”: nine are fewer"
    )
    assert " updates A hospital official (Meridian Wire) “14”: " in second
    assert closed["disputes"] == (
        "Roads Department (Morning Ledger) [CT-] contradicts Quay Radio (Valley Gazette) [CT+]"
    )


def test_what_is_cited_and_not_loaded_is_named():
    assert [row["absent"] for row in table()] == ["", "Quay Radio", "", "", ""]


def test_a_circle_has_no_roots_and_an_outlet_is_its_own():
    left, rope = table()[LEFT:]
    assert [left[name] for name in ("origins_min", "origins_max", "roots")] == ["0", "0", ""]
    assert left["first_published"] == left["last_published"] == TIMES.published
    assert [rope["roots"], rope["holders"]] == ["Morning Ledger", "Morning Ledger"]


def test_the_words_of_an_outer_claim_are_those_of_the_inner_one():
    where = REPORTS[0]
    inner = replace(where.claims[1], id="c1", within="c0", speaker=Speaker("Ada", "person"))
    outer = replace(where.claims[1], id="c0", speaker=Speaker("Bea", "person"))
    for claims in ((outer, inner), (inner, outer)):
        changed = (replace(where, claims=(where.claims[0], *claims)), *REPORTS[1:])
        assert lines(None, changed)[HURT]["members"][0]["claim"] == "c1"
        assert table(None, changed)[HURT]["holders"].startswith("Ada | ")


def test_a_statement_in_pieces_is_told_with_what_is_left_out():
    where = REPORTS[0]
    start = where.text.index("14 people")
    pieces = Span.of(where.text, start, start + 2), span(where.text, "hurt")
    split = replace(WIRE_HURT, statements=(replace(WIRE_HURT.statements[0], spans=pieces),))
    changed = (replace(where, claims=(where.claims[0], split)), *REPORTS[1:])
    assert table(None, changed)[HURT]["statements"].startswith("14 … hurt | ")
    assert lines(None, changed)[HURT]["members"][0]["text"] == "14 … hurt"


@pytest.mark.parametrize("sign", "=+-@")
def test_cells_that_look_like_a_formula_are_made_harmless(sign):
    reports, found = weighed_sample()
    rope = found.propositions[ROPE]
    root = Root("o0", f"{sign}cmd", "outlet")
    evil = replace(
        rope, text=f"{sign}1", origins=replace(rope.origins, roots=(root,)), id=f"{sign}p"
    )
    (row,) = table(Weighed((evil,), ()), reports)
    assert [row["id"], row["text"], row["roots"]] == [f"'{sign}p", f"'{sign}1", f"'{sign}cmd"]


def test_paths_that_are_no_text_can_be_written():
    changed = (*REPORTS[:3], replace(REPORTS[3], path="\udcff.txt", outlet=None), *REPORTS[4:])
    for kind in (WeighedCsvWriter, WeighedJsonlWriter):
        assert "\\udcff.txt" in rows_of(kind, None, changed).encode("utf-8").decode()


def test_without_propositions_there_is_the_header_alone():
    assert lines(Weighed((), ())) == []
    assert rows_of(WeighedCsvWriter, Weighed((), ())).strip().split(",") == list(
        PROPOSITION_COLUMNS
    )


def test_the_columns_are_documented():
    text = (Path(__file__).parents[2] / "docs/weigh-json.md").read_text("utf-8")
    rows = [
        line.split("|")[1] for line in text.partition("## CSV")[2].splitlines() if line[:3] == "| `"
    ]
    assert tuple(re.findall(r"`(\w+)`", " ".join(rows))) == PROPOSITION_COLUMNS
