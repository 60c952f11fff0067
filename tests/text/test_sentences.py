import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import sentences


def cut(text):
    return [text[s:e] for s, e in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ben Sasse met Dr. Jill Stein on Sept. 4 in the U.S. Senate.",
        "George W. Bush spoke at 9 a.m. to the crowd.",
        "It rose 3.5 percent at Smith & Co. Friday.",
        "“Enough!” he shouted.",
        "He waited... and waited.",
    ],
)
def test_one_sentence(text):
    assert cut(text) == [text]


def test_closing_marks_go_with_the_sentence_before():
    assert cut("“We won.” “Did we?” He left.") == ["“We won.”", "“Did we?”", "He left."]


def test_an_abbreviation_ends_a_sentence_before_a_word_that_begins_one():
    assert cut("He lives in the U.S. The rest do not.") == [
        "He lives in the U.S.",
        "The rest do not.",
    ]


def test_a_blank_line_ends_a_sentence_a_line_break_does_not():
    assert cut("A headline\n\nA text that\ngoes on.") == ["A headline", "A text that\ngoes on."]


def test_full_width_stops_need_no_space():
    assert cut("彼は言った。終わり。") == ["彼は言った。", "終わり。"]


@given(st.text(alphabet=st.sampled_from("aB .!?\n\"'“”)(1…。")))
def test_they_cover_all_but_white_space_in_order(text):
    spans = sentences(text)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    inside = {i for s, e in spans for i in range(s, e)}
    assert all(i in inside or c.isspace() for i, c in enumerate(text))
    assert all(not text[s].isspace() and not text[e - 1].isspace() for s, e in spans)
