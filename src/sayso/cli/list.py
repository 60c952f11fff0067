"""``sayso list``: what a desk has kept."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option
from sayso.cli.options import output_format

ORDERS = ("outlets", "origins", "disputes", "newest", "changed")
"""What propositions can be sorted by."""


_EPILOG = """\b
Examples:
  sayso list                                  reports, the last added first
  sayso list propositions                     what most outlets carry
  sayso list propositions --sort disputes     what is most in dispute
  sayso list --format csv > reports.csv       for a spreadsheet
"""


@click.command("list", epilog=_EPILOG, short_help="List the reports or propositions of a desk.")
@click.argument("what", type=click.Choice(("reports", "propositions")), default="reports")
@desk_option
@click.option(
    "--top",
    metavar="N",
    type=click.IntRange(1, 100_000),
    default=50,
    show_default=True,
    help="How many at most.",
)
@click.option(
    "--sort",
    type=click.Choice(ORDERS),
    help="What propositions are sorted by, outlets by default; reports come the last added first.",
)
@output_format("report or proposition")
def list_(what: str, desk: str, top: int, sort: str | None, form: str) -> int:
    """List the reports of a desk, the last added first, or its propositions.

    A proposition is what several reports say alike; it is shown in the words of one of them.
    """
    if what == "reports" and sort is not None:
        raise click.UsageError("--sort is for propositions; reports come the last added first.")
    from sayso.cli.listing import list_propositions, list_reports

    if what == "reports":
        return list_reports(desk, top, form)
    return list_propositions(desk, top, sort or ORDERS[0], form)
