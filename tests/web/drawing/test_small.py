import pytest

from sayso.web.drawing.small import HEIGHT, small_picture


def test_six_outlets_run_together_into_one_origin() -> None:
    drawn = small_picture(6, 1, 1)
    assert len(drawn.outlets) == 6
    assert [sure for _, sure in drawn.origins] == [True]
    assert len(drawn.lines) == 7
    assert (drawn.more, drawn.several) == (False, False)


def test_origins_that_may_be_one_are_not_sure() -> None:
    assert [sure for _, sure in small_picture(4, 1, 3).origins] == [True, False, False]


def test_without_an_origin_the_lines_end_nowhere() -> None:
    drawn = small_picture(2, 0, 0)
    assert drawn.origins == ()
    assert len(drawn.lines) == 2


@pytest.mark.parametrize("number", [0, 1, 8, 9, 1000])
def test_all_dots_lie_inside(number: int) -> None:
    drawn = small_picture(number, number, number)
    places = [*drawn.outlets, *(place for place, _ in drawn.origins)]
    assert all(2 <= place <= HEIGHT - 2 for place in places)
    assert drawn.more == drawn.several == (number > 8)
