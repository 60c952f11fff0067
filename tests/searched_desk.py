"""A small desk to search in, written without reading anything."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from sqlalchemy import insert, update

from samples import claim, report, span
from sayso.ledger.desk import Desk
from sayso.ledger.records import packed_report
from sayso.model import Claim, Date, Figure, Place, Report, Speaker
from sayso.model.identity import detail_id
from sayso.store.reports import Entry, put_report
from sayso.store.schema import proposition, statement


@dataclass(frozen=True, slots=True)
class Said:
    """One report with one claim.

    Attributes:
        who: the words for who says it; empty where the outlet does.
        what: what is said.
        name: name of whoever says it.
        outlet: who published it.
        published: when.
        title: the headline.
        place: words of ``what`` that name a place, and the country's code.
        day: words of ``what`` that stand for a day, and that day.
        figure: words of ``what`` that are a figure.
        weighed: id, outlets, origins, disputes of its proposition.
        fields: further fields of the claim.
    """

    who: str
    what: str
    name: str | None = None
    outlet: str = "Harbour Courier"
    published: str | None = None
    title: str | None = None
    place: tuple[str, str] | None = None
    day: tuple[str, str] | None = None
    figure: str | None = None
    weighed: tuple[str, int, int, int] | None = None
    fields: dict[str, Any] | None = None


def fill(desk: Desk, said: Sequence[Said]) -> list[str]:
    """Put reports into a desk, each in a transaction of its own; give the ids of the claims."""
    return [_put(desk, each) for each in said]


def read(said: Said) -> Report:
    """The report."""
    says = "said" if said.who else ""
    text = " ".join(filter(None, (said.who, says, f"{said.what}.")))
    key = report(text).id
    made = claim(key, text, said.who, says, said.what)
    places = [_detail(Place, key, text, words, code, code) for words, code in _some(said.place)]
    dates = [_detail(Date, key, text, words, day, day) for words, day in _some(said.day)]
    figures = [_detail(Figure, key, text, said.figure, 1, 1)] if said.figure else []
    (one,) = made.statements
    one = replace(
        one,
        places=tuple(each.id for each in places),
        dates=tuple(each.id for each in dates),
        figures=tuple(each.id for each in figures),
    )
    speaker = Speaker(said.name, "person") if said.name else None
    voice: dict[str, Any] = {} if said.who else {"voice": "outlet"}
    own: Claim = replace(
        made, statements=(one,), speaker=speaker, **{**voice, **(said.fields or {})}
    )
    return report(
        text,
        outlet=said.outlet,
        published=said.published,
        title=said.title,
        places=tuple(places),
        dates=tuple(dates),
        figures=tuple(figures),
        claims=(own,),
    )


def _put(desk: Desk, said: Said) -> str:
    made = read(said)
    entry = Entry(packed_report(made), made.text.encode(), None, "2026-01-01", "ann")
    with desk.store.write() as connection:
        put_report(connection, made, entry)
        if said.weighed:
            _weigh(connection, made, said.weighed)
    return made.claims[0].id


def _weigh(connection: Any, made: Report, weighed: tuple[str, int, int, int]) -> None:
    key, outlets, origins, disputes = weighed
    row = {each.name: 0 for each in proposition.c} | {
        "id": key,
        "gone_to": None,
        "text": made.claims[0].content[0].text,
        "outlets": outlets,
        "origins_min": origins,
        "origins_max": origins,
        "disputes": disputes,
        "first_day": None,
        "last_day": None,
        "record": zlib.compress(sha256(key.encode()).digest()),
        "born": "",
        "changed": "",
    }
    connection.execute(insert(proposition), row)
    own = update(statement).where(statement.c.report == made.id)
    connection.execute(own.values(proposition=key))


def _detail(kind: Any, key: str, text: str, words: str, *fields: Any) -> Any:
    found = span(text, words)
    name = kind.__name__.lower()
    made = detail_id(key, name, found.start, found.end)
    return kind(
        made, found.start, found.end, words, *((words, fields[1]) if kind is Place else fields)
    )


def _some(pair: tuple[str, str] | None) -> list[tuple[str, str]]:
    return [pair] if pair else []
