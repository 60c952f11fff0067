"""Whatever is no desk, or cannot be used as one, is told in one clear line; nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text

from sayso.errors import DeskBusy, DeskError, NewerDesk, NoDesk
from sayso.store import troubles
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


@pytest.mark.parametrize("made", ["create table recipes (name)", "pragma application_id = 77"])
def test_another_programs_database_is_left_as_it_is(tmp_path: Path, made: str):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute(made)
    before = path.read_bytes()
    for create in (False, True):
        with pytest.raises(NoDesk, match="no desk of sayso's") as caught:
            open_store(str(path), create=create)
        _line(caught.value, path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["other.db"]


def test_folders_and_what_is_no_file(tmp_path: Path):
    pipe, long = tmp_path / "pipe", tmp_path / ("x" * 300)
    os.mkfifo(pipe)
    for path, words in (
        (tmp_path, "a folder"),
        (tmp_path / "none" / "desk.db", "no such folder"),
        (pipe, "it is no file"),
        (long, "name too long"),
    ):
        with pytest.raises(DeskError, match=words) as caught:
            open_store(str(path), create=True)
        _line(caught.value, path)
    with pytest.raises(NoDesk, match="begins with postgresql://"):
        open_store("mysql://host/desk", create=True)


@pytest.mark.parametrize("name", ["a?b.db", "a%41b#.db", ":memory:", "file:x?mode=memory", "é.db"])
def test_a_name_is_a_name_whatever_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    monkeypatch.chdir(tmp_path)
    open_store(name, create=True).close()
    assert [each.name for each in tmp_path.iterdir()] == [name]
    open_store(name).close()


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
    whole = path.read_bytes()
    for broken in (
        whole[:100] + b"\xff" * 2900 + whole[3000:],
        whole[:50],
        whole[:5_000],
        whole[: len(whole) // 2],
    ):
        path.write_bytes(broken)
        with pytest.raises(DeskError, match="damaged") as caught:
            open_store(str(path))
        _line(caught.value, path)


def test_a_desk_that_was_killed_while_it_was_made(tmp_path: Path):
    path = tmp_path / "desk.db"
    script = (
        "import os, sys; from sayso.store.opening import open_store;"
        "store = open_store(sys.argv[1], create=True); store.read().__enter__(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    # All of it is in the log yet.
    assert (tmp_path / "desk.db-wal").stat().st_size
    open_store(str(path)).close()
    assert path.read_bytes()[68:72] == b"says"


def test_a_second_writer_waits_then_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "desk.db"
    open_store(str(path), create=True).close()
    monkeypatch.setattr(troubles, "PATIENCE_S", 0.2)
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


@contextmanager
def _as_nobody() -> Iterator[Path]:
    """A folder that whoever runs the tests may write to, be it root, who may write everywhere."""
    with tempfile.TemporaryDirectory() as folder:
        if os.geteuid() == 0:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        try:
            yield Path(folder)
        finally:
            Path(folder).chmod(0o700)
            os.seteuid(os.getuid())


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="has no such permissions")
def test_a_desk_that_may_only_be_read():
    with _as_nobody() as folder:
        path = folder / "desk.db"
        open_store(str(path), create=True).close()
        path.chmod(0o400)
        store = open_store(str(path))
        with store.read() as connection:
            assert connection.execute(select(fact)).all() == []
        with (
            pytest.raises(DeskError, match="may only be read") as caught,
            store.write() as connection,
        ):
            connection.execute(insert(fact), {"name": "one", "value": "1"})
        _line(caught.value, path)
        store.close()
        for file, mode, words in (
            (path, 0, "may not be read"),
            (folder, 0o500, "its folder, may only"),
        ):
            path.chmod(0o600)
            for each in folder.glob("desk.db-*"):
                each.unlink()
            file.chmod(mode)
            with pytest.raises(DeskError, match=words) as caught:
                open_store(str(path))
            _line(caught.value, path)
        folder.chmod(0)
        with pytest.raises(DeskError, match="permission denied") as caught:
            open_store(str(path), create=True)
        _line(caught.value, path)


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


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ann:geheim@127.0.0.1:1/none?connect_timeout=2",
        "postgresql://ann@127.0.0.1:1/none?password=geheim&connect_timeout=2",
        "postgres://ann:geheim@host:port/none",
        "postgresql:geheim",
    ],
)
def test_passwords_are_never_shown(address: str):
    with pytest.raises(DeskError) as caught:
        open_store(address, create=True)
    assert "geheim" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_psycopg_is_needed_for_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(DeskError, match=r"pip install 'sayso\[postgres\]'") as caught:
        open_store("postgresql://ann:geheim@localhost/none")
    assert str(caught.value).startswith("postgresql://ann:***@localhost/none: ")
