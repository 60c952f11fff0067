"""Which pairs of statements are looked at for a clash.

Statements that say the same never clash, so they are put in groups first. Among a thousand reports
every pair would be too many to compute and to read; then each statement is paired with the first
of the other group only, and each group with those that came up next after it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final

_MANY: Final = 900
_NEXT: Final = 60


def pairs(
    alike: Sequence[Hashable], may_clash: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """Pairs of places in a list, the higher first, that may clash.

    Args:
        alike: for each place what it has in common with those that it never clashes with.
        may_clash: whether the members of two groups may clash, told from one of each.
    """
    groups: dict[Hashable, list[int]] = {}
    for at, each in enumerate(alike):
        groups.setdefault(each, []).append(at)
    listed = list(groups.values())
    for at, one in enumerate(listed):
        for other in listed[at + 1 : at + 1 + _NEXT]:
            if not may_clash(one[0], other[0]):
                continue
            if len(one) * len(other) <= _MANY:
                found = [(a, b) for a in one for b in other]
            else:
                found = [(a, other[0]) for a in one] + [(one[0], b) for b in other[1:]]
            for a, b in found:
                yield max(a, b), min(a, b)
