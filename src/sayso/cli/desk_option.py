"""The option that says which desk is meant."""

from __future__ import annotations

import click

desk_option = click.option(
    "--desk",
    default="sayso.db",
    show_default=True,
    metavar="FILE",
    help="The desk: a file, or a PostgreSQL database as postgresql://user@host/name.",
)
"""``--desk``, for every command that works on one."""
