"""Ids as people type them: their first characters, as many as tell them apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

LEAST = 4
_SHORTEST = 6


class ShortIds:
    """Shortens ids, and finds them again by what is left.

    Args:
        ids: all that are to be told apart.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self._ids = sorted(set(ids))
        alike = (_alike(*pair) for pair in pairwise(self._ids))
        self._length = max(_SHORTEST, 1 + max(alike, default=0))

    def short(self, name: str) -> str:
        """The first characters of an id; all ids are cut to the same length."""
        return name[: self._length]

    def found(self, prefix: str) -> list[str]:
        """The ids that begin with ``prefix``, at most two of them; none for less than 4 characters.

        An id that is the prefix itself is the only one.
        """
        if len(prefix) < LEAST:
            return []
        at = bisect_left(self._ids, prefix)
        some = [name for name in self._ids[at : at + 2] if name.startswith(prefix)]
        return some[:1] if some[:1] == [prefix] else some


def _alike(one: str, other: str) -> int:
    """How many characters two ids have in common at the start."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
