"""Who may log in, and the logins and tokens that stand."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from sayso.store.schema import person, session


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may log in.

    Attributes:
        name: as it is written.
        made_at: since when, ISO 8601 in UTC.
        tokens: how many tokens stand.
    """

    name: str
    made_at: str
    tokens: int


def persons(connection: Connection) -> list[Person]:
    """Everybody who may log in, by name."""
    tokens = (
        select(func.count())
        .where(session.c.who == person.c.name, session.c.kind == "token")
        .scalar_subquery()
    )
    asked = select(person.c.name, person.c.made_at, tokens).order_by(person.c.name)
    return [Person(*row) for row in connection.execute(asked)]


def password_hash(connection: Connection, name: str) -> str | None:
    """The hash of somebody's password; None if there is nobody of that name."""
    return connection.execute(select(person.c.hash).where(person.c.name == name)).scalar()


def put_person(connection: Connection, name: str, hashed: str, at: str) -> None:
    """Let somebody log in who could not."""
    connection.execute(insert(person), {"name": name, "hash": hashed, "made_at": at})


def change_hash(connection: Connection, name: str, hashed: str) -> None:
    """Give somebody another password."""
    connection.execute(update(person).where(person.c.name == name).values(hash=hashed))


def drop_person(connection: Connection, name: str) -> None:
    """Let somebody log in no more, nor go on."""
    connection.execute(delete(session).where(session.c.who == name))
    connection.execute(delete(person).where(person.c.name == name))


def put_session(
    connection: Connection, hashed: str, who: str, kind: str, until: float | None
) -> None:
    """Keep a login or a token.

    Args:
        connection: a transaction.
        hashed: SHA-256 of its secret.
        who: whose it is.
        kind: "login" or "token".
        until: in seconds; None for ever.
    """
    row = {"hash": hashed, "who": who, "kind": kind, "until": until}
    connection.execute(insert(session), row)


def holder(connection: Connection, hashed: str, kind: str, now: float) -> str | None:
    """Whose login or token it is; None where there is none, or it is over."""
    asked = (
        select(session.c.who)
        .join(person, person.c.name == session.c.who)
        .where(session.c.hash == hashed, session.c.kind == kind)
        .where(or_(session.c.until.is_(None), session.c.until > now))
    )
    return connection.execute(asked).scalar()


def drop_session(connection: Connection, hashed: str) -> None:
    """End a login."""
    connection.execute(delete(session).where(session.c.hash == hashed))


def drop_sessions(connection: Connection, who: str, kind: str) -> int:
    """End all logins or all tokens of somebody; how many there were."""
    gone = delete(session).where(session.c.who == who, session.c.kind == kind)
    return int(connection.execute(gone).rowcount)


def drop_over(connection: Connection, now: float) -> None:
    """Forget the logins that are over."""
    connection.execute(delete(session).where(session.c.until <= now))
