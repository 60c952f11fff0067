"""``sayso export``: a desk, or some of it, for programs or as a brief for people."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option

FORMS = ("csv", "json", "jsonl", "md", "html")

_EPILOG = """\b
Examples:
  sayso export --format json > desk.json          everything, decisions and grades included
  sayso export --format md p3f9a1c2e40b5          a brief on one proposition
  sayso export --search '"bow door"' --format csv > claims.csv
"""


@click.command(epilog=_EPILOG, short_help="Write a desk, or some of it, to a file.")
@click.argument("ids", metavar="[ID]...", nargs=-1)
@desk_option
@click.option("--search", "words", metavar="WORDS", default="", help="The claims with these words.")
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
def export(
    ids: tuple[str, ...],
    desk: str,
    words: str,
    form: str,
    rows: str | None,
    output: str | None,
    title: str,
) -> int:
    """Write all of a desk, the propositions, claims or reports with the IDs, or what is found."""
    if ids and words:
        raise click.UsageError("Give ids or words to search for, not both.")
    from sayso.cli.exporting import run

    return run(desk, ids, words, form, rows, output, title)
