"""Which decisions of the log stand: those that nobody took back and no later one replaced."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sayso.model import Decision

GRADES: Final = ("reliability", "credibility")
_WHICH: Final = {"figure": "figure", "date": "date", "citation": "to", "reliability": "of"}
"""For kinds that may be about several things of one statement: the field that tells which."""

Subject = tuple[str, ...]


def standing(log: Iterable[Decision]) -> tuple[Decision, ...]:
    """Find the decisions that stand.

    To undo an undoing brings back what it had taken back. Of two on the same subject the later one
    stands.

    Args:
        log: in any order; the result is the same.

    Returns:
        in the order in which they were made.
    """
    found: dict[Subject, Decision] = {}
    for each in in_force(log):
        found.pop(subject(each), None)
        found[subject(each)] = each
    return tuple(found.values())


def in_force(log: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those that nobody took back, replaced or not, in the order in which they were made."""
    undone: set[str] = set()
    left: list[Decision] = []
    for each in sorted(log, key=moment, reverse=True):
        if each.id in undone:
            continue
        if each.undoes is not None:
            undone.add(each.undoes)
        else:
            left.append(each)
    return tuple(reversed(left))


def moment(each: Decision) -> tuple[str, str]:
    """When a decision was made; of two at once the one whose id comes first is the earlier."""
    return each.at, each.id


def subject(each: Decision) -> Subject:
    """What a decision is about: the same for two of which the later one replaces the earlier."""
    things = sorted(
        anchor.statement or ",".join(f"{span.start}-{span.end}" for span in anchor.spans)
        for anchor in each.about
    )
    reports = sorted(anchor.report for anchor in each.about)
    which = each.value.get(_WHICH.get(each.kind, ""), "")
    own = each.id if each.kind == "claim" else ""
    return (each.kind, which, own, *reports, *things)
