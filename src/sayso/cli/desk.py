"""``sayso desk`` and ``sayso verify``: how a desk is."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option


@click.command(short_help="Show what is in a desk, in numbers.")
@desk_option
def desk(desk: str) -> int:
    """Show what is in a desk, in numbers, and how large it is."""
    from sayso.cli.keeping import summary

    return summary(desk)


@click.command(short_help="Check that all that is kept in a desk holds.")
@desk_option
def verify(desk: str) -> int:
    """Check bytes, texts and passages of a desk against each other and their hashes.

    Tells what does not hold, a line each; the exit status is 1 then.
    """
    from sayso.cli.keeping import verify as run

    return run(desk)
