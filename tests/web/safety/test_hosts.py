import pytest
from fastapi.testclient import TestClient

from sayso.web.app import create_app
from sayso.web.settings import Settings


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8765", "localhost:8765", "LocalHost:8765", "[::1]:8765"]
)
def test_answers_to_the_names_of_its_machine(own, host):
    assert own.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.test",
        "evil.test:8765",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:8765.evil.test",
        "localhost:8765@evil.test",
        "localhost.evil.test:8765",
        "192.0.2.7:8765",
        "[::1",
        "::1:8765",
        "",
        "<script>",
    ],
)
def test_answers_to_no_other(own, host):
    for path in ("/", "/api/inbox", "/static/site.css", "/login"):
        answer = own.get(path, headers={"Host": host})
        assert answer.status_code == 400
        assert "<script>" not in answer.text


def test_says_how_to_have_it_answer(own):
    text = own.get("/", headers={"Host": "desk.example:1"}).text
    assert "sayso serve --name desk.example:1" in text


@pytest.mark.parametrize(
    ("name", "host", "status"),
    [
        ("desk.example", "desk.example", 303),
        ("desk.example", "DESK.example:9000", 303),
        ("desk.example", "www.desk.example", 400),
        ("desk.example:9000", "desk.example:9000", 303),
        ("desk.example:9000", "desk.example", 400),
        ("localhost:9000", "localhost:9000", 200),
    ],
)
def test_answers_to_names_that_were_given(desk, name, host, status):
    app = create_app(desk, Settings(names=(name,)))
    client = TestClient(app, "http://127.0.0.1:8765", follow_redirects=False)
    assert client.get("/", headers={"Host": host}).status_code == status


def test_answers_to_the_address_where_it_was_reached(desk):
    app = create_app(desk, Settings(host="0.0.0.0"))
    client = TestClient(app, "http://192.0.2.7:8765", follow_redirects=False)
    assert client.get("/").status_code == 303
    assert client.get("/", headers={"Host": "192.0.2.8:8765"}).status_code == 400
