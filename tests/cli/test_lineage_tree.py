"""Trees of origins and reports: stations, copies, circles, and how much of them is shown."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model import Origins, Rest, Root, Via, Weighed
from weighed_pages import page
from weighed_reports import (
    COURIER,
    COURIER_FELL,
    GAZETTE,
    LEDGER,
    LEDGER_ROPE,
    POST,
    POST_LEFT,
    TIMES,
    TIMES_LEFT,
    WIRE,
    said,
)
from weighed_samples import weighed_sample


def tree(monkeypatch, like, *, width=80, every=False, **changes):
    """The lines of the tree of a changed proposition of the sample."""
    reports, weighed = weighed_sample()
    (one,) = [each for each in weighed.propositions if each.text.startswith(like)]
    words = page(
        monkeypatch,
        reports,
        Weighed((replace(one, **changes),), ()),
        width=width,
        every=every,
    )
    return words.split("  where it comes from\n")[1].split("\n\n")[0].splitlines()


def names(lines):
    return [line[4:36].rstrip() for line in lines]


def test_names_in_between_are_stations(monkeypatch):
    root = Root("o1", "a witness", "anonymous")
    way = (Via(WIRE.id, "Meridian Wire"), Via(None, "the police"), Via(None, "the mayor"))
    rests = (Rest(said(COURIER_FELL), "o1", way),)
    lines = tree(monkeypatch, "The Lorne", origins=Origins(1, 1, (root,)), rests_on=rests, cites=())
    assert names(lines)[:4] == [
        "a witness [not named]",
        "└ the mayor",
        "  └ the police",
        "    └ Meridian Wire",
    ]
    assert lines[4].startswith("          └ Harbour Courier         copies “The Lorne")


def test_an_outlet_that_saw_for_itself_stands_once(monkeypatch):
    root = Root("o1", "Morning Ledger", "outlet", LEDGER.id)
    rests = (
        Rest(said(LEDGER_ROPE), "o1"),
        Rest(said(COURIER_FELL), "o1", (Via(LEDGER.id, "Ledger"),)),
    )
    lines = tree(monkeypatch, "A rope", every=True, origins=Origins(1, 1, (root,)), rests_on=rests)
    assert names(lines) == ["Morning Ledger [says so itself]", "└ Harbour Courier"]


def test_a_circle_from_outside_has_its_way_in(monkeypatch):
    there = (Via(POST.id, "Daily Post"), Via(TIMES.id, "Lorne Times"), Via(POST.id, "Daily Post"))
    rests = (
        Rest(said(TIMES_LEFT), None, there[:2]),
        Rest(said(POST_LEFT), None, there[1:]),
        Rest(said(COURIER_FELL), None, there),
    )
    lines = tree(monkeypatch, "The builder", width=140, rests_on=rests)
    assert [line[4:].split("  ")[0] for line in lines if "has it" in line] == [
        "a circle without an origin: each has it from the other",
        "├ Lorne Times has it from Daily Post",
        "├ Daily Post has it from Lorne Times",
        "└ Harbour Courier has it from Daily Post",
    ]


def test_longer_circles_are_one_wherever_they_are_entered(monkeypatch):
    three = [Via(COURIER.id, "C"), Via(TIMES.id, "T"), Via(POST.id, "P")]
    rests = (
        Rest(said(COURIER_FELL), None, (three[1], three[2], three[0])),
        Rest(said(TIMES_LEFT), None, (three[2], three[0], three[1])),
        Rest(said(POST_LEFT), None, (three[0], three[1], three[2])),
    )
    lines = tree(monkeypatch, "The builder", width=140, rests_on=rests)
    assert lines[0].strip() == "a circle without an origin: each has it from the next"
    assert len([line for line in lines if " has it from " in line]) == 4


def test_what_is_not_traced_is_said_to_be(monkeypatch):
    lines = tree(monkeypatch, "The builder", rests_on=(Rest(said(TIMES_LEFT), None),))
    assert lines[0] == "    not traced further than Daily Post [adds no origin]"
    assert names(lines)[1] == "└ Lorne Times"


def test_what_is_hedged_is_marked(monkeypatch):
    _, weighed = weighed_sample()
    (fell,) = [each for each in weighed.propositions if each.text.startswith("The Lorne")]
    members = (replace(fell.members[0], certainty="PS+"), *fell.members[1:])
    lines = tree(monkeypatch, "The Lorne", members=members)
    assert lines[1].endswith("[put as possible] “the Roads Department")


def test_doubts_and_what_is_left_open_add_no_origin(monkeypatch):
    _, weighed = weighed_sample()
    (closed,) = [each for each in weighed.propositions if each.text.startswith("The bridge")]
    for certainty, word in (("PR-", "doubted"), ("PS-", "doubted"), ("Uu", "left open")):
        members = (closed.members[0], replace(closed.members[1], certainty=certainty))
        lines = tree(monkeypatch, "The bridge", members=members, width=140)
        assert lines[2].startswith(f"    {word} by Roads Department")
        assert "[adds no origin]" in lines[2]


def test_of_many_the_first_are_shown(monkeypatch):
    root = Root("o1", "the mayor", "person")
    ways = [(Via(None, f"outlet {at:03}"),) for at in range(100)]
    rests = tuple(Rest(said(COURIER_FELL), "o1", way) for way in ways)
    changes = {"origins": Origins(1, 1, (root,)), "rests_on": rests}
    lines = tree(monkeypatch, "The Lorne", **changes)
    assert lines[-1] == "    └ and 88 more: --all"
    assert names(lines).count("├ outlet 011") == 1
    assert "├ outlet 012" not in names(lines)
    assert "└ outlet 099" in names(tree(monkeypatch, "The Lorne", every=True, **changes))


def test_deep_chains_stay_readable(monkeypatch):
    root = Root("o1", "the mayor", "person")
    way = tuple(Via(None, f"outlet {at}") for at in range(2000))
    rests = (Rest(said(COURIER_FELL), "o1", way),)
    lines = tree(monkeypatch, "The Lorne", width=60, origins=Origins(1, 1, (root,)), rests_on=rests)
    assert len(lines) >= 2002
    assert max(map(len, lines)) <= 60
    assert any(line.strip().startswith("└ outlet 0") for line in lines)


def test_long_passages_are_cut_with_a_sign(monkeypatch):
    report = replace(GAZETTE, text="word " * 500)
    reports, weighed = weighed_sample()
    (fell,) = [each for each in weighed.propositions if each.text.startswith("The Lorne")]
    from sayso.model import Span

    long = replace(Span.of(report.text, 0, 2000), report=GAZETTE.id)
    rests = tuple(
        replace(each, spans=(long,)) if at == 2 else each for at, each in enumerate(fell.rests_on)
    )
    changed = [
        replace(each, text=report.text, claims=each.claims) if each.id == GAZETTE.id else each
        for each in reports
    ]
    words = page(monkeypatch, changed, Weighed((replace(fell, rests_on=rests),), ()), width=140)
    assert re.search(r"word\s+\[…\]”", words)
    assert words.count("word") < 60
