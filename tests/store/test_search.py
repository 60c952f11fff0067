"""Claims are found by their words and by all that is known of them, in either database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from postgres_server import programs, running
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.removing import remove
from sayso.ledger.search import Query, search
from sayso.store.reports import report_heads
from searched_desk import Said, fill

SAID = {
    "ferry": Said(
        "The harbour master",
        "the ferry Aila sank off Łódź after its bow door broke",
        "Ilan Voss",
        outlet="Vaila Post",
        published="2024-08-17",
        title="Ferry lost at sea",
        place=("Łódź", "PL"),
        weighed=("p1", 4, 1, 0),
        fields={"certainty": "CT+", "act": "report"},
    ),
    "owner": Said(
        "A spokesman",
        "the bow door may have been leaking on Monday",
        "Recep Erdoğan",
        outlet="Oceanic Broadcasting",
        published="2024-08-19T10:00:00+02:00",
        day=("Monday", "2024-08-19"),
        weighed=("p2", 2, 2, 3),
        fields={"certainty": "PS+", "act": "assertion"},
    ),
    "own": Said(
        "",
        "230 people survived, a café owner among them",
        outlet="The Mariner’s Log",
        published="2024-08-21",
        figure="230 people",
        weighed=("p3", 1, 1, 1),
    ),
    "undated": Said(
        "Al-Shabaab",
        "the ferry was its doing, and no other",
        "al-Shabaab",
        place=("ferry", "FR"),
        fields={"certainty": "PR-", "act": "denial"},
    ),
}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    if request.param == "sqlite":
        yield open_desk(str(tmp_path_factory.mktemp("search") / "desk.db"), create=True, who="ann")
        return
    pytest.importorskip("psycopg", reason="psycopg is not installed (pip install sayso[postgres])")
    if programs() is None:
        pytest.skip("Debian's package postgresql is not installed")
    with running() as address:
        yield open_desk(address, create=True, who="ann")


@pytest.fixture(scope="module")
def names(desk: Desk) -> dict[str, str]:
    return dict(zip(fill(desk, list(SAID.values())), SAID, strict=True))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), ["own", "owner", "ferry", "undated"]),
        (Query("sank"), ["ferry"]),
        (Query("SANK Aila"), ["ferry"]),
        (Query("sank survived"), []),
        (Query("lost"), ["ferry"]),
        (Query("spokesman"), ["owner"]),
        (Query('"bow door"'), ["owner", "ferry"]),
        (Query('"door bow"'), []),
        (Query('"bow door" -leaking'), ["ferry"]),
        (Query("-ferry"), ["own", "owner"]),
        (Query("-ferry -bow"), ["own"]),
        (Query("surviv*"), ["own"]),
        (Query('"bow doo"'), []),
        (Query("cafe"), ["own"]),
        (Query("CAFÉ"), ["own"]),
        (Query("łódź"), ["ferry"]),
        (Query("master spokesman"), []),
        (Query(speaker="voss"), ["ferry"]),
        (Query(speaker="ilan v"), ["ferry"]),
        (Query(speaker="erdogan"), ["owner"]),
        (Query(speaker="ERDOĞAN"), ["owner"]),
        (Query(speaker="shabaab"), ["undated"]),
        (Query(speaker="mariner's log"), ["own"]),
        (Query(speaker="%"), []),
        (Query(outlet="oceanic"), ["owner"]),
        (Query(outlet="the mariner's"), ["own"]),
        (Query(outlet="nobody"), []),
        (Query(outlet="%"), []),
        (Query(place="łódź"), ["ferry"]),
        (Query(place="Łodz"), ["ferry"]),
        (Query(place="france"), ["undated"]),
        (Query(place="Nowhere"), []),
        (Query(place="%"), []),
        (Query(since="2024-08-19"), ["own", "owner"]),
        (Query(until="2024-08-19"), ["owner", "ferry"]),
        (Query(since="2024-08-18", until="2024-08-20"), ["owner"]),
        (Query(about_since="2024-08-01", about_until="2024-08-31"), ["owner"]),
        (Query(about_until="2024-08-18"), []),
        (Query(certainty=("CT+", "PR-")), ["ferry", "undated"]),
        (Query(act="denial"), ["undated"]),
        (Query(has_figure=True), ["own"]),
        (Query(single_origin=True), ["own", "ferry"]),
        (Query(disputed=True), ["own", "owner"]),
        (Query(disputed=True, single_origin=True), ["own"]),
        (Query(voice="outlet"), ["own"]),
        (Query(voice="attributed"), ["owner", "ferry", "undated"]),
        (Query(proposition="p2"), ["owner"]),
        (Query("ferry", single_origin=True, place="Poland", until="2025-01-01"), ["ferry"]),
    ],
    ids=str,
)
def test_what_is_asked_is_found(desk: Desk, names: dict[str, str], query: Query, found: list[str]):
    hits = [names[each.id] for each in search(desk, query)]
    if any(not each.startswith("-") for each in query.words.split()):
        assert sorted(hits) == sorted(found)
    else:
        assert hits == found


def test_what_is_said_counts_for_more_than_the_headline(desk: Desk, names: dict[str, str]):
    assert [names[each.id] for each in search(desk, Query("ferry"))][-1] == "ferry"


def test_hits_are_verbatim(desk: Desk, names: dict[str, str]):
    (hit,) = search(desk, Query("BOW* leaking"))
    assert [hit.content[a:b] for a, b in hit.marks] == ["bow", "leaking"]
    assert hit.content == SAID["owner"].what
    assert (hit.source, hit.speaker, hit.speaker_key) == (
        "A spokesman",
        "Recep Erdoğan",
        "recep erdoğan",
    )
    assert (hit.outlet, hit.outlets, hit.origins_max, hit.disputes) == (
        SAID["owner"].outlet,
        2,
        2,
        3,
    )
    assert hit.proposition == "p2"
    assert hit.statement is not None


def test_pages_follow_each_other(desk: Desk, names: dict[str, str]):
    for query in (Query(), Query("the")):
        whole = [each.id for each in search(desk, query)]
        assert [search(desk, query, 1, at)[0].id for at in range(len(whole))] == whole
        assert search(desk, query, 1, len(whole)) == []


OPERATORS = ['"', "AND", "NOT x", "a OR", "x:y", "*", "-", "^a", "(", "NEAR(a b)", "-only", "é*"]
OPERATORS += ["'; drop", "a & | ! <-> b", "\\", "²", "a" * 5_000, "\x00", "\ud800", "😀", "x:*A"]


@pytest.mark.parametrize("typed", OPERATORS)
def test_operators_are_words(desk: Desk, names: dict[str, str], typed: str):
    assert isinstance(search(desk, Query(typed)), list)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(typed=st.text(max_size=30))
def test_whatever_is_typed_is_no_error(desk: Desk, typed: str):
    assert isinstance(search(desk, Query(typed, speaker=typed, outlet=typed, place=typed)), list)


def test_what_is_removed_is_found_no_more(desk: Desk):
    (key,) = fill(desk, [Said("A diver", "the Xanthophyll wreck lies upside down", "A diver")])
    (hit,) = search(desk, Query("xanthophyll"))
    assert hit.id == key
    with desk.store.read() as connection:
        assert [row.id for row in report_heads(connection, [hit.report])] == [hit.report]
    remove(desk, [hit.report])
    assert search(desk, Query("xanthophyll")) == []
    with desk.store.read() as connection:
        left = connection.execute(text("SELECT count(*) FROM claim_words")).scalar_one()
        assert left == connection.execute(text("SELECT count(*) FROM claim")).scalar_one()
