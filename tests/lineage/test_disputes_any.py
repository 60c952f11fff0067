"""Disputes among any statements, and among many."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from sayso.lineage.disputes import disputes
from sayso.lineage.polarity import relative
from sayso.model.claim import Certainty
from tests.lineage.dispute_samples import said, same_party

WORDS = st.lists(
    st.sampled_from(
        "the 12 of 300 at least about not no one dead people were killed , . - % € million and 3.5"
        " a third on 5 May by Tuesday safe unsafe hours days per day without from to".split()
    ),
    max_size=14,
).map(" ".join)
CERTAINTY: st.SearchStrategy[Certainty | None] = st.sampled_from(["CT+", "CT-", "PS+", None])


@given(st.lists(st.tuples(WORDS, CERTAINTY), max_size=6))
def test_any_words(made: list[tuple[str, Certainty | None]]) -> None:
    sides = [
        said(f"x{at} {words}", f"p{at % 2}", f"2030-05-0{at + 1}" if at % 3 else None, certainty)
        for at, (words, certainty) in enumerate(made)
    ]
    found = disputes(sides, same_party)
    assert found == disputes(sides[::-1], same_party)
    for central in sides:
        assert len(relative(central, sides)) == len(sides)
    ids = {side.statement.id: side for side in sides}
    for each in found:
        assert ids[each.later].certainty not in ("PS+", None)
        assert each.later != each.earlier


def test_many_alike_are_quick() -> None:
    sides = [said("9 people were killed", f"paper {at}", _minute(at)) for at in range(1000)]
    begun = time.perf_counter()
    assert disputes(sides, same_party) == ()
    assert time.perf_counter() - begun < 3


def test_many_values_stay_within_bounds() -> None:
    sides = [
        said(f"{20 + at} people were killed", f"paper {at % 7}", _minute(at)) for at in range(300)
    ]
    begun = time.perf_counter()
    assert len(disputes(sides, same_party)) < 60 * len(sides)
    assert time.perf_counter() - begun < 5


def _minute(at: int) -> str:
    return f"2030-05-06T{at // 60:02}:{at % 60:02}+00:00"
