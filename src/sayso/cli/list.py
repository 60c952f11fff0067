"""``sayso list``: what a desk has kept."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option
from sayso.cli.options import FORMATS

ORDERS = ("outlets", "origins", "disputes", "newest", "changed")
"""What propositions can be sorted by."""


@click.command("list", short_help="List the reports or propositions of a desk.")
@click.argument("what", type=click.Choice(("reports", "propositions")), default="reports")
@desk_option
@click.option("--top", metavar="N", type=click.IntRange(1, 100_000), default=50, show_default=True)
@click.option(
    "--sort",
    type=click.Choice(ORDERS),
    default="outlets",
    show_default=True,
    help="What propositions are sorted by; reports come the last added first.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def list_(what: str, desk: str, top: int, sort: str, form: str) -> int:
    """List the reports of a desk, the last added first, or its propositions."""
    from sayso.cli.listing import list_propositions, list_reports

    if what == "reports":
        return list_reports(desk, top, form)
    return list_propositions(desk, top, sort, form)
