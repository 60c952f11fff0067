"""``sayso remove``: a report out of a desk for good."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option

_EPILOG = """\b
Examples:
  sayso remove r6107bb4e --why "at the request of the person named"
  sayso remove r6107bb4e r8e336931 --yes
"""


@click.command(epilog=_EPILOG, short_help="Erase reports from a desk for good.")
@click.argument("reports", metavar="ID...", nargs=-1, required=True)
@desk_option
@click.option("--why", metavar="WORDS", default="", help="Why, for those who ask later.")
@click.option("--yes", is_flag=True, help="Do not ask before.")
def remove(reports: tuple[str, ...], desk: str, why: str, yes: bool) -> int:
    """Erase the bytes, the text and the claims of reports.

    What stays is that a report with this hash was there, who removed it, when and why, and what
    analysts decided, without the words of the report that it hangs on. ID is what "sayso list"
    shows, or its first characters. Nothing brings the report back, but it can be added again.
    """
    from sayso.cli.keeping import remove as run

    return run(desk, reports, why, sure=yes)
