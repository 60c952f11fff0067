"""What a page of another site can do to a desk, in a real browser: nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

PAGE = """<!doctype html><title>other</title>
<form method="post" action="{url}/add" enctype="multipart/form-data">
<input name="text" value="The office said that two ferries had collided."><button>Go</button>
</form>
<iframe src="{url}/"></iframe>
<script>
window.seen = "waits";
const form = new FormData(document.querySelector("form"));
fetch("{url}/add", {{method: "POST", body: form, mode: "no-cors", credentials: "include"}})
  .then(() => fetch("{url}/api/inbox", {{credentials: "include"}}))
  .then(answer => answer.text()).then(text => window.seen = text, () => window.seen = "nothing");
</script>"""


@pytest.fixture
def other(served: Any) -> Iterator[str]:
    """Another site, at another port of the same machine: so it is sent the desk's cookies."""
    page = PAGE.format(url=served.url).encode()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: object) -> None:
            pass

    site = HTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{site.server_port}/"
    site.shutdown()
    site.server_close()


def test_another_site_neither_changes_nor_reads_nor_frames_a_desk(
    browser: Any, served: Any, other: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.url)
    assert context.cookies()[0]["httpOnly"]
    page.goto(other)
    page.wait_for_function("window.seen !== 'waits'")
    assert page.evaluate("window.seen") == "nothing"
    assert "sayso" not in page.frames[1].content()
    with page.expect_navigation():
        page.click("button")
    assert page.locator("h1").inner_text().startswith("This was sent by a page of another site")
    assert context.request.get(f"{served.url}/api/inbox").json()["items"] == []
    context.close()


def test_nothing_within_a_page_is_run_or_styled(browser: Any, served: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(served.url)
    page.evaluate(
        """() => {
          const found = document.createElement("script");
          found.textContent = "window.hit = 1";
          document.body.append(found);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.hit = 2'>");
          document.body.insertAdjacentHTML("beforeend", "<p id=t style='color: red'>x</p>");
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.hit === undefined")
    ink = "getComputedStyle(document.querySelector('#t')).color"
    assert page.evaluate(ink) == page.evaluate("getComputedStyle(document.body).color")
    context.close()
