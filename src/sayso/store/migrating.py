"""The version of a desk's tables: told, and brought up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, inspect, select, text

from sayso.errors import NewerDesk, NoDesk
from sayso.store.schema import fact
from sayso.store.search_index import create_search

VERSION: Final = "0001"
"""Of the tables that this sayso works with."""

_OLDER: Final[tuple[str, ...]] = ()
"""Versions before it, from which there are steps."""

STEPS: Final = Path(__file__).parent / "migrations"
"""Where the steps are, in the form of alembic."""

_TABLE: Final = "alembic_version"


def version_of(connection: Connection) -> str | None:
    """Version of a desk's tables; None where there are no tables at all.

    Raises:
        NoDesk: if there are tables, but not those of a desk.
    """
    there = inspect(connection).get_table_names()
    if _TABLE not in there or fact.name not in there:
        if there:
            raise NoDesk("it is a database, but no desk of sayso's")
        return None
    found = connection.execute(text(f"SELECT version_num FROM {_TABLE}")).scalar()  # noqa: S608
    return str(found) if found is not None else None


def is_older(found: str) -> bool:
    """Whether there are steps from a version to this one.

    Raises:
        NewerDesk: if nothing is known of that version.
    """
    if found == VERSION:
        return False
    if found in _OLDER:
        return True
    raise NewerDesk("it was made by a newer version of sayso; update sayso to open it")


def migrate(connection: Connection) -> None:
    """Take all steps that are left, and make the index of words; in the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(STEPS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    create_search(connection)


def facts(connection: Connection) -> dict[str, str]:
    """What is noted of the desk itself."""
    return {row.name: row.value for row in connection.execute(select(fact))}
