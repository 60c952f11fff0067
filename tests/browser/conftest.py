"""A desk served as users have it, and a real browser in front of it."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from sayso.ledger.desk import Desk, open_desk
from sayso.web.app import create_app
from sayso.web.settings import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass(frozen=True)
class Served:
    """A desk that is served, and where."""

    desk: Desk
    url: str


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """An empty desk behind a real server on loopback."""
    desk = open_desk(str(tmp_path / "desk.db"), create=True, who="ann")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = create_app(desk, Settings(port=port))
    server = uvicorn.Server(uvicorn.Config(app, "127.0.0.1", port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield Served(desk, f"http://127.0.0.1:{port}")
    server.should_exit = True
    thread.join(20)
    desk.store.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium; Debian's package."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed (on Debian: apt install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    rootless = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with playwright.sync_playwright() as running:
        found = running.chromium.launch(executable_path=CHROMIUM, args=rootless)
        yield found
        found.close()


@pytest.fixture(params=[1280, 390], ids=["wide", "narrow"])
def page(request: Any, browser: Any, served: Served) -> Iterator[Any]:
    """A page at both widths; what goes wrong in its scripts fails the test."""
    context = browser.new_context(
        viewport={"width": request.param, "height": 900}, base_url=served.url
    )
    found = context.new_page()
    found.set_default_timeout(10_000)
    wrong: list[str] = []
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on(
        "console",
        lambda line: wrong.append(line.text) if line.type == "error" else None,
    )
    yield found
    context.close()
    assert not wrong
