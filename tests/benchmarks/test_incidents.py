"""B-cubed as it is counted over articles."""

from __future__ import annotations

import pytest

from benchmarks.incidents import b_cubed


def groups(*members: str) -> dict[str, frozenset[str]]:
    return {each: frozenset(group) for group in members for each in group}


def test_the_truth_scores_full() -> None:
    truth = groups("ab", "c")
    assert b_cubed(truth, truth) == pytest.approx((100, 100, 100))


def test_all_apart_is_precise_and_all_together_complete() -> None:
    truth = groups("ab", "cd")
    assert b_cubed(groups("a", "b", "c", "d"), truth)[:2] == pytest.approx((100, 50))
    assert b_cubed(groups("abcd"), truth)[:2] == pytest.approx((50, 100))


def test_groups_may_overlap() -> None:
    truth = groups("ab", "c")
    made = {"a": frozenset("ab"), "b": frozenset("abc"), "c": frozenset("bc")}
    precision, recall, _ = b_cubed(made, truth)
    assert precision == pytest.approx(100 * (1 + 2 / 3 + 1 / 2) / 3)
    assert recall == pytest.approx(100)
