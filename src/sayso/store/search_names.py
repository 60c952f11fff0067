"""Names that have in them what somebody typed, whatever the spelling of its letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Connection, false, or_, select

from sayso.model.identity import name_key
from sayso.store.schema import claim, place, report, statement
from sayso.store.search_index import not_ascii
from sayso.store.search_words import folded_words

_MANY: Final = 2_000
"""Names, above which no more are looked at."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the words for a place stand for.

    Attributes:
        names: of that place, whole.
        country: ISO 3166-1 code of a country; empty where they name none.
    """

    names: tuple[str, ...] = ()
    country: str = ""


def spoken_by(connection: Connection, typed: str) -> ColumnElement[bool]:
    """The condition that whoever says a claim has these words in the name, in their order."""
    wanted = folded_words(name_key(typed))
    if not wanted:
        return false()
    pattern = f"%{'%'.join(wanted)}%"
    either = [claim.c.speaker_key.like(pattern), claim.c.speaker.ilike(pattern)]
    # Databases do not see that é is e.
    foreign = select(claim.c.speaker_key, claim.c.speaker).distinct()
    rows = connection.execute(foreign.where(not_ascii(connection, claim.c.speaker))).all()
    either += [
        each.in_(names)
        for each, known in ((claim.c.speaker_key, 0), (claim.c.speaker, 1))
        if (names := _having(wanted, {row[known] for row in rows if row[known]}))
    ]
    return or_(*either)


def published_by(connection: Connection, typed: str) -> ColumnElement[bool]:
    """The condition that whoever published a report has these words in the name."""
    names = connection.execute(select(report.c.outlet_key).distinct()).scalars()
    return report.c.outlet_key.in_(_having(folded_words(name_key(typed)), names))


def placed_at(connection: Connection, typed: str, known: Known) -> ColumnElement[bool]:
    """The condition that a claim names a place with these words in its name, or that is known.

    Args:
        connection: to the desk.
        typed: the words.
        known: what else they stand for.
    """
    names = connection.execute(select(place.c.name).distinct()).scalars()
    there: ColumnElement[bool] = place.c.name.in_(
        sorted({*_having(folded_words(typed), names), *known.names})
    )
    if known.country:
        there = or_(there, place.c.country == known.country)
    said = select(statement.c.claim).join(place, place.c.statement == statement.c.id)
    return claim.c.id.in_(said.where(there))


def _having(wanted: Iterable[str], names: Iterable[str]) -> list[str]:
    words = " " + " ".join(wanted)
    if not words.strip():
        return []
    found = {each for each in names if words in " " + " ".join(folded_words(each))}
    return sorted(found)[:_MANY]
