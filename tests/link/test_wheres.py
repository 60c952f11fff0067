from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import samples
from sayso.link.wheres import meet, places_named, wheres
from sayso.model import Place


def named(text, *places):
    return places_named(replace(samples.report(text), places=places))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("A bomb went off in Orsk.", "orsk"),
        ("A bomb went off near the town of Tal Amar.", "talamar"),
        ("Shells fell on Velm province.", "velm"),
        ("Shells fell on Velm’s harbour.", "velm"),
        ("The ship lay off the port of Karsund.", "karsund"),
        ("Clashes across northern parts of Ruvia went on.", "ruvia"),
        ("Outside Dar-Kesh a convoy waits.", "darkesh"),
    ],
)
def test_places_that_no_gazetteer_has_are_known_by_how_they_are_named(text, key):
    assert key in named(text)


def test_the_places_of_the_report_are_known_too():
    text = "Kassel said no."
    place = Place("p1", 0, 6, "Kassel", "Kassel")
    assert named(text) == frozenset()
    assert named(text, place) == {"kassel"}


def test_days_and_months_are_no_places():
    assert named("It fell in March, near Monday, in Velm.") == {"velm"}


def test_only_known_places_are_found_in_a_statement():
    known = named("The mayor of Velm met Anna Koss in Orsk.")
    assert wheres("Anna Koss went to Orsk in May", known) == {"orsk"}
    assert wheres("In Orsk Anna Koss met nobody", known) == {"orsk"}
    assert wheres("nothing is named", known) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [("velm", "velm"), ("kharkiv", "kharkov"), ("gaza", "gazacity"), ("britain", "uk")],
)
def test_one_place_however_it_is_spelt(one, other):
    assert meet([one], [other])
    assert meet([other], ["elsewhere", one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("velm", "orsk"),
        ("iran", "iraq"),
        ("niger", "nigeria"),
        ("sudan", "southsudan"),
        ("austria", "australia"),
    ],
)
def test_different_places_are_two(one, other):
    assert not meet([one], [other])


def test_nothing_meets_nothing():
    assert not meet([], ["velm"])
    assert not meet([], [])


@given(
    st.sets(st.text("abc", min_size=1, max_size=6)), st.sets(st.text("abc", min_size=1, max_size=6))
)
def test_meeting_is_mutual(ones, others):
    assert meet(ones, others) == meet(others, ones)
    assert meet(ones, ones) == bool(ones)
