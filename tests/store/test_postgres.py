"""A desk in PostgreSQL does what one in a file does, through the same code, on a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text

from postgres_server import programs, running
from sayso.ledger.adding import add
from sayso.ledger.decisions import decide, log, undo
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.removing import remove
from sayso.ledger.search import Query, search
from sayso.ledger.summary import summary
from sayso.ledger.verifying import verify
from sayso.ledger.weighing import weigh_waiting
from sayso.store.schema import metadata, proposition, statement

FILES = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))[:5]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    pytest.importorskip("psycopg", reason="psycopg is not installed (pip install sayso[postgres])")
    if programs() is None:
        pytest.skip("Debian's package postgresql is not installed")
    with running() as found:
        yield found


@pytest.fixture(scope="module")
def both(address: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Desk]:
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    desks = open_desk(address, create=True, who="ann"), open_desk(str(path), create=True, who="ann")
    for desk in desks:
        list(add(desk, FILES))
        weigh_waiting(desk)
    return desks


def _rows(desk: Desk) -> list[Any]:
    columns = [each for each in proposition.c if each.name not in ("born", "changed")]
    with desk.store.read() as connection:
        asked = select(*columns).where(proposition.c.gone_to.is_(None))
        rows = connection.execute(asked.order_by(proposition.c.id)).all()
    return [tuple(bytes(v) if isinstance(v, memoryview) else v for v in row) for row in rows]


def test_the_tables_are_those_of_today(both: tuple[Desk, Desk]):
    with both[0].store.read() as connection:
        found = compare_metadata(MigrationContext.configure(connection), metadata)
    assert [each for each in found if "claim_words" not in str(each)] == []


def test_it_comes_to_the_same(both: tuple[Desk, Desk]):
    assert _rows(both[0]) == _rows(both[1])
    counted = [summary(desk).counts for desk in both]
    assert counted[0] == counted[1]


def test_search_finds_the_same(both: tuple[Desk, Desk]):
    for query in (
        Query("ferry"),
        Query('"bow door" -leaking'),
        Query("surviv*"),
        Query(disputed=True),
        Query(speaker="captain"),
    ):
        found = [{each.id for each in search(desk, query, 500)} for desk in both]
        assert found[0] == found[1]


def test_decisions_removal_and_verifying(both: tuple[Desk, Desk]):
    for desk in both:
        assert list(verify(desk)) == []
        with desk.store.read() as connection:
            rows = connection.execute(
                select(statement.c.id, statement.c.report).order_by(statement.c.id)
            ).all()
        made = decide(desk, "same_proposition", "confirm", [rows[0].id, rows[7].id])
        weigh_waiting(desk)
        undo(desk, made.id)
        weigh_waiting(desk)
        assert len(log(desk)) == 2
        remove(desk, [rows[3].report])
        weigh_waiting(desk)
        assert list(verify(desk)) == []
    assert len(_rows(both[0])) == len(_rows(both[1]))


def test_a_reader_sees_one_state_and_writers_follow_each_other(both: tuple[Desk, Desk]):
    store = both[0].store
    with store.read() as reading:
        asked = text("select count(*) from fact")
        before = reading.execute(asked).scalar_one()
        with store.write() as writing:
            writing.execute(text("insert into fact (name, value) values ('one', '1')"))
        assert reading.execute(asked).scalar_one() == before
    with store.read() as reading:
        assert reading.execute(asked).scalar_one() == before + 1
