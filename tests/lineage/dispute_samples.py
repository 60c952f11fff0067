"""Statements of small invented reports, for the tests of disputes."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from sayso.lineage.disputes import Side
from sayso.model import Claim, Date, Figure, Report, Span, Statement
from sayso.model.claim import Certainty, Negation
from sayso.values import dates, quantities

PARTIES: dict[str, str] = {}


def said(
    words: str,
    party: str = "police",
    hour: str | None = "2030-05-06T08:00+00:00",
    certainty: Certainty | None = "CT+",
    negation: Negation | None = None,
    around: tuple[str, str] = ("", ""),
) -> Side:
    """A statement that is a report of its own, between the words ``around`` it."""
    text = f"{around[0]} {words} {around[1]}"
    start = len(around[0]) + 1
    end = start + len(words)
    key = sha256(f"{text}|{party}|{hour}|{certainty}".encode()).hexdigest()[:8]
    printed = date.fromisoformat(hour[:10]) if hour else None
    when = dates(text, printed, start, end)
    figures = tuple(
        Figure(
            f"f{at}{key}",
            each.start,
            each.end,
            text[each.start : each.end],
            each.low,
            each.high,
            each.approximate,
            each.unit,
            each.currency,
            each.per,
        )
        for at, each in enumerate(quantities(text, start, end))
    )
    found = tuple(
        Date(
            f"d{at}{key}", each.start, each.end, text[each.start : each.end], each.first, each.last
        )
        for at, each in enumerate(when)
    )
    span = (Span.of(text, start, end),)
    statement = Statement(
        f"s{key}",
        span,
        certainty,
        negation,
        tuple(each.id for each in figures),
        tuple(each.id for each in found),
    )
    claim = Claim(f"c{key}", (), (), span, "indirect", 0.9, statements=(statement,))
    report = Report(
        f"r{key}",
        f"{key}.txt",
        key,
        "test",
        text,
        published=hour,
        figures=figures,
        dates=found,
        claims=(claim,),
    )
    PARTIES[statement.id] = party
    return Side(report, claim, statement, certainty)


def same_party(one: Side, other: Side) -> bool:
    """Whether two sides were made for one party."""
    return PARTIES[one.statement.id] == PARTIES[other.statement.id]
