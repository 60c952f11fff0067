"""A desk for its own machine, one for others, and browsers in front of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from sayso.ledger import passwords
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.people import add_person
from sayso.web.app import create_app
from sayso.web.pages import PAGES
from sayso.web.settings import Settings

HERE = "http://127.0.0.1:8765"
THERE = "https://desk.example"
PASSWORD = "correct horse"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(str(tmp_path / "a.db"), create=True, who="mara")


@pytest.fixture
def own(desk: Desk) -> TestClient:
    """The user of the machine; nothing runs in the background."""
    return TestClient(create_app(desk, Settings()), HERE, follow_redirects=False)


@pytest.fixture
def browser(desk: Desk) -> Callable[..., TestClient]:
    """Makes browsers in front of a desk where Ann may log in, each at an address of its own."""
    add_person(desk, "Ann", PASSWORD)
    app = create_app(desk, Settings(names=("desk.example",), largest=100_000))

    def made(at: str = "192.0.2.1", base_url: str = THERE, **others: object) -> TestClient:
        return TestClient(app, base_url, follow_redirects=False, client=(at, 50000), **others)  # type: ignore[arg-type]

    return made


@pytest.fixture
def stranger(browser: Callable[..., TestClient]) -> TestClient:
    return browser()


def routes() -> set[tuple[str, str]]:
    """Method and path of every route of the pages, with words in place of what varies."""
    return {
        (method, re.sub(r"\{\w+(:\w+)?\}", "x", route.path))
        for module in PAGES
        for route in module.router.routes
        if isinstance(route, APIRoute)
        for method in route.methods
    }


def token(page: str) -> str:
    """The token in a page's form."""
    (found, *_) = re.findall(r'name="csrf" value="(\w+)"', page)
    return str(found)


def log_in(
    client: TestClient, password: str = PASSWORD, name: str = "Ann", following: str = ""
) -> object:
    """Fill in the page where people log in."""
    form = {"csrf": token(client.get("/login").text), "name": name, "password": password}
    return client.post("/login", data={**form, "next": following})
