from dataclasses import replace
from pathlib import Path

import pytest

from sayso.ledger.desk import Desk
from sayso.ledger.proposition_view import PropositionView, proposition_json, view_proposition
from sayso.ledger.proposition_why import MOST, why_together
from sayso.ledger.proposition_words import left_open, origins_counted
from sayso.model import Origins, Proposition, Root
from sayso.store.propositions import lead
from weighed_desk import crowd, filled_desk, sample_desk
from weighed_samples import weighed_sample

HURT, CLOSED, FELL, LEFT, ROPE = weighed_sample()[1].propositions


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


def view(desk: Desk, proposition: Proposition) -> PropositionView:
    found = view_proposition(desk, proposition.id)
    assert found is not None
    return found


def test_every_claim_is_verbatim_with_who_says_it_where_and_when(desk: Desk) -> None:
    found = view(desk, HURT)
    assert found.proposition == HURT
    first, *_, last = found.members
    assert (first.words, first.speaker, first.outlet) == (
        "14 people were hurt",
        "A hospital official",
        "Meridian Wire",
    )
    assert first.published == "2026-05-04T09:00Z"
    assert first.rests_on == ("a hospital official",)
    assert last.speaker == "Lorne police"
    assert (last.certainty, last.itself, last.worded) == ("CT+", False, "")


def test_the_outlet_itself_speaks_where_nobody_else_does(desk: Desk) -> None:
    (only,) = view(desk, ROPE).members
    assert (only.itself, only.speaker, only.outlet) == (True, "Morning Ledger", "Morning Ledger")


def test_tells_what_is_cited_and_not_there(desk: Desk) -> None:
    (missing,) = view(desk, CLOSED).missing
    assert missing.name == "Quay Radio"
    assert view(desk, FELL).missing == ()


def test_one_that_was_merged_leads_to_where_it_went(desk: Desk) -> None:
    with desk.store.write() as connection:
        lead(connection, {LEFT.id: FELL.id})
    assert view(desk, LEFT).proposition.id == FELL.id
    assert (proposition_json(desk, LEFT.id) or {})["id"] == FELL.id


def test_one_that_is_not_there_is_none(desk: Desk) -> None:
    assert view_proposition(desk, "p0000000000000000") is None
    assert proposition_json(desk, "p0000000000000000") is None
    assert why_together(desk, "p0000000000000000") is None


def test_says_why_claims_are_together(desk: Desk) -> None:
    found = why_together(desk, FELL.id)
    assert found is not None
    assert {each.other.words for each in found.together} | {found.together[0].one.words} == {
        "The Lorne footbridge fell into the river on Sunday night",
        "The footbridge at Lorne came down on Sunday night",
    }
    assert all(each.words for each in found.together)
    assert found.left_out == 0
    origins = why_together(desk, HURT.id)
    assert origins is not None
    assert len(origins.origins) == 3


def test_of_a_thousand_claims_some_reasons_are_told(tmp_path: Path) -> None:
    read, made = crowd(40)
    desk = filled_desk(tmp_path, read, [made])
    found = why_together(desk, made.id)
    assert found is not None
    assert len(found.together) == MOST - 1
    assert found.left_out == 40 - MOST


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (0, 0, "no traced origin"),
        (1, 1, "1 traced origin"),
        (1, 2, "1–2 traced origins"),
        (3, 3, "3 traced origins"),
    ],
)
def test_counts_origins_as_an_interval(least: int, most: int, words: str) -> None:
    assert origins_counted(least, most) == words


def test_says_what_leaves_the_number_open() -> None:
    assert left_open(HURT.origins) == "two unnamed sources could be one"
    assert left_open(FELL.origins) == ""
    police = Root("o1", "the police", "government", None, ("o2",))
    officer = Root("o2", "an officer", "person", None, ("o1",))
    assert left_open(Origins(1, 2, (police, officer))) == "an unnamed source could be the police"
    two = (police, replace(officer, name="Ann Officer"))
    assert left_open(Origins(1, 2, two)) == "two names could stand for one"
