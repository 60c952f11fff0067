import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.cluster import clusters

NODES = "abcdef"
PAIRS = [(one, other) for one in NODES for other in NODES if one < other]
SCORES = st.dictionaries(st.sampled_from(PAIRS), st.integers(-6, 6).map(float))
EDGES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=4)
LIMITS = st.integers(-7, 7).map(float)


def shown(*scores, nodes=NODES[:3], **options):
    """Clusters as words, from scores like ("ab", 2)."""
    given_ = {(pair[0], pair[1]): float(score) for pair, score in scores}
    return ["".join(each) for each in clusters(nodes, given_, 0, **options)]


def place_of(found):
    return {node: at for at, members in enumerate(found) for node in members}


def test_what_belongs_together_is_put_together():
    assert shown(("ab", 2), ("bc", -2), ("ac", -2)) == ["ab", "c"]
    assert shown(("ab", 2), ("bc", 2), ("ac", 2)) == ["abc"]
    assert shown() == ["a", "b", "c"]
    assert shown(nodes=[]) == []


def test_near_misses_do_not_chain():
    assert shown(("ab", 5), ("bc", 4), ("ac", -6)) == ["ab", "c"]
    assert shown(("ab", 5), ("bc", 4), apart=-6) == ["ab", "c"]


def test_a_long_chain_does_not_become_one():
    nodes = [f"n{at:02}" for at in range(20)]
    scores = dict.fromkeys(pairwise(nodes), 2.0)
    found = clusters(nodes, scores, 0, apart=-6)
    assert max(map(len, found)) == 2


def test_a_weak_pair_among_strong_ones_stays():
    assert shown(("ab", 5), ("bc", 4), ("ac", -1)) == ["abc"]


def test_pairs_that_were_not_compared_count_for_nothing():
    assert shown(("ab", 5), ("bc", 4), apart=-6, compared=lambda *_: False) == ["abc"]
    assert shown(("ab", 5), ("bc", 4), compared=lambda *_: False) == ["abc"]


def test_the_limit_is_reached_where_it_is_met():
    assert shown(("ab", 0)) == ["ab", "c"]
    assert shown(("ab", -0.001)) == ["a", "b", "c"]


def test_without_a_limit_all_that_hangs_together_is_one():
    scores = {("a", "b"): -6.0, ("b", "c"): -5.0, ("d", "e"): -1.0}
    found = clusters(NODES, scores, -math.inf, apart=-6)
    assert found == [("a", "b", "c"), ("d", "e"), ("f",)]


def test_above_all_limits_nothing_is():
    assert clusters("ab", {("a", "b"): 6.0}, math.inf) == [("a",), ("b",)]
    assert clusters("ab", {("a", "b"): -6.0}, math.inf, must=[("a", "b")]) == [("a", "b")]


def test_what_must_be_together_is_whatever_its_score():
    assert shown(("ab", -6), must=["ab"]) == ["ab", "c"]
    assert shown(must=["ab", "cb"]) == ["abc"]


def test_what_cannot_be_together_is_not_whatever_its_score():
    assert shown(("ab", 6), cannot=["ba"]) == ["a", "b", "c"]
    assert shown(("ab", 6), ("bc", 5), ("ac", 5), cannot=["ac"]) == ["ab", "c"]


def test_what_must_wins_over_what_cannot():
    assert shown(must=["ab"], cannot=["ab"]) == ["ab", "c"]
    assert shown(must=["ab", "bc"], cannot=["ac"]) == ["abc"]


def test_what_cannot_holds_for_whole_clusters():
    pairs = [("ab", 6), ("cd", 6), ("ac", 5), ("ad", 5), ("bc", 5), ("bd", 5)]
    assert shown(*pairs, nodes="abcd") == ["abcd"]
    assert shown(*pairs, nodes="abcd", cannot=["bc"]) == ["ab", "cd"]


def test_pairs_of_nodes_that_are_not_there_are_passed_over():
    assert shown(("ab", 2), must=["az", "yz"], cannot=["ax"]) == ["ab", "c"]


def test_a_node_paired_with_itself_changes_nothing():
    assert shown(("aa", 3), ("ab", 2), must=["bb"], cannot=["aa"]) == ["ab", "c"]


def test_a_node_given_twice_is_one():
    assert shown(("ab", 2), nodes="abab") == ["ab"]


@given(SCORES, LIMITS, EDGES, EDGES)
def test_each_node_is_in_one_cluster_and_must_and_cannot_hold(scores, limit, must, cannot):
    found = clusters(NODES, scores, limit, apart=-6, must=must, cannot=cannot)
    assert sorted(node for members in found for node in members) == list(NODES)
    assert found == sorted(tuple(sorted(members)) for members in found)
    place = place_of(found)
    assert all(place[one] == place[other] for one, other in must)
    bound = place_of(clusters(NODES, {}, math.inf, must=must))
    for one, other in cannot:
        assert place[one] != place[other] or bound[one] == bound[other]


@given(SCORES, LIMITS, EDGES, EDGES, st.randoms())
def test_the_order_of_nothing_matters(scores, limit, must, cannot, random):
    def mixed(pairs):
        turned = [pair if random.random() < 0.5 else pair[::-1] for pair in pairs]
        return random.sample(turned, len(turned))

    first = clusters(NODES, scores, limit, apart=-6, must=must, cannot=cannot)
    turned = {pair[::-1]: scores[pair] for pair in random.sample(list(scores), len(scores))}
    nodes = random.sample(NODES, len(NODES))
    again = clusters(nodes, turned, limit, apart=-6, must=mixed(must), cannot=mixed(cannot))
    assert again == first


@pytest.mark.parametrize("apart", [-6.0, -math.inf])
def test_a_thousand_alike_are_one_and_take_no_time(apart):
    nodes = [f"n{at:04}" for at in range(1000)]
    scores = {
        (nodes[at], nodes[(at + step) % 1000]): 4.0 for at in range(1000) for step in range(1, 11)
    }
    near = {frozenset(pair) for pair in scores}
    found = clusters(nodes, scores, 0, apart=apart, compared=lambda a, b: frozenset((a, b)) in near)
    assert found == [tuple(nodes)]
