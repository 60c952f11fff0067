"""What a report is, above its claims: title, outlet, time, and where it was read from."""

from __future__ import annotations

import re

from rich.text import Text

from sayso.cli.printable import printable
from sayso.model import Report

_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)T(?P<minute>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?"
    r"(?P<offset>Z|[+-]\d\d:\d\d)?$"
)


def heading(report: Report) -> list[Text]:
    """Give the lines above a report's claims."""
    title = printable(report.title or report.path)
    outlet = printable(report.outlet or "")
    if report.outlet_says:
        outlet += f" (says it is {printable(report.outlet_says)})"
    facts = [outlet.strip(), when(report.published or "")]
    if report.title:
        facts.append(printable(report.path))
    lines = [Text(title, style="bold"), Text(" · ".join(filter(None, facts)), style="dim")]
    return [line for line in lines if line.plain]


def when(time: str) -> str:
    """Give an ISO 8601 time to the minute, with its offset apart."""
    parts = _TIME.match(time)
    if not parts:
        return printable(time)
    offset = "UTC" if parts["offset"] == "Z" else parts["offset"] or ""
    return f"{parts['day']} {parts['minute']} {offset}".rstrip()
