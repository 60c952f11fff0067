"""Reports that say the same word for word, such as a wire story that a hundred outlets print.

One of them is compared; the statements of the others go with its own. So a thousand identical
reports cost what one does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sayso.link.profile import Profile

_DAYS: Final = 3
"""Farther apart, the same words may be about something else."""


def twins(
    of_report: Mapping[str, Sequence[Profile]], single: Collection[str] = ()
) -> dict[str, str]:
    """Which report goes with which other one.

    Args:
        of_report: the statements of each report, in order.
        single: ids of statements whose reports are compared themselves.

    Returns:
        for each report that has an identical one with a smaller id, that one.
    """
    apart = set(single)
    first: dict[tuple[str, ...], list[str]] = {}
    found: dict[str, str] = {}
    for report in sorted(of_report):
        own = of_report[report]
        if any(each.id in apart for each in own):
            continue
        alike = first.setdefault(tuple(each.item.text for each in own), [])
        other = next((each for each in alike if _near(own[0], of_report[each][0])), None)
        if other is None:
            alike.append(report)
        else:
            found[report] = other
    return found


def _near(one: Profile, other: Profile) -> bool:
    """Whether two reports were published within some days, as far as is known."""
    if one.published is None or other.published is None:
        return True
    return abs(one.published - other.published) <= _DAYS
