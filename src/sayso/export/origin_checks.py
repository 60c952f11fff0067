"""What has to hold of the origins of a proposition that was read from JSON."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import Origins, Proposition


def wrong_origins(proposition: Proposition) -> Iterator[str]:
    """Say what does not add up: as many roots as ``max``, and as few as ``min`` by ``may_be``.

    Args:
        proposition: as it was read.

    Returns:
        An iterator over short sentences, the first that matters first; empty where all holds.
    """
    origins = proposition.origins
    roots = {root.id: root for root in origins.roots}
    if len(roots) < len(origins.roots):
        yield "two roots have one id"
    if origins.max != len(roots):
        yield f"{origins.max} origins at most, but {len(roots)} roots"
    if not 0 <= origins.min <= origins.max:
        yield f"from {origins.min} to {origins.max} origins is no interval"
    for root in origins.roots:
        for name in root.may_be:
            if name not in roots:
                yield f"there is no root {name}"
            if name == root.id:
                yield f"root {name} may be itself"
            if root.id not in roots[name].may_be:
                yield f"root {root.id} may be {name}, but not the other way round"
    least = _groups(origins)
    if origins.min < least:
        yield f"{origins.min} origins at least, but {least} cannot be one"


def _groups(origins: Origins) -> int:
    """How many groups of roots have nothing to do with each other."""
    joined = {root.id: root.may_be for root in origins.roots}
    passed: set[str] = set()
    count = 0
    for start in joined:
        count += start not in passed
        waiting = [start]
        while waiting:
            at = waiting.pop()
            if at not in passed:
                passed.add(at)
                waiting.extend(joined[at])
    return count
