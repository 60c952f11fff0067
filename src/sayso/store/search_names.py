"""Names that have in them what somebody typed, whatever the spelling of its letters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, Connection, false, or_, select

from sayso.model.identity import name_key
from sayso.store.schema import claim, place, report, statement
from sayso.store.search_index import not_ascii
from sayso.store.search_words import folded_words

_MANY: Final = 2_000
"""Names, above which no more are looked at."""


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


def placed_at(
    connection: Connection, typed: str, places: Iterable[str], country: str
) -> ColumnElement[bool]:
    """The condition that a claim names a place with these words in its name, or in a country.

    Args:
        connection: to the desk.
        typed: the words.
        places: other names of the same place, whole.
        country: ISO 3166-1 code of a country of this name; empty where there is none.
    """
    names = connection.execute(select(place.c.name).distinct()).scalars()
    there: ColumnElement[bool] = place.c.name.in_(
        sorted({*_having(folded_words(typed), names), *places})
    )
    if country:
        there = or_(there, place.c.country == country)
    said = select(statement.c.claim).join(place, place.c.statement == statement.c.id)
    return claim.c.id.in_(said.where(there))


def _having(wanted: Iterable[str], names: Iterable[str]) -> list[str]:
    words = " " + " ".join(wanted)
    if not words.strip():
        return []
    found = {each for each in names if words in " " + " ".join(folded_words(each))}
    return sorted(found)[:_MANY]
