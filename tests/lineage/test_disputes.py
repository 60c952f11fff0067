"""Figures that clash, and denials."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from sayso.lineage.disputes import Side, disputes
from tests.lineage.dispute_samples import said, same_party

MORNING = "2030-05-06T08:00+00:00"
NOON = "2030-05-06T12:00+00:00"
NIGHT = "2030-05-06T22:00+00:00"
NEXT = "2030-05-07T09:00+00:00"
LINES = (
    "Smoke stood over the harbour for most of the day and ferries waited outside the mole.",
    "Children were sent home before lunch, and the fish market did not open in the afternoon.",
)


def found(*sides: Side) -> list[tuple[int, int, str]]:
    """The disputes, by the places of the sides."""
    places = {side.statement.id: at for at, side in enumerate(sides)}
    return [
        (places[each.later], places[each.earlier], each.relation)
        for each in disputes(sides, same_party)
    ]


def relation(one: Side, other: Side) -> str | None:
    """The one relation of two sides, the second being the later."""
    clashes = found(one, other)
    assert len(clashes) < 2
    assert all(pair[:2] == (1, 0) for pair in clashes)
    return clashes[0][2] if clashes else None


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("At least 87 people were killed", "312 people were killed", "updates"),
        ("At least 87 people were killed", "At least 300 people were killed", "updates"),
        ("At least 300 people were killed", "312 people were killed", None),
        ("About 300 people were killed", "312 people were killed", None),
        ("Dozens of people were killed", "40 people were killed", None),
        ("312 people were killed", "268 people were killed", "updates"),
        ("About 1,150 jobs will go", "1,220 jobs will go", "updates"),
        ("The fire burnt 1,400 hectares", "The fire burnt about 3,460 acres", None),
        ("The party has 46 percent of the vote", "The party has 46.3 percent of the vote", None),
        ("The company made 2.4 million euros", "The company made 2.4 billion euros", "updates"),
        ("Seventeen of the nineteen sailors were saved", "17 sailors were saved", None),
        ("Two border guards were killed", "One border guard was killed", "updates"),
        ("The train was held for two days", "The train was held for 48 hours", None),
    ],
)
def test_one_source_replaces_what_it_said(first: str, second: str, expected: str | None) -> None:
    assert relation(said(first), said(second, hour=NOON)) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("312 people were killed", "268 people were killed", "contradicts"),
        ("140 people were killed", "268 people were killed", "updates"),
        ("31 trucks reached the town", "28 trucks reached the town", "contradicts"),
        ("28 trucks reached the town", "31 trucks reached the town", "contradicts"),
        ("More than 30 people were injured", "34 people were injured", None),
        ("312 people were killed", "640 people were injured", None),
        ("312 people were killed", "150 women were killed", None),
        ("The hospital treats 300 people a day", "The hospital treated 900 people", None),
        ("The strike lasted six hours", "Six hundred people joined the strike", None),
        ("By 3 May 17 people had died", "51 people had died by 3 May", "contradicts"),
        ("The account was opened on 2 May", "The account was opened on 28 April", "contradicts"),
    ],
)
def test_two_sources(first: str, second: str, expected: str | None) -> None:
    assert relation(said(first), said(second, "union", NEXT)) == expected


def test_what_is_held_at_one_time_contradicts() -> None:
    army, rebels = said("12 soldiers were killed", "army"), said("30 soldiers died", "rebels", NOON)
    again = said("The army lost 12 soldiers, killed at dawn", "army", NIGHT)
    assert found(army, rebels) == [(1, 0, "updates")]
    assert found(army, rebels, again) == [(1, 0, "contradicts"), (2, 1, "contradicts")]


def test_a_correction_replaces_the_figure_wherever_it_was_told() -> None:
    service = said("Two guards were killed", "border service")
    ministry = said("Two guards were killed in the shooting", "ministry", NOON)
    corrected = said("One guard was killed", "border service", NEXT)
    assert found(service, ministry, corrected) == [(2, 0, "updates"), (2, 1, "updates")]


def test_the_slip_of_a_copy_contradicts() -> None:
    first = said("140 people were injured in the fire", around=LINES)
    copy = said("410 people were injured in the fire", hour=NOON, around=LINES)
    later = said("Police now count 161 injured people", hour=NEXT)
    assert found(first, copy, later) == [
        (1, 0, "contradicts"),
        (2, 0, "updates"),
        (2, 1, "updates"),
    ]


def test_denials_clash_and_possibilities_do_not() -> None:
    sides = (
        said("The ship may have struck a mine", "blog", MORNING, "PS+"),
        said("The ship struck a mine", "paper", NOON),
        said("The ship did not strike a mine", "owner", NIGHT, "CT-", "content"),
        said("Whether the ship struck a mine is not known", "police", NEXT, "Uu"),
    )
    assert found(*sides) == [(2, 1, "contradicts")]


def test_a_denial_of_something_else_is_none() -> None:
    sides = (
        said("12 people were killed in the blast", "police", MORNING),
        said("No one was injured", "mayor", NOON, "CT-", "content"),
    )
    assert found(*sides) == []


@pytest.mark.parametrize(
    ("first", "second", "hour"),
    [
        ("9 people were killed", "3 people were killed", "2031-05-06T08:00+00:00"),
        ("Six people were killed, including the gunman", "Five people were killed", NOON),
        ("The 19-year-old driver was killed", "A 17-year-old driver was killed", NOON),
    ],
)
def test_other_events_and_other_counts_do_not_clash(first: str, second: str, hour: str) -> None:
    assert relation(said(first), said(second, "sheriff", hour)) is None


def test_a_fragment_is_no_assertion() -> None:
    sides = said("before"), said("I do not agree with it", "mayor", NOON, "CT-", "content")
    assert found(*sides) == []


def test_numbers_beyond_counting_are_left_out() -> None:
    sides = said(f"{'9' * 900} people were killed"), said("9 people were killed", hour=NOON)
    assert found(*sides) == []


def test_no_order_no_update() -> None:
    sides = said("9 people were killed", hour=None), said("11 people were killed", hour=None)
    assert found(*sides) == []


def test_order_of_input_does_not_matter() -> None:
    sides = (
        said("9 people were killed"),
        said("11 people were killed", "union", NOON),
        said("Nobody was killed", "owner", NIGHT, "CT-", "content"),
        said("12 people were killed", hour=NEXT),
    )
    assert len({disputes(order, same_party) for order in permutations(sides)}) == 1


def test_bulletins_of_one_outlet_are_no_copies() -> None:
    made = [
        said(f"{count} votes have been counted for the mayor", "commission", hour, around=LINES)
        for count, hour in ((4100, MORNING), (5300, NOON))
    ]
    sides = [replace(side, report=replace(side.report, outlet="Commission")) for side in made]
    assert found(*sides) == [(1, 0, "updates")]


def test_an_outlet_repeats_a_revision() -> None:
    first = said("Two guards were killed", "service")
    revised = said("One guard was killed", "service", NOON)
    repeated = said("One guard was killed at the pass", "paper", NIGHT)
    plain = replace(repeated, claim=replace(repeated.claim, voice="outlet"))
    assert found(first, revised, repeated)[-1] == (2, 0, "contradicts")
    assert found(first, revised, plain)[-1] == (2, 0, "updates")
