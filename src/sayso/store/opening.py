"""Opening a desk: one SQLite file, or a PostgreSQL database, through the same code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from sayso.errors import NoDesk
from sayso.store import migrating
from sayso.store.desk_file import copy_aside, file_engine, mark
from sayso.store.desk_server import check_letters, server_engine, wait_for_others
from sayso.store.troubles import told


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
                wait_for_others(connection)
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
        store = Store(*server_engine(where))
    elif "://" in where:
        raise NoDesk("a desk is a file, or an address that begins with postgresql://")
    else:
        store = Store(file_engine(where, create=create), where)
    try:
        _prepare(store, create)
    except BaseException:
        store.close()
        raise
    return store


def _prepare(store: Store, create: bool) -> None:
    """Make the tables where there are none; bring those of an older desk up to date."""
    with store.read() as connection:
        found = migrating.version_of(connection)
    if found == migrating.VERSION:
        return
    if found is None and not create:
        raise NoDesk(f"{store.where}: there is no desk in it; sayso add makes one")
    with told(store.where):
        if found is not None and migrating.is_older(found) and store.dialect == "sqlite":
            copy_aside(store.engine, f"{store.where}.before-{migrating.VERSION}")
    with store.write() as connection:
        if store.dialect == "sqlite":
            mark(connection)
        else:
            check_letters(connection)
        migrating.migrate(connection)
