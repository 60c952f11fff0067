"""What is in a desk, in numbers; and whole ids for their first characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso import __version__
from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.store.finding import ids_with
from sayso.store.migrating import VERSION
from sayso.store.summary import counts, readers, size, size_of_bytes

SHORTEST: Final = 4
"""Characters of an id that have to be given at least."""

_THINGS: Final = {
    "r": "report",
    "p": "proposition",
    "s": "statement",
    "c": "claim",
    "d": "decision",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """What is in a desk.

    Attributes:
        where: the file or address.
        counts: how many there are, by plain words, in the order to tell them.
        size: bytes that the desk takes.
        size_of_bytes: bytes that the reports had as they came.
        readers: what made the texts of the reports, with versions, the most used first.
        tables: version of the tables.
        version: of this sayso.
    """

    where: str
    counts: dict[str, int]
    size: int
    size_of_bytes: int
    readers: tuple[str, ...]
    tables: str
    version: str


def summary(desk: Desk) -> Summary:
    """Count what is in a desk.

    Raises:
        DeskError: if it cannot be read.
    """
    with desk.store.read() as connection:
        return Summary(
            desk.store.where,
            counts(connection),
            size(connection),
            size_of_bytes(connection),
            tuple(readers(connection)),
            VERSION,
            __version__,
        )


def whole_id(desk: Desk, asked: str, kinds: str) -> str:
    """The id that begins so.

    Args:
        desk: the desk.
        asked: an id, or its first characters.
        kinds: first letters of the ids that are meant: r, p, s, d.

    Raises:
        UsageError: if there is none, or more than one.
    """
    things = " or ".join(_THINGS[each] for each in kinds)
    if not asked or asked[0] not in kinds or not asked.isalnum() or not asked.isascii():
        raise UsageError(f'"{asked}" is no id of a {things}')
    if len(asked) < SHORTEST:
        raise UsageError(f'"{asked}" is too short; give {SHORTEST} characters at least')
    with desk.store.read() as connection:
        found = ids_with(connection, asked)
    if asked in found:
        return asked
    if not found:
        raise UsageError(f'no {things} has an id that begins with "{asked}"')
    if len(found) > 1:
        raise UsageError(f'"{asked}" begins several ids, {found[0]} and {found[1]}')
    return found[0]
