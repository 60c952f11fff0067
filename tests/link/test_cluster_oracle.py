"""Average linkage done the long way, to hold the quick one against."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sayso.link.cluster import clusters

NODES = "abcdefg"
PAIRS = list(combinations(NODES, 2))
SCORE = st.integers(-6, 6).map(float)
COMPLETE = st.lists(SCORE, min_size=len(PAIRS), max_size=len(PAIRS)).map(
    lambda scores: dict(zip(PAIRS, scores, strict=True))
)
SPARSE = st.dictionaries(st.sampled_from(PAIRS), SCORE)
EDGES = st.lists(st.sampled_from(PAIRS), max_size=3)
LIMITS = st.integers(-5, 6).map(float)


def the_long_way(scores, limit, *, unseen=None, apart=-6.0, must=(), cannot=()):
    """Join the two with the greatest mean score, of equals the first, until none reach the limit.

    Args:
        scores: of pairs.
        limit: mean score from which two are joined.
        unseen: pairs that were never compared.
        apart: score of the others that are not among ``scores``.
        must: pairs that are joined first.
        cannot: pairs whose clusters are never joined.
    """
    made = [{node} for node in NODES]

    def holding(node):
        return next(members for members in made if node in members)

    def join(one, other):
        made.remove(other)
        made[made.index(one)] = one | other

    for one, other in must:
        if holding(one) != holding(other):
            join(holding(one), holding(other))
    kept = [pair for pair in cannot if holding(pair[0]) != holding(pair[1])]

    def mean(one, other):
        pairs = [(min(a, b), max(a, b)) for a in one for b in other]
        if not any(pair in scores for pair in pairs):
            return -math.inf
        if any({*pair} & one and {*pair} & other for pair in kept):
            return -math.inf
        found = [scores.get(pair, apart) for pair in pairs if pair not in (unseen or ())]
        return sum(found) / len(found)

    while True:
        made.sort(key=min)
        best = max(combinations(made, 2), key=lambda two: mean(*two), default=None)
        if best is None or mean(*best) < limit:
            return [tuple(sorted(members)) for members in made]
        join(*best)


@given(COMPLETE, LIMITS)
def test_all_pairs_scored(scores, limit):
    assert clusters(NODES, scores, limit) == the_long_way(scores, limit)


@given(COMPLETE, LIMITS, EDGES, EDGES)
def test_with_pairs_that_must_and_cannot(scores, limit, must, cannot):
    expected = the_long_way(scores, limit, must=must, cannot=cannot)
    assert clusters(NODES, scores, limit, must=must, cannot=cannot) == expected


@given(SPARSE, LIMITS, EDGES, EDGES)
def test_pairs_without_a_score_are_apart(scores, limit, must, cannot):
    expected = the_long_way(scores, limit, must=must, cannot=cannot)
    assert clusters(NODES, scores, limit, apart=-6, must=must, cannot=cannot) == expected


@given(SPARSE, LIMITS, st.sets(st.sampled_from(PAIRS)))
def test_pairs_that_were_never_compared_do_not_count(scores, limit, unseen):
    unseen -= scores.keys()
    found = clusters(
        NODES,
        scores,
        limit,
        apart=-6,
        compared=lambda one, other: (min(one, other), max(one, other)) not in unseen,
    )
    assert found == the_long_way(scores, limit, unseen=unseen)
