"""``sayso read``: the claims of each report, with nothing kept."""

from __future__ import annotations

import click

from sayso.cli.options import about_reports, output_format

VOICES = ("notable", "attributed", "outlet", "all")

_EPILOG = """\b
Examples:
  sayso read page.html                      show the claims of a saved page
  sayso read --voice all --explain page.html
                                            all of them, and why they are as they are
  sayso read --format csv reports/ > claims.csv
                                            a whole folder, for a spreadsheet
"""


@click.command(
    epilog=_EPILOG,
    short_help="Show who claims what in each report; nothing is kept.",
)
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@output_format("claim")
@click.option(
    "--voice",
    type=click.Choice(VOICES),
    help="Whose claims: those that the report puts down to somebody (attributed), its own "
    "(outlet), all of them, or the notable ones: the attributed, and of its own those that are "
    "hedged or give a figure.  [default: notable in the table, all for programs]",
)
@click.option(
    "--explain",
    is_flag=True,
    help="In the table, say under each claim how it was told who is meant and how firmly it is "
    "put, what is said one by one, what its figures, dates, places and media come to, and how "
    "sure which part is. Claims from a JSON have lost the reasons.",
)
@about_reports
def read(
    reports: tuple[str, ...],
    form: str,
    voice: str | None,
    explain: bool,
    published: str | None,
    outlet: str | None,
    outlets: str | None,
) -> int:
    """Show each claim in each REPORT: who is said to claim it, in which words, and what.

    A REPORT is a file (text, Markdown, HTML, PDF or DOCX, also packed with gzip), a folder of
    them, a web address, "-" for standard input, or the JSON that this command wrote.

    The claims go to standard output; notes and what could not be read go to standard error.
    The exit status is 0 when all is done, 1 when some reports could not be read (the others
    are), and 2 when the command was used wrongly.
    """
    if explain and form != "table":
        raise click.UsageError(f"--explain is for the table; it does not go with --format {form}.")
    from sayso.cli.reading import run

    return run(
        reports,
        form,
        voice=voice,
        explain=explain,
        published=published,
        outlet=outlet,
        outlets=outlets,
    )
