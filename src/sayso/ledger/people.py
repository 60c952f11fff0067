"""Who may log in to a desk: people, their passwords and their tokens."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.ledger.logins import composed, token_made
from sayso.ledger.passwords import hashed
from sayso.store import people as stored
from sayso.store.people import Person

if TYPE_CHECKING:
    from sqlalchemy import Connection

LONGEST_NAME = 60


def people(desk: Desk) -> list[Person]:
    """Everybody who may log in, by name."""
    with desk.store.read() as connection:
        return stored.persons(connection)


def add_person(desk: Desk, name: str, password: str) -> str:
    """Let somebody log in.

    Args:
        desk: where to.
        name: what stands beside all that this person adds and decides.
        password: is kept as an argon2 hash only.

    Returns:
        the name as it is kept: blanks made one, Unicode composed.

    Raises:
        UsageError: if the name or the password will not do, or somebody is called so.
        DeskError: if the desk cannot be written.
    """
    kept = plain_name(name)
    secret = hashed(password)
    with desk.store.write() as connection:
        for each in stored.persons(connection):
            if each.name.casefold() == kept.casefold():
                raise UsageError(f'there is a user "{each.name}" already')
        stored.put_person(connection, kept, secret, datetime.now(UTC).isoformat(timespec="seconds"))
    return kept


def change_password(desk: Desk, name: str, password: str) -> None:
    """Give somebody another password; whoever is logged in under the name is logged out.

    Raises:
        UsageError: if there is nobody of that name, or the password will not do.
        DeskError: if the desk cannot be written.
    """
    secret = hashed(password)
    with desk.store.write() as connection:
        name = _known(connection, name)
        stored.change_hash(connection, name, secret)
        stored.drop_sessions(connection, name, "login")


def remove_person(desk: Desk, name: str) -> None:
    """Let somebody log in no more; logins and tokens end at once, what they decided stays.

    Raises:
        UsageError: if there is nobody of that name.
        DeskError: if the desk cannot be written.
    """
    with desk.store.write() as connection:
        stored.drop_person(connection, _known(connection, name))


def add_token(desk: Desk, name: str) -> str:
    """Make a token with which programs ask in somebody's name; it cannot be shown again.

    Raises:
        UsageError: if there is nobody of that name.
        DeskError: if the desk cannot be written.
    """
    secret, row = token_made()
    with desk.store.write() as connection:
        name = _known(connection, name)
        stored.put_session(connection, row, name, "token", None)
    return secret


def revoke_tokens(desk: Desk, name: str) -> int:
    """End all tokens of somebody; how many there were.

    Raises:
        UsageError: if there is nobody of that name.
        DeskError: if the desk cannot be written.
    """
    with desk.store.write() as connection:
        name = _known(connection, name)
        return stored.drop_sessions(connection, name, "token")


def plain_name(name: str) -> str:
    """A name as it is kept.

    Raises:
        UsageError: if it is empty, too long, or has characters that do not show.
    """
    kept = composed(name)
    if not kept:
        raise UsageError("a user needs a name")
    if len(kept) > LONGEST_NAME:
        raise UsageError(f"a user's name has {LONGEST_NAME} characters at most")
    if not kept.isprintable():
        raise UsageError("a user's name has a character that does not show")
    return kept


def _known(connection: Connection, name: str) -> str:
    found = composed(name)
    if stored.password_hash(connection, found) is None:
        raise UsageError(f'there is no user "{found}"')
    return found
