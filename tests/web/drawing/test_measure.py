from hypothesis import given
from hypothesis import strategies as st

from sayso.web.drawing.measure import ELLIPSIS, lines_of, shortened, width_of


@given(st.text(max_size=60), st.floats(20, 300), st.integers(1, 3))
def test_lines_fit_and_hold_the_text_in_order(text: str, width: float, most: int) -> None:
    lines = lines_of(text, width, 14, most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line, 14) <= width + 1e-6 for line in lines)
    shown = " ".join(lines).removesuffix(ELLIPSIS).rstrip()
    assert " ".join(text.split()).replace(" ", "").startswith(shown.replace(" ", ""))


def test_breaks_between_words_and_says_what_is_cut() -> None:
    assert lines_of("Ministry of Foreign Affairs", 400, 15) == ("Ministry of Foreign Affairs",)
    assert len(lines_of("Ministry of Foreign Affairs", 140, 15)) == 2
    assert lines_of("Ministry of Foreign Affairs of Velisk", 100, 15)[-1].endswith(ELLIPSIS)
    assert shortened("Daily Lantern", 500, 15) == "Daily Lantern"


def test_wide_characters_are_wide() -> None:
    assert width_of("通信社", 10) > width_of("abc", 10) > width_of("iii", 10)
