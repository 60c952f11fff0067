import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import select

from sayso.ledger.adding import add
from sayso.ledger.decisions import log, undo
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.graded import credibility_of, reliabilities, reliability_of, standing_grade
from sayso.ledger.weighing import weigh_waiting
from sayso.store.schema import claim, proposition, report
from sayso.web.app import create_app

FILES = sorted(Path("examples/velm").glob("*.html"))
HOST = "http://127.0.0.1:8765"
OUTLET = "northwind press"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("desk") / "desk.db"
    desk = open_desk(str(path), create=True, who="Mara")
    list(add(desk, FILES))
    weigh_waiting(desk)
    with desk.store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.store.close()
    return path.read_bytes()


@pytest.fixture
def desk(tmp_path: Path, made: bytes) -> Desk:
    (tmp_path / "desk.db").write_bytes(made)
    return open_desk(str(tmp_path / "desk.db"), who="Mara")


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return TestClient(create_app(desk), base_url=HOST, follow_redirects=False)


def grade(client: TestClient, of: str, key: str, value: str = "", **others: str) -> Response:
    token = re.search(r'name="csrf" value="([^"]*)"', client.get("/").text)
    assert token
    sent = {"csrf": token[1], "of": of, "key": key, "value": value, "back": "/x", **others}
    return client.post("/grades", data=sent)


def first(desk: Desk, column: object, *where: object) -> str:
    with desk.store.read() as connection:
        return str(connection.execute(select(column).where(*where).limit(1)).scalar_one())


def test_an_outlet_is_graded_and_its_claims_inherit_it(client: TestClient, desk: Desk) -> None:
    answer = grade(client, "outlet", OUTLET, "B", note="right so far")
    assert (answer.status_code, answer.headers["location"]) == (303, "/x")
    found = reliabilities(desk)[OUTLET]
    assert (found.value, found.words, found.who) == ("B", "usually reliable", "Mara")
    page = client.get(f"/reports/{first(desk, report.c.id, report.c.outlet_key == OUTLET)}?own=1")
    assert re.search(r"<b>B</b>usually reliable", page.text)
    assert client.get("/api/grades").json()[0]["key"] == OUTLET


def test_a_speaker_is_graded_under_all_spellings(client: TestClient, desk: Desk) -> None:
    key = first(desk, claim.c.speaker_key, claim.c.speaker == "Ilse Maranko")
    grade(client, "speaker", key, "C")
    reports = f"/reports/{first(desk, claim.c.report, claim.c.speaker_key == key)}"
    assert "fairly reliable" in client.get(reports).text


def test_grades_are_replaced_taken_away_and_undone(client: TestClient, desk: Desk) -> None:
    grade(client, "outlet", OUTLET, "B")
    grade(client, "outlet", OUTLET, "D", note="twice wrong")
    assert reliabilities(desk)[OUTLET].value == "D"
    grade(client, "outlet", OUTLET, do="take")
    assert OUTLET not in reliabilities(desk)
    undo(desk, log(desk)[0][1].id)
    assert reliabilities(desk)[OUTLET].value == "D"
    history = reliability_of(desk, OUTLET)
    assert [(each.value, each.undone_by) for each in history] == [
        (None, "Mara"),
        ("D", None),
        ("B", None),
    ]
    assert standing_grade(history) == history[1]


def test_a_proposition_is_graded_with_the_limit_in_words(client: TestClient, desk: Desk) -> None:
    leaning = proposition.c.origins_max == 1, proposition.c.outlets > 1
    key = first(desk, proposition.c.id, *leaning)
    page = client.get(f"/propositions/{key}").text
    assert "One traced origin: no better than 2." in page
    assert "Not graded." in page
    for value, words in (("1", "confirmed by other sources"), ("6", "truth cannot be judged")):
        assert grade(client, "proposition", key, value, note="<b>").status_code == 303
        assert f"{value}: {words}." in client.get(f"/propositions/{key}").text
    assert [each.value for each in credibility_of(desk, key)] == ["6", "1"]
    assert "“&lt;b&gt;”" in client.get(f"/propositions/{key}").text
    assert not any(each.kind == "reliability" for _, each in log(desk))


def test_what_is_no_grade_is_refused(client: TestClient, desk: Desk) -> None:
    assert grade(client, "outlet", OUTLET, "G").status_code == 400
    assert grade(client, "outlet", OUTLET, "").status_code == 400
    assert grade(client, "outlet", "nobody at all", "A").status_code == 400
    assert log(desk) == []


def test_a_grade_lets_nothing_wait(client: TestClient, desk: Desk) -> None:
    grade(client, "outlet", OUTLET, "B")
    with desk.store.read() as connection:
        assert connection.execute(select(report.c.id).where(report.c.waiting)).first() is None
