"""The page where people log in."""

import pytest
from sqlalchemy import select

from sayso.store.schema import session
from sayso.web.safety.attempts import AS_ONE
from web.safety.conftest import log_in, token


def test_a_wrong_password_is_told_in_one_line_that_betrays_nothing(stranger):
    wrong = log_in(stranger, "wrong horse")
    nobody = log_in(stranger, name="Bob")
    for answer in (wrong, nobody):
        assert answer.status_code == 403
        assert "The name or the password is wrong." in answer.text
        assert "wrong horse" not in answer.text
    assert 'value="Ann"' in wrong.text
    assert stranger.get("/").status_code == 303


def test_too_many_wrong_ones_keep_even_the_right_one_out(browser):
    client = browser()
    for _ in range(AS_ONE):
        assert log_in(client, "wrong horse").status_code == 403
    answer = log_in(client)
    assert answer.status_code == 429
    assert "Too many wrong passwords. Try again in 15 minutes." in answer.text
    assert 890 < int(answer.headers["retry-after"]) <= 900
    assert log_in(browser(at="192.0.2.2")).status_code == 303


def test_blanks_make_no_other_name(stranger):
    for each in range(AS_ONE):
        assert (
            log_in(stranger, "wrong horse", name=" " * each + "Ann" + " " * each).status_code == 403
        )
    assert log_in(stranger).status_code == 429


@pytest.mark.parametrize("name", ["A\0nn", "\0", "\ud800", "x" * 10_000])
def test_what_is_no_name_is_a_wrong_one(stranger, name):
    form = {"csrf": token(stranger.get("/login").text), "name": name.encode(errors="replace")}
    answer = stranger.post("/login", data={**form, "password": "correct horse"})
    assert answer.status_code == 403


def test_leads_on_to_what_was_asked_for(stranger):
    asked = stranger.get("/speakers/zo%C3%AB?a=1&b=%26")
    where = asked.headers["location"]
    assert where == "/login?next=%2Fspeakers%2Fzo%25C3%25AB%3Fa%3D1%26b%3D%2526"
    assert 'name="next" value="/speakers/zo%C3%AB?a=1&amp;b=%26"' in stranger.get(where).text
    answer = log_in(stranger, following="/speakers/zo%C3%AB?a=1&b=%26")
    assert answer.headers["location"] == "/speakers/zo%C3%AB?a=1&b=%26"
    assert stranger.get("/login?next=/reports").headers["location"] == "/reports"


@pytest.mark.parametrize(
    "elsewhere",
    ["//evil.test", "https://evil.test", "/\\evil.test", "\\\\evil.test", "/\n/evil.test", "x", ""],
)
def test_leads_nowhere_else(stranger, elsewhere):
    assert log_in(stranger, following=elsewhere).headers["location"] == "/"


def test_the_cookie_of_a_login(stranger, desk):
    before = stranger.get("/login").headers["set-cookie"].split(";")[0]
    cookie = log_in(stranger).headers["set-cookie"]
    name, _, secret = cookie.split(";")[0].partition("=")
    assert cookie.split(";")[0] != before
    assert name == "__Host-sayso-8765"
    for part in ("HttpOnly", "SameSite=lax", "Path=/", "Secure", "Max-Age=604800"):
        assert part in cookie
    with desk.store.read() as connection:
        (row,) = connection.execute(select(session)).all()
    assert (row.who, row.kind) == ("Ann", "login")
    assert row.hash != secret


def test_a_login_needs_its_form(stranger):
    stranger.get("/login")
    answer = stranger.post("/login", data={"name": "Ann", "password": "correct horse"})
    assert answer.status_code == 403
    assert "Load it again" in answer.text


def test_logs_out_here_and_at_once(browser):
    client, other = browser(), browser()
    log_in(client)
    log_in(other)
    stolen = client.cookies["__Host-sayso-8765"]
    answer = client.post("/logout", data={"csrf": token(client.get("/").text)})
    assert answer.headers["location"] == "/login"
    assert client.get("/").status_code == 303
    client.cookies.clear()
    header = {"Cookie": f"__Host-sayso-8765={stolen}"}
    assert client.get("/", headers=header).status_code == 303
    assert other.get("/").status_code == 200


def test_nobody_logs_others_out(stranger):
    log_in(stranger)
    assert stranger.post("/logout").status_code == 403
    assert stranger.get("/").status_code == 200
