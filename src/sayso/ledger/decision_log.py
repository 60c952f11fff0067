"""The log of decisions and grades as people leaf through it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.ledger.decisions import homeless
from sayso.ledger.desk import Desk
from sayso.model import Decision
from sayso.store import decision_log as stored
from sayso.store.told import told

PAGE = 50
"""Entries on a page."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What an entry is about.

    Attributes:
        report: id of the report.
        statement: id of the statement at the time, None where the words were none.
        words: verbatim, pieces apart joined by " … "; empty where the report was removed.
        name: the report's headline, or else what it was read from; None where it is gone.
        outlet: who published it, None where that is not known.
        speaker: who says it now, None where nobody is named or it is not there.
    """

    report: str
    statement: str | None
    words: str
    name: str | None
    outlet: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the log.

    Attributes:
        seq: its number in the log.
        decision: itself.
        about: what it is about.
        undone_by: who took it back; None where nobody did.
        undone_at: when, ISO 8601 in UTC.
    """

    seq: int
    decision: Decision
    about: tuple[Subject, ...]
    undone_by: str | None = None
    undone_at: str | None = None


@dataclass(frozen=True, slots=True)
class LogPage:
    """A part of the log.

    Attributes:
        entries: the newest first.
        older: the number below which the next part begins; None where there is none.
        people: everybody who has decided something.
        homeless: the decisions that stand and find no place any more; on the first part of the
            whole log only.
    """

    entries: tuple[Entry, ...]
    older: int | None
    people: tuple[str, ...]
    homeless: tuple[Entry, ...]


def log_page(
    desk: Desk, *, kind: str = "", who: str = "", before: int | None = None, limit: int = PAGE
) -> LogPage:
    """Leaf through the log.

    Args:
        desk: the desk.
        kind: only what is of this kind.
        who: only what this person decided.
        before: only what has smaller numbers.
        limit: so many entries at most.
    """
    with desk.store.read() as connection:
        rows = stored.listed(connection, limit + 1, kind=kind, who=who, before=before)
        people = stored.deciders(connection)
    lost = [] if kind or who or before is not None else homeless(desk)
    entries = _entries(desk, rows[:limit])
    return LogPage(
        entries,
        rows[limit - 1][0] if len(rows) > limit else None,
        tuple(people),
        _entries(desk, [(0, each) for each in lost]),
    )


def undone(desk: Desk) -> dict[str, tuple[str, str]]:
    """Who took which entry back, and when; by the id of the entry."""
    found: dict[str, tuple[str, str]] = {}
    with desk.store.read() as connection:
        for row in stored.takings_back(connection):
            if row.id not in found:
                found.setdefault(row.undoes, (row.who, row.at))
    return found


def _entries(desk: Desk, rows: Iterable[tuple[int, Decision]]) -> tuple[Entry, ...]:
    listed = list(rows)
    reports = {anchor.report for _, each in listed for anchor in each.about}
    with desk.store.read() as connection:
        names = stored.report_names(connection, sorted(reports))
        said = told(
            connection, [at.statement for _, each in listed for at in each.about if at.statement]
        )
    back = undone(desk)
    made = []
    for seq, each in listed:
        about = []
        for anchor in each.about:
            row = names.get(anchor.report)
            words = " … ".join(span.text for span in anchor.spans if span.text)
            name, outlet = (row.title or row.path, row.outlet) if row else (None, None)
            here = said.get(anchor.statement or "")
            speaker = here.speaker if here else None
            about.append(Subject(anchor.report, anchor.statement, words, name, outlet, speaker))
        by, at = back.get(each.id, (None, None))
        made.append(Entry(seq, each, tuple(about), by, at))
    return tuple(made)
