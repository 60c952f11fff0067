"""The index of words in SQLite: FTS5."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Integer,
    Select,
    bindparam,
    column,
    literal,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.sql.expression import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from sayso.store.schema import claim
from sayso.store.search_words import Term

_MADE: Final = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS claim_words USING fts5("
    'content, source, title, tokenize = "unicode61 remove_diacritics 2")'
)
_WORDS: Final = table("claim_words", column("rowid", Integer))
_MATCHES: Final[ColumnElement[Any]] = literal_column("claim_words")
_SCORE: Final[ColumnElement[float]] = literal_column("bm25(claim_words, 8.0, 4.0, 1.0)", Float)
"""What is said counts for more than who says it, and that for more than the headline."""


def create(connection: Connection) -> None:
    """Make the index where there is none."""
    connection.exec_driver_sql(_MADE)


def index(connection: Connection, report: str, title: str) -> None:
    """Take in the claims of a report."""
    asked = text(
        "INSERT INTO claim_words (rowid, content, source, title) "
        "SELECT seq, content, source, :title FROM claim WHERE report = :report"
    )
    connection.execute(asked, {"title": title, "report": report})


def unindex(connection: Connection, reports: Sequence[str]) -> None:
    """Take out the claims of reports."""
    asked = text(
        "DELETE FROM claim_words WHERE rowid IN (SELECT seq FROM claim WHERE report IN :reports)"
    ).bindparams(bindparam("reports", expanding=True))
    connection.execute(asked, {"reports": list(reports)})


def forget(connection: Connection) -> None:
    """Write the index anew without what was taken out; FTS5 only crosses it out at first."""
    connection.exec_driver_sql("INSERT INTO claim_words (claim_words) VALUES ('optimize')")


def matching(wanted: Sequence[Term]) -> Select[tuple[int]]:
    """The claims with the words that are wanted, and without those that are not."""
    return select(_WORDS.c.rowid.label("seq")).where(_match(_typed(wanted)))


def having_any(some: Sequence[Term]) -> Select[tuple[int]]:
    """The claims that have one of these words at least."""
    return select(_WORDS.c.rowid).where(_match(" OR ".join(map(_term, some))))


def best(
    wanted: Sequence[Term], conditions: Sequence[ColumnElement[bool]], most: int
) -> Select[tuple[int, float]]:
    """See ``sayso.store.search_index.best``."""
    fitting = select(literal(1)).select_from(claim).where(claim.c.seq == _WORDS.c.rowid)
    found = (
        select(_WORDS.c.rowid.label("seq"), _SCORE.label("score"))
        .where(_match(_typed(wanted)), fitting.where(*conditions).correlate(_WORDS).exists())
        .order_by(_WORDS.c.rowid.desc())
        .limit(most)
        .subquery("found")
    )
    return select(found.c.seq, found.c.score).order_by(found.c.score, found.c.seq.desc())


def leading(key: ColumnElement[Any]) -> ColumnElement[Any]:
    """A key by which nothing is looked up, so that its table is gone through first."""
    return UnaryExpression(key, operator=custom_op("+"))


def not_ascii(name: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that there are other letters in a name than those of English."""
    return name.op("GLOB", is_comparison=True)("*[^ -~]*")


def _match(typed: str) -> ColumnElement[Any]:
    return _MATCHES.op("MATCH")(typed)


def _typed(wanted: Sequence[Term]) -> str:
    some = " AND ".join(_term(each) for each in wanted if not each.without)
    gone = " OR ".join(_term(each) for each in wanted if each.without)
    return f"({some}) NOT ({gone})" if gone else some


def _term(term: Term) -> str:
    """In quotation marks nothing is an operator."""
    return '"' + " ".join(term.words) + '"' + ("*" if term.prefix else "")
