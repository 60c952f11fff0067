"""Whether a name that the gazetteer lacks is a place: what the words beside it say."""

from __future__ import annotations

from typing import Final

from sayso.names.first_names import FIRST_NAMES
from sayso.names.place_candidates import Candidate
from sayso.names.place_tokens import Words
from sayso.names.place_words import (
    AFTER_PLACE,
    BEFORE_PLACE,
    BODIES,
    IN,
    NEAR,
    NO_HEADS,
    NOT_NAMES,
    ORGANISATIONS,
    PARTICLES,
    TITLES,
    TO,
    WAYS,
)

_NO: Final = -9.0
_INTO: Final = IN - frozenset("between across through via onto over off behind amid".split())


def lacking(words: Words, candidate: Candidate, known: frozenset[str], flags: str) -> float:
    """How much speaks for a stretch that the gazetteer lacks being a place here."""
    first, last = candidate.first, candidate.run
    word = words.lower[first]
    inner = [words.lower[place] for place in range(first, last + 1)]
    if any(part in ORGANISATIONS or part in TITLES or part in BODIES for part in inner):
        return _NO
    if any(part in NOT_NAMES for part in inner if part != "the") or word in FIRST_NAMES:
        return _NO
    if inner[-1] in NO_HEADS or any(
        part in words.plain and part not in PARTICLES for part in inner
    ):
        return _NO
    if words.words[first] in words.led and first == last:
        return _NO
    if inner[-1] in known or words.neighbour(first, -1) or len(words.slice(first, last)) <= 2:
        return _NO
    total = _where(words, first, last)
    if words.gap(last)[:2] in ("'s", "\u2019s"):
        total -= 0.6
    if words.slice(first, last).isupper() or "w" in flags:
        total -= 1.5
    return total - (1.0 if "p" in flags else 0.0)


def _where(words: Words, first: int, last: int) -> float:
    before, after = words.before(first), words.after(last)
    total = 0.0
    if before == "of" and words.before(first - 1) in BEFORE_PLACE:
        total += 3.0
    if words.gap(last) == ", " and words.lower[last + 1 : last + 2] in (["a"], ["the"]):
        near = words.lower[last + 2 : last + 6]
        total += 2.5 if BEFORE_PLACE & set(near) - {"state", "county", "area"} else 0.0
    if after in AFTER_PLACE and before in IN | TO | {"the", "at"}:
        total += 1.5
    if before in NEAR or (before == "to" and words.before(first - 1) in WAYS):
        total += 1.5
    elif before == "at":
        total += 1.0 if words.before(first - 1) in AFTER_PLACE else 0.3
    elif before in _INTO:
        total += 1.0
    elif before == "on" and after in AFTER_PLACE:
        total += 1.5
    return total
