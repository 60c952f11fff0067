from dataclasses import replace

import numpy as np
import pytest

import mill
import samples
from sayso.link import linking
from sayso.link.linking import Linked
from sayso.model import Report
from tests.link.link_samples import COMPARISON, Bag, story

SHIP = story(
    "The freighter struck a mine off Velm",
    "12 sailors were killed",
    "Insurance rates doubled",
    outlet="Courier",
)
AGAIN = story(
    "A freighter struck a mine near Velm",
    "14 sailors were killed",
    "30 sailors were injured",
    outlet="Herald",
)
DENIAL = story("The freighter did not strike a mine off Velm", outlet="Gazette")
BAG = Bag()


def link(*reports: Report, **options: object) -> Linked:
    return linking.link(reports, BAG, comparison=COMPARISON, **options)  # type: ignore[arg-type]


def words(linked: Linked) -> list[set[str]]:
    """The words of each group's statements, groups of several first."""
    found = [{item.text for item in group.items} for group in linked.groups]
    return sorted(found, key=lambda each: (-len(each), min(each)))


def ids(linked: Linked) -> dict[str, str]:
    return {item.text: item.statement.id for group in linked.groups for item in group.items}


def test_statements_of_one_thing_are_one_group():
    together, *rest = words(link(SHIP, AGAIN, DENIAL))
    assert together == {
        "The freighter struck a mine off Velm",
        "A freighter struck a mine near Velm",
        "The freighter did not strike a mine off Velm",
    }
    assert {"12 sailors were killed", "14 sailors were killed"} in rest


def test_scopes_keep_apart():
    assert {"30 sailors were injured"} in words(link(SHIP, AGAIN))


def test_each_statement_is_in_one_group():
    linked = link(SHIP, AGAIN, DENIAL, mill.mill(), samples.ferry())
    found = [item.statement.id for group in linked.groups for item in group.items]
    assert len(found) == len(set(found))
    assert set(found) == linked.profiles.keys()
    firsts = [group.items[0].statement.id for group in linked.groups]
    assert firsts == sorted(firsts)
    for group in linked.groups:
        assert group.central in group.items
        assert [each.statement.id for each in group.items] == sorted(
            each.statement.id for each in group.items
        )


def test_a_single_statement_is_sure():
    (group,) = link(DENIAL).groups
    assert group.sure == 1
    assert group.central == group.items[0]


def test_several_are_as_sure_as_their_scores():
    (group,) = [each for each in link(SHIP, AGAIN).groups if "mine" in each.central.text]
    assert 0.5 < group.sure < 1


def test_the_words_that_stand_for_all_are_those_of_a_plain_statement():
    (group,) = [each for each in link(SHIP, AGAIN, DENIAL).groups if len(each.items) == 3]
    assert "not" not in group.central.text


def test_nothing_gives_nothing():
    linked = link()
    assert linked.groups == ()
    assert dict(linked.scores) == {}
    assert link(samples.report()).groups == ()


def test_pairs_that_must_and_cannot_are_taken_as_given():
    of = ids(link(SHIP, AGAIN))
    far = of["Insurance rates doubled"], of["30 sailors were injured"]
    near = of["12 sailors were killed"], of["14 sailors were killed"]
    found = words(link(SHIP, AGAIN, must=[far], cannot=[near]))
    assert {"Insurance rates doubled", "30 sailors were injured"} in found
    assert {"12 sailors were killed"} in found
    assert {"14 sailors were killed"} in found


def test_must_holds_within_a_report_and_wins():
    of = ids(link(SHIP))
    pair = of["12 sailors were killed"], of["Insurance rates doubled"]
    found = words(link(SHIP, must=[pair], cannot=[pair[::-1]], threshold=1))
    assert found[0] == {"12 sailors were killed", "Insurance rates doubled"}


def test_pairs_of_statements_that_are_not_there_are_passed_over():
    before = words(link(SHIP, AGAIN))
    known = ids(link(SHIP))["12 sailors were killed"]
    lost = [(known, "s-not-here"), ("s-nor-here", "s-not-here")]
    assert words(link(SHIP, AGAIN, must=lost, cannot=lost)) == before


def test_a_higher_threshold_keeps_more_apart():
    numbers = [
        len(link(SHIP, AGAIN, DENIAL, threshold=limit).groups) for limit in (0, 0.3, 0.5, 0.9, 1)
    ]
    assert numbers == sorted(numbers)
    assert numbers[0] < numbers[-1] == 7


def test_a_report_without_date_or_outlet_is_like_another():
    bare = [replace(each, published=None, outlet=None, title=None) for each in (SHIP, AGAIN)]
    assert words(link(*bare)) == words(link(SHIP, AGAIN))
    odd = [replace(each, published="last week") for each in (SHIP, AGAIN)]
    assert words(link(*odd)) == words(link(SHIP, AGAIN))


def test_one_report_twice_is_one():
    twice = link(SHIP, AGAIN, replace(SHIP, path="copies/again.txt"), SHIP)
    assert words(twice) == words(link(SHIP, AGAIN))
    moved = replace(SHIP, path="copies/again.txt")
    there, back = link(SHIP, moved), link(moved, SHIP)
    assert [group.items for group in there.groups] == [group.items for group in back.groups]


def test_versions_of_one_text_by_two_outlets_are_together():
    texts = "The freighter struck a mine off Velm", "12 sailors were killed at noon"
    linked = link(story(*texts, outlet="Courier"), story(*texts, outlet="Herald"))
    assert [len(group.items) for group in linked.groups] == [2, 2]
    assert all(group.sure > 0.9 for group in linked.groups)


def test_a_pair_can_be_looked_at_again():
    linked = link(SHIP, AGAIN)
    of = ids(linked)
    one, other = of["12 sailors were killed"], of["14 sailors were killed"]
    pair = linked.pair(one, other)
    assert pair is not None
    assert {pair.one.id, pair.other.id} == {one, other}
    assert linked.pair(other, one) == pair
    score = linked.scores.get((one, other), linked.scores.get((other, one)))
    assert linked.comparison.score(pair) == score
    assert linked.pair(one, of["Insurance rates doubled"]) is None
    with pytest.raises(KeyError):
        linked.pair(one, "s-not-here")


def test_all_words_go_to_the_encoder_once():
    seen = []

    class Watching(Bag):
        def vectors(self, texts):
            seen.extend(texts)
            return super().vectors(texts)

    linked = linking.link([SHIP, AGAIN], Watching(), comparison=COMPARISON)
    assert sorted(seen) == sorted(ids(linked))
    assert all(np.isclose(np.linalg.norm(each.vector), 1) for each in linked.profiles.values())
