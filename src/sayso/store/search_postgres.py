"""The index of words in PostgreSQL: a tsvector for each claim.

Words are told apart and folded here, not by PostgreSQL, so that a search finds the same in either
database.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Float,
    Select,
    bindparam,
    cast,
    column,
    func,
    literal,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from sayso.store.schema import claim
from sayso.store.search_words import Term, folded, folded_words

_MADE: Final = (
    "CREATE TABLE IF NOT EXISTS claim_words (seq BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX IF NOT EXISTS claim_words_gin ON claim_words USING gin (words)",
)
_WORDS: Final = table("claim_words", column("seq", BigInteger), column("words", TSVECTOR))
_FURTHEST: Final = 16_000
"""Positions in a tsvector go so far."""


def create(connection: Connection) -> None:
    """Make the index where there is none."""
    for each in _MADE:
        connection.exec_driver_sql(each)


def index(connection: Connection, report: str, title: str) -> None:
    """Take in the claims of a report."""
    asked = select(claim.c.seq, claim.c.content, claim.c.source).where(claim.c.report == report)
    rows = [
        {"seq": seq, "words": _vector((content, "A"), (source, "B"), (title, "D"))}
        for seq, content, source in connection.execute(asked)
    ]
    if rows:
        put = text("INSERT INTO claim_words (seq, words) VALUES (:seq, CAST(:words AS tsvector))")
        connection.execute(put, rows)


def unindex(connection: Connection, reports: Sequence[str]) -> None:
    """Take out the claims of reports."""
    asked = text(
        "DELETE FROM claim_words WHERE seq IN (SELECT seq FROM claim WHERE report IN :reports)"
    ).bindparams(bindparam("reports", expanding=True))
    connection.execute(asked, {"reports": list(reports)})


def matching(wanted: Sequence[Term]) -> Select[tuple[int]]:
    """The claims with the words that are wanted, and without those that are not."""
    return select(_WORDS.c.seq.label("seq")).where(_match(_typed(wanted)))


def having_any(some: Sequence[Term]) -> Select[tuple[int]]:
    """The claims that have one of these words at least."""
    return select(_WORDS.c.seq).where(_match(" | ".join(map(_term, some))))


def best(
    wanted: Sequence[Term], conditions: Sequence[ColumnElement[bool]], most: int
) -> Select[tuple[int, float]]:
    """See ``sayso.store.search_index.best``."""
    typed = _typed(wanted)
    fitting = select(literal(1)).select_from(claim).where(claim.c.seq == _WORDS.c.seq)
    score = cast(-func.ts_rank(_WORDS.c.words, cast(typed, TSQUERY), 1), Float)
    found = (
        select(_WORDS.c.seq.label("seq"), score.label("score"))
        .where(_match(typed), fitting.where(*conditions).correlate(_WORDS).exists())
        .order_by(_WORDS.c.seq.desc())
        .limit(most)
        .subquery("found")
    )
    return select(found.c.seq, found.c.score).order_by(found.c.score, found.c.seq.desc())


def not_ascii(name: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that there are other letters in a name than those of English."""
    return name.op("~", is_comparison=True)("[^ -~]")


def _match(typed: str) -> ColumnElement[Any]:
    return _WORDS.c.words.op("@@")(cast(typed, TSQUERY))


def _typed(wanted: Sequence[Term]) -> str:
    some = " & ".join(_term(each) for each in wanted if not each.without)
    gone = " | ".join(_term(each) for each in wanted if each.without)
    return f"{some} & !({gone})" if gone else some


def _term(term: Term) -> str:
    """In quotation marks nothing is an operator; words consist of letters and digits only."""
    words = [f"'{folded(each)}'" for each in term.words]
    if term.prefix:
        words[-1] += ":*"
    return "(" + " <-> ".join(words) + ")"


def _vector(*parts: tuple[str, str]) -> str:
    """Words with their places and weights; no phrase reaches from one part into the next."""
    found: dict[str, list[str]] = {}
    at = 0
    for words, weight in parts:
        for word in folded_words(words):
            at += 1
            if at < _FURTHEST:
                found.setdefault(word, []).append(f"{at}{weight}")
        at += 1
    return " ".join(f"'{word}':{','.join(places)}" for word, places in found.items())
