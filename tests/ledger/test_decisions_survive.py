"""Add, merge, split, grade, correct, undo, read again, in any order: every decision is kept."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from sayso.ledger import reading_again
from sayso.ledger.adding import add
from sayso.ledger.decisions import decide, log, undo
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.placed import review_of
from sayso.ledger.read import read_many
from sayso.ledger.reading_again import read_again
from sayso.ledger.removing import remove
from sayso.ledger.verifying import verify
from sayso.ledger.weighing import weigh_waiting
from sayso.model import Claim, Report, Span, Statement
from sayso.model.identity import claim_id, statement_id
from sayso.review.standing import standing
from sayso.store.decisions import every_decision
from sayso.store.schema import report, statement

FILES = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))[:5]
STEPS = ("add", "merge", "split", "grade", "speaker", "no_claim", "undo", "again", "remove")


@pytest.fixture(scope="module")
def read() -> dict[str, Report]:
    return {each.id: each for each in read_many(FILES) if isinstance(each, Report)}


def _other_model(read: dict[str, Report], luck: random.Random) -> Any:
    """Extraction that ends some statements a word earlier, and misses some claims."""

    def found(reports: Iterable[Report]) -> Iterator[Report]:
        for each in reports:
            claims = [_shorter(c, each) if luck.random() < 0.5 else c for c in read[each.id].claims]
            kept = [c for c in claims if luck.random() < 0.9]
            yield replace(read[each.id], claims=tuple(kept))

    return found


def _shorter(claim: Claim, of: Report) -> Claim:
    def cut(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        last = spans[-1]
        words = last.text.rsplit(" ", 1)[0] if last.text.count(" ") > 2 else last.text
        return (*spans[:-1], Span(last.start, last.start + len(words), words))

    if claim.within is not None or len(claim.statements) != 1:
        return claim
    content = cut(claim.content)
    one = claim.statements[0]
    spans = content if one.spans == claim.content else one.spans
    made = Statement(statement_id(of.id, claim.voice, spans), spans, one.certainty, one.negation)
    key = claim_id(of.id, claim.voice, (claim.source, claim.cue, content))
    return replace(claim, id=key, content=content, statements=(made,))


@given(steps=st.lists(st.sampled_from(STEPS), min_size=4, max_size=9), seed=st.integers(0, 10**6))
@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_decision_is_kept_and_in_force(read: dict[str, Report], steps: list[str], seed: int):
    luck = random.Random(seed)
    with TemporaryDirectory() as folder:
        desk = open_desk(str(Path(folder) / "desk.db"), create=True, who="ann")
        list(add(desk, FILES[:2]))
        weigh_waiting(desk)
        made: list[str] = []
        for step in steps:
            made += _step(desk, step, luck, read, made)
            weigh_waiting(desk)
            _holds(desk, made)
        desk.store.close()


def _step(
    desk: Desk, step: str, luck: random.Random, read: dict[str, Report], made: list[str]
) -> list[str]:
    with desk.store.read() as connection:
        ids = list(connection.execute(select(statement.c.id).order_by(statement.c.id)).scalars())
        reports = list(connection.execute(select(report.c.id).order_by(report.c.id)).scalars())
    if step == "add":
        list(add(desk, [luck.choice(FILES)]))
    elif step in ("merge", "split"):
        verdict = "confirm" if step == "merge" else "reject"
        return [decide(desk, "same_proposition", verdict, luck.sample(ids, 2)).id]
    elif step == "grade":
        value = {"value": luck.choice("123456")}
        return [decide(desk, "credibility", "correct", [luck.choice(ids)], value).id]
    elif step == "speaker":
        value = {"name": luck.choice(["Ida Holm", "Port Office"]), "kind": "person"}
        return [decide(desk, "speaker", "correct", [luck.choice(ids)], value).id]
    elif step == "no_claim":
        return [decide(desk, "no_claim", "confirm", [luck.choice(ids)]).id]
    elif step == "undo" and made:
        return [undo(desk, luck.choice(made)).id]
    elif step == "again":
        with mock.patch.object(reading_again, "extract_claims", _other_model(read, luck)):
            list(read_again(desk))
    elif step == "remove" and len(reports) > 1:
        remove(desk, [luck.choice(reports)])
    return []


def _holds(desk: Desk, made: list[str]) -> None:
    """All entries are in the log; what stands is in force, or is listed as without a place."""
    assert [entry.id for _, entry in reversed(log(desk, 1_000))] == made
    with desk.store.read() as connection:
        stands = {each.id for each in standing(every_decision(connection))}
        rows = connection.execute(select(statement.c.id, statement.c.proposition)).all()
    into = {row.id: row.proposition for row in rows}
    review = review_of(desk)
    homeless = {each.id for each in review.homeless()}
    assert {each.id for each, _ in review.hanging} == stands
    ties = review.relations()
    for each, places in review.hanging:
        if each.id in homeless or each.id in ties.overruled:
            continue
        placed = [place.statement or "" for place in places if place is not None]
        if each.kind == "same_proposition" and len(set(placed)) == 2:
            one, other = (into.get(key) for key in placed)
            if one is None or other is None:
                continue  # said to be no claim
            assert (one == other) == (each.verdict == "confirm"), each
        elif each.kind == "no_claim":
            assert placed[0] not in into
    assert [str(fault) for fault in verify(desk)] == []
