"""Opening a desk: one SQLite file, or a PostgreSQL database, through the same code."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from sayso.errors import DeskError, NoDesk
from sayso.store.migrating import VERSION, is_older, migrate, version_of
from sayso.store.troubles import PATIENCE_S, told

APPLICATION: Final = 0x73617973
"""Marks an SQLite file as a desk ("says"); see https://sqlite.org/pragma.html#pragma_application_id."""

_LOCK: Final = 0x7361_7973_6F
_AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class Store:
    """A desk that is open.

    Attributes:
        engine: gives connections; safe to share between threads.
        where: the file or address, for messages, without a password.
    """

    engine: Engine
    where: str

    @property
    def dialect(self) -> str:
        """Either "sqlite" or "postgresql"."""
        return self.engine.dialect.name

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the desk, whatever others write meanwhile.

        Raises:
            DeskError: if it cannot be read.
        """
        with told(self.where), self.engine.connect() as connection:
            if self.dialect == "sqlite":
                connection.exec_driver_sql("BEGIN")
            else:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction: all of what is done in it is kept, or on an error nothing.

        Raises:
            DeskBusy: if somebody else has been writing for too long.
            DeskError: if it cannot be written (a full disk, a file that may only be read).
        """
        with told(self.where), self.engine.connect() as connection:
            if self.dialect == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            else:
                connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE_S}s'"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            yield connection
            connection.commit()

    def wipe(self) -> None:
        """Leave nothing of what was deleted in the log that SQLite keeps beside its file.

        Where somebody is reading at the moment, it goes when the log is next written into the file.

        Raises:
            DeskError: if it cannot be written.
        """
        if self.dialect == "sqlite":
            with told(self.where), self.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def open_store(where: str, *, create: bool = False) -> Store:
    """Open a desk; bring its tables up to date where an older sayso made them.

    Args:
        where: a file, or an address that begins with postgresql://.
        create: make it where there is none.

    Raises:
        NoDesk: if there is none, or the file is something else.
        NewerDesk: if a newer version of sayso made it.
        DeskError: if it cannot be opened.
    """
    if where.startswith(("postgresql:", "postgres:")):
        store = _postgresql(where)
    else:
        store = _sqlite(where, create)
    try:
        _prepare(store, create)
    except BaseException:
        store.close()
        raise
    return store


def _sqlite(where: str, create: bool) -> Store:
    path = Path(where)
    if path.is_dir():
        raise NoDesk(f"{where}: it is a folder, no desk")
    if not path.exists():
        if not create:
            raise NoDesk(f"{where}: there is no desk here; sayso add makes one")
        if not path.absolute().parent.is_dir():
            raise NoDesk(f"{where}: there is no such folder to make a desk in")
    elif not path.is_file():
        raise NoDesk(f"{where}: it is no file, so no desk")
    elif not path.stat().st_size and not create:
        raise NoDesk(f"{where}: it is empty, no desk; sayso add makes one")
    elif not os.access(path, os.R_OK):
        raise DeskError(f"{where}: it may not be read")
    engine = create_engine(
        f"sqlite:///{where}",
        connect_args={"timeout": PATIENCE_S},
        pool_size=_AT_ONCE,
        max_overflow=2 * _AT_ONCE,
    )
    event.listen(engine, "connect", _settle)
    return Store(engine, where)


def _postgresql(where: str) -> Store:
    try:
        url = make_url(where).set(drivername="postgresql+psycopg")
    except ArgumentError:
        raise NoDesk("that is no address of a PostgreSQL database") from None
    shown = url.set(drivername="postgresql").render_as_string(hide_password=True)
    try:
        engine = create_engine(url, pool_size=_AT_ONCE, max_overflow=2 * _AT_ONCE)
    except ImportError:
        raise DeskError(
            f"{shown}: for PostgreSQL install psycopg as well (pip install 'sayso[postgres]')"
        ) from None
    return Store(engine, shown)


def _prepare(store: Store, create: bool) -> None:
    with store.read() as connection:
        found = version_of(connection)
    if found == VERSION:
        return
    if found is None and not create:
        raise NoDesk(f"{store.where}: there is no desk in it; sayso add makes one")
    with told(store.where):
        if found is not None and is_older(found):
            _copy_aside(store)
    with store.write() as connection:
        migrate(connection)
        if store.dialect == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def _copy_aside(store: Store) -> None:
    """Keep an SQLite desk as it was before its tables are changed."""
    if store.dialect == "sqlite":
        aside = f"{store.where}.before-{VERSION}"
        if not Path(aside).exists():
            with store.engine.connect() as connection:
                connection.exec_driver_sql("VACUUM INTO ?", (aside,))


def _settle(connection: Any, _: Any) -> None:
    """Transactions are begun by hand, readers never wait for a writer, what is deleted is gone."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("PRAGMA mmap_size = 1073741824")
