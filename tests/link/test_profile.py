from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.items import items
from sayso.link.profile import profiles
from sayso.link.words import stem
from tests.link.link_samples import Bag, story


def made(*reports):
    found = [item for report in reports for item in items(report)]
    return list(profiles(found, Bag().vectors([item.text for item in found])))


def only(*claims, **about):
    return made(story(*claims, **about))[0]


def test_one_profile_an_item_in_order_with_its_vector():
    reports = story("A ship sank", "It was dark"), story("Two boats were seen")
    found = [item for report in reports for item in items(report)]
    vectors = Bag().vectors([item.text for item in found])
    read = list(profiles(found, vectors))
    assert [each.id for each in read] == [item.statement.id for item in found]
    assert [each.report for each in read] == [item.report.id for item in found]
    assert all(np.array_equal(each.vector, row) for each, row in zip(read, vectors, strict=True))


def test_as_many_vectors_as_items_are_needed():
    found = list(items(story("A ship sank")))
    with pytest.raises(ValueError, match="zip"):
        list(profiles(found, np.zeros((2, 4), np.float32)))


def test_nothing_gives_nothing():
    assert list(profiles([], np.zeros((0, 4), np.float32))) == []


def test_rare_words_weigh_more_than_those_of_every_sentence():
    ship, *_ = made(story("The ship struck a mine", "The ship sank", "The ship was grey"))
    assert ship.weights["mine"] > ship.weights["ship"] > 0
    assert "the" not in ship.weights


@given(
    st.lists(st.text("Aab C.1", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=4)
)
def test_weights_are_never_nothing(texts):
    for each in made(story(*texts)):
        assert all(weight > 0 for weight in each.weights.values())


def test_names_are_capitalised_words_that_are_not_written_small_too():
    found = only("Water rose in Velm, Hanne Oster said", "The water is high", "Drink no water")
    assert {stem(name) for name in ("Velm", "Hanne", "Oster")} <= found.names
    assert "water" not in found.names


def test_common_words_at_the_start_are_no_names():
    for text in ("The ship sank", "Before noon a ship sank", "These ships sank", "Where was it"):
        assert only(text).names == frozenset(), text


def test_figures_are_those_of_its_own_words():
    whole, part = made(story(("312 people were killed, 150 of them women", "150 of them women")))
    assert whole.values == {(312, 312)}
    assert part.values == {(150, 150)}
    assert whole.units
    assert part.of_them
    assert not whole.of_them


def test_a_figure_with_one_bound_keeps_the_other_open():
    ((low, high),) = only("At least 87 people were killed").values
    assert (low, high) == (87, None)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Turnout was 61 percent", "share"),
        ("It will cost 20 million dollars", "money"),
        ("The river rose 3 metres per day", "rate"),
        ("No ship was lost", "negated"),
        ("They didn't see it", "negated"),
        ("The ministry denied it", "negated"),
        ("Forty were hurt, including the captain", "of_them"),
    ],
)
def test_what_kind_of_figure_or_sentence_it_is(text, field):
    assert getattr(only(text), field)
    assert not getattr(only("Some 40 people fled"), field)


def test_part_of_another_figure():
    report = story("312 people were killed, 150 of them women")
    first, second = report.figures
    report = replace(report, figures=(first, replace(second, part_of=first.id)))
    assert made(report)[0].part


def test_days_are_the_first_and_the_last():
    assert only("The ship sank on Monday").days == (("2026-03-02", "2026-03-02"),)
    assert only("The ship sank on Monday", published=None).days == ()
    assert only("The ship sank").days == ()


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2026-03-04T08:00+01:00", date(2026, 3, 4)),
        ("2026-03-04", date(2026, 3, 4)),
        (None, None),
        ("2026-03", None),
        ("soon", None),
        ("", None),
    ],
)
def test_the_day_of_publication(published, day):
    report = replace(story("A ship sank"), published=published)
    assert made(report)[0].published == (day.toordinal() if day else None)


def test_details_that_are_not_there_are_passed_over():
    report = replace(story("312 people were killed on Monday"), figures=(), dates=())
    found = made(report)[0]
    assert (found.values, found.units, found.days) == (frozenset(), frozenset(), ())


def test_a_statement_does_not_depend_on_other_reports():
    one, other = story("The ship struck a mine"), story("A mine sank the ship in Velm")
    alone = made(one)[0]
    beside = next(each for each in made(other, one) if each.report == one.id)
    assert (alone.weights, alone.names, alone.where) == (beside.weights, beside.names, beside.where)
