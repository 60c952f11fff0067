"""A desk that was tampered with is told from one that holds, and where."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from sqlalchemy import text

from sayso.ledger.adding import add
from sayso.ledger.decisions import decide
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.removing import remove
from sayso.ledger.verifying import verify
from sayso.ledger.weighing import weigh_waiting

FILES = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))[:3]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = open_desk(str(tmp_path / "desk.db"), create=True, who="ann")
    list(add(desk, FILES))
    weigh_waiting(desk)
    return desk


def _run(desk: Desk, asked: str, **values: object) -> None:
    with desk.store.write() as connection:
        connection.execute(text(asked), values)


def test_a_good_desk_holds_whatever_was_done_at_it(desk: Desk):
    assert list(verify(desk)) == []
    with desk.store.read() as connection:
        rows = connection.execute(text("select id, report from statement order by id")).all()
    decide(desk, "no_claim", "confirm", [rows[0].id])
    decide(desk, "same_proposition", "confirm", [rows[1].id, rows[5].id])
    weigh_waiting(desk)
    assert list(verify(desk)) == []
    assert remove(desk, [rows[-1].report], "a test") == [rows[-1].report]
    weigh_waiting(desk)
    assert list(verify(desk)) == []
    with desk.store.read() as connection:
        stone = connection.execute(text("select * from tombstone")).one()
        left = connection.execute(text("select count(*) from report")).scalar_one()
        words = connection.execute(
            text("select count(*) from anchor where report = :r and spans like '%[a-z]%'"),
            {"r": rows[-1].report},
        ).scalar_one()
    assert (stone.report, stone.who, stone.note) == (rows[-1].report, "ann", "a test")
    assert (left, words) == (len(FILES) - 1, 0)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("update report set text = text || ' and more' where seq = 1", "its text is not"),
        ("update blob set packed = :junk", "they are not what their hash says"),
        ("update blob set packed = :other", "they are not what their hash says"),
        ("update report set record = :junk where seq = 1", "its record is not"),
        ("delete from claim where seq = 1", "the claims that are listed"),
        ("update statement set words = 'nothing'", "in other words"),
        ("update statement set proposition = null", "do not lead to it"),
        ("delete from proposition", "its proposition is not there"),
        ("delete from claim_words where rowid = 1", "the index of words"),
        ("delete from report where seq = 1", "is not there"),
    ],
)
def test_what_does_not_hold_is_told(desk: Desk, asked: str, words: str):
    values = {
        name: value
        for name, value in (("junk", b"junk"), ("other", zlib.compress(b"other")))
        if f":{name}" in asked
    }
    _run(desk, asked, **values)
    faults = [str(each) for each in verify(desk)]
    assert any(words in each for each in faults), faults
    assert all("\n" not in each for each in faults)
