"""Fetching, from a server of the test's own."""

from __future__ import annotations

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from ingest.makers import page
from sayso.errors import Forbidden, NotReachable, TooLarge
from sayso.ingest import connect
from sayso.ingest.fetch import fetch


class Handler(BaseHTTPRequestHandler):
    """Answers by path."""

    def do_GET(self):
        self.server.seen.append(self.headers)
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path[4:])
            self.end_headers()
            return
        if self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(100):
                self.wfile.write(b"x")
                time.sleep(0.1)
            return
        body = gzip.compress(bytes(3_000_000)) if self.path == "/bomb" else page()
        self.send_response(404 if self.path == "/none" else 200)
        if self.path == "/bomb":
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.seen = []
    server.daemon_threads = True
    server.handle_error = lambda *_: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def at(server):
    return f"http://127.0.0.1:{server.server_port}"


def here(url: str, **options):
    return fetch(url, allowed=lambda _: True, ports=None, **options)


def test_a_page(at, server):
    got = here(f"{at}/a#part")
    assert got.data == page()
    assert got.url == f"{at}/a"
    assert got.charset == "utf-8"
    assert got.retrieved.endswith("Z")
    assert server.seen[-1]["User-Agent"].startswith("sayso/")


def test_redirects(at):
    assert here(f"{at}/to//to//a").url == f"{at}/a"
    with pytest.raises(NotReachable, match="redirects"):
        here(f"{at}/to/" + "/to/" * 6 + "/a")


@pytest.mark.parametrize("target", ["ftp://x.example/", "http://u:p@x.example/", "file:///etc/x"])
def test_redirects_to_what_is_forbidden(at, target):
    with pytest.raises(Forbidden):
        here(f"{at}/to/{target}")


def test_every_connection_is_checked(at, server):
    asked = []

    def only_first(address: str) -> bool:
        asked.append(address)
        return len(asked) == 1

    with pytest.raises(Forbidden, match="inside the network"):
        fetch(f"{at}/to/http://localhost:{server.server_port}/a", allowed=only_first, ports=None)
    assert len(asked) >= 2


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f.1/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/latest/meta-data",
        "https://10.0.0.1/", "http://u:p@example.org/", "http://example.org:22/", "ftp://a.example/",
        "gopher://a.example/",
    ],
)  # fmt: skip
def test_forbidden(url):
    with pytest.raises(Forbidden):
        fetch(url)


def test_one_bad_address_of_a_name_is_enough(monkeypatch):
    monkeypatch.setattr(connect, "_resolve", lambda *_: ["93.184.216.34", "127.0.0.1"])
    with pytest.raises(Forbidden):
        fetch("http://example.org/")


def test_the_name_is_looked_up_once(monkeypatch, at, server):
    calls = []

    def resolve(host, port, seconds):
        calls.append(host)
        return ["127.0.0.1"]

    monkeypatch.setattr(connect, "_resolve", resolve)
    got = here(f"http://news.example:{server.server_port}/a")
    assert calls == ["news.example"]
    assert got.data == page()
    assert server.seen[-1]["Host"] == f"news.example:{server.server_port}"


def test_limits(at):
    with pytest.raises(TooLarge):
        here(f"{at}/bomb", at_most=1_000_000)
    with pytest.raises(NotReachable, match="seconds"):
        here(f"{at}/slow", seconds=0.5)


def test_servers_that_fail(at):
    with pytest.raises(NotReachable, match="404"):
        here(f"{at}/none")
    with pytest.raises(NotReachable):
        here("http://127.0.0.1:1/")
    with pytest.raises(NotReachable):
        here("http://no-such-host.invalid/")
    with pytest.raises(NotReachable):
        fetch("http:///")
