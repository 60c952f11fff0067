"""What has to hold of the origins of a proposition that was read from JSON."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.origin_groups import root_groups
from sayso.model import Proposition


def wrong_origins(proposition: Proposition) -> Iterator[str]:
    """Say what does not add up: as many roots as ``max``, and as few as ``min`` by ``may_be``.

    Args:
        proposition: as it was read.

    Returns:
        An iterator over short sentences, to be left at the first; empty where all holds.
    """
    origins = proposition.origins
    may_be = {root.id: frozenset(root.may_be) for root in origins.roots}
    if len(may_be) < len(origins.roots):
        yield "two roots have one id"
    if origins.max != len(origins.roots):
        yield f"{origins.max} origins at most, but {len(origins.roots)} roots"
    if not 0 <= origins.min <= origins.max:
        yield f"from {origins.min} to {origins.max} origins is no interval"
    for root in origins.roots:
        for name in root.may_be:
            if name not in may_be:
                yield f"there is no root {name}"
            if name == root.id:
                yield f"root {name} may be itself"
            if root.id not in may_be[name]:
                yield f"root {root.id} may be {name}, but not the other way round"
    least = len(root_groups(origins))
    if origins.min < least:
        yield f"{origins.min} origins at least, but {least} cannot be one"
