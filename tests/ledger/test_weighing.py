"""A desk weighed report by report comes to what weighing all of them at once gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sayso.ledger import weighing
from sayso.ledger.adding import add
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.kept import kept_proposition, waiting
from sayso.ledger.read import read_many
from sayso.ledger.weigh import weigh
from sayso.ledger.weighing import weigh_waiting
from sayso.model import Proposition, Report
from sayso.store import reports as stored
from sayso.store.schema import copied, proposition, statement

CASE = Path("benchmarks/cases/c11-ferry-sinking/reports")
FILES = sorted(CASE.glob("*.html"))


@pytest.fixture(scope="module")
def whole() -> dict[Any, Any]:
    reports = [each for each in read_many([CASE]) if isinstance(each, Report)]
    return {_members(each): _said(each) for each in weigh(reports).weighed.propositions}


def _members(each: Proposition) -> tuple[str, ...]:
    return tuple(sorted(member.statement for member in each.members))


def _said(each: Proposition) -> Any:
    origins = each.origins
    return each.text, each.outlets, origins.min, origins.max, len(each.copies), len(each.disputes)


def _kept(desk: Desk) -> dict[Any, Any]:
    with desk.store.read() as connection:
        ids = connection.execute(
            select(proposition.c.id).where(proposition.c.gone_to.is_(None))
        ).scalars()
        found = [kept_proposition(desk, each) for each in ids]
    return {_members(each.proposition): _said(each.proposition) for each in found if each}


@pytest.mark.parametrize("turned", [False, True])
def test_in_any_order_it_is_what_weighing_at_once_gives(
    tmp_path: Path, whole: dict[Any, Any], turned: bool
):
    desk = open_desk(str(tmp_path / "desk.db"), create=True)
    for file in reversed(FILES) if turned else FILES:
        assert [each.state for each in add(desk, [file])] == ["added"]
        assert weigh_waiting(desk) == 1
    assert waiting(desk) == 0
    assert _kept(desk) == whole
    with desk.store.read() as connection:
        held = connection.execute(select(statement.c.proposition, statement.c.id)).all()
        assert len(held) == len({row.id for row in held})


def test_a_large_desk_finds_what_weighing_at_once_finds_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for where in ("link.neighbours", "link.candidates", "ledger.weighing_scope"):
        monkeypatch.setattr(f"sayso.{where}.ALL", 2)
    monkeypatch.setattr(weighing, "AT_ONCE", 3)
    desk = open_desk(str(tmp_path / "desk.db"), create=True)
    reports = [each.report for each in add(desk, FILES)]
    seen: list[tuple[int, int]] = []
    assert weigh_waiting(desk, told=lambda *each: seen.append(each)) == len(FILES)
    assert seen == [(3, 6), (6, 3), (9, 0)]
    found = [_members(each) for each in weigh(filter(None, reports)).weighed.propositions]
    kept = set(_kept(desk))
    assert sorted(each for key in kept for each in key) == sorted(
        each for key in found for each in key
    )
    several = {key for key in found if len(key) > 1}
    assert len(several & kept) >= 0.6 * len(several)
    with desk.store.write() as connection:
        stored.set_waiting(connection, stored.latest_ids(connection))
    monkeypatch.setattr(weighing, "AT_ONCE", 100)
    weigh_waiting(desk)
    assert set(_kept(desk)) == set(found)


def test_ids_stay_and_what_is_merged_leads_on(tmp_path: Path):
    desk = open_desk(str(tmp_path / "desk.db"), create=True)
    seen: set[str] = set()
    for file in FILES:
        list(add(desk, [file]))
        weigh_waiting(desk)
        with desk.store.read() as connection:
            now = set(connection.execute(select(proposition.c.id)).scalars())
        assert seen <= now
        seen = now
        assert all(kept_proposition(desk, each) is not None for each in seen)


def test_weighing_again_changes_nothing(tmp_path: Path):
    desk = open_desk(str(tmp_path / "desk.db"), create=True)
    list(add(desk, FILES))
    weigh_waiting(desk)
    with desk.store.write() as connection:
        before = connection.execute(select(proposition).order_by(proposition.c.id)).all()
        lines = connection.execute(select(copied)).all()
        stored.set_waiting(connection, stored.latest_ids(connection))
    weigh_waiting(desk)
    with desk.store.read() as connection:
        assert connection.execute(select(proposition).order_by(proposition.c.id)).all() == before
        assert connection.execute(select(copied)).all() == lines


def test_a_report_that_no_longer_counts_leaves_its_propositions(tmp_path: Path):
    desk = open_desk(str(tmp_path / "desk.db"), create=True)
    added = list(add(desk, FILES))
    weigh_waiting(desk)
    gone = added[0].id or ""
    with desk.store.write() as connection:
        address = next(iter(stored.report_rows(connection, [gone]))).address
        stored.set_latest(connection, address, "another")
    weigh_waiting(desk)
    with desk.store.read() as connection:
        rows = connection.execute(
            select(statement.c.proposition).where(statement.c.report == gone)
        ).scalars()
        assert set(rows) == {None}
    expected = weigh(
        each for each in read_many(FILES) if isinstance(each, Report) and each.id != gone
    )
    assert set(_kept(desk)) == {_members(each) for each in expected.weighed.propositions}


def test_only_one_process_weighs(tmp_path: Path):
    desk = open_desk(str(tmp_path / "desk.db"), create=True)
    list(add(desk, FILES[:1]))
    with weighing._lease(desk) as ours:
        assert ours
        assert weigh_waiting(desk, patience=0.3) == 0
    assert waiting(desk) == 1
    assert weigh_waiting(desk) == 1
