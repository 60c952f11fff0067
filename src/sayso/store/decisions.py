"""The log of decisions and grades: entries are put in and never changed or taken out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from sayso.model import Anchor, Decision, Span
from sayso.model.decision import DecisionKind, Verdict
from sayso.store.chunks import chunks
from sayso.store.schema import anchor, decision


def put_decision(connection: Connection, made: Decision) -> None:
    """Add an entry."""
    connection.execute(
        insert(decision),
        {
            "id": made.id,
            "at": made.at,
            "who": made.who,
            "kind": made.kind,
            "verdict": made.verdict,
            "value": json.dumps(dict(made.value), ensure_ascii=False, sort_keys=True),
            "note": made.note,
            "undoes": made.undoes,
        },
    )
    rows = [
        {
            "decision": made.id,
            "position": position,
            "report": each.report,
            "statement": each.statement,
            "url": each.url,
            "spans": json.dumps([[one.start, one.end, one.text] for one in each.spans]),
        }
        for position, each in enumerate(made.about)
    ]
    if rows:
        connection.execute(insert(anchor), rows)


def every_decision(connection: Connection) -> list[Decision]:
    """The whole log, in the order in which it was written."""
    return _read(connection, select(decision).order_by(decision.c.seq))


def decisions_by(connection: Connection, ids: Iterable[str]) -> list[Decision]:
    """Entries by their ids, in the order in which they were written."""
    found: list[Decision] = []
    for some in chunks(ids):
        found += _read(connection, select(decision).where(decision.c.id.in_(some)))
    return sorted(found, key=lambda each: (each.at, each.id))


def about_reports(connection: Connection, reports: Iterable[str]) -> list[Decision]:
    """Entries that hang on words of some reports or of another version of their pages."""
    ids: set[str] = set()
    for some in chunks(reports):
        asked = select(anchor.c.decision).where(anchor.c.report.in_(some)).distinct()
        ids |= {str(each) for each in connection.execute(asked).scalars()}
    return decisions_by(connection, ids)


def about_urls(connection: Connection, urls: Iterable[str]) -> list[Decision]:
    """Entries that hang on words of a version of some pages."""
    ids: set[str] = set()
    for some in chunks(urls):
        asked = select(anchor.c.decision).where(anchor.c.url.in_(some)).distinct()
        ids |= {str(each) for each in connection.execute(asked).scalars()}
    return decisions_by(connection, ids)


def newest_decisions(
    connection: Connection, limit: int, before: int | None = None
) -> list[tuple[int, Decision]]:
    """The last entries, newest first, each with its number in the log.

    Args:
        connection: to the desk.
        limit: so many at most.
        before: only those with smaller numbers.
    """
    asked = select(decision).order_by(decision.c.seq.desc()).limit(limit)
    if before is not None:
        asked = asked.where(decision.c.seq < before)
    rows = connection.execute(asked).all()
    held = {each.id: each for each in _made(connection, rows)}
    return [(int(row.seq), held[row.id]) for row in rows]


def number_of_decisions(connection: Connection) -> int:
    """How long the log is."""
    return int(connection.execute(select(func.count()).select_from(decision)).scalar_one())


def blank_words(connection: Connection, reports: Sequence[str]) -> None:
    """Erase the words that decisions hang on, of reports that are removed; the offsets stay."""
    for some in chunks(reports):
        rows = connection.execute(select(anchor).where(anchor.c.report.in_(some))).all()
        for row in rows:
            spans = [[start, end, ""] for start, end, _ in json.loads(row.spans)]
            own = update(anchor).where(
                anchor.c.decision == row.decision, anchor.c.position == row.position
            )
            connection.execute(own.values(spans=json.dumps(spans)))


def _read(connection: Connection, asked: Select[Any]) -> list[Decision]:
    return _made(connection, connection.execute(asked).all())


def _made(connection: Connection, rows: Sequence[Row[Any]]) -> list[Decision]:
    hung: dict[str, list[Anchor]] = {}
    for some in chunks(row.id for row in rows):
        asked = select(anchor).where(anchor.c.decision.in_(some)).order_by(anchor.c.position)
        for row in connection.execute(asked):
            spans = tuple(Span(start, end, text) for start, end, text in json.loads(row.spans))
            hung.setdefault(row.decision, []).append(
                Anchor(row.report, row.statement, spans, row.url)
            )
    return [
        Decision(
            row.id,
            row.at,
            row.who,
            cast("DecisionKind", row.kind),
            cast("Verdict", row.verdict),
            tuple(hung.get(row.id, ())),
            json.loads(row.value),
            row.note,
            row.undoes,
        )
        for row in rows
    ]
