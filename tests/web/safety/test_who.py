"""Who asks, and what strangers get."""

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from sayso.ledger.people import add_token, remove_person
from sayso.web.app import create_app
from sayso.web.asking import desk_of
from sayso.web.safety.who import OPEN
from sayso.web.settings import Settings
from web.safety.conftest import HERE, THERE, log_in, routes


@pytest.fixture
def asked(stranger):
    @stranger.app.get("/api/who")
    def who(request: Request) -> str:
        return desk_of(request).who

    return stranger


def test_on_the_machine_it_is_its_user(own):
    assert "· mara · " in own.get("/").text
    assert "Log out" not in own.get("/").text
    assert own.get("/login").headers["location"] == "/"


def test_strangers_get_nothing_but_the_login(stranger):
    files = {"/static/site.css", "/static/site.js", "/api/openapi.json", "/nothing", "/api/nothing"}
    for path in files | {path for _, path in routes()}:
        answer = stranger.get(path)
        if path in OPEN:
            assert answer.status_code == 200
        elif path.startswith("/api/"):
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"] == "Bearer"
            assert set(answer.json()) == {"error"}
        else:
            assert answer.status_code == 303
            assert answer.headers["location"].startswith("/login")
        if path not in {"/login", "/logout"}:
            assert stranger.post(path).status_code in {401, 403, 405}
    assert "a.db" not in stranger.get("/login").text


def test_whoever_logged_in_is_at_the_desk(asked):
    assert log_in(asked).status_code == 303
    assert asked.get("/api/who").json() == "Ann"
    page = asked.get("/").text
    assert "· Ann · " in page
    assert 'action="/logout"' in page


def test_a_token_does_without_cookies_and_forms(asked, desk):
    header = {"Authorization": f"Bearer {add_token(desk, 'Ann')}"}
    assert asked.get("/api/who", headers=header).json() == "Ann"
    assert asked.post("/add", data={"text": "a b c"}, headers=header).status_code == 303
    remove_person(desk, "Ann")
    assert asked.get("/api/who", headers=header).status_code == 401


@pytest.mark.parametrize("header", ["Bearer", "Bearer x", "Bearer é", "bearer  ", "Bearer sayso_"])
def test_a_wrong_token_is_refused(stranger, own, header):
    for client in (stranger, own):
        answer = client.get("/api/inbox", headers={"Authorization": header.encode()})
        assert answer.status_code == 401
        assert "not known" in answer.json()["error"]


@pytest.mark.parametrize("header", ["Basic QTpC", "", "x"])
def test_other_credentials_are_none(stranger, header):
    answer = stranger.get("/api/inbox", headers={"Authorization": header})
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "settings",
    [
        Settings(host="0.0.0.0"),
        Settings(host="192.0.2.7"),
        Settings(host="::"),
        Settings(host="desk.example"),
        Settings(names=("desk.example",)),
        Settings(login=True),
    ],
)
def test_others_have_to_log_in(desk, settings):
    assert settings.guarded
    client = TestClient(create_app(desk, settings), HERE, follow_redirects=False)
    assert client.get("/").headers["location"] == "/login"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
def test_the_user_of_the_machine_need_not(host):
    assert not Settings(host=host, names=("localhost:9000",)).guarded


def test_what_comes_from_elsewhere_is_not_taken_for_the_user(own):
    answer = own.get("/", headers={"X-Forwarded-For": "192.0.2.9"})
    assert answer.status_code == 403
    assert "mara" not in answer.text
    afar = TestClient(own.app, HERE, client=("192.0.2.9", 50000))
    assert afar.get("/").status_code == 403
    assert afar.get("/api/inbox").status_code == 403


def test_no_socket_is_opened(stranger):
    with pytest.raises(Exception), stranger.websocket_connect(f"{THERE}/"):  # noqa: B017, PT011
        pass
