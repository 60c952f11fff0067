"""What is shown and exported of a desk is the same in PostgreSQL as in a file."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from postgres_server import programs, running
from sayso.ledger.adding import add
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.exporting import export
from sayso.ledger.geography import spots
from sayso.ledger.speaker_claims import claims_by
from sayso.ledger.speaker_profile import profile
from sayso.ledger.speakers import SHOWS, WHOS, speakers
from sayso.ledger.timeline import UNITS, timeline
from sayso.ledger.weighing import weigh_waiting

FILES = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))[:4]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk]]:
    pytest.importorskip("psycopg", reason="psycopg is not installed (pip install sayso[postgres])")
    if programs() is None:
        pytest.skip("Debian's package postgresql is not installed")
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    with running() as address:
        desks = tuple(open_desk(each, create=True, who="ann") for each in (address, str(path)))
        for desk in desks:
            list(add(desk, FILES))
            weigh_waiting(desk)
        one, other = desks
        yield one, other
        one.store.close()


def test_speakers_and_outlets(both: tuple[Desk, Desk]) -> None:
    listed = [speakers(desk) for desk in both]
    assert listed[0] == listed[1]
    for who in WHOS:
        one, other = (speakers(desk, "The E", who) for desk in both)
        assert one == other
    for each in listed[0].speakers:
        one, other = (profile(desk, each.key) for desk in both)
        assert one == other
        for show in SHOWS:
            assert claims_by(both[0], each.key, show) == claims_by(both[1], each.key, show)


def test_places_and_time(both: tuple[Desk, Desk]) -> None:
    assert spots(both[0]) == spots(both[1])
    assert spots(both[0], "2000-01-01", "2100-01-01") == spots(both[1], "2000-01-01", "2100-01-01")
    for unit in UNITS:
        assert timeline(both[0], unit=unit) == timeline(both[1], unit=unit)


def test_exports(both: tuple[Desk, Desk]) -> None:
    told = [json.loads(_written(desk, None, "json")) for desk in both]
    assert told[0] == told[1]
    most = [each["id"] for each in told[0]["propositions"] if each["outlets"] > 2][:3]
    claims = [each["id"] for each in told[0]["reports"][0]["claims"]][:5]
    for what, form in ((most, "csv"), (most, "md"), (claims, "jsonl"), (None, "jsonl")):
        one, other = (_written(desk, what, form) for desk in both)
        assert one == other


def _written(desk: Desk, what: Any, form: Any) -> str:
    out = io.StringIO(newline="")
    export(desk, what, form, out)
    return out.getvalue()
