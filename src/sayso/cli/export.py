"""``sayso export``: a desk, or some of it, for programs or as a brief for people."""

from __future__ import annotations

from typing import Any

import click

from sayso.cli.desk_option import desk_option
from sayso.cli.filters import filters

FORMS = ("csv", "json", "jsonl", "md", "html")

_EPILOG = """\b
Examples:
  sayso export --format json > desk.json          everything, decisions and grades included
  sayso export --format md p3f9a1c2e40b5          a brief on one proposition
  sayso export --search '"bow door"' --format csv > claims.csv
  sayso export --speaker ministry --disputed --format html -o ministry.html
"""


@click.command(epilog=_EPILOG, short_help="Write a desk, or some of it, to a file.")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@desk_option
@click.option(
    "--search",
    "words",
    metavar="WORDS",
    default="",
    help='The claims with these words, as "sayso search" finds them; the options below choose too.',
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="json",
    show_default=True,
    help="For programs (json, jsonl, csv), or a brief for people (md, html).",
)
@click.option("--rows", type=click.Choice(("claims", "propositions")), help="What a row is.")
@click.option("-o", "--output", metavar="FILE", help="Where to write, in place of the terminal.")
@click.option("--title", metavar="WORDS", default="", help="Title of a brief.")
@filters
def export(
    ids: tuple[str, ...],
    desk: str,
    words: str,
    form: str,
    rows: str | None,
    output: str | None,
    title: str,
    **given: Any,
) -> int:
    """Write all of a desk, the propositions, claims or reports with the IDs, or what is found."""
    if ids and (words or any(given.values())):
        raise click.UsageError("Give ids, or what to search for, not both.")
    from sayso.cli.exporting import Asked, run

    what = Asked(ids, words, given)
    return run(desk, what, form, rows, output, title)
