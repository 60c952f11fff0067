import itertools

from hypothesis import given
from hypothesis import strategies as st

from sayso.text import words


def cut(text):
    return [text[s:e] for s, e in words(text)]


def test_clitics_and_marks_stand_alone():
    assert cut("Trump's plan, they're told, isn't “final.”") == [
        "Trump", "'s", "plan", ",", "they", "'re", "told", ",", "isn't", "“", "final", ".", "”",
    ]  # fmt: skip


def test_what_belongs_together_stays_together():
    assert cut("U.S. coal-fired 1,200.5 O'Brien at 9:30 a.m. -- AT&T") == [
        "U.S.", "coal-fired", "1,200.5", "O'Brien", "at", "9:30", "a.m.", "--", "AT&T",
    ]  # fmt: skip


def test_a_missing_space_after_a_full_stop_does_not_glue_sentences():
    assert cut("said.The") == ["said", ".", "The"]


@given(st.text())
def test_every_code_point_but_white_space_is_in_exactly_one_word(text):
    spans = words(text)
    assert all(s < e for s, e in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    inside = {i for s, e in spans for i in range(s, e)}
    assert all(i in inside or c.isspace() for i, c in enumerate(text))


@given(st.text(), st.text(), st.text())
def test_only_the_stretch_asked_for_is_cut(before, text, after):
    start, end = len(before), len(before) + len(text)
    assert all(start <= s < e <= end for s, e in words(before + text + after, start, end))
