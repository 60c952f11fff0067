"""``sayso search``: claims of a desk by their words, and by who says them, where and when."""

from __future__ import annotations

import click

from sayso.cli.desk_option import desk_option
from sayso.cli.options import FORMATS

SURE = {
    "certain": "CT+",
    "probable": "PR+",
    "possible": "PS+",
    "open": "Uu",
    "certainly-not": "CT-",
    "probably-not": "PR-",
    "possibly-not": "PS-",
}
"""Values of FactBank by plain words."""

_EPILOG = """\b
Examples:
  sayso search ferry                       claims with this word
  sayso search '"bow door" -leaking'       a phrase, without another word
  sayso search --speaker ministry --from 2026-03-01
  sayso search --disputed --has-figure killed
"""


@click.command(epilog=_EPILOG, short_help="Find claims in a desk.")
@click.argument("words", nargs=-1)
@desk_option
@click.option("--speaker", metavar="NAME", default="", help="Whoever says it has this in the name.")
@click.option("--outlet", metavar="NAME", default="", help="Whoever published it has this in it.")
@click.option("--place", metavar="NAME", default="", help="It is said to be at this place.")
@click.option("--from", "since", metavar="DAY", default="", help="Published on this day or later.")
@click.option("--to", "until", metavar="DAY", default="", help="Published on this day or before.")
@click.option(
    "--sure",
    type=click.Choice(tuple(SURE)),
    multiple=True,
    help="How sure whoever says it is; may be given several times.",
)
@click.option("--act", metavar="ACT", default="", help="What it is: assertion, denial, promise …")
@click.option("--has-figure", is_flag=True, help="Only claims with figures.")
@click.option("--single-origin", is_flag=True, help="Only what has one traced origin.")
@click.option("--disputed", is_flag=True, help="Only what is in dispute.")
@click.option(
    "--voice",
    type=click.Choice(("attributed", "outlet")),
    default=None,
    help="Only what is put on somebody, or only what outlets say themselves.",
)
@click.option("--top", metavar="N", type=click.IntRange(1, 10_000), default=20, show_default=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
def search(  # noqa: PLR0913, PLR0917
    words: tuple[str, ...],
    desk: str,
    speaker: str,
    outlet: str,
    place: str,
    since: str,
    until: str,
    sure: tuple[str, ...],
    act: str,
    has_figure: bool,
    single_origin: bool,
    disputed: bool,
    voice: str | None,
    top: int,
    form: str,
) -> int:
    """Find claims in a desk: those first that fit the WORDS best, then the newest."""
    from sayso.cli.listing import search as run
    from sayso.ledger.search import Query

    query = Query(
        words=" ".join(words),
        speaker=speaker,
        outlet=outlet,
        place=place,
        since=_day(since),
        until=_day(until),
        certainty=tuple(SURE[each] for each in sure),
        act=act,
        has_figure=has_figure,
        single_origin=single_origin,
        disputed=disputed,
        voice=voice or "",
    )
    return run(desk, query, top, form)


def _day(typed: str) -> str:
    from datetime import date

    from sayso.errors import UsageError

    try:
        return date.fromisoformat(typed).isoformat() if typed else ""
    except ValueError:
        raise UsageError(f'"{typed}" is no date; write it as 2024-08-28') from None
