from fastapi.testclient import TestClient

from sayso.ledger.desk import Desk
from sayso.web.app import create_app
from sayso.web.safety.headers import HEADERS
from sayso.web.settings import Settings
from web.safety.conftest import HERE, routes


def missing(answer) -> list[str]:
    return [name for name, value in HEADERS.items() if answer.headers.get(name) != value]


def test_every_route_has_them(own):
    assert ("POST", "/login") in routes()
    files = {("GET", "/static/site.css"), ("GET", "/api/openapi.json")}
    for method, path in routes() | files:
        assert not missing(own.request(method, path)), (method, path)


def test_refusals_have_them(own, stranger):
    answers = {
        400: own.get("/", headers={"Host": "evil.test"}),
        403: own.post("/add", headers={"Origin": "https://evil.test"}),
        404: own.get("/nothing"),
        405: own.post("/static/site.css"),
        413: own.post("/add", headers={"Content-Length": str(10**12)}),
        303: stranger.get("/"),
        401: stranger.get("/api/inbox"),
    }
    for status, answer in answers.items():
        assert answer.status_code == status
        assert not missing(answer)


def test_what_nobody_expected_has_them_and_tells_no_details(desk: Desk):
    app = create_app(desk, Settings())

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("a secret")

    answer = TestClient(app, HERE, raise_server_exceptions=False).get("/broken")
    assert answer.status_code == 500
    assert not missing(answer)
    assert "secret" not in answer.text
    assert "Something went wrong" in answer.text


def test_no_script_or_style_but_the_desks_own():
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


def test_pages_are_not_kept_where_people_log_in(own, stranger):
    assert own.get("/").headers["cache-control"] == "private, no-cache"
    assert stranger.get("/login").headers["cache-control"] == "no-store"
    assert stranger.get("/static/site.css").headers["cache-control"] == "private, no-cache"


def test_a_style_that_was_not_changed_is_not_sent_again(own):
    first = own.get("/static/site.css")
    again = own.get("/static/site.css", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code) == (200, 304)
