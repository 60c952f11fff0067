"""What claims of a desk are searched for, as options."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

if TYPE_CHECKING:
    from sayso.ledger.desk import Desk
    from sayso.ledger.search import Query

SURE: Final = {
    "certain": "CT+",
    "probable": "PR+",
    "possible": "PS+",
    "open": "Uu",
    "certainly-not": "CT-",
    "probably-not": "PR-",
    "possibly-not": "PS-",
}
"""Values of FactBank by plain words."""

_ACTS: Final = (
    *("assertion", "report", "denial", "question", "belief"),
    *("intention", "emotion", "directive", "judgement", "promise"),
)

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OPTIONS: Final = (
    click.option("--speaker", metavar="NAME", help="Whoever says it has this in the name."),
    click.option("--outlet", metavar="NAME", help="Whoever published it has this in the name."),
    click.option("--place", metavar="NAME", help="It is about this place, or this country."),
    click.option("--from", "since", metavar="DAY", help="Published on this day or later."),
    click.option("--to", "until", metavar="DAY", help="Published on this day or before."),
    click.option("--about-from", "about_since", metavar="DAY", help="About this day or later."),
    click.option("--about-to", "about_until", metavar="DAY", help="About this day or before."),
    click.option(
        "--certainty",
        type=click.Choice(tuple(SURE)),
        metavar="HOW",
        multiple=True,
        help="How sure whoever says it is: certain, probable, possible, open, certainly-not, "
        "probably-not or possibly-not; may be given several times.",
    ),
    click.option(
        "--act",
        type=click.Choice(_ACTS),
        metavar="ACT",
        help=f"What the words around it do: {', '.join(_ACTS[:-1])} or {_ACTS[-1]}.",
    ),
    click.option("--has-figure", is_flag=True, help="Only claims with figures."),
    click.option("--single-origin", is_flag=True, help="Only what has one traced origin."),
    click.option("--disputed", is_flag=True, help="Only what is in dispute."),
    click.option(
        "--voice",
        type=click.Choice(("attributed", "outlet")),
        help="Only what is put on somebody, or only what outlets say themselves.",
    ),
    click.option("--report", metavar="ID", help="Only claims of this report."),
    click.option("--proposition", metavar="ID", help="Only claims in this proposition."),
)


def filters(command: _Command) -> _Command:
    """Add the options; the command takes them as further keywords, for ``query_of``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def query_of(desk: Desk, words: str, given: dict[str, Any]) -> Query:
    """What is searched for.

    Args:
        desk: in which ids are looked up.
        words: as typed.
        given: the options.

    Raises:
        UsageError: if a day is none, or an id leads nowhere.
        DeskError: if the desk cannot be read.
    """
    from sayso.ledger.search import Query
    from sayso.ledger.summary import whole_id

    asked = {key: value for key, value in given.items() if value}
    for key in ("since", "until", "about_since", "about_until"):
        if key in asked:
            asked[key] = _day(asked[key])
    for key in ("report", "proposition"):
        if key in asked:
            asked[key] = whole_id(desk, asked[key], key[0])
    asked["certainty"] = tuple(SURE[each] for each in given["certainty"])
    return Query(words=words, **asked)


def _day(typed: str) -> str:
    from datetime import date

    from sayso.errors import UsageError

    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        raise UsageError(f'"{typed}" is no date; write it as 2024-08-28') from None
