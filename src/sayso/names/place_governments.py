"""Capitals that stand for those who govern there: "Moscow denied", "talks between X and Y"."""

from __future__ import annotations

from sayso.names.place_candidates import Candidate
from sayso.names.place_tokens import Words
from sayso.names.place_words import HELPERS, IN, LINKS, SAYS, TREATS


def government(words: Words, candidate: Candidate) -> bool:
    """Whether a capital stands for those who govern there ("Moscow denied")."""
    found = candidate.found
    if found is None or not any(entry.kind == "capital" for entry in found.entries):
        return False
    first, last = candidate.first, candidate.last
    before, after = words.before(first), words.after(last)
    if before in IN or before in ("from", "of", "off"):
        return False
    if before in TREATS and before not in ("by", "with", "against"):
        return True
    if _speaks(words, last):
        return True
    if after in LINKS or after == "nor":
        other = last + 2
        while other < last + 5 and words.capital(other) and words.capital(other + 1):
            other += 1
        return words.capital(last + 2) and (_speaks(words, other) or before == "between")
    return before in LINKS and first >= 2 and words.capital(first - 2) and _speaks(words, last)


def _speaks(words: Words, last: int) -> bool:
    after = words.after(last)
    if after in SAYS:
        return True
    return after in HELPERS and words.after(last + 1) in SAYS | HELPERS | {"not", "no"} - {"been"}
