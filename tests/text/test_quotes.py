import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import quotations


def inner(text):
    return [text[q.inner_start : q.inner_end] for q in quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        'He said "all is well" today.',
        "He said “all is well” today.",
        "He said ‘all is well’ today.",
        "He said 'all is well' today.",
        "He said «all is well» today.",
        "He said « all is well » today.",
        "He said „all is well“ today.",
        "He said „all is well” today.",
        "He said »all is well« today.",
        "He said ``all is well'' today.",
        "He said 「all is well」 today.",
        'He said “all is well" today.',
    ],
)
def test_marks_of_every_kind(text):
    assert [q.strip() for q in inner(text)] == ["all is well"]


def test_apostrophes_are_no_quotations():
    assert inner("The Joneses' dog didn’t bark; ’twas the '90s.") == []


def test_quotations_inside_quotations_are_part_of_them():
    assert inner("“He told me ‘go’ and I went,” she said.") == ["He told me ‘go’ and I went,"]
    assert inner("‘It’s “done”, isn’t it?’ he asked.") == ["It’s “done”, isn’t it?"]


def test_a_double_mark_without_end_reaches_to_the_end_of_the_paragraph():
    (quoted,) = quotations("“We begin here.")
    assert not quoted.closed
    assert quoted.inner_end == quoted.end == 15


def test_inches_do_not_open_a_quotation():
    assert inner('A 6" pipe and a 12" one.') == []


@given(st.text(alphabet=st.sampled_from("ab '\"“”‘’«»„`.")))
def test_they_never_overlap_and_lie_inside(text):
    found = quotations(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(0 <= q.start < q.inner_start <= q.inner_end <= q.end <= len(text) for q in found)
