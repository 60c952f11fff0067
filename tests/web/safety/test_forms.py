"""Nothing changes at the word of another site."""

import pytest
from fastapi.testclient import TestClient

from sayso.web.app import create_app
from sayso.web.settings import Settings
from web.safety.conftest import HERE, routes, token

TEXT = {"text": "The office said that two ferries had collided."}


def waiting(client):
    return client.get("/api/inbox").json()["waiting"]


def test_a_form_with_its_token_is_taken(own):
    form = {"csrf": token(own.get("/").text), **TEXT}
    assert own.post("/add", data=form, headers={"Origin": HERE}).status_code == 303
    assert waiting(own) == 1


def test_so_is_a_script_with_its_header(own):
    header = {"X-CSRF-Token": token(own.get("/").text), "Sec-Fetch-Site": "same-origin"}
    assert own.post("/add", data=TEXT, headers=header).status_code == 303


@pytest.mark.parametrize("given", [None, "", "x", "é", "0" * 64])
def test_without_its_token_nothing_is_done(own, given):
    own.get("/")
    form = TEXT if given is None else {"csrf": given, **TEXT}
    answer = own.post("/add", data=form)
    assert answer.status_code == 403
    assert "Load it again" in answer.text
    assert own.post("/add", data=TEXT, headers={"X-CSRF-Token": "0"}).status_code == 403
    assert waiting(own) == 0


def test_the_token_of_another_browser_does_not_do(own):
    other = TestClient(own.app, HERE)
    form = {"csrf": token(other.get("/").text), **TEXT}
    own.get("/")
    assert own.post("/add", data=form).status_code == 403
    own.cookies.clear()
    assert own.post("/add", data=form).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.test"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8766"},
        {"Origin": "http://127.0.0.1:8765.evil.test"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": HERE, "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_what_another_site_sends_is_refused_even_with_the_token(own, headers):
    form = {"csrf": token(own.get("/").text), **TEXT}
    answer = own.post("/add", data=form, headers=headers)
    assert answer.status_code == 403
    assert "another site" in answer.text
    assert waiting(own) == 0


def test_another_site_may_lead_to_a_page_but_not_read_it(own):
    led = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert own.get("/", headers={**led, "Sec-Fetch-Dest": "document"}).status_code == 200
    assert own.get("/", headers={**led, "Sec-Fetch-Dest": "iframe"}).status_code == 403
    no_cors = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert own.get("/api/inbox", headers=no_cors).status_code == 403


def test_every_form_on_every_page_has_the_token(own):
    found = 0
    for method, path in sorted(routes()):
        page = own.get(path).text if method == "GET" else ""
        for form in page.split("<form")[1:]:
            head, _, rest = form.partition(">")
            if 'method="post"' in head:
                found += 1
                assert 'name="csrf"' in rest.partition("</form>")[0], path
    assert found


def test_no_route_that_changes_something_does_without(own):
    """Whatever is added to the application is covered."""
    own.get("/")
    changing = [each for each in sorted(routes()) if each[0] not in {"GET", "HEAD"}]
    assert ("POST", "/add") in changing
    for method, path in changing:
        answer = own.request(method, path, headers={"Origin": HERE}, json={})
        assert answer.status_code == 403, (method, path)


def test_a_program_on_the_machine_needs_no_token_to_send_json(desk):
    app = create_app(desk, Settings())

    @app.post("/api/echo")
    def echo(given: dict[str, str]) -> dict[str, str]:
        return given

    client = TestClient(app, HERE)
    assert client.post("/api/echo", json={"a": "b"}).json() == {"a": "b"}
    as_text = {"Content-Type": "text/plain"}
    assert client.post("/api/echo", content='{"a": "b"}', headers=as_text).status_code == 403
    assert client.post("/api/echo", json={}, headers={"Origin": HERE}).status_code == 403
    client.get("/")
    assert client.post("/api/echo", json={}).status_code == 403
    client.headers["X-CSRF-Token"] = token(client.get("/").text)
    assert client.post("/api/echo", json={"a": "b"}).status_code == 200


def test_the_cookie_is_not_for_scripts_or_other_sites(own):
    cookie = own.get("/").headers["set-cookie"].lower()
    assert cookie.startswith("sayso-8765=")
    for part in ("httponly", "samesite=lax", "path=/"):
        assert part in cookie
    assert "secure" not in cookie
    assert "set-cookie" not in own.get("/").headers


@pytest.mark.parametrize(
    ("kind", "body", "line"),
    [
        ("multipart/form-data; boundary=x", b"\0\0\0", "What was sent cannot be read."),
        ("multipart/form-data", b"a", "What was sent cannot be read."),
        ("application/x-www-form-urlencoded", b"a=1&" * 600, "Too many fields."),
    ],
)
def test_a_broken_form_is_told_in_one_line(own, kind, body, line):
    own.get("/")
    answer = own.post("/add", content=body, headers={"Content-Type": kind})
    assert answer.status_code == 400
    assert line in answer.text
