"""The API answers as its description says, whatever it is asked (schemathesis)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from sayso.ledger.adding import add
from sayso.ledger.desk import open_desk
from sayso.ledger.weighing import weigh_waiting
from sayso.web.app import create_app
from sayso.web.settings import Settings

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")

CASE = sorted(Path("benchmarks/cases/c11-ferry-sinking/reports").glob("*.html"))
HERE = "http://127.0.0.1:8765"


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Any:
    desk = open_desk(str(tmp_path_factory.mktemp("api") / "desk.db"), create=True, who="ann")
    list(add(desk, CASE[:3]))
    weigh_waiting(desk)
    app = create_app(desk, Settings())
    host = {"Host": HERE.removeprefix("http://")}
    return schemathesis.openapi.from_asgi("/api/openapi.json", app, headers=host)


def test_answers_are_as_described(described: Any) -> None:
    asked = 0
    for found in described.get_all_operations():
        operation = found.ok()

        @given(case=operation.as_strategy())
        @settings(
            max_examples=12,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        def holds(case: Any) -> None:
            case.call_and_validate(headers={"Origin": HERE, "Host": HERE.removeprefix("http://")})

        holds()
        asked += 1
    assert asked > 0
