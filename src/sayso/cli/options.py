"""Options that several commands share, each with one wording."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

FORMATS = ("table", "json", "jsonl", "csv")

_Command = TypeVar("_Command", bound=Callable[..., Any])


def output_format(thing: str) -> Callable[[_Command], _Command]:
    """Add ``--format``.

    Args:
        thing: what a line of the formats for programs holds.
    """
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="table",
        show_default=True,
        help="A table for people, or for programs: everything as one JSON object (json), "
        f"or one {thing} a line (jsonl, csv).",
    )


def about_reports(command: _Command) -> _Command:
    """Add what a user can say of the reports: ``--published``, ``--outlet``, ``--outlets``."""
    for option in (_OUTLETS, _OUTLET, _PUBLISHED):
        command = option(command)
    return command


_PUBLISHED = click.option(
    "--published",
    metavar="TIME",
    help="When the reports were published, such as 2024-08-28 or 2024-08-28T16:05+02:00, "
    "if they do not say it themselves or are wrong.",
)
_OUTLET = click.option(
    "--outlet",
    metavar="NAME",
    help="Who published the reports, if they do not say it themselves or are wrong.",
)
_OUTLETS = click.option(
    "--outlets",
    metavar="FILE",
    help="News outlets of your own, beside the 1,303 that sayso knows, so that mentions of them "
    "are told; one JSON object a line, as docs/outlets.md describes.",
)
