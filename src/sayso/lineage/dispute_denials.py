"""Whether a denial and an assertion are about one thing."""

from __future__ import annotations

import re
from typing import Final

from sayso.lineage.clash_scopes import scopes
from sayso.lineage.dispute_words import Passage

_REPLY: Final = re.compile(
    r"[\"“‘']?(?:that |whether )?"
    r"(?:it|he|she|they|there|we|I|you|none|nobody|yes|no|nor|not|neither)\b",
    re.IGNORECASE,
)


def about_one(one: Passage, other: Passage, topic: frozenset[str]) -> bool:
    """Whether a denial and what it would deny are on topic, of one scope, and sentences.

    Args:
        one: the words of the one.
        other: the words of the other.
        topic: what several statements of the proposition have in common.
    """
    groups = scopes(one.keys), scopes(other.keys)
    if groups[0] and groups[1] and not groups[0] & groups[1]:
        return False
    if len(one.keys | other.keys) < 2 or _fragment(one) or _fragment(other):
        return False
    return all(
        len(each.keys) < 3 or bool(each.keys & (topic | rest.keys))
        for each, rest in ((one, other), (other, one))
    )


def _fragment(passage: Passage) -> bool:
    """Whether the words are no sentence, and no reply like "it did" either."""
    return len(passage.keys) < 2 and not _REPLY.match(passage.text)
