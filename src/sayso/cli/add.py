"""``sayso add``: reports into a desk."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option
from sayso.cli.options import about_reports

_EPILOG = """\b
Examples:
  sayso add reports/                  keep the reports of a folder in sayso.db
  sayso add --desk vela.db page.html  in another desk
  sayso add https://example.org/story fetch a page and keep it
  sayso add --again                   read all that is kept anew, after an update of sayso
  sayso serve                         look at them in a browser
"""


@click.command(epilog=_EPILOG, short_help="Keep reports in a desk, and weigh them.")
@click.argument("reports", metavar="REPORT...", nargs=-1)
@desk_option
@about_reports
@click.option(
    "--again",
    is_flag=True,
    help="Find the claims of all reports that are kept anew, with the sayso of today. Decisions "
    "and grades stay where they are.",
)
def add(
    reports: tuple[str, ...],
    desk: str,
    published: str | None,
    outlet: str | None,
    outlets: str | None,
    again: bool,
) -> int:
    """Read REPORTs into a desk, keep them with their bytes, and weigh them with what is there.

    A REPORT is a file, a folder, a web address, "-" for standard input, or the JSON that "sayso
    read" wrote. What is there already changes nothing; another text of the same page is kept as a
    new version. A run that was broken off goes on where it was when it is started again.
    """
    if not reports and not again:
        raise click.UsageError("Say which reports to add, or --again.")
    from sayso.cli.adding import run

    return run(reports, desk, published=published, outlet=outlet, outlets=outlets, again=again)
