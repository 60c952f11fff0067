"""The table of propositions, as people see it."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from rich.cells import cell_len

from samples import report
from sayso.cli.gathered import Gathered
from sayso.model import Absent, Member, Origins, Proposition, Weighed
from weighed_pages import page
from weighed_reports import GAZETTE, POST
from weighed_samples import weighed_sample

HURT = """\
14 people were hurt
  4 outlets, 2–3 traced origins, two unnamed sources unresolved · 1
  contradiction, 1 update · sure 87 % · pc5632

  figures
    14 people           a hospital official (in Meridian Wire and Harbour
                        Courier)
    30 or more people   an official at the hospital (in Valley Gazette): “At
                        least 30”
    9 people            Lorne police (in Morning Ledger): “nine”

  in dispute
    contradiction   “nine people” – Lorne police (in Morning Ledger)
                    against “At least 30 people” – an official at the hospital
                    (in Valley Gazette)
    update          “At least 30 people” – an official at the hospital (in
                    Valley Gazette)
                    after “14 people” – a hospital official (in Meridian Wire)

  where it comes from
    a hospital official [not named] [may be one with “an official at the
    │ hospital”]
    └ Meridian Wire                 “said […] A hospital official”
      └ Harbour Courier             copies “14 people were hurt”
                                    credit line “(Reporting by Meridian Wire)”
    an official at the hospital [not named] [may be one with “a hospital
    │ official”]
    └ Valley Gazette                “an official at the hospital said”
    Lorne police
    └ Morning Ledger                “Lorne police said”
"""


@pytest.fixture
def shown(monkeypatch):
    return lambda *given, **asked: page(monkeypatch, *given, **asked)


def test_a_proposition_with_everything(shown):
    assert shown().startswith(HURT)


def test_a_copy_stands_under_its_original_with_the_passage(shown):
    assert """\
    Roads Department
    ├ Meridian Wire                       2026-05-04 09:00 UTC     “the Roads Department said”
    │ └ Harbour Courier                   2026-05-04 12:30 +02:00""" in shown(width=120)


def test_a_denial_adds_no_origin_and_is_in_dispute(shown):
    words = shown(width=120)
    assert "1 traced origin · 1 denial ·" in words
    assert "“the bridge had been closed for repairs in April” [denied] – Roads Dep" in words
    assert "    denied by Roads Department [adds no origin]\n" in words
    assert "    Quay Radio [not among these reports]\n" in words


def test_a_circle_has_no_origin_and_a_passage_for_each_step(shown):
    words = shown(width=120)
    assert "2 outlets, no traced origin ·" in words
    assert "a circle without an origin: each has it from the other\n" in words
    assert re.search(r"├ Lorne Times has it from Daily Post .+ link “Daily Post”", words)
    assert re.search(r"└ Daily Post has it from Lorne Times .+“according to the Lorne T", words)


def test_what_one_outlet_alone_says_is_counted_and_shown_on_demand(shown):
    seen = "A rope now bars the way to the bank"
    assert seen not in shown()
    assert "\n  and 1 statement that one outlet alone makes: --all\n" in shown()
    assert seen in shown(every=True)
    assert "--all" not in shown(every=True)
    assert "[says so itself]" in shown(every=True)


def test_what_is_cited_but_not_here_comes_last(shown):
    assert shown().endswith("""
Cited, but not among these reports
  Quay Radio          by Valley Gazette
                      “Quay Radio reported”
""")


def test_no_more_than_asked_for(shown):
    words = shown(top=1)
    assert words.startswith("14 people were hurt\n")
    assert "closed for repairs" not in words
    assert "\n  and 3 more: --top 4\n" in words


@pytest.mark.parametrize("width", [60, 80, 99, 100, 140, 200])
def test_lines_fit_and_have_no_blanks_behind(shown, width):
    for line in shown(width=width, every=True).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


@pytest.mark.parametrize("width", [20, 40, 80])
def test_every_word_is_there_at_any_width(shown, width):
    words = "".join(shown(width=width, every=True).split())
    for piece in ("TheRoadsDepartmentdenied", "Arope", "HarbourCourier", "twounnamedsources"):
        left = [re.escape(letter) for letter in piece]
        assert re.search("[│├└]*".join(left), words) or width < 60


def test_what_is_quoted_stands_in_a_report(shown):
    """At a width where nothing of it is wrapped."""
    reports, _ = weighed_sample()
    texts = [" ".join(each.text.split()) for each in reports]
    for line in shown(width=140).splitlines():
        if "may be one with" in line:
            continue
        for words in re.findall("“([^”]+)”", line):
            for piece in words.split(" […] "):
                assert any(piece in text for text in texts), piece


def test_no_colours_when_piped(shown):
    assert "\x1b" not in shown(every=True)


EVIL = "\x1b[2J\x1b]0;owned\x07 \u202etxt.exe\u202c \x9b31m \u200e \u2066x\u2069 \x08\x00\nnew line"


def test_nothing_in_a_report_reaches_the_terminal_as_a_command(shown):
    reports, weighed = weighed_sample()
    evil = [replace(each, outlet=EVIL, path=EVIL, published=EVIL) for each in reports]
    worse = tuple(
        replace(
            one,
            text=EVIL,
            id=one.id,
            origins=replace(
                one.origins, roots=tuple(replace(each, name=EVIL) for each in one.origins.roots)
            ),
            rests_on=tuple(
                replace(each, via=tuple(replace(way, name=EVIL, report=None) for way in each.via))
                for each in one.rests_on
            ),
            disputes=tuple(replace(each, words=EVIL) for each in one.disputes),
        )
        for one in weighed.propositions
    )
    absent = (Absent(EVIL, (GAZETTE.id,)),)
    for width in (60, 140):
        words = shown(evil, Weighed(worse, absent), width=width, every=True)
        assert all(character.isprintable() or character == "\n" for character in words)
    assert "<U+202E>txt.exe" in words


def test_nothing_claimed(shown):
    assert shown([report()], Weighed((), ())) == "  No claims found.\n"


def test_nothing_to_tell(shown):
    reports, weighed = weighed_sample()
    (rope,) = [one for one in weighed.propositions if one.text.startswith("A rope")]
    words = shown(reports, Weighed((rope,), ()))
    assert words.splitlines() == [
        "  Nothing is carried by several outlets, in dispute or from elsewhere.",
        "  and 1 statement that one outlet alone makes: --all",
    ]


def test_ids_that_lead_nowhere_break_nothing(shown):
    lost = Proposition("p1", "Words", 2, 0.5, (Member("s-lost", "CT+"),), Origins(0, 0))
    words = shown([report()], Weighed((lost,), (Absent("A", ("r-lost",)),)))
    assert words.startswith("Words\n  2 outlets, no traced origin · p1\n")
    assert "by a report that is not here" in words


def test_a_thousand_propositions_take_seconds(shown):
    reports, weighed = weighed_sample()
    many = tuple(replace(one, id=f"p{at:04}") for at in range(250) for one in weighed.propositions)
    began = time.monotonic()
    words = shown(reports, Weighed(many, weighed.absent))
    assert words.count("people were hurt\n") == 250
    assert time.monotonic() - began < 20


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"url": None, "path": "far/away/post.html"}, "post.html"),
        ({"url": "https://post.example/a"}, "post.example"),
        ({"url": "https://[", "path": "-"}, "-"),
        ({"url": None, "path": "", "title": None}, "a report without a name"),
    ],
)
def test_a_report_without_an_outlet_has_a_name(changes, name):
    post = replace(POST, outlet=None, **changes)
    assert Gathered([post]).called(post.id) == name


def test_reports_of_one_outlet_are_told_apart_where_no_time_is_shown(shown):
    reports, weighed = weighed_sample()
    one = [replace(each, outlet="One") for each in reports]
    words = shown(one, weighed)
    for name in ("One, 2026-05-04 09:00 UTC", "One, 2026-05-05", "bridge/post.html"):
        assert name in words
    assert "├ One  " in shown(one, weighed, width=140)
