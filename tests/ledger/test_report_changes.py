"""What changed between two texts makes up both of them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.report_changes import differences
from sayso.web.report_words import shortened

TEXTS = st.text(alphabet="ab \n.", max_size=80)


@given(TEXTS, TEXTS)
def test_both_texts_are_in_it_whole(old: str, new: str):
    found = list(differences(old, new))
    assert "".join(text for what, text in found if what != "new") == old
    assert "".join(text for what, text in found if what != "gone") == new
    assert all(one[0] != other[0] for one, other in pairwise(found))


def test_words_are_told_apart_within_a_line():
    found = list(
        differences("Nine died on Friday.\nIt rained.\n", "Ten died on Friday.\nIt rained.\n")
    )
    assert found == [
        ("gone", "Nine "),
        ("new", "Ten "),
        ("same", "died on Friday.\nIt rained.\n"),
    ]


def test_a_text_is_compared_with_itself():
    assert list(differences("a b", "a b")) == [("same", "a b")]
    assert list(differences("", "")) == []


@given(st.text(alphabet="ab ", max_size=3000))
def test_only_the_middle_of_what_is_the_same_is_left_out(text: str):
    found = list(shortened([("same", text), ("new", text)]))
    assert found[-1] == ("new", text)
    head, tail = found[0][1], found[-2][1]
    assert text.startswith(head)
    assert text.endswith(tail)
    if len(found) == 2:
        assert head == text
