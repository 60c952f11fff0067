"""The grades of a desk: of speakers and outlets by their keys, and of propositions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sayso.ledger.decision_log import undone
from sayso.ledger.desk import Desk
from sayso.ledger.placed import placed
from sayso.model import Decision
from sayso.review.grades import CREDIBILITY, RELIABILITY, suggested
from sayso.review.standing import moment
from sayso.store import decision_log as stored
from sayso.store import told

__all__ = [
    "CREDIBILITY",
    "RELIABILITY",
    "Grade",
    "GradeKind",
    "credibility_of",
    "reliabilities",
    "reliability_of",
    "standing_grade",
    "suggested",
]

GradeKind = Literal["reliability", "credibility"]


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade that somebody gave, or took away.

    Attributes:
        id: of the decision.
        value: a letter or a digit; None where the grade was taken away.
        words: its wording in the Admiralty code.
        who: who gave it.
        at: when, ISO 8601 in UTC.
        note: why.
        undone_by: who took the entry back; None where nobody did.
    """

    id: str
    value: str | None
    words: str
    who: str
    at: str
    note: str
    undone_by: str | None = None


def reliabilities(desk: Desk) -> dict[str, Grade]:
    """The reliability of speakers and outlets by their keys; those without a grade are left out."""
    given = _graded(desk, "reliability")
    found = {key: grade for key, grade in given if grade.undone_by is None}
    return {key: grade for key, grade in found.items() if grade.value}


def reliability_of(desk: Desk, key: str) -> list[Grade]:
    """All grades that a speaker or an outlet was given, the latest first."""
    return [grade for at, grade in _graded(desk, "reliability") if at == key][::-1]


def credibility_of(desk: Desk, proposition: str) -> list[Grade]:
    """All grades that a proposition was given, the latest first."""
    return [grade for at, grade in _graded(desk, "credibility") if at == proposition][::-1]


def standing_grade(grades: Iterable[Grade]) -> Grade | None:
    """The grade that holds, of those that were given, the latest first."""
    latest = next((grade for grade in grades if grade.undone_by is None), None)
    return latest if latest and latest.value else None


def _graded(desk: Desk, kind: GradeKind) -> list[tuple[str, Grade]]:
    """Every grade with the key of what it is about, in the order in which they were given."""
    with desk.store.read() as connection:
        made = [each for each in stored.of_kinds(connection, [kind]) if each.undoes is None]
        hanging = placed(connection, sorted(made, key=moment)).hanging
        where = [place.statement for _, places in hanging for place in places if place is not None]
        statements = told.told(connection, [each for each in where if each is not None])
    back = undone(desk) if made else {}
    found = []
    for each, places in hanging:
        place = next(iter(places), None)
        at = statements.get(place.statement or "") if place is not None else None
        key = _key(each, at) if at is not None else None
        if key:
            found.append((key, _grade(each, back.get(each.id, (None,))[0])))
    return found


def _key(each: Decision, at: told.Told) -> str | None:
    if each.kind == "credibility":
        return at.proposition
    outlet = each.value.get("of") == "outlet" or at.voice == "outlet"
    return at.outlet_key if outlet else at.speaker_key


def _grade(each: Decision, undone_by: str | None) -> Grade:
    value = None if each.verdict == "reject" else each.value.get("value")
    words = (RELIABILITY | CREDIBILITY).get(value or "", "")
    return Grade(each.id, value, words, each.who, each.at, each.note, undone_by)
