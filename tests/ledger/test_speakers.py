"""Speakers and outlets: who is listed, under which names, with whom, and what they claim."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert, update

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.ledger.speaker_claims import claims_by
from sayso.ledger.speaker_profile import Partner, profile
from sayso.ledger.speakers import speakers
from sayso.store.schema import cited, claim, copied, report
from weighed_desk import sample_desk
from weighed_reports import (
    COURIER,
    FELL,
    GAZETTE,
    GAZETTE_CLOSED,
    LEDGER,
    POST,
    TIMES,
    WIRE,
    WIRE_FELL,
    said,
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    made = sample_desk(tmp_path_factory.mktemp("speakers"))
    row = {"claim": None, "kind": "outlet", "start": 0, "end": 3}
    wire = {**row, "to_report": WIRE.id, "to_name": "Meridian Wire", "to_key": "meridian wire"}
    radio = {**row, "to_report": None, "to_name": "Quay Radio", "to_key": "quay radio"}
    with made.store.write() as connection:
        connection.execute(
            insert(copied), [{"copy": COURIER.id, "original": WIRE.id, "confidence": 0.9}]
        )
        connection.execute(
            insert(cited),
            [
                {**wire, "report": COURIER.id, "absent": False},
                {**radio, "report": GAZETTE.id, "absent": True},
                {**radio, "report": GAZETTE.id, "absent": True, "start": 9},
            ],
        )
    return made


def test_lists_all_who_claim_or_publish_those_first_that_claim_most(desk: Desk) -> None:
    listed = speakers(desk)
    assert (listed.number, listed.page, listed.pages) == (len(listed.speakers), 1, 1)
    first, *others = listed.speakers
    assert (first.key, first.name, first.kind) == (
        "roads department",
        "Roads Department",
        "government",
    )
    assert (first.claims, first.reports) == (4, 0)
    assert [each.claims for each in others] == sorted((e.claims for e in others), reverse=True)
    courier = next(each for each in others if each.key == "harbour courier")
    assert (courier.name, courier.kind, courier.claims, courier.reports) == (
        "Harbour Courier",
        "outlet",
        0,
        1,
    )


def test_a_key_that_speaks_and_publishes_is_listed_once(desk: Desk) -> None:
    (post,) = speakers(desk, "daily post").speakers
    assert (post.claims, post.reports) == (1, 1)


@pytest.mark.parametrize(
    ("words", "who", "keys"),
    [
        ("DEPARTMENT roads", "all", ["roads department"]),
        ("lorne", "outlets", ["lorne times"]),
        ("lorne", "others", ["lorne police"]),
        ("%", "all", []),
        ("_", "all", []),
        ("nobody", "all", []),
    ],
)
def test_filters_by_words_and_by_who(desk: Desk, words: str, who: str, keys: list[str]) -> None:
    listed = speakers(desk, words, who)  # type: ignore[arg-type]
    assert [each.key for each in listed.speakers] == keys
    assert listed.number == len(keys)


def test_beyond_the_last_page_nothing_is_listed_and_the_number_is_known(desk: Desk) -> None:
    listed = speakers(desk, page=9)
    assert listed.speakers == ()
    assert listed.number == speakers(desk).number


def test_is_found_by_every_spelling_and_called_by_the_most_frequent(
    tmp_path: Path,
) -> None:
    desk = sample_desk(tmp_path)
    with desk.store.write() as connection:
        connection.execute(
            update(claim).where(claim.c.id == WIRE_FELL.id).values(speaker="Roads Authority")
        )
    (found,) = speakers(desk, "authority").speakers
    assert (found.key, found.name, found.claims) == ("roads department", "Roads Department", 4)
    told = profile(desk, "roads department")
    assert told is not None
    assert [(each.name, each.number) for each in told.spellings] == [
        ("Roads Department", 3),
        ("Roads Authority", 1),
    ]


def test_earlier_versions_do_not_count(tmp_path: Path) -> None:
    desk = sample_desk(tmp_path)
    with desk.store.write() as connection:
        connection.execute(update(report).where(report.c.id == WIRE.id).values(latest=False))
        connection.execute(update(claim).where(claim.c.report == WIRE.id).values(latest=False))
    told = profile(desk, "roads department")
    assert told is not None
    assert told.claims == 3
    assert profile(desk, "meridian wire") is None


def test_tells_who_quotes_a_speaker_and_how_much_is_alone(desk: Desk) -> None:
    told = profile(desk, "roads department")
    assert told is not None
    assert (told.kind, told.claims, told.own, told.published) == ("government", 4, 0, None)
    assert {each.name: each.number for each in told.quoted_by.shown} == {
        "Harbour Courier": 1,
        "Meridian Wire": 1,
        "Morning Ledger": 1,
        "Valley Gazette": 1,
    }
    shares = told.shares
    assert (shares.propositions, shares.alone, shares.shared) == (2, 0, 2)
    assert (shares.one_origin, shares.disputed) == (2, 1)


def test_tells_what_leads_from_and_to_an_outlet(desk: Desk) -> None:
    wire, courier = profile(desk, "meridian wire"), profile(desk, "harbour courier")
    assert wire is not None
    assert courier is not None
    assert courier.copied_from.shown == (Partner("meridian wire", "Meridian Wire", 1),)
    assert wire.copied_by.shown == (Partner("harbour courier", "Harbour Courier", 1),)
    assert courier.cites.shown == (Partner("meridian wire", "Meridian Wire", 1),)
    assert wire.cited_by.shown == (Partner("harbour courier", "Harbour Courier", 1),)
    assert wire.published is not None
    assert (wire.published.reports, wire.published.claims) == (1, 2)
    assert wire.published.newest[0].id == WIRE.id
    assert {each.key for each in wire.quotes.shown} == {"roads department"}


def test_knows_an_outlet_that_is_only_cited(tmp_path: Path, desk: Desk) -> None:
    told = profile(desk, "quay radio")
    assert told is not None
    assert told.cited_by.shown == (Partner("valley gazette", "Valley Gazette", 1),)
    gazette = profile(desk, "valley gazette")
    assert gazette is not None
    assert Partner("quay radio", "Quay Radio", 1, absent=True) in gazette.cites.shown
    bare = sample_desk(tmp_path)
    with bare.store.write() as connection:
        connection.execute(
            insert(cited),
            [
                {
                    "report": WIRE.id,
                    "claim": None,
                    "to_report": None,
                    "to_name": "Far Radio",
                    "to_key": "far radio",
                    "kind": "outlet",
                    "absent": True,
                    "start": 0,
                    "end": 1,
                }
            ],
        )
    only = profile(bare, "far radio")
    assert only is not None
    assert (only.name, only.kind, only.claims, only.published) == ("Far Radio", "outlet", 0, None)


def test_nothing_is_known_of_nobody(desk: Desk) -> None:
    assert profile(desk, "nobody") is None
    assert claims_by(desk, "nobody").made == ()


def test_claims_come_newest_first_with_their_propositions(desk: Desk) -> None:
    told = claims_by(desk, "roads department")
    assert told.number == 4
    assert [each.report for each in told.made] == [LEDGER.id, GAZETTE.id, COURIER.id, WIRE.id]
    last = told.made[-1]
    assert (last.content, last.source, last.own) == (FELL, "the Roads Department", False)
    assert (last.outlets, last.origins_min, last.origins_max) == (3, 1, 1)
    assert last.statement == said(WIRE_FELL)
    assert (told.made[0].certainty, told.made[0].contradictions) == ("CT-", 1)


@pytest.mark.parametrize(
    ("key", "show", "number"),
    [
        ("roads department", "shared", 4),
        ("roads department", "alone", 0),
        ("roads department", "disputed", 1),
        ("roads department", "one_origin", 4),
        ("morning ledger", "alone", 1),
        ("quay radio", "disputed", 1),
    ],
)
def test_claims_are_chosen_by_who_else_carries_them(
    desk: Desk, key: str, show: str, number: int
) -> None:
    told = claims_by(desk, key, show)  # type: ignore[arg-type]
    assert (told.number, len(told.made)) == (number, number)
    if key == "quay radio":
        assert told.made[0].id == GAZETTE_CLOSED.id


def test_what_has_no_date_comes_last(desk: Desk) -> None:
    with desk.store.write() as connection:
        connection.execute(
            update(claim).where(claim.c.report.in_([POST.id, TIMES.id])).values(speaker_key="both")
        )
    assert [each.report for each in claims_by(desk, "both").made] == [TIMES.id, POST.id]


def test_what_is_none_of_the_choices_is_refused(desk: Desk) -> None:
    with pytest.raises(UsageError, match="speakers are listed by all, outlets, others"):
        speakers(desk, who="x")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="claims are shown by all"):
        claims_by(desk, "x", "y")  # type: ignore[arg-type]
