"""``sayso search``: claims of a desk by their words, and by who says them, where and when."""

from __future__ import annotations

from typing import Any

import click

from sayso.cli.desk_option import desk_option
from sayso.cli.filters import filters
from sayso.cli.options import output_format

_EPILOG = """\b
Examples:
  sayso search ferry                       claims with this word
  sayso search '"bow door" surviv*'        a phrase, and the beginning of a word
  sayso search 'ferry -overcrowded'        without another word
  sayso search --speaker ministry --from 2026-03-01
  sayso search --disputed --has-figure killed
"""


@click.command(epilog=_EPILOG, short_help="Find claims in a desk.")
@click.argument("words", nargs=-1)
@desk_option
@filters
@click.option(
    "--top",
    metavar="N",
    type=click.IntRange(1, 10_000),
    default=20,
    show_default=True,
    help="How many at most.",
)
@output_format("claim")
def search(words: tuple[str, ...], desk: str, top: int, form: str, **given: Any) -> int:
    """Find claims in a desk: those first that fit the WORDS best, then the newest.

    Every word has to be there, in what is said, in the words for who says it, or in the headline;
    capitals and accents do not matter. Words in quotation marks stand together, a star goes on
    ("surviv*"), a minus excludes.
    """
    from sayso.cli.searching import run

    return run(desk, " ".join(words), given, top, form)
