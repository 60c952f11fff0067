"""What somebody needs to see to decide on it: a claim, its companions, who else says the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.errors import UsageError
from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.ledger.keys import key_of
from sayso.ledger.search import Query, search
from sayso.model import Claim, Date, Figure, Report, Statement
from sayso.store import told as stored
from sayso.store.told import Told

__all__ = [
    "Decidable",
    "Told",
    "alike",
    "companions",
    "decidable",
    "first_of_report",
    "first_said",
    "told_of",
]

_AT_ONCE = 50
_FOUND = 20
_ID = re.compile(r"\b[ps][0-9a-f]{16}\b")


@dataclass(frozen=True, slots=True)
class Decidable:
    """A statement with all that can be decided on it, as analysts have corrected it so far.

    Attributes:
        report: the report that it is in.
        claim: the claim that says it.
        statement: itself.
        words: what it says, verbatim; pieces apart are joined by " … ".
        figures: those that stand in the claim.
        dates: those that stand in the claim.
    """

    report: Report
    claim: Claim
    statement: Statement
    words: str
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]


def decidable(desk: Desk, statement: str) -> Decidable | None:
    """A statement by its id; None if there is none (any more).

    Raises:
        DeskError: if a record is damaged.
    """
    with desk.store.read() as connection:
        found = stored.told(connection, [statement]).get(statement)
    report = corrected_reports(desk, [found.report]).get(found.report) if found else None
    for claim in report.claims if report else ():
        for one in claim.statements:
            if one.id == statement and report is not None:
                figures = {each for said in claim.statements for each in said.figures}
                dates = {each for said in claim.statements for each in said.dates}
                return Decidable(
                    report,
                    claim,
                    one,
                    " … ".join(span.text for span in one.spans),
                    tuple(each for each in report.figures if each.id in figures),
                    tuple(each for each in report.dates if each.id in dates),
                )
    return None


def told_of(desk: Desk, statements: list[str]) -> dict[str, Told]:
    """Statements by id, as they are told of; those that are not there are left out."""
    with desk.store.read() as connection:
        return stored.told(connection, statements)


def companions(desk: Desk, proposition: str, limit: int = _AT_ONCE) -> list[Told]:
    """The statements of a proposition, in order of publication, ``limit`` at most."""
    with desk.store.read() as connection:
        return stored.members_told(connection, proposition, limit)


def first_said(desk: Desk, name: str, *, outlet: bool = False) -> Told | None:
    """The first statement of a speaker, or in the reports of an outlet; None if there is none.

    Args:
        desk: the desk.
        name: in any spelling, or the key.
        outlet: whether an outlet is asked for.
    """
    with desk.store.read() as connection:
        if outlet:
            return stored.first_of_outlet(connection, key_of(name))
        return stored.first_of_speaker(connection, key_of(name))


def first_of_report(desk: Desk, report: str) -> Told | None:
    """The first statement of a report; None if it has none."""
    with desk.store.read() as connection:
        return stored.first_of_report(connection, report)


def alike(desk: Desk, asked: str) -> list[Told]:
    """Statements that somebody may mean.

    Args:
        desk: the desk.
        asked: words that stand in them; or the address of a proposition, a passage or its id.
    """
    ids = _ID.findall(asked)
    if ids and ids[-1].startswith("s"):
        return list(told_of(desk, ids[-1:]).values())
    if ids:
        return companions(desk, ids[-1], _FOUND)
    try:
        hits = search(desk, Query(words=asked), _FOUND)
    except UsageError:
        return []
    told = told_of(desk, [hit.statement for hit in hits if hit.statement])
    return [told[hit.statement] for hit in hits if hit.statement in told]
