from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.candidates import Pair
from sayso.link.features import NAMES, WORDS, features
from sayso.link.items import items
from sayso.link.profile import profiles
from tests.link.link_samples import Bag, profile, story, told

THIRD = "2026-03-03"
WEIGHTS = {"quake": 2.0, "kill": 1.0}


def read(text, other, **about):
    """Features of two statements, each the whole text of a report of its own."""
    made = []
    for words, outlet in ((text, "Courier"), (other, "Herald")):
        found = list(items(story(words, outlet=outlet, **about)))
        made += profiles(found, Bag().vectors([item.text for item in found]))
    return told(*made, cosine=float(made[0].vector @ made[1].vector))


def test_each_feature_has_a_name():
    pair = Pair(profile(), profile(outlet="Herald"), 0.5, 0.0, 0.0)
    assert len(features(pair)) == len(NAMES) == len(WORDS) == len(set(NAMES))


@pytest.mark.parametrize(
    ("one", "other", "name", "value"),
    [
        ({"weights": WEIGHTS}, {"weights": WEIGHTS}, "words in common", 1),
        ({"weights": WEIGHTS}, {"weights": {"quake": 2.0}}, "one says the other's words", 1),
        ({"weights": WEIGHTS}, {"weights": {"vote": 2.0}}, "words in common", 0),
        ({"names": {"oster"}}, {"names": {"oster", "lund"}}, "names in common", 1),
        ({"names": {"oster"}}, {"names": {"brandt"}}, "other names", 1),
        ({"names": {"oster"}}, {"names": set()}, "other names", 0),
        ({"names": {"kharkiv"}}, {"names": {"kharkov"}}, "other names", 0),
        ({"where": {"velm"}}, {"where": {"velm"}}, "same place named", 1),
        ({"where": {"velm"}}, {"where": {"orsk"}}, "other place named", 1),
        ({"where": {"velm"}}, {"where": set()}, "place named in one", 1),
        ({"scopes": {"killed"}}, {"scopes": {"killed", "cause"}}, "same scope", 1),
        ({"scopes": {"killed"}}, {"scopes": {"injured"}}, "other scope", 1),
        ({"scopes": {"killed"}}, {"scopes": set()}, "scope in one", 1),
        ({"units": {"person"}}, {"units": {"person"}}, "same thing counted", 1),
        ({"units": {"person"}}, {"units": {"ship"}}, "other thing counted", 1),
        ({"values": {(1, 1)}}, {"values": set()}, "figure in one", 1),
        ({"values": {(1, 1)}}, {"values": {(2, 2)}}, "figures in both", 1),
        ({"values": {(1, 1)}}, {"values": {(2, 2)}}, "other figure", 1),
        ({"values": {(1, 1)}}, {"values": {(1, 1)}}, "same figure", 1),
        ({"share": True}, {}, "share in one", 1),
        ({"share": True}, {"share": True}, "share in one", 0),
        ({"rate": True}, {}, "rate in one", 1),
        ({"part": True}, {}, "part in one", 1),
        ({"of_them": True}, {}, "part taken", 1),
        ({"negated": True}, {}, "not in one", 1),
        ({"days": (("2026-03-01", THIRD),)}, {"days": ((THIRD, THIRD),)}, "same days", 1),
        ({"days": (("2026-03-01", "2026-03-01"),)}, {"days": ((THIRD, THIRD),)}, "other days", 1),
        ({"days": ((THIRD, THIRD),)}, {}, "other days", 0),
        ({"published": 10}, {"published": 10}, "published apart", 0),
        ({"published": 10}, {"published": 10 + 365}, "published apart", 1),
        ({"published": 10}, {"published": None}, "published apart", 0),
        ({"voice": "outlet"}, {}, "own voice in one", 1),
        ({"voice": "outlet"}, {"voice": "outlet"}, "own voice in both", 1),
        ({}, {}, "own voice in both", 0),
        ({}, {"outlet": "Courier"}, "same report", 1),
        ({}, {}, "same report", 0),
        ({"weights": WEIGHTS}, {"weights": WEIGHTS}, "lengths", 0),
        ({"weights": WEIGHTS}, {"weights": WEIGHTS}, "short", 1),
    ],
)  # fmt: skip
def test_each_by_a_small_example(one, other, name, value):
    if name not in NAMES:
        pytest.skip("no longer a feature")
    made = [
        profile(**{"outlet": outlet} | {k: frozenset(v) if isinstance(v, set) else v
                                        for k, v in given_.items()})
        for outlet, given_ in (("Courier", one), ("Herald", other))
    ]  # fmt: skip
    assert told(*made)[name] == pytest.approx(value)


def test_days_further_apart_count_for_more():
    spread = [
        told(profile(published=0), profile(published=days, outlet="Herald"))["published apart"]
        for days in (0, 1, 7, 60, 365, 4000)
    ]
    assert spread == sorted(spread)
    assert spread[-1] == spread[-2] == 1


def test_margins_are_kept_within_bounds():
    far = told(profile(), profile(outlet="Herald"), least=-0.9, most=0.9)
    near = told(profile(), profile(outlet="Herald"), least=-0.3, most=0.3)
    assert far == near
    assert far["nearest"] == 0
    assert told(profile(), profile(outlet="Herald"), least=0.1)["nearest"] == 1


def test_read_off_texts():
    same = read("A mine killed 87 people in Velm", "In Velm 87 people were killed by a mine")
    assert same["same figure"] == same["same place named"] == same["same scope"] == 1
    other = read("87 people were killed in Velm", "312 people were injured in Orsk")
    assert other["other figure"] == other["other place named"] == other["other scope"] == 1
    assert same["words in common"] > other["words in common"]
    assert same["cosine"] > other["cosine"]


def test_words_that_stand_for_the_same_day_are_the_same_day():
    assert read("It sank on Monday", "It sank on 2 March 2026")["same days"] == 1
    assert read("It sank on Monday", "It sank on Tuesday")["other days"] == 1
    assert read("It sank on Monday", "It sank on Tuesday", published=None)["other days"] == 0


_STEMS = st.sampled_from("quake mine velm orsk kharkiv kharkov ship vote".split())
_SETS = st.frozensets(_STEMS, max_size=4)
_DAYS = st.sampled_from(["2026-03-01", "2026-03-02", "2026-04-01"])


@st.composite
def any_profile(draw, outlet):
    days = draw(st.lists(st.tuples(_DAYS, _DAYS).map(lambda two: tuple(sorted(two))), max_size=2))
    flags = {name: draw(st.booleans()) for name in ("share", "rate", "part", "of_them", "negated")}
    return profile(
        outlet=outlet,
        voice=draw(st.sampled_from(["attributed", "outlet"])),
        weights=draw(st.dictionaries(_STEMS, st.floats(0.3, 7), max_size=5)),
        names=draw(_SETS),
        where=draw(_SETS),
        scopes=draw(_SETS),
        units=draw(_SETS),
        values=draw(st.frozensets(st.tuples(st.integers(0, 3), st.integers(4, 6)), max_size=2)),
        days=tuple(days),
        published=draw(st.none() | st.integers(1, 800_000)),
        **flags,
    )


@given(any_profile("Courier"), any_profile("Herald"), st.floats(0.2, 1), st.floats(-1, 1))
def test_any_pair_is_the_same_both_ways_and_within_bounds(one, other, cosine, margin):
    found = told(one, other, cosine, margin, margin)
    assert all(np.isfinite(value) and -1 <= value <= 3 for value in found.values())


def test_the_document_tells_of_each():
    document = Path(__file__).parents[2].joinpath("docs", "propositions.md").read_text("utf-8")
    assert [words for words in WORDS.values() if words not in document] == []
