"""Why a claim is shown as it is, what it says one by one, and how sure which part is."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from sayso.cli.passages import passage, percent
from sayso.cli.printable import printable
from sayso.model import Claim, Reason

WIDEST_LABEL = 13

_LABELS = {
    "speaker": "who",
    "chain": "through whom",
    "voice": "whose voice",
    "statements": "what it says",
    "within": "inside what",
}


def explained(claim: Claim, text: str) -> Iterator[tuple[str, Text]]:
    """Give what there is to explain about a claim, each with a label.

    Args:
        claim: to be explained.
        text: of its report.
    """
    for reason in claim.reasons:
        yield _LABELS.get(reason.field, printable(reason.field)), _reason(reason)
    if len(claim.statements) > 1:
        for number, statement in enumerate(claim.statements, start=1):
            yield f"statement {number}", passage(statement.spans, text)
    if sure := _sure(claim):
        yield "how sure", Text(sure)


def _reason(reason: Reason) -> Text:
    """The words, and the passages that decided, with their offsets in the report's text."""
    words = Text(printable(reason.words))
    for number, span in enumerate(reason.spans):
        place = f"“{printable(span.text)}” at {span.start}–{span.end}"
        words.append(("; " if number else " · ") + place, style="dim")
    return words


def _sure(claim: Claim) -> str:
    """Say in plain words how likely the parts are to be right, if it is more than the row tells."""
    known = [
        ("who", claim.sure.speaker),
        ("what kind of claim", claim.sure.act),
        ("how firmly it is put", claim.sure.certainty),
    ]
    parts = [f"{what} {percent(value)}" for what, value in known if value is not None]
    return ", ".join([f"the words {percent(claim.confidence)}", *parts]) if parts else ""
