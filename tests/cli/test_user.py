"""``sayso user``."""

from __future__ import annotations

import io
import os
import pty
import sys
from dataclasses import dataclass

import pytest
from argon2 import PasswordHasher

from sayso.cli.main import main
from sayso.ledger import passwords

PASSWORD = "correct horse\n"


@dataclass(frozen=True)
class Done:
    """What a command came to."""

    status: int
    out: str
    err: str


@pytest.fixture
def user(tmp_path, monkeypatch, capsys):
    """Run ``sayso user`` on a desk; what is typed comes through a pipe."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))

    def run(*arguments: str, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        with pytest.raises(SystemExit) as left:
            main(["user", *arguments, "--desk", str(tmp_path / "a.db")])
        return Done(left.value.code, *capsys.readouterr())

    return run


def test_adds_lists_and_removes(user):
    done = user("add", "Ann Lee", stdin=PASSWORD)
    assert (done.status, done.out) == (0, "")
    assert done.err == "sayso: Ann Lee may log in\n"
    assert user("add", "bob", stdin="another horse").status == 0
    lines = user("list").out.splitlines()
    assert [line.split("  since ")[0].rstrip() for line in lines] == ["Ann Lee", "bob"]
    assert user("remove", "Ann Lee").err == "sayso: Ann Lee may log in no more\n"
    assert user("list").out.startswith("bob  since 20")


def test_prints_a_token_once(user):
    user("add", "ann", stdin=PASSWORD)
    done = user("token", "ann")
    assert done.out.startswith("sayso_")
    assert len(done.out) > 45
    assert done.err == "sayso: keep it: it cannot be shown again\n"
    assert user("list").out.endswith("1 token\n")
    assert user("token", "ann", "--revoke").err == "sayso: 1 token ended\n"


def test_another_password(user):
    user("add", "ann", stdin=PASSWORD)
    assert user("password", "ann", stdin="another horse\n").status == 0


@pytest.mark.parametrize(
    ("arguments", "stdin", "line"),
    [
        (["add", "ANN"], PASSWORD, 'there is a user "ANN" already; sayso user password changes it'),
        (["add", "bob"], "short\n", "a password needs 10 characters or more"),
        (["add", "bob"], "", "a password needs 10 characters or more"),
        (["add", " "], PASSWORD, "a user needs a name"),
        (["remove", "bob"], "", 'there is no user "bob"'),
        (["token", "bob"], "", 'there is no user "bob"'),
        (["password", "bob"], PASSWORD, 'there is no user "bob"'),
    ],
)
def test_says_in_one_line_what_will_not_do(user, arguments, stdin, line):
    user("add", "ann", stdin=PASSWORD)
    done = user(*arguments, stdin=stdin)
    assert done.status == 2
    assert done.err == f"sayso: {line}\n"


def test_without_a_desk_there_are_no_users(user):
    done = user("list")
    assert done.status == 1
    assert "there is no desk here" in done.err


def test_at_a_terminal_it_asks_twice_and_shows_nothing(tmp_path):
    shown = b""
    child, terminal = pty.fork()
    if child == 0:
        desk = str(tmp_path / "a.db")
        os.execv(
            sys.executable, [sys.executable, "-m", "sayso", "user", "add", "ann", "--desk", desk]
        )
    for prompt in (b"Password: ", b"Repeat for confirmation: "):
        while prompt not in shown:
            shown += os.read(terminal, 1000)
        os.write(terminal, PASSWORD.encode())
    while b"may log in" not in shown:
        shown += os.read(terminal, 1000)
    assert os.waitpid(child, 0)[1] == 0
    os.close(terminal)
    assert b"horse" not in shown
