"""How a brief words numbers, days, certainty and names."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import Final

from sayso.export.cells import OMISSION
from sayso.model import Certainty, Claim, Figure, Kind, Origins, Report, Speaker

CERTAIN: Final[dict[Certainty, str]] = {
    "CT+": "certain",
    "PR+": "probable",
    "PS+": "possible",
    "Uu": "left open",
    "CT-": "certainly not",
    "PR-": "probably not",
    "PS-": "possibly not",
}
ITSELF: Final = "said by the outlet itself"
NO_SOURCE: Final = "no source named"

_MONTHS: Final = "January February March April May June July August September October November"
_MONTH: Final = (*_MONTHS.split(), "December")
_HARMLESS: Final = frozenset("\u00ad\u200c\u200d")
_STEERS: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SIGNS: Final = {
    "percent": "%",
    "percentage points": "percentage points",
    "times": "times",
    "fraction": "",
}
_MANY: Final = 10**30
_UNNAMED: Final[frozenset[Kind]] = frozenset(["anonymous", "group"])


def one_line(text: str) -> str:
    """A text in one line, with each character that steers a reader's screen named instead."""
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return "".join(
        f"<U+{ord(each):04X}>"
        if unicodedata.category(each) in _STEERS and each not in _HARMLESS
        else each
        for each in line
    )


def count(number: int, thing: str) -> str:
    """A number before a thing: "1 outlet", "2,000 outlets"."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def listed(names: Sequence[str], between: str = ", ") -> str:
    """Names joined as people do: "A, B and C"."""
    *first, last = names
    return f"{between.join(first)} and {last}" if first else last


def day(time: str | None) -> str:
    """A day as people write it, "6 March 2026"; what is no day stays as it is."""
    try:
        found = date.fromisoformat((time or "")[:10])
    except ValueError:
        return one_line(time or "") or "no date"
    return f"{found.day} {_MONTH[found.month - 1]} {found.year}"


def origin_words(origins: Origins) -> str:
    """How many origins there are: "1–2 origins, 1 of them unnamed"."""
    if not origins.max:
        return "no traced origin"
    if origins.min == origins.max:
        return count(origins.max, "origin")
    open_ones = [root for root in origins.roots if root.may_be]
    unnamed = sum(root.kind in _UNNAMED or root.name[:1].islower() for root in open_ones)
    why = f"{unnamed} without a name" if unnamed else "names that may be one"
    return f"{origins.min:,}–{origins.max:,} origins ({why})"


def called(report: Report) -> str:
    """The outlet, else where the report was read from."""
    return one_line(report.outlet or report.path)


def speaker_words(speaker: Speaker) -> str:
    """The name, else the words that stand for it; "" where there are none."""
    return one_line(speaker.name or (speaker.mention.text if speaker.mention else ""))


def holder(claim: Claim, report: Report) -> str:
    """Who makes a claim: the name, else the words for it; the outlet where it speaks itself."""
    if claim.voice == "outlet":
        return called(report)
    name = one_line(claim.speaker.name or "") if claim.speaker is not None else ""
    words = one_line(OMISSION.join(span.text for span in claim.source))
    mention = speaker_words(claim.speaker) if claim.speaker is not None else ""
    return name or words or mention or NO_SOURCE


def through(claim: Claim) -> str:
    """For whom somebody speaks, and from whom they have it; "" where there is nothing to say."""
    parts = []
    if claim.speaker is not None and claim.speaker.on_behalf is not None:
        parts.append(f"for {one_line(claim.speaker.on_behalf.name)}")
    if len(claim.chain) > 1:
        *between, last = (speaker_words(link) or "someone not named" for link in claim.chain[1:])
        parts += [*(f"via {link}" for link in between), f"from {last}"]
    return ", ".join(parts)


def amount_words(figure: Figure, unit: str) -> str:
    """The value of a figure: "about 30 or more people", "5,000 USD per day", "12 %".

    Args:
        figure: whose value.
        unit: the thing counted, where it is to be told; of money it is told always.
    """
    about = "about " if figure.approximate else ""
    low, high = figure.low, figure.high
    if low is None:
        amount = "value not known" if high is None else f"{_number(high)} or less"
    elif high is None:
        amount = f"{_number(low)} or more"
    else:
        amount = _number(low) if low == high else f"{_number(low)} to {_number(high)}"
    if figure.unit in _SIGNS:
        unit = _SIGNS[figure.unit]
    per = f"per {figure.per}" if figure.per else ""
    as_of = f"as of {figure.as_of.replace('T', ' ')}" if figure.as_of else ""
    parts = [amount, figure.currency or unit, per, as_of]
    return about + " ".join(one_line(part) for part in parts if part)


def _number(number: float) -> str:
    if isinstance(number, int) or number.is_integer():
        return f"{int(number):,}" if abs(number) < _MANY else f"{number:.6g}"
    return f"{number:,.12g}"
