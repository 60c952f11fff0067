from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.proposition_lists import Listing, Order, Wanted, list_propositions
from sayso.store.schema import proposition
from weighed_desk import sample_desk


def row(key: str, **others: Any) -> dict[str, Any]:
    plain = {
        "gone_to": None,
        "text": f"the ship struck a mine {key}",
        "statements": 2,
        "reports": 2,
        "outlets": 2,
        "origins_min": 2,
        "origins_max": 2,
        "disputes": 0,
        "contradictions": 0,
        "confidence": 0.9,
        "first_at": None,
        "last_at": None,
        "first_day": "2024-08-28",
        "last_day": "2024-08-30",
        "record": b"",
        "born": "2026-01-01",
        "changed": "2026-01-01",
    }
    return {"id": key, **plain, **others}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = open_desk(str(tmp_path / "a.db"), create=True, who="Mara")
    rows = [
        row("p1", outlets=6, origins_min=1, origins_max=1),
        row("p2", outlets=4, origins_min=1, origins_max=2, disputes=3, contradictions=1),
        row("p3", outlets=1, origins_min=0, origins_max=0, disputes=1, last_day="2024-09-02"),
        row("p4", outlets=3, changed="2026-02-02", first_day=None, last_day=None),
        row("p5", outlets=9, gone_to="p1"),
    ]
    with made.store.write() as connection:
        connection.execute(insert(proposition), rows)
    return made


@pytest.fixture
def sample(tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


def ids(listing: Listing) -> list[str]:
    return [each.id for each in listing.found]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("outlets", ["p1", "p2", "p4", "p3"]),
        ("origins", ["p1", "p2", "p4", "p3"]),
        ("disputes", ["p2", "p3", "p1", "p4"]),
        ("newest", ["p3", "p1", "p2", "p4"]),
        ("changed", ["p4", "p1", "p2", "p3"]),
    ],
)
def test_sorts_and_leaves_out_what_was_merged(desk: Desk, order: Order, found: list[str]) -> None:
    listing = list_propositions(desk, Wanted(), order=order)
    assert ids(listing) == found
    assert listing.number == 4


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(outlets=4), ["p1", "p2"]),
        (Wanted(disputed=True), ["p2", "p3"]),
        (Wanted(single=True), ["p1"]),
        (Wanted(since="2024-09-01"), ["p3"]),
        (Wanted(until="2024-08-27"), []),
        (Wanted(until="2024-08-28", outlets=2), ["p1", "p2"]),
        (Wanted(outlet="Nobody"), []),
        (Wanted(words="mine"), []),
    ],
)
def test_filters(desk: Desk, wanted: Wanted, found: list[str]) -> None:
    listing = list_propositions(desk, wanted)
    assert ids(listing) == found
    assert listing.number == len(found)


def test_gives_one_page_after_the_other(desk: Desk) -> None:
    pages = [list_propositions(desk, Wanted(), limit=2, start=start) for start in (0, 2, 4)]
    assert [each for page in pages for each in ids(page)] == ["p1", "p2", "p4", "p3"]
    assert [page.number for page in pages] == [4, 4, 4]


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (Wanted(figures=True), {"14 people were hurt"}),
        (Wanted(outlet="the LORNE  times"), {"The builder of the bridge has left the country"}),
        (Wanted(words="rope"), {"A rope now bars the way to the bank"}),
        (Wanted(words="bridge -builder", disputed=True, figures=True), {"14 people were hurt"}),
        (Wanted(words='"rope now" xyz'), set()),
        (Wanted(words="* -"), None),
    ],
)
def test_filters_by_what_its_claims_have(
    sample: Desk, wanted: Wanted, texts: set[str] | None
) -> None:
    listing = list_propositions(sample, wanted)
    if texts is None:
        assert listing.number == 5
    else:
        assert {each.text for each in listing.found} == texts
        assert listing.number == len(texts)


def test_filters_by_who_says_it(sample: Desk) -> None:
    with sample.store.write() as connection:
        connection.exec_driver_sql(
            "UPDATE claim SET speaker_key = 'lorne police' WHERE speaker = 'Lorne police'"
        )
    listing = list_propositions(sample, Wanted(speaker="The Lorne Police"))
    assert [each.text for each in listing.found] == ["14 people were hurt"]


def test_a_page_behind_the_last_still_tells_how_many_there_are(sample: Desk) -> None:
    listing = list_propositions(sample, Wanted(figures=True), start=50)
    assert (listing.found, listing.number) == ((), 1)
