"""A desk in a PostgreSQL database: its address, and how it is used."""

from __future__ import annotations

from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError

from sayso.errors import DeskError, NoDesk
from sayso.store import troubles

_LOCK: Final = 0x7361_7973_6F
_AT_ONCE: Final = 20
_SECRETS: Final = ("password", "sslpassword")


def server_engine(where: str) -> tuple[Engine, str]:
    """Connections to a database, and its address without a password.

    Raises:
        NoDesk: if that is no address.
        DeskError: if psycopg is not installed.
    """
    try:
        url = make_url(where).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        # It is not repeated: there may be a password in it.
        raise NoDesk(
            "that is no address of a PostgreSQL database; they are written as "
            "postgresql://user@host/name"
        ) from None
    shown = _shown(url)
    try:
        engine = create_engine(
            url, pool_size=_AT_ONCE, max_overflow=2 * _AT_ONCE, pool_pre_ping=True
        )
    except ImportError:
        raise DeskError(
            f"{shown}: for PostgreSQL install psycopg as well (pip install 'sayso[postgres]')"
        ) from None
    return engine, shown


def wait_for_others(connection: Connection) -> None:
    """Begin to write; whoever else writes to the desk is waited for, for a while."""
    # As in SQLite there is one writer at a time, so that both behave alike.
    connection.execute(text(f"SET LOCAL lock_timeout = '{troubles.PATIENCE_S}s'"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def check_letters(connection: Connection) -> None:
    """See that the database can hold all letters, before a desk is made in it.

    Raises:
        NoDesk: if it cannot.
    """
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise NoDesk(f"the database's encoding is {encoding}; make one with UTF8 for the desk")


def _shown(url: URL) -> str:
    plain = url.set(drivername="postgresql").difference_update_query(_SECRETS)
    return plain.render_as_string(hide_password=True)
