"""The claims of a report as a table for people."""

from __future__ import annotations

from typing import TextIO

from rich.text import Text

from sayso.cli.columns import GAP, Columns
from sayso.cli.console import Console
from sayso.cli.explained import WIDEST_LABEL, explained
from sayso.cli.firmness import mark
from sayso.cli.heading import heading
from sayso.cli.named import Named
from sayso.cli.nesting import nested
from sayso.cli.passages import passage, percent
from sayso.cli.voices import Choice, chosen
from sayso.cli.who import who
from sayso.model import Claim, Report

NOTHING = "–"
INSIDE = "└ "

_NO_CLAIMS: dict[Choice, str] = {
    "notable": "No claims found.",
    "attributed": "No claims of others found.",
    "outlet": "No claims of the outlet's own found.",
    "all": "No claims found.",
}
_DEEPEST = 3
_WIDE = 100
_NARROW = 72
_LEAST = 16
_INDENT = 2
_QUOTED = 8
_SURE = 5


class ClaimTable:
    """Prints reports to a stream, with colours only where that is a terminal.

    Args:
        out: the stream.
        voice: whose claims are shown.
        explain: whether to say under each claim why it is as it is.
    """

    def __init__(self, out: TextIO, voice: Choice = "notable", explain: bool = False) -> None:
        self._console = Console(out)
        self._voice: Choice = voice
        self._explain = explain
        width = self._console.breadth
        self._apart = width >= _WIDE
        self._columns = Columns(self._console, _widths(width), _INDENT)
        rest = max(_LEAST, width - 2 * _INDENT - WIDEST_LABEL - GAP)
        self._notes = Columns(self._console, [WIDEST_LABEL, rest], 2 * _INDENT)
        self._printed = 0

    def print(self, report: Report) -> None:
        """Print a report's heading and its claims, each under the one that it stands inside."""
        if self._printed:
            self._console.put(Text("\n"))
        self._printed += 1
        for line in heading(report):
            self._console.put(line)
        self._console.put(Text())
        claims, named = chosen(report, self._voice), Named(report)
        plain = len(report.claims) - len(claims) if self._voice == "notable" else 0
        if claims:
            names = ("who", "says", "what", "quoted", "sure")
            self._row([Text(name, style="dim") for name in names])
        else:
            self._note(_NO_CLAIMS["attributed" if plain else self._voice])
        for claim, depth in nested(claims):
            self._console.put(Text())
            self._row(_cells(claim, report, named), depth)
            if self._explain:
                self._reasons(claim, report, named)
        if plain:
            self._console.put(Text())
            things = "statement" if plain == 1 else "statements"
            self._note(f"and {plain} plain {things} of the outlet's own: --voice all")

    def _row(self, cells: list[Text], depth: int = 0) -> None:
        if not self._apart:
            *cells, quoted, sure = cells
            cells.append(Text("\n").join([quoted, sure]))
        before = "  " * (min(depth, _DEEPEST) - 1) + INSIDE if depth else ""
        for line in self._columns.lines(cells, Text(before, style="dim")):
            self._console.put(line)

    def _reasons(self, claim: Claim, report: Report, named: Named) -> None:
        for number, (label, words) in enumerate(explained(claim, report.text, named)):
            if not number:
                self._console.put(Text())
            for line in self._notes.lines([Text(label, style="dim"), words]):
                self._console.put(line)

    def _note(self, words: str) -> None:
        self._console.put(Text(" " * _INDENT + words, style="dim"))


def _widths(width: int) -> list[int]:
    """Share out a width; what the small columns leave over is for the words claimed."""
    if width >= _WIDE:
        before, after = [24, 16], [_QUOTED, _SURE]
    else:
        before, after = [18, 12] if width >= _NARROW else [12, 9], [_QUOTED]
    taken = _INDENT + sum(before) + sum(after) + GAP * (len(before) + len(after))
    return [*before, max(_LEAST, width - taken), *after]


def _cells(claim: Claim, report: Report, named: Named) -> list[Text]:
    cue = passage(claim.cue, report.text)
    return [
        who(claim, report),
        cue or Text(NOTHING, style="dim"),
        _what(claim, report, named),
        Text(claim.quotation if claim.voice == "attributed" else NOTHING, style="dim"),
        Text(percent(claim.confidence), style="dim"),
    ]


def _what(claim: Claim, report: Report, named: Named) -> Text:
    """The words claimed, and under them, in brackets like all that is not of the report, a mark."""
    words = passage(claim.content, report.text, named)
    if marked := mark(claim):
        words.append("\n" if words else "").append(f"[{marked}]", style="dim italic")
    return words
