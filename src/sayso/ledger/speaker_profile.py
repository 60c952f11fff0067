"""What a desk knows of one speaker or outlet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row

from sayso.ledger.desk import Desk
from sayso.ledger.speakers import Spelling, kind_of, names_of
from sayso.store import outlets as found
from sayso.store import speakers as stored

_PARTNERS: Final = 10
_NEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody that a speaker or outlet has to do with.

    Attributes:
        key: under which it is found.
        name: as it is written.
        number: of reports, or of claims.
        absent: whether it is an outlet or document that no report is loaded of.
    """

    key: str
    name: str
    number: int
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Partners:
    """Those with whom one has most to do.

    Attributes:
        shown: the first of them.
        number: how many there are.
    """

    shown: tuple[Partner, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Shares:
    """The propositions that somebody's claims are in.

    Attributes:
        propositions: how many.
        alone: carried by one outlet.
        shared: carried by several.
        one_origin: carried by several, with one traced origin at most.
        disputed: with a contradiction or an update.
    """

    propositions: int
    alone: int
    shared: int
    one_origin: int
    disputed: int


@dataclass(frozen=True, slots=True)
class Newest:
    """A report of an outlet.

    Attributes:
        id: of the report.
        title: its headline, else where it was read from.
        day: of publication.
        claims: how many it makes.
    """

    id: str
    title: str
    day: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Published:
    """The reports of an outlet.

    Attributes:
        reports: how many.
        claims: how many claims they make, of whomever.
        first_day: of publication, ``YYYY-MM-DD``.
        last_day: the last one.
        newest: those published last.
    """

    reports: int
    claims: int
    first_day: str | None
    last_day: str | None
    newest: tuple[Newest, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A speaker, an outlet, or both.

    Attributes:
        key: under which it is found.
        name: as it is written most often.
        kind: what it is, most often.
        spellings: in which ways the reports name it, most first.
        claims: how many claims it makes.
        own: how many of them an outlet makes in its own reports.
        shares: alone or with others, disputed.
        published: its reports; None where there are none.
        quoted_by: outlets whose reports put claims on it, with how many claims.
        quotes: on whom its reports put claims, with how many.
        copied_from: outlets whose text stands in its reports, with how many reports.
        copied_by: outlets in whose reports its text stands.
        cites: what its reports cite.
        cited_by: outlets whose reports cite it.
    """

    key: str
    name: str
    kind: str | None
    spellings: tuple[Spelling, ...]
    claims: int
    own: int
    shares: Shares
    published: Published | None
    quoted_by: Partners
    quotes: Partners
    copied_from: Partners
    copied_by: Partners
    cites: Partners
    cited_by: Partners


def profile(desk: Desk, key: str) -> Profile | None:
    """What is known of a speaker or outlet; None where nothing is."""
    with desk.store.read() as connection:
        spelled = stored.spellings(connection, [key])
        named = found.outlet_names(connection, [key])
        cited = found.cited_names(connection, key)
        if not (spelled or named or cited):
            return None
        names = names_of(spelled, named) or [Spelling(row.name, row.number) for row in cited]
        claimed = stored.claimed(connection, key)
        own = found.published(connection, key)
        return Profile(
            key=key,
            name=names[0].name if names else key,
            kind=kind_of(spelled, bool(named)) or (cited[0].kind if cited else None),
            spellings=tuple(names),
            claims=claimed.claims,
            own=claimed.own,
            shares=Shares(**stored.shares(connection, key)._mapping),
            published=_published(own, found.newest_of(connection, key, _NEWEST)),
            quoted_by=_partners(found.quoted_by(connection, key)),
            quotes=_partners(found.quotes(connection, key)),
            copied_from=_partners(found.copied_from(connection, key)),
            copied_by=_partners(found.copied_by(connection, key)),
            cites=_partners(found.cites(connection, key)),
            cited_by=_partners(found.cited_by(connection, key)),
        )


def _published(row: Row[Any], newest: Iterable[Row[Any]]) -> Published | None:
    if not row.number:
        return None
    last = (Newest(each.id, each.title or each.path, each.day, each.claims) for each in newest)
    return Published(row.number, row.claims, row.first_day, row.last_day, tuple(last))


def _partners(rows: Iterable[Row[Any]]) -> Partners:
    every = [
        Partner(row.key, row.name or row.key, row.number, bool(row._mapping.get("absent")))
        for row in rows
    ]
    return Partners(tuple(every[:_PARTNERS]), len(every))
