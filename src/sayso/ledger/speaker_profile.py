"""What a desk knows of one speaker or outlet, and what it claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Row

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.ledger.speakers import SHOWS, Spelling, kind_of, names_of
from sayso.store import outlets as found
from sayso.store import speakers as stored
from sayso.store.speakers import Show

__all__ = ["CLAIMS", "Claims", "Made", "Partner", "Partners", "Profile", "Show", "profile"]

CLAIMS: Final = 20
"""How many claims are told at once."""
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
class Made:
    """A claim that somebody makes.

    Attributes:
        id: of the claim.
        report: id of the report.
        statement: id of what it states first, a place in the report; None where it states nothing.
        content: what is said, verbatim.
        source: who says it, as worded; "" where the outlet speaks itself.
        own: whether the outlet says it itself.
        certainty: how sure, as reported.
        outlet: who published the report.
        outlet_key: key of that outlet.
        title: the report's headline, else where it was read from.
        day: of publication.
        proposition: id of the one that most outlets carry; None where it is in none.
        outlets: how many carry that.
        origins_min: how many traced origins it has at least.
        origins_max: at most.
        disputes: clashes and updates in it.
        contradictions: clashes in it.
    """

    id: str
    report: str
    statement: str | None
    content: str
    source: str
    own: bool
    certainty: str | None
    outlet: str | None
    outlet_key: str
    title: str
    day: str | None
    proposition: str | None = None
    outlets: int = 0
    origins_min: int = 0
    origins_max: int = 0
    disputes: int = 0
    contradictions: int = 0


@dataclass(frozen=True, slots=True)
class Claims:
    """A page of somebody's claims.

    Attributes:
        made: those published last first.
        show: which are told.
        number: how many there are on all pages.
        page: from 1.
        pages: how many pages there are, at least one.
    """

    made: tuple[Made, ...]
    show: Show
    number: int
    page: int
    pages: int


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


def claims_by(desk: Desk, key: str, show: Show = "all", page: int = 1) -> Claims:
    """A page of somebody's claims, those published last first.

    Args:
        desk: the desk.
        key: of the speaker or outlet.
        show: "all", or those in propositions that one outlet carries ("alone"), several do
            ("shared"), several do from one origin ("one_origin"), or that are "disputed".
        page: from 1; beyond the last one there are none.

    Raises:
        UsageError: if ``show`` is none of these.
    """
    if show not in SHOWS:
        raise UsageError(f"claims are shown by {', '.join(SHOWS)}")
    page = max(1, page)
    with desk.store.read() as connection:
        rows = stored.claims_of(connection, key, show, CLAIMS, (page - 1) * CLAIMS)
        number = rows[0].of if rows else stored.number_of_claims(connection, key, show)
        stated: dict[str, list[Row[Any]]] = {}
        for row in stored.statements_of(connection, [row.id for row in rows]):
            stated.setdefault(row.claim, []).append(row)
    made = tuple(_made(row, stated.get(row.id, [])) for row in rows)
    return Claims(made, show, number, page, max(1, -(-number // CLAIMS)))


def claim_ids_by(desk: Desk, key: str, show: Show = "all", limit: int = 10_000) -> list[str]:
    """Ids of somebody's claims, those published last first; arguments as of ``claims_by``."""
    with desk.store.read() as connection:
        return [row.id for row in stored.claims_of(connection, key, show, limit, 0)]


def _made(row: Row[Any], stated: list[Row[Any]]) -> Made:
    told = Made(
        id=row.id,
        report=row.report,
        statement=stated[0].id if stated else None,
        content=row.content,
        source=row.source,
        own=row.voice == "outlet",
        certainty=row.certainty,
        outlet=row.outlet,
        outlet_key=row.outlet_key,
        title=row.title or row.path,
        day=row.day,
    )
    within = [each for each in stated if each.proposition]
    if not within:
        return told
    most = max(within, key=lambda each: (each.outlets, each.disputes, each.proposition))
    names = ("proposition", "outlets", "origins_min", "origins_max", "disputes", "contradictions")
    held = {name: getattr(most, name) for name in names}
    return replace(told, **held)


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
