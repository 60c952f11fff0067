"""``sayso remove``: a report out of a desk for good."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option


@click.command(short_help="Erase reports from a desk for good.")
@click.argument("reports", metavar="ID...", nargs=-1, required=True)
@desk_option
@click.option("--why", metavar="WORDS", default="", help="Why, for those who ask later.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(reports: tuple[str, ...], desk: str, why: str, yes: bool) -> int:
    """Erase the bytes, the text and the claims of reports.

    What stays is that a report with this hash was there, who removed it and when, and what analysts
    decided. ID is what "sayso list" shows.
    """
    from sayso.cli.keeping import remove as run

    return run(desk, reports, why, asked=yes)
