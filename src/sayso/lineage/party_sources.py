"""The words for a link of a claim's chain, and where they stand."""

from __future__ import annotations

import re
from typing import Final

from sayso.model import Claim, Speaker

_OPENS: Final = re.compile(r"(?:^|[.!?:;…][\"”’)]*|\n|[\"“‘•*–—,])\s*$")


def opens(text: str, at: int) -> bool:
    """Whether a sentence or clause begins at an offset, so that a capital there tells nothing."""
    return bool(_OPENS.search(text[max(0, at - 8) : at]))


def words_of(claim: Claim, link: Speaker) -> str:
    """The words that stand for a link of a claim's chain; its name where there are none."""
    if link.mention is not None:
        return link.mention.text
    if link.name and claim.sure.speaker == 1.0:
        return link.name  # An analyst said so.
    if claim.source and (not claim.chain or link == claim.chain[0]):
        return " ".join(span.text for span in claim.source)
    return link.name or ""


def place_of(claim: Claim, link: Speaker) -> int:
    """Where these words stand, as an offset."""
    if link.mention is not None:
        return link.mention.start
    spans = claim.source or claim.cue or claim.content
    return spans[0].start if spans else 0
