"""``sayso user``: who may log in to a desk that is served beyond its own machine."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option


@click.group(short_help="Say who may log in to a desk.")
def user() -> None:
    """Say who may log in to a desk, where "sayso serve" serves it to other machines."""


@user.command(short_help="Let somebody log in.")
@click.argument("name")
@desk_option
def add(name: str, desk: str) -> int:
    """Let NAME log in, with a password that is asked for.

    Where standard input is no terminal, its first line is the password.
    """
    from sayso.cli.users import add_user

    return add_user(desk, name)


@user.command("list", short_help="Show who may log in.")
@desk_option
def list_(desk: str) -> int:
    """Show who may log in, since when, and how many tokens they have."""
    from sayso.cli.users import list_users

    return list_users(desk)


@user.command(short_help="Give somebody another password.")
@click.argument("name")
@desk_option
def password(name: str, desk: str) -> int:
    """Give NAME another password; whoever is logged in under that name is logged out."""
    from sayso.cli.users import give_password

    return give_password(desk, name)


@user.command(short_help="Let somebody log in no more.")
@click.argument("name")
@desk_option
def remove(name: str, desk: str) -> int:
    """Let NAME log in no more; logins and tokens end at once, what NAME decided stays."""
    from sayso.cli.users import remove_user

    return remove_user(desk, name)


@user.command(short_help="Make a token for programs.")
@click.argument("name")
@click.option("--revoke", is_flag=True, help="End all tokens of NAME instead.")
@desk_option
def token(name: str, revoke: bool, desk: str) -> int:
    """Print a token with which programs use the API in the name of NAME.

    It is printed once and cannot be shown again. Programs send it as
    "Authorization: Bearer TOKEN".
    """
    from sayso.cli.users import give_token, revoke_all

    return revoke_all(desk, name) if revoke else give_token(desk, name)
