"""Speakers and outlets by their keys: how they are listed, named, and what they claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    case,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from sayso.store.chunks import chunks
from sayso.store.schema import claim, proposition, report, statement

Who = Literal["all", "outlets", "others"]
Show = Literal["all", "alone", "shared", "one_origin", "disputed"]

_ESCAPE: Final = "\\"

_SHOWN: Final[dict[Show, tuple[ColumnElement[bool], ...]]] = {
    "all": (),
    "alone": (proposition.c.outlets == 1,),
    "shared": (proposition.c.outlets > 1,),
    "one_origin": (proposition.c.outlets > 1, proposition.c.origins_max == 1),
    "disputed": (proposition.c.disputes > 0,),
}


def speakers(
    connection: Connection, words: Sequence[str], who: Who, limit: int, offset: int
) -> tuple[Sequence[Row[Any]], int]:
    """Keys of speakers and outlets with the numbers of their claims and reports, most first.

    Args:
        connection: to the desk.
        words: each has to stand in the key or in one of the spellings; in small letters.
        who: outlets that there are reports of, all others, or all.
        limit: so many at most.
        offset: so many are passed over.

    Returns:
        them, and how many there are without limit and offset.
    """
    found = _listed(words, who).subquery()
    order = found.c.claims.desc(), found.c.reports.desc(), found.c.key
    asked = select(found, func.count().over().label("of")).order_by(*order)
    rows = connection.execute(asked.limit(limit).offset(offset)).all()
    if rows or not offset:
        return rows, int(rows[0].of) if rows else 0
    return rows, int(connection.execute(select(func.count()).select_from(found)).scalar_one())


def spellings(connection: Connection, keys: Iterable[str]) -> Sequence[Row[Any]]:
    """How those who claim are named and of which kind they are, with how often, most first."""
    number = func.count().label("number")
    found: list[Row[Any]] = []
    for some in chunks(keys):
        columns = claim.c.speaker_key.label("key"), claim.c.speaker, claim.c.speaker_kind
        asked = select(*columns, number).where(claim.c.speaker_key.in_(some), claim.c.latest)
        found += connection.execute(asked.group_by(*columns)).all()
    return sorted(found, key=lambda row: (-row.number, row.speaker or "", row.speaker_kind or ""))


def claimed(connection: Connection, key: str) -> Row[Any]:
    """How many claims somebody makes, and how many of them an outlet makes itself."""
    own = func.sum(case((claim.c.voice == "outlet", 1), else_=0))
    asked = select(func.count().label("claims"), func.coalesce(own, 0).label("own"))
    return connection.execute(asked.where(claim.c.speaker_key == key, claim.c.latest)).one()


def shares(connection: Connection, key: str) -> Row[Any]:
    """Of the propositions of somebody's claims, how many are alone, shared, in dispute."""
    numbers = [
        func.coalesce(func.sum(case((and_(*terms), 1), else_=0)), 0).label(name)
        for name, terms in _SHOWN.items()
        if terms
    ]
    mine = (
        select(statement.c.proposition)
        .join(claim, claim.c.id == statement.c.claim)
        .where(claim.c.speaker_key == key, claim.c.latest)
    )
    asked = select(func.count().label("propositions"), *numbers)
    return connection.execute(asked.where(proposition.c.id.in_(mine))).one()


def claims_of(
    connection: Connection, key: str, show: Show, limit: int, offset: int
) -> Sequence[Row[Any]]:
    """Somebody's claims with their reports, those first that were published last.

    ``of`` says how many there are without limit and offset.
    """
    columns: list[ColumnElement[Any]] = [
        claim.c[name]
        for name in ("id", "report", "voice", "source", "cue", "content", "certainty", "start")
    ]
    columns += [report.c[name] for name in ("outlet", "outlet_key", "title", "path", "day")]
    columns.append(func.count().over().label("of"))
    asked = select(*columns).join(report, report.c.id == claim.c.report)
    asked = asked.where(*_of(key, show))
    order = func.coalesce(report.c.day, "").desc(), report.c.at.desc(), report.c.id, claim.c.start
    return connection.execute(asked.order_by(*order).limit(limit).offset(offset)).all()


def number_of_claims(connection: Connection, key: str, show: Show) -> int:
    """How many claims ``claims_of`` gives in all."""
    asked = select(func.count()).select_from(claim).where(*_of(key, show))
    return int(connection.execute(asked).scalar_one())


def statements_of(connection: Connection, claims: Iterable[str]) -> Sequence[Row[Any]]:
    """What claims state, each with its proposition; null where it is in none."""
    columns = (
        statement.c.claim,
        statement.c.id,
        statement.c.start,
        proposition.c.id.label("proposition"),
        *(
            proposition.c[name]
            for name in ("outlets", "origins_min", "origins_max", "disputes", "contradictions")
        ),
    )
    joined = statement.outerjoin(proposition, proposition.c.id == statement.c.proposition)
    found: list[Row[Any]] = []
    for some in chunks(claims):
        asked = select(*columns).select_from(joined).where(statement.c.claim.in_(some))
        found += connection.execute(asked.order_by(statement.c.start, statement.c.id)).all()
    return found


def _listed(words: Sequence[str], who: Who) -> Select[Any]:
    speaking = (
        select(
            claim.c.speaker_key.label("key"),
            func.count().label("claims"),
            literal_column("0").label("reports"),
        )
        .where(claim.c.speaker_key.is_not(None), claim.c.latest)
        .group_by(claim.c.speaker_key)
    )
    publishing = (
        select(
            report.c.outlet_key.label("key"),
            literal_column("0").label("claims"),
            func.count().label("reports"),
        )
        .where(report.c.latest)
        .group_by(report.c.outlet_key)
    )
    for word in words:
        like = f"%{_escaped(word)}%"
        names = select(claim.c.speaker_key, claim.c.speaker).distinct().subquery()
        spelled = select(names.c.speaker_key).where(names.c.speaker.ilike(like, escape=_ESCAPE))
        speaking = speaking.where(
            or_(
                claim.c.speaker_key.like(like, escape=_ESCAPE),
                claim.c.speaker_key.in_(spelled),
            )
        )
        publishing = publishing.where(
            or_(
                report.c.outlet_key.like(like, escape=_ESCAPE),
                report.c.outlet.ilike(like, escape=_ESCAPE),
            )
        )
    both = union_all(speaking, publishing).subquery()
    reports = func.sum(both.c.reports)
    found = select(
        both.c.key, func.sum(both.c.claims).label("claims"), reports.label("reports")
    ).group_by(both.c.key)
    if who == "all":
        return found
    return found.having(reports > 0 if who == "outlets" else reports == 0)


def _of(key: str, show: Show) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = [claim.c.speaker_key == key, claim.c.latest]
    if show != "all":
        held = (
            select(statement.c.id)
            .join(proposition, proposition.c.id == statement.c.proposition)
            .where(statement.c.claim == claim.c.id, *_SHOWN[show])
        )
        wanted.append(held.exists())
    return wanted


def _escaped(word: str) -> str:
    for mark in (_ESCAPE, "%", "_"):
        word = word.replace(mark, _ESCAPE + mark)
    return word
