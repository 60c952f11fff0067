"""Bodies spoken of just before some words of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.lineage.party_locals import OUTLETS, Local

_MANY: Final = re.compile(
    r"\b(?:an?|the) (?:[a-z-]+ ){0,2}(?:clinic|hospital|school|camp|plant|mine)\b", re.IGNORECASE
)


def nearest(text: str, bodies: Sequence[Local], at: int, bare: bool = False) -> Local | None:
    """The body that "its" before an offset stands for; None where it is one of many.

    That is the first named in the sentence, else in the paragraph, else the last before.

    Args:
        text: the report's text.
        bodies: those of the report, its outlet first.
        at: the offset.
        bare: whether nothing but a post stands there ("Spokeswoman Ines Maudry").
    """
    start = max(text.rfind("\n", 0, at), 0)
    sentence = max(text.rfind(". ", start, at), text.rfind("” ", start, at), start)
    for first, last in ((sentence, at), (start, sentence)):
        many = None if bare else _MANY.search(text, first, last)
        here = [
            (place, order)
            for order, each in enumerate(bodies)
            for place in each.at
            if first <= place < last
        ]
        if here:
            place, order = min(here)
            return None if many and many.start() < place else bodies[order]
        if many:
            return None
    return max(bodies[1:], key=lambda each: each.last_before(at), default=None)


def outlet_before(bodies: Sequence[Local], at: int) -> Local | None:
    """The outlet named last before an offset, not the report's own."""
    outlets = [
        each
        for each in bodies
        if not each.own
        and (each.kind == "outlet" or each.words & OUTLETS)
        and each.last_before(at) >= 0
    ]
    return max(outlets, key=lambda each: each.last_before(at), default=None)
