"""Opening a desk: one SQLite file, or a PostgreSQL database, through the same code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from sayso.errors import NoDesk
from sayso.store.schema import metadata
from sayso.store.search_index import create_search


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
        """A connection that sees one state of the desk, whatever others write meanwhile."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction: all of what is done in it is kept, or on an error nothing.

        Raises:
            DeskBusy: if somebody else has been writing for too long.
            DeskError: if it cannot be written (a full disk, a file that may only be read).
        """
        with self.engine.connect() as connection:
            if self.dialect == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def open_store(where: str, *, create: bool = False) -> Store:
    """Open a desk.

    Args:
        where: a file, or an address that begins with postgresql://.
        create: make it where there is none.

    Raises:
        NoDesk: if there is none, or the file is something else.
        NewerDesk: if a newer version of sayso made it.
        DeskError: if it cannot be opened.
    """
    if where.startswith(("postgresql:", "postgres:")):
        engine = create_engine("postgresql+psycopg" + where[where.index(":") :])
    else:
        if not create and not Path(where).is_file():
            raise NoDesk(f"{where}: there is no desk here; sayso add makes one")
        engine = create_engine(f"sqlite:///{where}", connect_args={"timeout": 30})
        event.listen(engine, "connect", _settle)
    with engine.begin() as connection:
        metadata.create_all(connection)
        create_search(connection)
    return Store(engine, where)


def _settle(connection: Any, _: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
