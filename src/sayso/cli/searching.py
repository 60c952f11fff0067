"""Runs ``sayso search``: claims for people, the words that were asked for marked, or rows."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from sayso.cli.columns import Columns
from sayso.cli.console import Console
from sayso.cli.filters import SURE, query_of
from sayso.cli.printable import printable, shown_at
from sayso.cli.rows import SHOWN, interval, write
from sayso.cli.sources import count

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.ledger.search import Hit

_INDENT: Final = 2
_FOUND: Final = "bold"
_DIM: Final = "dim"
_WORDS: Final = {value: words.replace("-", " ") for words, value in SURE.items()} | {
    "Uu": "left open"
}


def run(where: str, words: str, given: dict[str, Any], top: int, form: str) -> int:
    """Show the claims that fit, give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.search import MOST, search

    desk = open_desk(where)
    hits = search(desk, query_of(desk, words, given), min(top + 1, MOST))
    further, hits = len(hits) > top, hits[:top]
    if form != "table":
        write(map(asdict, hits), form, "claims", _keys())
        return 0
    _print(hits, further)
    return 0


def _print(hits: list[Hit], further: bool) -> None:
    from rich.text import Text

    console = Console(sys.stdout)
    claims = Columns(console, [console.breadth], 0)
    notes = Columns(console, [console.breadth - _INDENT], _INDENT)
    for hit in hits:
        for line in claims.lines([_claim(hit)]):
            console.put(line)
        for line in notes.lines([Text(_facts(hit), style=_DIM)]):
            console.put(line)
        console.put(Text())
    if not hits:
        console.put(Text("Nothing was found.", style=_DIM))
    elif further:
        console.put(Text(f"and more: --top {2 * len(hits)}", style=_DIM))


def _claim(hit: Hit) -> Text:
    """What is said, the words that were asked for marked."""
    from rich.text import Text

    words, places = Text(printable(hit.content)), shown_at(hit.content)
    for start, end in hit.marks:
        words.stylize(_FOUND, places[start], places[end])
    return Text("“").append_text(words).append("”")


def _facts(hit: Hit) -> str:
    """Who says it and how surely; where it is; what stands behind it."""
    if hit.voice == "outlet":
        who = "the outlet itself"
    else:
        who = hit.speaker or (f"“{hit.source}”" if hit.source else "no source named")
    said = ", ".join(filter(None, (who, _WORDS.get(hit.certainty or ""))))
    there = ", ".join(filter(None, (hit.outlet or hit.path, (hit.published or "")[:10])))
    behind = ""
    if hit.proposition:
        origins = interval(hit.origins_min, hit.origins_max)
        things = "origin" if hit.origins_max == 1 else "origins"
        disputed = ", in dispute" if hit.disputes else ""
        behind = f"{count(hit.outlets, 'outlet')}, {origins} {things}{disputed}"
    ids = " in ".join(each[:SHOWN] for each in (hit.proposition, hit.report) if each)
    return printable(" · ".join(filter(None, (said, there, behind, ids))))


def _keys() -> list[str]:
    from dataclasses import fields

    from sayso.ledger.search import Hit

    return [each.name for each in fields(Hit)]
