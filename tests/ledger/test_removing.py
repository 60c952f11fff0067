"""What is removed is gone, to the last word; what was decided, and that it was there, stays."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from sayso.ledger.adding import add
from sayso.ledger.decisions import decide, log
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.given import Given
from sayso.ledger.removing import remove, wipe
from sayso.ledger.report_lists import list_reports
from sayso.ledger.search import Query, search
from sayso.ledger.verifying import verify
from sayso.ledger.weighing import weigh_waiting
from sayso.store.schema import blob, proposition, report, statement, tombstone

GONE = b"""Police said on Monday that forty miners died when the Quibblethorn shaft collapsed.

The Zorbanic ministry denied that the shaft was unsafe."""
STAYS = b"""Police said on Monday that forty miners died when the shaft collapsed.

Officials said that the shaft was safe."""
WORDS = (b"quibblethorn", b"zorbanic")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = open_desk(str(tmp_path / "desk.db"), create=True, who="ann")
    list(add(desk, [Given("stays.txt", STAYS), Given("gone.txt", GONE)]))
    weigh_waiting(desk)
    return desk


def key(desk: Desk, path: str) -> str:
    return next(each.id for each in list_reports(desk) if each.path == path)


def words_left(folder: Path) -> list[tuple[str, bytes]]:
    return [
        (path.name, word)
        for path in folder.iterdir()
        for word in WORDS
        if word in path.read_bytes().lower()
    ]


def test_no_word_is_left_in_any_file(desk: Desk, tmp_path: Path):
    assert words_left(tmp_path)
    assert search(desk, Query("Quibblethorn"))
    gone = key(desk, "gone.txt")
    hung = search(desk, Query("Quibblethorn"))[0].statement
    assert hung is not None
    decide(desk, "certainty", "correct", [hung], {"value": "PS+"}, "an eyewitness doubts it")
    weigh_waiting(desk)
    with desk.store.write() as connection:
        row = {each.name: 0 for each in proposition.c} | {"id": "p0", "born": "", "changed": ""}
        row |= {"gone_to": "p1", "text": "the Quibblethorn shaft", "record": zlib.compress(GONE)}
        connection.execute(insert(proposition), row)

    assert remove(desk, [gone, "r0"], "at the family's request") == [gone]
    weigh_waiting(desk)
    wipe(desk)

    assert words_left(tmp_path) == []
    assert search(desk, Query("Quibblethorn")) == []
    with desk.store.read() as connection:
        for table in (report, blob, statement, proposition):
            for row in connection.execute(select(table)):
                for cell in row:
                    data = cell if isinstance(cell, bytes) else str(cell).encode()
                    data = zlib.decompress(data) if data[:1] == b"x" else data
                    assert not any(word in data.lower() for word in WORDS)
        stone = connection.execute(select(tombstone)).one()
    assert (stone.report, stone.who, stone.note) == (gone, "ann", "at the family's request")
    assert len(stone.sha256) == 64
    ((_, entry),) = log(desk)
    assert entry.note == "an eyewitness doubts it"
    (anchor,) = entry.about
    assert all(span.text == "" and span.end > span.start for span in anchor.spans)


def test_what_is_left_is_weighed_anew(desk: Desk):
    before = {each.id: each.proposition for each in search(desk, Query("miners"))}
    assert len(before) == 2
    assert len(set(before.values())) == 1
    remove(desk, [key(desk, "gone.txt")])
    assert [each.path for each in list_reports(desk) if each.waiting] == ["stays.txt"]
    weigh_waiting(desk)
    (left,) = search(desk, Query("miners"))
    assert left.proposition == before[left.id]
    assert left.outlets == 1
    assert list(verify(desk)) == []


def test_it_can_be_added_again(desk: Desk):
    gone = key(desk, "gone.txt")
    remove(desk, [gone])
    assert [each.state for each in add(desk, [Given("gone.txt", GONE)])] == ["added"]
    weigh_waiting(desk)
    assert list(verify(desk)) == []


def test_bytes_that_another_report_needs_stay(desk: Desk):
    paged = b'<html><head><link rel="canonical" href="https://a.example/%d"></head><body><article>'
    body = b"<p>Police said on Monday that forty people had been hurt in the fire at the mill.</p>"
    pages = [paged % number + body * 3 + b"</article></body></html>" for number in (1, 2)]
    list(add(desk, [Given("1.html", pages[0]), Given("2.html", pages[1])]))
    with desk.store.write() as connection:
        one = select(report.c.sha256).where(report.c.path == "1.html").scalar_subquery()
        connection.execute(update(report).where(report.c.path == "2.html").values(sha256=one))
    remove(desk, [key(desk, "1.html")])
    with desk.store.read() as connection:
        left = set(connection.execute(select(report.c.sha256)).scalars())
        assert set(connection.execute(select(blob.c.sha256)).scalars()) >= left
