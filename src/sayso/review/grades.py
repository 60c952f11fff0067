"""Grades of the Admiralty code (AJP-2.1): what their letters and digits mean, and their limits."""

from __future__ import annotations

from typing import Final

RELIABILITY: Final = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""Of an outlet or a speaker."""

CREDIBILITY: Final = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""Of a proposition. 6 is not worse than 5: it says that nobody can tell."""


def suggested(low: int, high: int) -> str:
    """The limit that the number of origins suggests, in words; never set by the program.

    Args:
        low: the least number of traced origins.
        high: the greatest.
    """
    if high == 0:
        return "No traced origin: 1 and 2 have nothing to rest on. 3 to 6 are open."
    if high == 1:
        return "One traced origin: no better than 2. 3 to 6 are open."
    if low <= 1:
        return "Perhaps one traced origin only: 1 needs a second one to be sure. 2 to 6 are open."
    return f"{low if low == high else f'{low}–{high}'} traced origins: all grades are open."
