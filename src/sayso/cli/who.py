"""Who makes a claim, for people: the name, the words that stand for it, for and through whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.text import Text

from sayso.cli.passages import passage
from sayso.cli.printable import printable
from sayso.model import Claim, Kind, Report, Speaker

NO_SOURCE = "no source named"
SOMEONE = "someone not named"
THE_REPORT = "the report itself"

_DIM = "dim"
_GREY = "dim italic"
_ITSELF = "itself"
_INFERRED = "inferred"
_NOT_FOUND = "name not found"
_UNNAMED: dict[Kind, str] = {
    "person": _NOT_FOUND,
    "organisation": _NOT_FOUND,
    "government": _NOT_FOUND,
    "outlet": _NOT_FOUND,
    "document": "issuer not found",
    "poll": "issuer not found",
    "anonymous": "not named",
}
"""What is said of a speaker without a name; of a group, the words are all that there is."""


def who(claim: Claim, report: Report) -> Text:
    """Give the lines that tell who makes a claim.

    A name comes first. Where the report's own words for it at this place contain it, they are
    shown whole; where they are others ("she"), they follow in quotation marks.
    """
    return Text("\n").join(_lines(claim, report))


def _lines(claim: Claim, report: Report) -> Iterator[Text]:
    speaker, words = claim.speaker, passage(claim.source, report.text)
    if claim.voice == "outlet" or (speaker is not None and speaker.kind == "author"):
        yield from _outlet(speaker, report)
    elif speaker is None:
        yield words or Text(NO_SOURCE, style=_GREY)
    elif speaker.name:
        yield from _named(printable(speaker.name), words)
    else:
        yield from _unnamed(speaker.kind, words)
    if speaker is not None and speaker.on_behalf is not None:
        yield Text(f"for {printable(speaker.on_behalf.name)}", style=_DIM)
    if len(claim.chain) > 1:
        yield Text(_through(claim.chain[1:]), style=_DIM)


def _outlet(speaker: Speaker | None, report: Report) -> Iterator[Text]:
    name = (speaker.name if speaker is not None else None) or report.outlet
    if name:
        yield Text(printable(name))
        yield Text(_ITSELF, style=_GREY)
    else:
        yield Text(THE_REPORT, style=_GREY)


def _named(name: str, words: Text) -> Iterator[Text]:
    at = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words.plain)
    if at:
        words.stylize(_DIM, 0, at.start())
        words.stylize(_DIM, at.end())
        yield words
        return
    yield Text(name)
    yield Text(f"“{words.plain}”", style=_DIM) if words else Text(_INFERRED, style=_GREY)


def _unnamed(kind: Kind, words: Text) -> Iterator[Text]:
    if not words:
        yield Text(SOMEONE if kind in ("person", "group", "anonymous") else NO_SOURCE, style=_GREY)
        return
    yield words
    if kind in _UNNAMED:
        yield Text(_UNNAMED[kind], style=_GREY)


def _through(links: tuple[Speaker, ...]) -> str:
    """Say from whom a speaker has it: "via police, from two witnesses"."""
    *between, first_hand = map(_link, links)
    return ", ".join([*(f"via {link}" for link in between), f"from {first_hand}"])


def _link(link: Speaker) -> str:
    return printable(link.name or (link.mention.text if link.mention else SOMEONE))
