import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.run_scores import RunScores
from sayso.extract.tags import TAGS, runs
from sayso.neural.crf import Crf
from sayso.neural.network import Reading


@pytest.fixture(scope="module")
def crf():
    rng = np.random.default_rng(0)
    transitions = rng.normal(size=(TAGS, TAGS))
    begin = rng.normal(size=TAGS)
    for inside in (2, 4, 6):
        for tag in range(TAGS):
            if tag not in (inside, inside - 1):
                transitions[tag, inside] = -1e4
        begin[inside] = -1e4
    return Crf(transitions, begin, rng.normal(size=TAGS))


def all_scores(crf, emissions):
    found = {}
    for tags in itertools.product(range(TAGS), repeat=len(emissions)):
        score = crf.begin[tags[0]] + crf.finish[tags[-1]]
        score += sum(emissions[at, tag] for at, tag in enumerate(tags))
        score += sum(crf.transitions[a, b] for a, b in itertools.pairwise(tags))
        found[tags] = score
    return found


def bounds(tags):
    found, at = [], 0
    while at < len(tags):
        if tags[at] % 2:
            end = at
            while end + 1 < len(tags) and tags[end + 1] == tags[at] + 1:
                end += 1
            found.append(((tags[at] - 1) // 2, at, end))
            at = end
        at += 1
    return found


def test_best_sequences_and_run_probabilities_are_those_of_trying_them_all(crf):
    rng = np.random.default_rng(1)
    lengths = np.array([4, 2, 1])
    emissions = rng.normal(size=(3, 4, TAGS)) * 2
    best = crf.best(emissions, lengths)
    forward, backward = crf.marginals(emissions, lengths)
    for row, length in enumerate(lengths):
        scores = all_scores(crf, emissions[row, :length])
        assert tuple(best[row, :length]) == max(scores, key=scores.get)
        whole = sum(math.exp(s) for s in scores.values())
        for part in range(3):
            cut = (x[row, :length] for x in (emissions, forward, backward))
            found = RunScores(crf, part, *cut)
            least = 0.05
            above = {(f, e): math.exp(p) for f, e, p in found.above(least)}
            for first in range(length):
                for last in range(first, length):
                    share = sum(
                        math.exp(s)
                        for tags, s in scores.items()
                        if (part, first, last) in bounds(tags)
                    )
                    probability = share / whole
                    assert math.isclose(math.exp(found.of(first, last)), probability, rel_tol=1e-6)
                    assert ((first, last) in above) == (probability > least)


@given(st.integers(0, 10_000), st.floats(0.1, 4))
def test_runs_are_in_order_and_never_overlap(crf, seed, strength):
    emissions = np.random.default_rng(seed).normal(size=(30, TAGS)) * strength
    (found,) = runs(crf, [Reading(None, emissions, None, None, None)])
    assert all(a.last < b.first for a, b in itertools.pairwise(found))
    assert all(run.log_probability <= 0 for run in found)


def test_what_is_read_beside_changes_nothing(crf):
    emissions = np.random.default_rng(2).normal(size=(5, 40, TAGS))
    readings = [
        Reading(None, e[:n], None, None, None)
        for e, n in zip(emissions, (40, 3, 17, 40, 9), strict=True)
    ]
    together = list(runs(crf, readings))
    assert together == [next(iter(runs(crf, [r]))) for r in readings]
