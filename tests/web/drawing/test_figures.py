from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.ledger.proposition_figures import Point, Series, figures_of
from sayso.ledger.proposition_gathered import Gathered
from sayso.web.drawing.figure_parts import FiguresDrawing
from sayso.web.drawing.figures import figures_drawn
from weighed_samples import weighed_sample


def point(
    name: str,
    low: float | None,
    high: float | None = None,
    when: str | None = "2026-05-04",
    *,
    approximate: bool = False,
) -> Point:
    return Point(
        name, f"{name} people", name, low, high, approximate, when, False, "s1", "Police", "r1"
    )


def drawing(*points: Point, updates: tuple[tuple[str, str], ...] = ()) -> FiguresDrawing:
    found = figures_drawn(Series("people", points, updates))
    assert found is not None
    return found


def test_draws_values_updates_and_contradictions_of_the_sample() -> None:
    read, weighed = weighed_sample()
    (series,) = figures_of(weighed.propositions[0], Gathered(read))
    found = figures_drawn(series)
    assert found is not None
    assert [mark.spot.open for mark in found.marks] == ["", "", "up", ""]
    assert sorted(link.relation for link in found.links) == ["contradicts", "updates"]
    assert [mark.disputed for mark in found.marks] == [False, False, True, True]
    assert [mark.spot.x for mark in found.marks] == sorted(mark.spot.x for mark in found.marks)


def test_open_ends_are_arrows_and_ranges_have_two_ends() -> None:
    up, down, span = drawing(point("a", 9), point("b", None, 12), point("c", 5, 7)).marks
    assert up.spot.open == "up"
    assert up.spot.high < up.spot.low == up.spot.dot
    assert down.spot.open == "down"
    assert down.spot.high == down.spot.dot < down.spot.low
    assert span.spot.open == ""
    assert span.spot.high < span.spot.dot < span.spot.low


def test_what_would_lie_on_each_other_is_one_mark() -> None:
    found = drawing(point("a", 9, 9), point("b", 9, 9), point("c", 9, 9, approximate=True))
    assert [len(mark.spot.points) for mark in found.marks] == [2, 1]
    assert found.marks[0].giver == "Police, 2 reports"
    assert [mark.approximate for mark in found.marks] == [False, True]


def test_an_update_leads_to_the_next_one_only() -> None:
    three = (
        point("a", 1, 1, "2026-05-01"),
        point("b", 2, 2, "2026-05-02"),
        point("c", 3, 3, "2026-05-03"),
    )
    found = drawing(*three, updates=(("b", "a"), ("c", "b"), ("c", "a")))
    assert len(found.links) == 2


def test_what_has_no_day_stands_aside() -> None:
    found = drawing(point("a", 1, 1), point("b", 2, 2, None))
    assert found.undated is not None
    assert found.marks[1].spot.x == found.undated > found.right


def test_many_contradictions_are_counted_and_not_drawn() -> None:
    points = tuple(point(str(at), at, at, f"2026-05-{at + 1:02d}") for at in range(8))
    against = tuple(combinations([each.id for each in points], 2))
    found = figures_drawn(Series("people", points, (), against))
    assert found is not None
    assert (len(found.links), found.lines_left_out) == (0, 28)


@pytest.mark.parametrize("points", [(), (point("a", 1, 1),), (point("a", 1), point("b", 10**400))])
def test_less_than_two_values_are_no_drawing(points: tuple[Point, ...]) -> None:
    assert figures_drawn(Series("people", points)) is None


_VALUES = st.none() | st.integers(-(10**6), 10**20) | st.floats(-1e6, 1e6)
_TIMES = st.sampled_from([None, "2026-05-04", "2026-05-04T09:30Z", "1999", "2024-12-31T23:59"])


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(_VALUES, _VALUES, _TIMES, st.booleans()), max_size=50),
    st.sampled_from([340, 1180]),
)
def test_whatever_the_figures_all_lies_inside(
    values: list[tuple[float | None, float | None, str | None, bool]], width: int
) -> None:
    points = tuple(
        point(f"f{at}", low, high, when, approximate=blurred)
        for at, (low, high, when, blurred) in enumerate(values)
    )
    found = figures_drawn(Series("people", points), width)
    if found is None:
        return
    for mark in found.marks:
        assert 0 < mark.spot.x < width
        assert 0 <= mark.spot.dot < found.floor
        if mark.label is not None:
            assert 0 <= mark.label.x <= width
            assert 0 < mark.label.y < found.floor
