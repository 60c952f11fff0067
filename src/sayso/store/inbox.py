"""What was handed over in the browser and is still to be read, or was lately."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from sayso.store.schema import inbox

Kind = Literal["file", "text", "address"]
State = Literal["waiting", "reading", "done", "failed"]

_TOLD = [column for column in inbox.c if column.name != "data"]
_OPEN: tuple[State, ...] = ("waiting", "reading")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was handed over.

    Attributes:
        seq: its number, in the order of arrival.
        name: the file's name, or the address; of a text, how it is called.
        kind: a file, a text or an address.
        options: JSON: what was said of it ("outlet", "published").
        who: who handed it over.
        at: when, ISO 8601 in UTC.
        state: whether it waits, is being read, was read, or could not be.
        words: what became of it, one line; empty until then.
        report: id of the report that it gave.
    """

    seq: int
    name: str
    kind: Kind
    options: str
    who: str
    at: str
    state: State
    words: str
    report: str | None


def put_items(connection: Connection, rows: Sequence[dict[str, Any]]) -> list[int]:
    """Add what waits from now on.

    Args:
        connection: a transaction.
        rows: each with "name", "kind", "data" (None for an address), "options", "who" and "at".

    Returns:
        their numbers, in order.
    """
    made = []
    for row in rows:
        asked = insert(inbox).values(**row, state="waiting", words="")
        key = connection.execute(asked).inserted_primary_key
        made.append(int(key[0]) if key else 0)
    return made


def first_waiting(connection: Connection) -> int | None:
    """Number of what has waited longest; None where nothing waits."""
    asked = select(inbox.c.seq).where(inbox.c.state == "waiting").order_by(inbox.c.seq).limit(1)
    return connection.execute(asked).scalar_one_or_none()


def take(connection: Connection, seq: int) -> tuple[Item, bytes | None] | None:
    """Begin to read something, with its bytes; None if it waits no longer.

    Of several that try at once, one gets it.
    """
    waits = inbox.c.seq == seq, inbox.c.state == "waiting"
    taken = connection.execute(update(inbox).where(*waits).values(state="reading"))
    if taken.rowcount != 1:
        return None
    row = connection.execute(select(*_TOLD, inbox.c.data).where(inbox.c.seq == seq)).one()
    return _item(row), row.data


def close(connection: Connection, seq: int, state: State, words: str, report: str | None) -> None:
    """Say what became of something that was being read; its bytes are dropped."""
    asked = update(inbox).where(inbox.c.seq == seq, inbox.c.state == "reading")
    connection.execute(asked.values(state=state, words=words, report=report, data=None))


def put_back(connection: Connection, seq: int, options: str) -> None:
    """Let something that was being read wait again, with other options."""
    asked = update(inbox).where(inbox.c.seq == seq, inbox.c.state == "reading")
    connection.execute(asked.values(state="waiting", options=options))


def again(connection: Connection, seq: int) -> bool:
    """Let an address that failed wait again; False where there is none with this number."""
    which = inbox.c.seq == seq, inbox.c.state == "failed", inbox.c.kind == "address"
    asked = update(inbox).where(*which).values(state="waiting", words="")
    return connection.execute(asked).rowcount == 1


def drop(connection: Connection, seq: int) -> bool:
    """Forget something that waits or failed; False where there is none with this number."""
    which = inbox.c.seq == seq, inbox.c.state.in_(["waiting", "failed"])
    return connection.execute(delete(inbox).where(*which)).rowcount == 1


def drop_done(connection: Connection, before: str) -> None:
    """Forget what was read and had come before a time, ISO 8601 in UTC."""
    which = inbox.c.state == "done", inbox.c.at < before
    connection.execute(delete(inbox).where(*which))


def items(
    connection: Connection, states: Iterable[State], limit: int, *, first: bool = False
) -> list[Item]:
    """What is in some states, the latest first, or else what came ``first``."""
    order = inbox.c.seq if first else inbox.c.seq.desc()
    asked = select(*_TOLD).where(inbox.c.state.in_(list(states))).order_by(order)
    return [_item(row) for row in connection.execute(asked.limit(limit))]


def numbers(connection: Connection) -> dict[State, int]:
    """How many things are in each state; those without any are left out."""
    asked = select(inbox.c.state, func.count()).group_by(inbox.c.state)
    return {state: int(number) for state, number in connection.execute(asked)}


def bytes_waiting(connection: Connection) -> int:
    """How many bytes wait to be read."""
    asked = select(func.coalesce(func.sum(func.length(inbox.c.data)), 0))
    return int(connection.execute(asked.where(inbox.c.state.in_(_OPEN))).scalar_one())


def _item(row: Any) -> Item:
    return Item(*(getattr(row, column.name) for column in _TOLD))
