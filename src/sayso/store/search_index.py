"""The index of words: FTS5 in SQLite, tsvector in PostgreSQL; nothing else knows which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, Float, Integer, Subquery, TextClause, bindparam, column, text

from sayso.store.search_words import Term

_FTS: Final = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS claim_words USING fts5("
    'content, source, title, tokenize = "unicode61 remove_diacritics 2")'
)
_GIN: Final = (
    "CREATE INDEX IF NOT EXISTS claim_words ON claim USING gin "
    "(to_tsvector('simple', content || ' ' || source))"
)
_VECTOR: Final = "to_tsvector('simple', content || ' ' || source)"


def create_search(connection: Connection) -> None:
    """Make the index where there is none."""
    connection.exec_driver_sql(_FTS if _sqlite(connection) else _GIN)


def index_claims(connection: Connection, report: str, title: str | None) -> None:
    """Take in the claims of a report, after they were put into the desk."""
    if _sqlite(connection):
        connection.execute(
            text(
                "INSERT INTO claim_words (rowid, content, source, title) "
                "SELECT seq, content, source, :title FROM claim WHERE report = :report"
            ),
            {"title": title or "", "report": report},
        )


def unindex_claims(connection: Connection, reports: Sequence[str]) -> None:
    """Take out the claims of reports, before they are taken out of the desk."""
    if _sqlite(connection):
        asked = text(
            "DELETE FROM claim_words WHERE rowid IN "
            "(SELECT seq FROM claim WHERE report IN :reports)"
        ).bindparams(bindparam("reports", expanding=True))
        connection.execute(asked, {"reports": list(reports)})


def with_words(connection: Connection, wanted: Sequence[Term]) -> Subquery | None:
    """The claims that have all words that are wanted: "seq", and "score", the less the better."""
    some = [each for each in wanted if not each.without]
    if not some:
        return None
    if _sqlite(connection):
        asked = (
            "SELECT rowid AS seq, bm25(claim_words) AS score FROM claim_words "
            "WHERE claim_words MATCH :wanted"
        )
        typed = " ".join(map(_fts, some))
    else:
        asked = (
            f"SELECT seq, -ts_rank({_VECTOR}, to_tsquery('simple', :wanted)) AS score "  # noqa: S608
            f"FROM claim WHERE {_VECTOR} @@ to_tsquery('simple', :wanted)"
        )
        typed = " & ".join(map(_tsquery, some))
    columns = column("seq", Integer), column("score", Float)
    return text(asked).bindparams(wanted=typed).columns(*columns).subquery("found")


def without_words(connection: Connection, wanted: Sequence[Term]) -> TextClause | None:
    """The condition that claims have none of the words that are not wanted."""
    some = [each for each in wanted if each.without]
    if not some:
        return None
    if _sqlite(connection):
        asked = "claim.seq NOT IN (SELECT rowid FROM claim_words WHERE claim_words MATCH :gone)"
        return text(asked).bindparams(gone=" OR ".join(map(_fts, some)))
    asked = f"NOT ({_VECTOR} @@ to_tsquery('simple', :gone))"
    return text(asked).bindparams(gone=" | ".join(map(_tsquery, some)))


def _fts(term: Term) -> str:
    """In quotation marks nothing is an operator."""
    return '"' + " ".join(term.words) + '"' + ("*" if term.prefix else "")


def _tsquery(term: Term) -> str:
    words = list(term.words)
    if term.prefix:
        words[-1] += ":*"
    return "(" + " <-> ".join(words) + ")"


def _sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
