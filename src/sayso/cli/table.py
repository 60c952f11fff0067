"""The claims of a report as a table for people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from sayso.cli.columns import GAP, Columns
from sayso.cli.printable import printable
from sayso.model import Claim, Report, Span

NO_SOURCE = "no source named"
NO_CUE = "–"
NO_CLAIMS = "No claims found."
OMISSION = " […] "
INSIDE = "└ "

_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)T(?P<minute>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?"
    r"(?P<offset>Z|[+-]\d\d:\d\d)?$"
)
_WIDEST = 140
_WIDE = 100
_NARROW = 72
_LEAST = 16
_INDENT = 2
_QUOTED = 8
_SURE = 5


class _Console(Console):
    """One that leaves a closed pipe to the command, which knows what to do then."""

    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704 - called while the BrokenPipeError is handled


class ClaimTable:
    """Prints reports to a stream, with colours only where that is a terminal."""

    def __init__(self, out: TextIO) -> None:
        self._console = _Console(file=out, highlight=False, markup=False, emoji=False)
        self._width = min(self._console.width, _WIDEST)
        self._apart = self._width >= _WIDE
        self._columns = Columns(self._console, _widths(self._width), _INDENT)
        self._printed = 0

    def print(self, report: Report) -> None:
        """Print a report's heading and its claims in order of the text."""
        if self._printed:
            self._put(Text("\n"))
        self._printed += 1
        for line in _heading(report):
            self._put(line)
        self._put(Text())
        if not report.claims:
            self._put(Text(" " * _INDENT + NO_CLAIMS, style="dim"))
            return
        self._row([Text(name, style="dim") for name in ("who", "says", "what", "quoted", "sure")])
        depths = _depths(report.claims)
        for claim in report.claims:
            self._put(Text())
            self._row(_cells(claim, report.text, depths[claim.id]))

    def _row(self, cells: list[Text]) -> None:
        if not self._apart:
            *cells, quoted, sure = cells
            cells.append(Text("\n").join([quoted, sure]))
        for line in self._columns.lines(cells):
            self._put(line)

    def _put(self, line: Text) -> None:
        self._console.print(line, soft_wrap=True)


def _widths(width: int) -> list[int]:
    """Share out a width; what the small columns leave over is for the words claimed."""
    if width >= _WIDE:
        before, after = [24, 16], [_QUOTED, _SURE]
    else:
        before, after = [18, 12] if width >= _NARROW else [12, 9], [_QUOTED]
    taken = _INDENT + sum(before) + sum(after) + GAP * (len(before) + len(after))
    return [*before, max(_LEAST, width - taken), *after]


def _heading(report: Report) -> list[Text]:
    title = printable(report.title or report.path)
    outlet = printable(report.outlet or "")
    if report.outlet_says:
        outlet += f" (says it is {printable(report.outlet_says)})"
    facts = [outlet.strip(), _when(report.published or "")]
    if report.title:
        facts.append(printable(report.path))
    lines = [Text(title, style="bold"), Text(" · ".join(filter(None, facts)), style="dim")]
    return [line for line in lines if line.plain]


def _when(time: str) -> str:
    """Give an ISO 8601 time to the minute, with its offset apart."""
    parts = _TIME.match(time)
    if not parts:
        return printable(time)
    offset = "UTC" if parts["offset"] == "Z" else parts["offset"] or ""
    return f"{parts['day']} {parts['minute']} {offset}".rstrip()


def _cells(claim: Claim, text: str, depth: int) -> list[Text]:
    who = _words(claim.source, text) if claim.source else Text(NO_SOURCE, style="dim italic")
    return [
        Text(INSIDE * depth, style="dim") + who,
        _words(claim.cue, text) if claim.cue else Text(NO_CUE, style="dim"),
        _words(claim.content, text),
        Text(claim.quotation, style="dim"),
        Text(percent(claim.confidence), style="dim"),
    ]


def percent(probability: float) -> str:
    """Give a probability as people read it; only what is certain is 100 %."""
    return f"{int(probability * 100 + 1e-9)} %"


def _words(spans: Sequence[Span], text: str) -> Text:
    """Join the pieces of a passage, with a sign wherever words between them are left out."""
    words = Text()
    end = None
    for span in spans:
        if end is not None:
            nothing_between = span.start >= end and not text[end : span.start].strip()
            words.append(" ") if nothing_between else words.append(OMISSION, style="dim")
        words.append(printable(span.text))
        end = span.end
    return words


def _depths(claims: Sequence[Claim]) -> dict[str, int]:
    """Tell how many claims each claim stands inside."""
    around = {claim.id: claim.within for claim in claims}
    depths = {}
    for claim in claims:
        depth, outer = 0, claim.within
        while outer is not None and depth < len(claims):
            depth, outer = depth + 1, around.get(outer)
        depths[claim.id] = depth
    return depths
