"""Words of a report as they are shown: verbatim, with a sign where some are left out."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from sayso.cli.printable import printable
from sayso.model import Span

OMISSION = " […] "


def passage(spans: Sequence[Span], text: str) -> Text:
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


def percent(probability: float) -> str:
    """Give a probability as people read it; only what is certain is 100 %."""
    return f"{int(probability * 100 + 1e-9)} %"
