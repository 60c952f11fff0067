from itertools import pairwise, permutations

import numpy as np
import pytest

from sayso.link.candidates import ALL, FAR, Candidates
from sayso.link.neighbours import Names
from tests.link.link_samples import profile


def vector(*numbers):
    made = np.array(numbers, np.float32)
    return made / np.linalg.norm(made)


def told(outlet, *vectors, words=()):
    """Profiles of one report, a vector each."""
    weights, names = dict.fromkeys(words, 1.0), frozenset(words)
    return [
        profile(outlet=outlet, vector=vector(*each), weights=weights, names=names)
        for each in vectors
    ]


def held(reports):
    made = Candidates()
    for found in reports:
        made.add(found[0].report, found)
    return made


def shown(candidates):
    return [
        (pair.one.report, pair.other.report, pair.cosine, pair.least, pair.most)
        for reports in candidates.compared()
        for pair in candidates.between(*reports)
    ]


def test_pairs_are_the_same_in_any_order():
    reports = [
        told("A", (1, 0, 0), (0, 1, 0)),
        told("B", (1, 0.1, 0), (0, 0.5, 1)),
        told("C", (0.5, 1, 0), (0, 0.1, 1)),
    ]
    first = shown(held(reports))
    assert first
    for order in permutations(reports):
        assert shown(held(order)) == first


def test_each_pair_of_reports_is_compared_once_and_each_with_itself():
    found = list(held([told(name, (1, 0)) for name in "ABCD"]).compared())
    assert len(found) == len(set(found)) == 10
    assert found == sorted(found)
    assert all(one <= other for one, other in found)


def test_far_statements_are_no_pair():
    made = held([told("A", (1, 0)), told("B", (0, 1), (1, 1))])
    one, other = sorted(made._profiles)
    (pair,) = made.between(one, other)
    assert pair.cosine == pytest.approx(0.7071, abs=1e-4)
    assert pair.cosine >= FAR


def test_between_does_not_mind_which_comes_first():
    made = held([told("A", (1, 0), (1, 1)), told("B", (1, 0.2))])
    one, other = sorted(made._profiles)
    there, back = ([(p.one.id, p.cosine, p.least) for p in made.between(*each)]
                   for each in ((one, other), (other, one)))  # fmt: skip
    assert there == back


def test_no_statement_is_a_pair_with_itself():
    found = told("A", (1, 0), (1, 0.1), (1, 0.2))
    pairs = list(held([found]).between(found[0].report, found[0].report))
    assert len(pairs) == 3
    assert all(pair.one is not pair.other for pair in pairs)


def test_margins_tell_how_far_the_next_one_is():
    made = held([told("A", (1, 0)), told("B", (1, 0), (0.6, 0.8))])
    cosines = {}
    for pair in made.between(*sorted(made._profiles)):
        cosines[round(pair.cosine, 4)] = (pair.least, pair.most)
    assert cosines[1.0] == (pytest.approx(0.4, abs=1e-4), pytest.approx(1.0, abs=1e-4))
    assert cosines[0.6] == (pytest.approx(-0.4, abs=1e-4), pytest.approx(0.6, abs=1e-4))


def test_two_equal_ones_have_no_margin():
    made = held([told("A", (1, 0)), told("B", (1, 0), (1, 0))])
    assert [pair.least for pair in made.between(*sorted(made._profiles))] == [0, 0]


def test_a_report_counts_once_and_an_empty_one_not_at_all():
    found, other = told("A", (1, 0)), told("B", (1, 0))
    made = held([found, other])
    before = shown(made)
    made.add(found[0].report, told("A", (1, 0), (1, 1)))
    made.add("rempty", [])
    assert shown(made) == before
    assert list(Candidates().compared()) == []


def test_in_big_sets_only_reports_that_share_rare_names_are_neighbours():
    many = ALL // 2 + 5
    stories = [
        told(f"{topic}{at}", (1, 0), words=(*(f"{topic}{n}" for n in range(5)), "everywhere"))
        for topic in ("quake", "vote")
        for at in range(many)
    ]
    made = held(stories)
    of = {found[0].report: found[0].item.report.outlet for found in stories}
    for report in of:
        near = made.neighbours(report)
        assert near
        assert report not in near
        assert {of[each][:4] for each in near} == {of[report][:4]}
        assert near == sorted(near)
    backwards = held(stories[::-1])
    assert list(backwards.compared()) == list(made.compared())


def test_in_big_sets_a_report_with_nothing_in_common_is_compared_with_itself_only():
    stories = [told(f"A{at}", (1, 0), words=("a", "b", "c", "d")) for at in range(ALL + 1)]
    lone = told("B", (1, 0), words=("x", "y", "z"))
    made = held([*stories, lone])
    name = lone[0].report
    assert made.neighbours(name) == []
    assert [each for each in made.compared() if name in each] == [(name, name)]


def test_a_crowd_of_reports_alike_has_a_bounded_number_of_pairs():
    words = tuple(f"w{at}" for at in range(20))
    counts = []
    for number in (200, 400):
        made = held([told(f"A{at}", (1, 0), words=words) for at in range(number)])
        counts.append(len(list(made.compared())) / number)
    assert all(after <= 1.2 * before for before, after in pairwise(counts))


def test_a_crowd_of_reports_alike_hangs_together():
    words = tuple(f"w{at}" for at in range(20))
    made = held([told(f"A{at}", (1, 0), words=words) for at in range(300)])
    near = {}
    for one, other in made.compared():
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    seen, waiting = set(), [min(near)]
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(near[each])
    assert len(seen) == 300


def test_in_small_sets_reports_of_other_times_without_common_names_are_not_compared():
    names = Names()
    names.add("r1", ["velm", "kestrel", "march"], 740_000)
    names.add("r2", ["tamoa", "march"], 739_000)
    names.add("r3", ["velm", "kestrel"], 739_000)
    names.add("r4", ["tamoa"], None)
    assert names.neighbours("r1") == ["r3", "r4"]
    assert names.neighbours("r2") == ["r3", "r4"]
