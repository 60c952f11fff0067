"""Identical reports: one is compared, the others go with it."""

from __future__ import annotations

from link.link_samples import COMPARISON, Bag, story
from sayso.link.linking import link

WORDS = ("The ferry sank off Tamoa on Saturday", "Nine people were pulled out of the water")


def wire(number: int, published: str = "2026-03-04"):
    return story(
        *WORDS, outlet=f"Outlet {number}", url=f"https://{number}.example", published=published
    )


def test_many_identical_reports_are_one_group_a_statement() -> None:
    made = link([wire(number) for number in range(200)], Bag(), comparison=COMPARISON)
    assert [len(group.items) for group in made.groups] == [200, 200]
    assert len(made.scores) <= len(WORDS) ** 2


def test_a_pair_that_the_user_names_is_taken_as_given() -> None:
    reports = [wire(0), wire(1)]
    one, other = (each.claims[0].statements[0].id for each in reports)
    made = link(reports, Bag(), comparison=COMPARISON, cannot=[(one, other)])
    assert not any(
        {one, other} <= {item.statement.id for item in group.items} for group in made.groups
    )


def test_nothing_is_together_at_the_highest_threshold() -> None:
    made = link([wire(0), wire(1)], Bag(), comparison=COMPARISON, threshold=1)
    assert all(len(group.items) == 1 for group in made.groups)


def test_the_same_words_long_after_are_compared() -> None:
    made = link([wire(0), wire(1, "2027-03-04")], Bag(), comparison=COMPARISON)
    assert made.scores
