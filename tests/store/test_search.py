"""Claims are found by their words and by all that is known of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.adding import add
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.search import Query, search
from sayso.ledger.weighing import weigh_waiting
from sayso.store.search_words import hits, terms

CASE = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = open_desk(str(tmp_path_factory.mktemp("search") / "desk.db"), create=True)
    list(add(desk, CASE))
    weigh_waiting(desk)
    return desk


def test_words_phrases_prefixes_and_without(desk: Desk):
    ferry = search(desk, Query("ferry"), 200)
    assert ferry
    assert all(
        "ferry" in (each.content + each.source + (each.title or "")).lower() for each in ferry
    )
    found = search(desk, Query('"bow door"'), 200)
    assert found
    assert all(each.content[a:b].lower() == "bow door" for each in found for a, b in each.marks)
    fewer = search(desk, Query('"bow door" -leaking'), 200)
    assert {each.id for each in fewer} < {each.id for each in found}
    more = search(desk, Query("surviv*"), 200)
    assert {each.id for each in more} >= {each.id for each in search(desk, Query("survivors"), 200)}


def test_filters(desk: Desk):
    every = search(desk, Query(), 1_000)
    assert {each.voice for each in search(desk, Query(voice="attributed"), 500)} == {"attributed"}
    assert {each.certainty for each in search(desk, Query(certainty=("CT+",)), 500)} == {"CT+"}
    assert all(each.disputes for each in search(desk, Query(disputed=True), 500) if each.outlets)
    one = search(desk, Query(single_origin=True), 500)
    assert 0 < len(one) < len(every)
    some = every[0]
    assert {each.report for each in search(desk, Query(report=some.report), 500)} == {some.report}
    outlet = search(desk, Query(outlet=(some.outlet or "")[:6]), 500)
    assert some.id in {each.id for each in outlet}
    spoken = next(each for each in every if each.speaker_key and each.voice == "attributed")
    found = search(desk, Query(speaker=spoken.speaker_key or ""), 500)
    assert spoken.id in {each.id for each in found}
    assert search(desk, Query(since="2999-01-01")) == []
    assert search(desk, Query(about_until="1000-01-01")) == []
    assert search(desk, Query(place="Nowhere at all")) == []


def test_pages_follow_each_other(desk: Desk):
    whole = [each.id for each in search(desk, Query("the"), 60)]
    assert [each.id for each in search(desk, Query("the"), 20)] == whole[:20]
    assert [each.id for each in search(desk, Query("the"), 40, 20)] == whole[20:]


@given(typed=st.text(max_size=40))
def test_whatever_is_typed_is_no_error(typed: str):
    for text in ("A ferry sank.", typed):
        for start, end in hits(text, terms(typed)):
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "AND",
        "NOT x",
        "a OR",
        "x:y",
        "*",
        "-",
        "^a",
        "(",
        "NEAR(a b)",
        "-only",
        "é*",
        "'; drop",
    ],
)
def test_operators_are_words(desk: Desk, typed: str):
    assert isinstance(search(desk, Query(typed)), list)
