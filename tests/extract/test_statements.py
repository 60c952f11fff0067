"""What is said is split into verbatim statements that lie inside of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract import extract_claims
from sayso.extract.marked import marked_words
from sayso.extract.statements import statements
from sayso.neural.network import shipped

TEXT = (
    "The minister said that 312 people had been killed, 150 of them women, and that the camp, "
    "which had been shelled for days, was empty – including the school (and its yard). “They "
    "left,” he added, “on foot, some of whom were hurt; at least 20 of them children.”"
)


@pytest.fixture(scope="module")
def split(make_report):
    """The statements of the only claim of a text, as words, pieces joined by a bar."""

    def read(text):
        (report,) = extract_claims([make_report(text)])
        (claim,) = (c for c in report.claims if c.voice == "attributed")
        return [" | ".join(s.text for s in one.spans) for one in claim.statements]

    return read


@pytest.fixture(scope="module")
def marked():
    return marked_words(shipped(), TEXT, [(0, len(TEXT))])


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Officials said on Monday that 312 people had been killed, 150 of them women.",
            "150 of them women",
        ),
        ("The ministry said 312 people died, including 150 women.", "including 150 women"),
        (
            "An official said that 40 people, 12 of them children, were killed in the fire.",
            "12 of them children",
        ),
        (
            "Officials said 40 people were killed, some of whom were children.",
            "some of whom were children",
        ),
    ],
)
def test_a_part_of_a_count_stands_beside_the_whole(split, text, part):
    whole, *rest = split(text)
    assert part in whole
    assert rest == [part]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that the dam would be rebuilt.",
        "“The harbour is safe,” the captain said.",
        "Police said on Friday that the road was shut.",
        "The fire, the ministry said, had been put out by noon.",
    ],
)
def test_what_says_one_thing_is_left_whole(make_report, text):
    (report,) = extract_claims([make_report(text)])
    (claim,) = (c for c in report.claims if c.voice == "attributed")
    assert [one.spans for one in claim.statements] == [claim.content]


def test_two_things_said_are_two_statements(split):
    text = "Growth would slow in most countries, and inflation was falling, the fund said."
    one, other = split(text)
    assert one.startswith("Growth would slow")
    assert other.endswith("inflation was falling")


def test_a_subject_is_shared_by_what_it_does(split):
    found = split("The troops entered the town and burned the market, the minister said.")
    assert found == ["The troops | burned the market", "The troops entered the town"]


@pytest.mark.xfail(
    strict=True, reason='without a fork the first two words are shared, here "that the"'
)
def test_a_subject_behind_that_is_shared_in_full(split):
    found = split("The minister said that the troops entered the town and burned the market.")
    assert any("troops | burned the market" in one for one in found), found


def test_a_part_ends_before_the_quotation_does(split):
    found = split('The mayor said that "312 people had been killed, at least 150 of them women".')
    assert "at least 150 of them women" in found


@given(st.lists(st.integers(0, 64), min_size=2, max_size=6, unique=True))
@settings(max_examples=200)
def test_statements_of_any_content_are_verbatim_and_lie_inside_of_it(marked, edges):
    edges = sorted(edges[: len(edges) // 2 * 2])
    content = [
        (marked.starts[first], marked.ends[last - 1])
        for first, last in zip(edges[::2], edges[1::2], strict=True)
    ]
    found = statements(marked, content, shipped().columns["statement"])
    assert found
    assert len({str(one) for one in found}) == len(found)
    for one in found:
        flat = [offset for span in one for offset in span]
        assert flat == sorted(flat)
        for start, end in one:
            assert start < end
            assert any(low <= start and end <= high for low, high in content)


def test_a_content_beyond_measure_stays_whole():
    text = "The camp was empty and the road was shut. " * 260
    marked = marked_words(shipped(), text, [(0, len(text))])
    assert len(marked) > 2_000
    found = statements(marked, [(0, len(text))], shipped().columns["statement"])
    assert found == [[(0, len(text))]]


def test_no_words_at_all_stay_as_they_are():
    marked = marked_words(shipped(), TEXT, [])
    assert statements(marked, [(3, 7)], shipped().columns["statement"]) == [[(3, 7)]]
