"""Runs ``sayso user``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from sayso.cli.printable import printable
from sayso.cli.sources import say
from sayso.errors import UsageError
from sayso.ledger.desk import Desk, open_desk
from sayso.ledger.people import (
    add_person,
    add_token,
    change_password,
    people,
    plain_name,
    remove_person,
    revoke_tokens,
)


def add_user(where: str, name: str) -> int:
    """Let somebody log in; a desk that is not there is made."""
    with _desk(where, create=True) as desk:
        kept = plain_name(name)
        if any(each.name.casefold() == kept.casefold() for each in people(desk)):
            raise UsageError(f'there is a user "{kept}" already; sayso user password changes it')
        add_person(desk, kept, _password())
        say(f"{kept} may log in")
    return 0


def give_password(where: str, name: str) -> int:
    """Give somebody another password."""
    with _desk(where) as desk:
        change_password(desk, name, _password())
        say(f"{name} has another password")
    return 0


def list_users(where: str) -> int:
    """Print who may log in, a line each."""
    with _desk(where) as desk:
        found = people(desk)
    if not found:
        say("nobody may log in")
        return 0
    width = max(len(printable(each.name)) for each in found)
    for each in found:
        tokens = {0: "", 1: "  1 token"}.get(each.tokens, f"  {each.tokens} tokens")
        click.echo(f"{printable(each.name):{width}}  since {each.made_at[:10]}{tokens}")
    return 0


def remove_user(where: str, name: str) -> int:
    """Let somebody log in no more."""
    with _desk(where) as desk:
        remove_person(desk, name)
        say(f"{name} may log in no more")
    return 0


def give_token(where: str, name: str) -> int:
    """Print a new token."""
    with _desk(where) as desk:
        click.echo(add_token(desk, name))
        say("keep it: it cannot be shown again")
    return 0


def revoke_all(where: str, name: str) -> int:
    """End all tokens of somebody."""
    with _desk(where) as desk:
        number = revoke_tokens(desk, name)
        say(f"{number} token{'' if number == 1 else 's'} ended")
    return 0


@contextmanager
def _desk(where: str, *, create: bool = False) -> Iterator[Desk]:
    desk = open_desk(where, create=create)
    try:
        yield desk
    finally:
        desk.store.close()


def _password() -> str:
    if sys.stdin.isatty():
        asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return asked
    return sys.stdin.readline().rstrip("\r\n")
