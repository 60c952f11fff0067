"""Which claims are shown, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mill import MINISTRY, held, mill, own
from sayso.cli.nesting import nested
from sayso.cli.read import VOICES
from sayso.cli.voices import CHOICES, chosen


def contents(claims) -> list[str]:
    return [claim.content[0].text for claim in claims]


def test_the_help_names_all_choices():
    assert VOICES == CHOICES


def test_notable_are_the_attributed_the_hedged_and_the_figures():
    left_out = set(contents(mill().claims)) - set(contents(chosen(mill(), "notable")))
    assert left_out == {"The mill burned on Monday", "The quay is closed"}


def test_a_number_in_a_word_is_a_figure_and_a_date_is_none():
    report = mill(claims=(own("two witnesses"), own("on Monday")))
    assert contents(chosen(report, "notable")) == ["two witnesses"]


def test_the_outlets_own():
    assert contents(chosen(mill(), "outlet")) == [
        "The mill burned on Monday",
        "Some 40 people fled",
        "The cause",
        "The quay is closed",
    ]


def test_all_are_all():
    assert chosen(mill(), "all") == mill().claims


@pytest.mark.parametrize("choice", CHOICES)
def test_every_choice_keeps_the_order_and_no_more(choice):
    claims = chosen(mill(), choice)
    assert [claim for claim in mill().claims if claim in claims] == list(claims)
    assert chosen(mill(claims=()), choice) == ()


def test_a_claim_brings_the_one_around_it():
    outer = own("The cause appears to be dust", "appears")
    inner = held("", "appears", "dust", speaker=MINISTRY, within=outer.id)
    apart = own("The quay is closed")
    report = mill(claims=(inner, outer, apart))
    assert chosen(report, "attributed") == (inner, outer)


def test_claims_stand_under_the_one_that_they_are_in():
    a, b, c, d = (
        replace(own("The quay is closed"), id=name, within=outer)
        for name, outer in [("a", None), ("b", "c"), ("c", "a"), ("d", "elsewhere")]
    )
    assert list(nested([b, a, c, d])) == [(a, 0), (c, 1), (b, 2), (d, 0)]


def test_circles_lose_no_claim():
    a, b = (
        replace(own("The quay is closed"), id=name, within=outer)
        for name, outer in [("a", "b"), ("b", "a")]
    )
    assert sorted(claim.id for claim, _ in nested([a, b])) == ["a", "b"]
