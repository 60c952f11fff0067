"""A desk that is one SQLite file: whether a file is one, and how it is used."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event

from sayso.errors import DeskError, NoDesk
from sayso.store import troubles

APPLICATION: Final = 0x73617973
"""Marks an SQLite file as a desk ("says"); see https://sqlite.org/pragma.html#pragma_application_id."""

_BEGINS: Final = b"SQLite format 3\0"
_HEAD: Final = 100
_MARK: Final = slice(68, 72)
_AT_ONCE: Final = 20


def file_engine(where: str, *, create: bool) -> Engine:
    """Connections to a desk in a file; a file that is something else is left as it is.

    Args:
        where: the file.
        create: whether there may be none yet.

    Raises:
        NoDesk: if there is none, or the file is something else.
        DeskError: if it cannot be read.
    """
    _check(where, create)
    # An absolute path, so that no name means anything to SQLite (":memory:", "file:…?…").
    engine = create_engine(
        URL.create("sqlite", database=os.path.abspath(where)),
        connect_args={"timeout": troubles.PATIENCE_S},
        pool_size=_AT_ONCE,
        max_overflow=2 * _AT_ONCE,
    )
    event.listen(engine, "connect", _settle)
    return engine


def mark(connection: Connection) -> None:
    """Mark the file as a desk; in the caller's transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def copy_aside(engine: Engine, name: str) -> None:
    """Keep a copy of a desk beside it, unless there is one of that name."""
    if not Path(name).exists():
        half = f"{name}.part"
        Path(half).unlink(missing_ok=True)
        with engine.connect() as connection:
            connection.exec_driver_sql("VACUUM INTO ?", (half,))
        os.replace(half, name)


def _check(where: str, create: bool) -> None:
    try:
        found = os.stat(where or ".")
    except (FileNotFoundError, NotADirectoryError):
        if not create:
            raise NoDesk(f"{where}: there is no desk here; sayso add makes one") from None
        if not Path(where).absolute().parent.is_dir():
            raise NoDesk(f"{where}: there is no such folder to make a desk in") from None
        return
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or str(error)
        raise DeskError(f"{where}: it cannot be opened ({words.lower()})") from None
    if S_ISDIR(found.st_mode):
        raise NoDesk(f"{where}: it is a folder, no desk")
    if not S_ISREG(found.st_mode):
        raise NoDesk(f"{where}: it is no file, so no desk")
    try:
        with open(where, "rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        words = (error.strerror or str(error)).lower()
        raise DeskError(f"{where}: it may not be read ({words})") from None
    if not head:
        if not create:
            raise NoDesk(f"{where}: it is empty, no desk; sayso add makes one")
    elif not head.startswith(_BEGINS):
        raise NoDesk(f"{where}: it is no desk, but some other file")
    elif int.from_bytes(head[_MARK], "big") != APPLICATION and _is_of_others(where):
        raise NoDesk(f"{where}: it is a database, but no desk of sayso's")


def _is_of_others(where: str) -> bool:
    """Whether an SQLite file that does not begin as a desk has anything else in it.

    A desk begins like that only after it was made; until then all of it is in the log beside it.
    """
    address = f"file:{quote(os.path.abspath(where))}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=troubles.PATIENCE_S)) as connection:
            (marked,) = connection.execute("PRAGMA application_id").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise troubles.trouble(where, str(error)) from error
    return bool(marked != APPLICATION and (marked != 0 or tables > 0))


def _settle(connection: Any, _: Any) -> None:
    """Transactions are begun by hand, readers never wait for a writer, what is deleted is gone."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA mmap_size = 1073741824")
