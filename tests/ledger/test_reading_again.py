"""Reports of a desk are read again, and what stays keeps its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sayso.ledger import reading_again
from sayso.ledger.adding import add
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.kept import kept_proposition, kept_reports, waiting
from sayso.ledger.reading_again import read_again
from sayso.ledger.weighing import weigh_waiting
from sayso.store.schema import proposition, statement

FILES = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))[:4]


def _rows(desk: Desk) -> list[Any]:
    with desk.store.read() as connection:
        asked = select(proposition.c.id, proposition.c.text, proposition.c.statements)
        return list(connection.execute(asked.order_by(proposition.c.id)).all())


def test_the_same_model_changes_nothing(tmp_path: Path):
    desk = open_desk(str(tmp_path / "desk.db"), create=True)
    added = [each.id or "" for each in add(desk, FILES)]
    weigh_waiting(desk)
    before, reports = _rows(desk), kept_reports(desk, added)
    assert sorted(read_again(desk)) == sorted(added)
    assert waiting(desk) == len(FILES)
    weigh_waiting(desk)
    assert _rows(desk) == before
    assert kept_reports(desk, added) == reports


def test_what_another_model_finds_no_more_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    desk = open_desk(str(tmp_path / "desk.db"), create=True)
    added = [each.id or "" for each in add(desk, FILES)]
    weigh_waiting(desk)

    def blind(reports: Any) -> Any:
        yield from reports

    monkeypatch.setattr(reading_again, "extract_claims", blind)
    assert list(read_again(desk, added[:1])) == added[:1]
    weigh_waiting(desk)
    with desk.store.read() as connection:
        left = set(connection.execute(select(statement.c.report)).scalars())
    assert left == set(added[1:])
    for row in _rows(desk):
        found = kept_proposition(desk, row.id)
        assert found is not None
        held = {
            one.id for each in found.reports.values() for c in each.claims for one in c.statements
        }
        assert {member.statement for member in found.proposition.members} <= held
