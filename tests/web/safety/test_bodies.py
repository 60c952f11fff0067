from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from sayso.web.app import create_app
from sayso.web.safety.bodies import OF_STRANGERS
from sayso.web.settings import Settings
from web.safety.conftest import HERE, token

LARGEST = 2_000_000


@pytest.fixture
def client(desk):
    client = TestClient(create_app(desk, Settings(largest=LARGEST)), HERE)
    client.headers["X-CSRF-Token"] = token(client.get("/").text)
    client.headers["Content-Type"] = "application/x-www-form-urlencoded"
    return client


def in_parts(size: int, part: int = 100_000) -> Iterator[bytes]:
    yield b"text="
    for _ in range(size // part):
        yield b"a" * part


def test_what_is_allowed_passes(client):
    answer = client.post("/add", content=in_parts(1_800_000), follow_redirects=False)
    assert answer.status_code == 303


@pytest.mark.parametrize("body", [b"text=" + b"a" * LARGEST, in_parts(2 * LARGEST)])
def test_what_is_too_large_is_refused_said_beforehand_or_not(client, body):
    answer = client.post("/add", content=body)
    assert answer.status_code == 413
    assert "more than one request may bring (2 MB)" in answer.text
    assert client.get("/api/inbox").json()["items"] == []


def test_programs_get_json(client):
    answer = client.post("/api/inbox", content=b"a" * (LARGEST + 1))
    assert answer.status_code == 413
    assert "error" in answer.json()


def test_strangers_may_bring_little(stranger):
    form = {"csrf": token(stranger.get("/login").text), "name": "x" * OF_STRANGERS}
    assert stranger.post("/login", data=form).status_code == 413
