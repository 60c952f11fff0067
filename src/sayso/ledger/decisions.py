"""Deciding: an entry in the log, and what has to be weighed anew because of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection

from sayso.errors import UsageError
from sayso.ledger.decision_values import checked
from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.ledger.placed import review_of
from sayso.model import Anchor, Decision, Span
from sayso.model.decision import DecisionKind, Verdict
from sayso.review.standing import GRADES
from sayso.store import decisions as stored
from sayso.store import propositions
from sayso.store.anchors import statement_rows
from sayso.store.reports import of_same_outlets, set_waiting

Passage = tuple[str, Sequence[tuple[int, int]]]
"""Id of a report, and first and last offsets of words in its text."""


def decide(
    desk: Desk,
    kind: DecisionKind,
    verdict: Verdict,
    statements: Sequence[str] = (),
    value: Mapping[str, str] | None = None,
    note: str = "",
    *,
    passage: Passage | None = None,
) -> Decision:
    """Write a decision or a grade into the log; weigh afterwards, so that origins follow.

    Args:
        desk: the desk; the decision is by whoever is at it.
        kind: what is decided.
        verdict: "confirm", "correct" or "reject".
        statements: ids of the one statement, or the two, that it is about.
        value: what holds instead, by field, see docs/decisions-log.md.
        note: why.
        passage: for kind "claim": the words that are one.

    Raises:
        UsageError: if kind, verdict, value and statements do not fit together, or there is no such
            statement.
        DeskError: if the desk cannot be written.
    """
    clean = checked(kind, verdict, statements, dict(value or {}), passage is not None)
    about = _passage(desk, passage) if passage is not None else _anchors(desk, statements)
    made = _entry(desk.who, kind, verdict, about, clean, note)
    with desk.store.write() as connection:
        stored.put_decision(connection, made)
        _let_wait(connection, made)
    return made


def undo(desk: Desk, asked: str, note: str = "") -> Decision:
    """Take a decision back, by another entry; to undo that one brings it back.

    Raises:
        UsageError: if there is no such decision.
        DeskError: if the desk cannot be written.
    """
    with desk.store.write() as connection:
        found = stored.decisions_by(connection, [asked])
        if not found:
            raise UsageError(f'there is no decision "{asked}"')
        (old,) = found
        made = _entry(desk.who, old.kind, old.verdict, old.about, old.value, note, asked)
        stored.put_decision(connection, made)
        _let_wait(connection, made)
    return made


def log(desk: Desk, limit: int = 100, before: int | None = None) -> list[tuple[int, Decision]]:
    """The last entries, newest first, each with its number in the log.

    Args:
        desk: the desk.
        limit: so many at most.
        before: only those with smaller numbers.
    """
    with desk.store.read() as connection:
        return stored.newest_decisions(connection, limit, before)


def decisions_on(
    desk: Desk, *, report: str | None = None, statements: Sequence[str] = ()
) -> list[Decision]:
    """The decisions that stand on a report or on statements, in the order they were made."""
    asked = set(statements)
    return [
        each
        for each, places in review_of(desk).hanging
        if any(
            place is not None and (place.report == report or place.statement in asked)
            for place in places
        )
    ]


def homeless(desk: Desk) -> list[Decision]:
    """The decisions that stand and find no place any more."""
    return review_of(desk).homeless()


def _anchors(desk: Desk, statements: Sequence[str]) -> tuple[Anchor, ...]:
    """What a decision hangs on, in the order of the statements."""
    with desk.store.read() as connection:
        rows = {row.id: row for row in statement_rows(connection, statements)}
    absent = [each for each in statements if each not in rows]
    if absent:
        raise UsageError(f'there is no statement "{absent[0]}"')
    from sayso.ledger.corrected import corrected_reports

    reports = corrected_reports(desk, {row.report for row in rows.values()})
    spans = {
        one.id: one.spans
        for report in reports.values()
        for claim in report.claims
        for one in claim.statements
    }
    return tuple(
        Anchor(rows[each].report, each, spans.get(each, ()), rows[each].url) for each in statements
    )


def _passage(desk: Desk, passage: Passage) -> tuple[Anchor, ...]:
    report, offsets = passage
    kept = kept_reports(desk, [report]).get(report)
    if kept is None:
        raise UsageError(f'there is no report "{report}"')
    text = kept.report.text
    spans = []
    for start, end in offsets:
        if not 0 <= start < end <= len(text) or not text[start:end].strip():
            raise UsageError(f"there are no words at {start} to {end} in that report")
        spans.append(Span(start, end, text[start:end]))
    return (Anchor(report, None, tuple(spans), kept.report.url),)


def _entry(
    who: str,
    kind: DecisionKind,
    verdict: Verdict,
    about: tuple[Anchor, ...],
    value: Mapping[str, str],
    note: str,
    undoes: str | None = None,
) -> Decision:
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    hung = [[each.report, each.statement, [[s.start, s.end] for s in each.spans]] for each in about]
    said = json.dumps([at, who, kind, verdict, hung, dict(value), note, undoes], sort_keys=True)
    key = "d" + hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Decision(key, at, who, kind, verdict, about, dict(value), note, undoes)


def _let_wait(connection: Connection, made: Decision) -> None:
    """Grades change nothing that is weighed; all else may change reports and all beside them."""
    if made.kind in GRADES:
        return
    reports = {each.report for each in made.about}
    statements = [each.statement for each in made.about if each.statement]
    held = propositions.of_statements(connection, statements)
    beside = propositions.members(
        connection, {each.proposition for each in held if each.proposition}
    )
    set_waiting(connection, reports | {each.report for each in beside})
    if made.kind == "same_outlet":
        set_waiting(connection, of_same_outlets(connection, reports))
