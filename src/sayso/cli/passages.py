"""Words of a report as they are shown: verbatim, with a sign where some are left out."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from sayso.cli.named import Named
from sayso.cli.printable import printable, shown_at
from sayso.model import Span

OMISSION = " […] "
FIGURE = "underline"

_OPENING = frozenset('“"„«')
_CLOSING = frozenset('”"“»')


def passage(spans: Sequence[Span], text: str, named: Named | None = None) -> Text:
    """Join the pieces of a passage, with a sign wherever words between them are left out.

    Args:
        spans: the pieces.
        text: of the report.
        named: what the report's words name, if its figures are to be underlined.
    """
    words = Text()
    end = None
    for span in spans:
        if end is not None:
            nothing_between = span.start >= end and not text[end : span.start].strip()
            words.append(" ") if nothing_between else words.append(OMISSION, style="dim")
        words.append_text(_piece(span, named))
        end = span.end
    return words


def _piece(span: Span, named: Named | None) -> Text:
    words = Text(printable(span.text))
    figures = list(named.marks(span.start, span.end)) if named else []
    if figures:
        shown = shown_at(span.text)
        for start, end in figures:
            words.stylize(FIGURE, shown[start - span.start], shown[end - span.start])
    return words


def percent(probability: float) -> str:
    """Give a probability as people read it; only what is certain is 100 %."""
    return f"{int(probability * 100 + 1e-9)} %"


def shortened(words: Text, most: int) -> Text:
    """Give the first words of a passage, with the sign of omission where any are left out.

    Args:
        words: verbatim.
        most: how many characters to keep at most, the sign aside.
    """
    if len(words) <= most + len(OMISSION):
        return words
    blank = words.plain.rfind(" ", 0, most + 1)
    # Text without blanks, in Chinese or an address, is cut anywhere.
    kept = words[: blank if blank > most // 2 else most]
    kept.rstrip()
    return kept.append(OMISSION.rstrip(), style="dim")


def quoted(words: Text) -> Text:
    """Put a passage in quotation marks, unless it stands in such itself."""
    plain = words.plain.rstrip(",.;")
    whole = plain[:1] in _OPENING and plain[-1:] in _CLOSING
    if whole and not any(mark in plain[1:-1] for mark in _OPENING | _CLOSING):
        return words
    return Text("“").append_text(words).append("”")
