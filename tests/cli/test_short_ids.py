"""Ids cut short, and found again."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given

from sayso.cli.short_ids import ShortIds

IDS = st.lists(st.text("0123456789abcdef", min_size=16, max_size=16), unique=True)


@given(IDS)
def test_a_short_id_leads_to_its_own(ids):
    short = ShortIds(ids)
    for each in ids:
        assert short.found(short.short(each)) == [each]
        assert short.found(each) == [each]
    assert len({short.short(each) for each in ids}) == len(ids)


def test_all_are_as_long_as_the_closest_two_need():
    ids = ShortIds(["s00000001", "s00000002", "p12345678"])
    assert ids.short("p12345678") == "p12345678"
    assert ShortIds(["s00000001", "p12345678"]).short("p12345678") == "p12345"


def test_what_is_found():
    ids = ShortIds(["abcdef", "abcdeg", "abcde"])
    assert ids.found("abcd") == ["abcde", "abcdef"]
    assert ids.found("abcde") == ["abcde"]
    assert ids.found("abc") == []
    assert ids.found("abcx") == []
    assert ShortIds([]).found("abcd") == []
