import time
import unicodedata
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from sayso.errors import UsageError
from sayso.ledger import logins, passwords
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.logins import log_in, log_out, who_has
from sayso.ledger.people import (
    add_person,
    add_token,
    change_password,
    people,
    remove_person,
    revoke_tokens,
)
from sayso.store.schema import person, session

PASSWORD = "correct horse"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(str(tmp_path / "a.db"), create=True, who="Mara")


def test_logs_in_and_out(desk: Desk) -> None:
    add_person(desk, "Ann Lee", PASSWORD)
    secret = log_in(desk, " Ann  Lee ", PASSWORD)
    assert secret is not None
    assert who_has(desk, secret, "login") == "Ann Lee"
    assert who_has(desk, secret, "token") is None
    log_out(desk, secret)
    assert who_has(desk, secret, "login") is None


@pytest.mark.parametrize(
    ("name", "password"),
    [("Ann", "wrong horse!"), ("Bob", PASSWORD), ("Ann", ""), ("Ann", "x" * 10_000), ("", "")],
)
def test_a_wrong_name_or_password_logs_nobody_in(desk: Desk, name: str, password: str) -> None:
    add_person(desk, "Ann", PASSWORD)
    assert log_in(desk, name, password) is None


def test_secrets_are_kept_as_hashes_only(desk: Desk) -> None:
    add_person(desk, "Ann", PASSWORD)
    secrets = [log_in(desk, "Ann", PASSWORD), add_token(desk, "Ann")]
    with desk.store.read() as connection:
        (kept,) = connection.execute(select(person.c.hash)).scalars()
        rows = connection.execute(select(session.c.hash)).scalars().all()
    assert kept.startswith("$argon2id$")
    assert len(rows) == 2
    assert not set(rows) & set(secrets)


def test_the_same_letters_are_the_same_password_and_name(desk: Desk) -> None:
    add_person(
        desk, unicodedata.normalize("NFD", "Zoë"), unicodedata.normalize("NFD", "pässwörter")
    )
    assert people(desk)[0].name == "Zoë"
    assert log_in(desk, "Zoë", "pässwörter")


def test_a_login_ends(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    add_person(desk, "Ann", PASSWORD)
    secret = log_in(desk, "Ann", PASSWORD) or ""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + logins.LOGIN_S - 60)
    assert who_has(desk, secret, "login") == "Ann"
    monkeypatch.setattr(time, "time", lambda: now + logins.LOGIN_S + 60)
    assert who_has(desk, secret, "login") is None
    log_in(desk, "Ann", PASSWORD)
    with desk.store.read() as connection:
        assert len(connection.execute(select(session)).all()) == 1


def test_tokens_stand_until_they_are_revoked(desk: Desk) -> None:
    add_person(desk, "Ann", PASSWORD)
    tokens = [add_token(desk, "Ann"), add_token(desk, "Ann")]
    assert [who_has(desk, each, "token") for each in tokens] == ["Ann", "Ann"]
    assert who_has(desk, tokens[0], "login") is None
    assert people(desk)[0].tokens == 2
    assert revoke_tokens(desk, "Ann") == 2
    assert who_has(desk, tokens[0], "token") is None


def test_whoever_is_removed_is_out_at_once(desk: Desk) -> None:
    add_person(desk, "Ann", PASSWORD)
    secret, token = log_in(desk, "Ann", PASSWORD) or "", add_token(desk, "Ann")
    remove_person(desk, "Ann")
    assert people(desk) == []
    add_person(desk, "Ann", "another horse")
    assert who_has(desk, secret, "login") is None
    assert who_has(desk, token, "token") is None


def test_another_password_logs_out(desk: Desk) -> None:
    add_person(desk, "Ann", PASSWORD)
    secret = log_in(desk, "Ann", PASSWORD) or ""
    change_password(desk, "Ann", "another horse")
    assert who_has(desk, secret, "login") is None
    assert log_in(desk, "Ann", PASSWORD) is None
    assert log_in(desk, "Ann", "another horse")


@pytest.mark.parametrize(
    ("name", "password", "line"),
    [
        ("ANN", PASSWORD, 'there is a user "Ann" already'),
        (" ", PASSWORD, "a user needs a name"),
        ("x" * 61, PASSWORD, "60 characters at most"),
        ("a\u202eb", PASSWORD, "does not show"),
        ("Bob", "short", "10 characters or more"),
        ("Bob", "x" * 501, "500 characters at most"),
    ],
)
def test_says_which_name_or_password_will_not_do(
    desk: Desk, name: str, password: str, line: str
) -> None:
    add_person(desk, "Ann", PASSWORD)
    with pytest.raises(UsageError, match=line):
        add_person(desk, name, password)


def test_nobody_of_that_name(desk: Desk) -> None:
    for change in (remove_person, add_token, revoke_tokens):
        with pytest.raises(UsageError, match='there is no user "Bob"'):
            change(desk, "Bob")
    with pytest.raises(UsageError, match="no user"):
        change_password(desk, "Bob", PASSWORD)
