"""Claims in the order in which they are shown: each under the one that it stands inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model import Claim


def around(claims: Iterable[Claim], inner: Iterable[Claim]) -> set[str]:
    """Ids of the claims ``inner`` and of all that they stand inside."""
    outer = {claim.id: claim.within for claim in claims}
    found: set[str] = set()
    for claim in inner:
        at: str | None = claim.id
        while at is not None and at not in found:
            found.add(at)
            at = outer.get(at)
    return found


def nested(claims: Iterable[Claim]) -> Iterator[tuple[Claim, int]]:
    """Give each claim and how many others it stands inside, inner ones after their outer one.

    Outer claims, and those inside the same one, keep their order.
    """
    claims = list(claims)
    known = {claim.id for claim in claims}
    inside: dict[str | None, list[Claim]] = {}
    for claim in claims:
        outer = claim.within if claim.within in known else None
        inside.setdefault(outer, []).append(claim)
    waiting = [(claim, 0) for claim in reversed(inside.pop(None, []))]
    while waiting:
        claim, depth = waiting.pop()
        yield claim, depth
        waiting += [(inner, depth + 1) for inner in reversed(inside.pop(claim.id, []))]
    for circle in inside.values():
        yield from ((claim, 0) for claim in circle)
