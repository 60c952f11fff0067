"""Whatever is no desk, or cannot be used as one, is told in one clear line; nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text

from sayso.errors import DeskBusy, DeskError, NewerDesk, NoDesk
from sayso.store import opening, troubles
from sayso.store.migrating import VERSION, version_of
from sayso.store.opening import open_store
from sayso.store.schema import fact, metadata


def _line(error: Exception, path: Path) -> str:
    line = str(error)
    assert line.startswith(str(path))
    assert "\n" not in line
    assert line.count(str(path)) == 1
    return line


def test_a_new_desk_has_the_tables_of_today(tmp_path: Path):
    store = open_store(str(tmp_path / "desk.db"), create=True)
    with store.read() as connection:
        assert version_of(connection) == VERSION
        context = MigrationContext.configure(connection)
        extra = [
            each
            for each in compare_metadata(context, metadata)
            if not str(getattr(each[1], "name", "")).startswith("claim_words")
        ]
    assert extra == []
    store.close()
    again = open_store(str(tmp_path / "desk.db"))
    again.close()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no desk here"),
        (b"", "it is empty"),
        (b"A plain text, long enough to be taken for a file of another kind. " * 9, "no desk"),
    ],
)
def test_a_file_that_is_no_desk(tmp_path: Path, content: bytes | None, words: str):
    path = tmp_path / "desk.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NoDesk, match=words) as caught:
        open_store(str(path))
    _line(caught.value, path)
    assert (path.read_bytes() if path.exists() else None) == content


def test_another_programs_database(tmp_path: Path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("create table recipes (name)")
    for create in (False, True):
        with pytest.raises(NoDesk, match="no desk of sayso's") as caught:
            open_store(str(path), create=create)
        _line(caught.value, path)


def test_folders(tmp_path: Path):
    with pytest.raises(NoDesk, match="a folder"):
        open_store(str(tmp_path), create=True)
    with pytest.raises(NoDesk, match="no such folder"):
        open_store(str(tmp_path / "none" / "desk.db"), create=True)


def test_a_newer_desk(tmp_path: Path):
    path = tmp_path / "desk.db"
    open_store(str(path), create=True).close()
    with sqlite3.connect(path) as newer:
        newer.execute("update alembic_version set version_num = '9999'")
    with pytest.raises(NewerDesk, match="newer version") as caught:
        open_store(str(path))
    _line(caught.value, path)


def test_a_damaged_desk(tmp_path: Path):
    path = tmp_path / "desk.db"
    open_store(str(path), create=True).close()
    data = bytearray(path.read_bytes())
    data[100:3000] = b"\xff" * 2900
    path.write_bytes(bytes(data))
    with pytest.raises(DeskError) as caught:
        open_store(str(path))
    _line(caught.value, path)


def test_a_second_writer_waits_then_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "desk.db"
    open_store(str(path), create=True).close()
    monkeypatch.setattr(opening, "PATIENCE_S", 0.2)
    store = open_store(str(path))
    with store.write() as connection:
        connection.execute(insert(fact), {"name": "one", "value": "1"})
        with pytest.raises(DeskBusy, match="somebody else") as caught, store.write():
            pass
        _line(caught.value, path)
    with store.read() as connection:
        assert connection.execute(select(fact.c.name)).scalars().all() == ["one"]


def test_what_fails_half_way_leaves_nothing(tmp_path: Path):
    store = open_store(str(tmp_path / "desk.db"), create=True)

    def fails() -> None:
        with store.write() as connection:
            connection.execute(insert(fact), {"name": "one", "value": "1"})
            raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        fails()
    with store.read() as connection:
        assert connection.execute(select(fact)).all() == []


def test_a_full_disk(tmp_path: Path):
    path = tmp_path / "desk.db"
    store = open_store(str(path), create=True)

    def fills() -> None:
        with store.write() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for number in range(500):
                row = {"name": f"n{number}", "value": "x" * 9_000}
                connection.execute(insert(fact), row)

    with pytest.raises(DeskError, match="disk is full") as caught:
        fills()
    _line(caught.value, path)
    store.close()
    again = open_store(str(path))
    with again.write() as connection:
        connection.execute(insert(fact), {"name": "after", "value": "1"})
    with again.read() as connection:
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert connection.execute(select(fact.c.name)).scalars().all() == ["after"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_desk_that_may_only_be_read(tmp_path: Path):
    path = tmp_path / "desk.db"
    open_store(str(path), create=True).close()
    path.chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DeskError) as caught, open_store(str(path)).write():
            pass
        _line(caught.value, path)
    finally:
        tmp_path.chmod(0o700)


def test_a_reader_sees_one_state(tmp_path: Path):
    store = open_store(str(tmp_path / "desk.db"), create=True)
    with store.read() as reading:
        before = reading.execute(select(fact)).all()
        with store.write() as writing:
            writing.execute(insert(fact), {"name": "one", "value": "1"})
        assert reading.execute(select(fact)).all() == before
    with store.read() as reading:
        assert len(reading.execute(select(fact)).all()) == 1


def test_many_open_a_new_desk_at_once(tmp_path: Path):
    where = str(tmp_path / "desk.db")
    wrong: list[Exception] = []

    def opens() -> None:
        try:
            open_store(where, create=True).close()
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=opens) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert wrong == []
    open_store(where).close()


def test_passwords_are_never_shown():
    with pytest.raises(DeskError) as caught:
        open_store("postgresql://ann:geheim@127.0.0.1:1/none?connect_timeout=2")
    assert "geheim" not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "geheim" not in str(troubles.trouble("here", "some trouble"))
