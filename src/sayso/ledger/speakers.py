"""Speakers and outlets: how they are listed, and what a desk knows of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args

from sqlalchemy import Connection, Row

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.store import outlets as found
from sayso.store import speakers as stored
from sayso.store.speakers import Show, Who

__all__ = ["PAGE", "SHOWS", "WHOS", "Listed", "Speaker", "Who", "speakers"]

PAGE: Final = 50
"""How many are listed at once."""
WHOS: Final[tuple[Who, ...]] = get_args(Who)
SHOWS: Final[tuple[Show, ...]] = get_args(Show)
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker or an outlet as it is listed.

    Attributes:
        key: under which it is found.
        name: as it is written most often.
        kind: what it is, as the reports have it most often; None where only its reports are known.
        claims: how many claims it makes.
        reports: how many reports of it there are.
    """

    key: str
    name: str
    kind: str | None
    claims: int
    reports: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of a list.

    Attributes:
        speakers: those with the most claims first.
        number: how many there are on all pages.
        page: from 1.
        pages: how many pages there are, at least one.
    """

    speakers: tuple[Speaker, ...]
    number: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which somebody is named.

    Attributes:
        name: as it is written.
        number: how often.
    """

    name: str
    number: int


def speakers(desk: Desk, words: str = "", who: Who = "all", page: int = 1) -> Listed:
    """Speakers and outlets by how many claims they make.

    Args:
        desk: the desk.
        words: each has to stand in the name, in any spelling, wherever.
        who: "outlets" that there are reports of, all "others", or "all".
        page: from 1; beyond the last one nothing is listed.

    Raises:
        UsageError: if ``who`` is none of these.
    """
    if who not in WHOS:
        raise UsageError(f"speakers are listed by {', '.join(WHOS)}")
    asked = words[:_LONGEST].casefold().split()
    page = max(1, page)
    with desk.store.read() as connection:
        rows, number = stored.speakers(connection, asked, who, PAGE, (page - 1) * PAGE)
        made = tuple(_named(connection, rows))
    return Listed(made, number, page, max(1, -(-number // PAGE)))


def names_of(spelled: Iterable[Row[Any]], named: Iterable[Row[Any]]) -> list[Spelling]:
    """In which ways somebody is named in claims and names itself, most first.

    A report of which no outlet is known goes by its headline.
    """
    numbers: dict[str, int] = {}
    for row in spelled:
        numbers[row.speaker or ""] = numbers.get(row.speaker or "", 0) + row.number
    for row in named:
        numbers.setdefault(row.outlet or "", row.number)
    if not any(numbers):
        numbers = {row.title: row.number for row in named}
    ordered = sorted(numbers.items(), key=lambda each: (-each[1], each[0]))
    return [Spelling(name, number) for name, number in ordered if name]


def kind_of(spelled: Sequence[Row[Any]], publishes: bool) -> str | None:
    """What somebody is most often; an outlet where it has reports of its own."""
    if publishes:
        return "outlet"
    numbers: dict[str, int] = {}
    for row in spelled:
        if row.speaker_kind:
            numbers[row.speaker_kind] = numbers.get(row.speaker_kind, 0) + row.number
    return max(sorted(numbers), key=lambda kind: numbers[kind], default=None)


def _named(connection: Connection, rows: Sequence[Row[Any]]) -> Iterable[Speaker]:
    keys = [row.key for row in rows]
    spelled = _by_key(stored.spellings(connection, keys))
    named = _by_key(found.outlet_names(connection, keys))
    for row in rows:
        own = spelled.get(row.key, [])
        names = names_of(own, named.get(row.key, []))
        yield Speaker(
            key=row.key,
            name=names[0].name if names else row.key,
            kind=kind_of(own, row.reports > 0),
            claims=row.claims,
            reports=row.reports,
        )


def _by_key(rows: Iterable[Row[Any]]) -> dict[str, list[Row[Any]]]:
    gathered: dict[str, list[Row[Any]]] = {}
    for row in rows:
        gathered.setdefault(row.key, []).append(row)
    return gathered
