"""Decisions change what is weighed at once, are taken back by others, and are never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from sayso.errors import UsageError
from sayso.ledger.adding import add
from sayso.ledger.corrected import corrected_reports
from sayso.ledger.decisions import decide, decisions_on, homeless, log, undo
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.kept import kept_proposition
from sayso.ledger.weighing import weigh_waiting
from sayso.model import Proposition
from sayso.store.schema import claim, proposition, report, statement

FILES = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))[:6]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    desk = open_desk(str(path), create=True, who="ann")
    list(add(desk, FILES))
    weigh_waiting(desk)
    with desk.store.write() as connection:
        connection.exec_driver_sql("select 1")
    with desk.store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.store.close()
    return path.read_bytes()


@pytest.fixture
def desk(tmp_path: Path, made: bytes) -> Desk:
    (tmp_path / "desk.db").write_bytes(made)
    return open_desk(str(tmp_path / "desk.db"), who="ann")


def _largest(desk: Desk) -> Proposition:
    with desk.store.read() as connection:
        asked = select(proposition.c.id).where(proposition.c.gone_to.is_(None))
        key = connection.execute(asked.order_by(proposition.c.statements.desc())).scalars().first()
    found = kept_proposition(desk, key or "")
    assert found is not None
    return found.proposition


def _of(desk: Desk, asked: str) -> str | None:
    with desk.store.read() as connection:
        return connection.execute(
            select(statement.c.proposition).where(statement.c.id == asked)
        ).scalar_one_or_none()


def test_apart_and_together_again(desk: Desk):
    before = _largest(desk)
    one, other = (member.statement for member in before.members[:2])
    apart = decide(desk, "same_proposition", "reject", [one, other], note="another day")
    weigh_waiting(desk)
    assert _of(desk, one) != _of(desk, other)
    assert before.id in (_of(desk, one), _of(desk, other))
    undo(desk, apart.id)
    weigh_waiting(desk)
    assert _of(desk, one) == _of(desk, other)
    after = kept_proposition(desk, before.id)
    assert after is not None
    assert {each.statement for each in after.proposition.members} == {
        each.statement for each in before.members
    }
    assert [each.undoes for _, each in log(desk)] == [apart.id, None]


def test_what_is_merged_leads_to_the_older(desk: Desk):
    largest = _largest(desk)
    with desk.store.read() as connection:
        rows = connection.execute(
            select(proposition.c.id, statement.c.id.label("statement"))
            .join(statement, statement.c.proposition == proposition.c.id)
            .where(proposition.c.statements == 1)
            .order_by(proposition.c.id)
        ).all()
    lone = rows[0]
    decide(desk, "same_proposition", "confirm", [largest.members[0].statement, lone.statement])
    weigh_waiting(desk)
    now = _of(desk, lone.statement)
    assert now == _of(desk, largest.members[0].statement)
    assert {now} == {
        found.proposition.id
        for key in (largest.id, lone.id)
        if (found := kept_proposition(desk, key)) is not None
    }


def test_no_claim_takes_it_out_and_undoing_brings_it_back(desk: Desk):
    before = _largest(desk)
    gone = before.members[0].statement
    taken = decide(desk, "no_claim", "confirm", [gone])
    weigh_waiting(desk)
    assert _of(desk, gone) is None
    found = kept_proposition(desk, before.id)
    assert found is not None
    assert gone not in {each.statement for each in found.proposition.members}
    assert decisions_on(desk, statements=[gone]) == homeless(desk) or decisions_on(
        desk, statements=[gone]
    )
    undo(desk, taken.id)
    weigh_waiting(desk)
    assert _of(desk, gone) == before.id


def test_fields_are_corrected_in_lists_too(desk: Desk):
    with desk.store.read() as connection:
        row = connection.execute(
            select(statement.c.id, statement.c.claim, statement.c.report)
            .join(claim, claim.c.id == statement.c.claim)
            .where(claim.c.voice == "attributed")
            .order_by(statement.c.id)
        ).first()
    assert row is not None
    decide(desk, "speaker", "correct", [row.id], {"name": "Ida Holm", "kind": "person"})
    decide(desk, "certainty", "correct", [row.id], {"value": "PS+"})
    weigh_waiting(desk)
    with desk.store.read() as connection:
        kept = connection.execute(select(claim).where(claim.c.id == row.claim)).one()
    assert (kept.speaker, kept.speaker_key) == ("Ida Holm", "ida holm")
    (read,) = corrected_reports(desk, [row.report]).values()
    (found,) = [each for each in read.claims if each.id == row.claim]
    assert found.speaker is not None
    assert found.speaker.name == "Ida Holm"
    assert any(one.certainty == "PS+" for one in found.statements)


def test_a_claim_is_added_by_its_words(desk: Desk):
    with desk.store.read() as connection:
        key = connection.execute(select(statement.c.report)).scalars().first()
    (read,) = corrected_reports(desk, [key or ""]).values()
    start = read.text.index(" ") + 1
    end = start + 30
    decide(desk, "claim", "confirm", value={"name": "A sailor"}, passage=(read.id, [(start, end)]))
    weigh_waiting(desk)
    (now,) = corrected_reports(desk, [read.id]).values()
    (added,) = set(now.claims) - set(read.claims)
    assert added.content[0].text == read.text[start:end]
    assert _of(desk, added.statements[0].id) is not None


def test_one_origin_where_there_were_two(desk: Desk):
    with desk.store.read() as connection:
        asked = select(proposition.c.id).where(proposition.c.origins_max > 1)
        key = connection.execute(asked.order_by(proposition.c.id)).scalars().first()
    found = kept_proposition(desk, key or "")
    assert found is not None
    before = found.proposition
    resting = {rest.root: rest.statement for rest in before.rests_on if rest.root}
    one, other = list(resting.values())[:2]
    decide(desk, "one_origin", "confirm", [one, other])
    weigh_waiting(desk)
    after = kept_proposition(desk, before.id)
    assert after is not None
    assert after.proposition.origins.max == before.origins.max - 1


def test_two_outlets_are_one_and_two_again(desk: Desk):
    with desk.store.read() as connection:
        rows = connection.execute(
            select(report.c.id, report.c.outlet, statement.c.id.label("statement"))
            .join(statement, statement.c.report == report.c.id)
            .order_by(report.c.seq, statement.c.id)
        ).all()
    one = rows[0]
    other = next(row for row in rows if row.outlet != one.outlet)
    made = decide(desk, "same_outlet", "confirm", [one.statement, other.statement])
    weigh_waiting(desk)
    assert corrected_reports(desk, [other.id])[other.id].outlet == one.outlet
    with desk.store.read() as connection:
        asked = select(report.c.outlet).where(report.c.id == other.id)
        assert connection.execute(asked).scalar_one() == one.outlet
    undo(desk, made.id)
    weigh_waiting(desk)
    with desk.store.read() as connection:
        assert connection.execute(asked).scalar_one() == other.outlet


@pytest.mark.parametrize(
    ("kind", "verdict", "value", "words"),
    [
        ("certainty", "correct", {"value": "sure"}, "one of"),
        ("nothing", "confirm", {}, "of the kind"),
        ("speaker", "correct", {}, "name"),
        ("figure", "correct", {"figure": "f", "low": "many"}, "no number"),
        ("reliability", "correct", {"value": "G"}, "one of"),
    ],
)
def test_what_does_not_fit_is_refused(
    desk: Desk, kind: str, verdict: str, value: dict[str, str], words: str
):
    key = _largest(desk).members[0].statement
    with pytest.raises(UsageError, match=words):
        decide(desk, kind, verdict, [key], value)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="no statement"):
        decide(desk, "act", "reject", ["s0000000000000000"])
    assert log(desk) == []
