"""Reports weighed together, from their claims to propositions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.ledger.weigh import Weighing, latest, weigh
from sayso.model import Proposition, Report
from weighed_samples import weighed_sample

REPORTS, _ = weighed_sample()


@pytest.fixture(scope="module")
def weighed() -> Weighing:
    return weigh(REPORTS)


def proposition(weighing: Weighing, words: str) -> Proposition:
    found = [each for each in weighing.weighed.propositions if words in each.text]
    assert len(found) == 1
    return found[0]


def test_three_outlets_stand_on_one_origin(weighed: Weighing) -> None:
    made = proposition(weighed, "fell into the river")
    assert made.outlets == 3
    assert (made.origins.min, made.origins.max) == (1, 1)
    assert [root.name for root in made.origins.roots] == ["Roads Department"]
    assert len(made.copies) == 1


def test_unnamed_sources_make_an_interval(weighed: Weighing) -> None:
    made = proposition(weighed, "people were hurt")
    assert made.origins.min < made.origins.max
    assert any(root.may_be for root in made.origins.roots)


def test_a_denial_adds_no_origin_and_is_a_dispute(weighed: Weighing) -> None:
    made = proposition(weighed, "closed for repairs")
    assert [root.name for root in made.origins.roots] == ["Quay Radio"]
    assert [each.relation for each in made.disputes] == ["contradicts"]


def test_a_circle_has_no_origin(weighed: Weighing) -> None:
    made = proposition(weighed, "has left the country")
    assert (made.origins.min, made.origins.max, made.origins.roots) == (0, 0, ())
    assert all(rest.root is None and rest.via for rest in made.rests_on)


def test_what_is_cited_but_absent_is_named(weighed: Weighing) -> None:
    assert [each.name for each in weighed.weighed.absent] == ["Quay Radio"]


def test_each_statement_stands_in_one_proposition(weighed: Weighing) -> None:
    members = [m.statement for each in weighed.weighed.propositions for m in each.members]
    assert len(members) == len(set(members))


def test_the_words_of_a_proposition_are_verbatim(weighed: Weighing) -> None:
    texts = [report.text for report in weighed.reports]
    for each in weighed.weighed.propositions:
        assert any(each.text in text for text in texts)


@settings(max_examples=8, deadline=None)
@given(st.permutations(REPORTS))
def test_the_order_of_reports_changes_nothing(order: list[Report]) -> None:
    assert weigh(order).weighed == weigh(REPORTS).weighed


def test_reports_twice_count_once() -> None:
    assert weigh([*REPORTS, *REPORTS]).weighed == weigh(REPORTS).weighed


def test_pairs_of_the_user_are_taken_as_given(weighed: Weighing) -> None:
    fell = proposition(weighed, "fell into the river").members
    rope = proposition(weighed, "A rope now bars").members[0].statement
    joined = weigh(REPORTS, must=[(rope, fell[0].statement)])
    inside = next(
        each
        for each in joined.weighed.propositions
        if rope in {member.statement for member in each.members}
    )
    assert fell[0].statement in {member.statement for member in inside.members}
    parted = weigh(REPORTS, cannot=[(fell[0].statement, fell[1].statement)])
    for each in parted.weighed.propositions:
        members = {member.statement for member in each.members}
        assert not {fell[0].statement, fell[1].statement} <= members


def test_a_higher_threshold_keeps_more_apart() -> None:
    numbers = [len(weigh(REPORTS, threshold=t).weighed.propositions) for t in (0.1, 0.5, 0.99, 1)]
    assert numbers == sorted(numbers)
    assert numbers[-1] == sum(len(each.members) for each in weigh(REPORTS).weighed.propositions)


def test_reasons_are_given_for_propositions_and_statements(weighed: Weighing) -> None:
    made = proposition(weighed, "people were hurt")
    reasons = weighed.why(made.id)
    assert sum(each.together for each in reasons) == len(made.members) - 1
    assert all(each.words for each in reasons)
    assert {about for each in reasons for about in each.about} >= {
        root.id for root in made.origins.roots
    }
    assert weighed.why(made.members[0].statement[:8])


@pytest.mark.parametrize("asked", ["p12", "nothing like it", ""])
def test_ids_that_stand_for_nothing(weighed: Weighing, asked: str) -> None:
    with pytest.raises(UsageError):
        weighed.why(asked)


def test_the_latest_version_of_a_page_counts() -> None:
    first = replace(REPORTS[0], id="r" + "0" * 16, published="2020-01-01")
    assert first not in latest([first, *REPORTS])


def test_nothing_and_bare_reports() -> None:
    assert weigh([]).weighed.propositions == ()
    bare = [
        replace(each, published=None, outlet=None, url=None, title=None, links=())
        for each in REPORTS
    ]
    assert weigh(bare).weighed.propositions
