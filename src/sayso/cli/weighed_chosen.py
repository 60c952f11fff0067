"""Which propositions are shown: those that there is something to tell of, or all."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Proposition


def notable(proposition: Proposition) -> bool:
    """Whether several outlets carry it, it is in dispute, or its origin is elsewhere or open.

    A credit line alone, which is true of all that a report says, makes none of it notable.
    """
    origins = proposition.origins
    return (
        proposition.outlets > 1
        or bool(proposition.disputes)
        or origins.min < origins.max
        or any(cite.to_report is None and cite.by != "credit" for cite in proposition.cites)
    )


def chosen(
    propositions: Sequence[Proposition], every: bool, top: int | None
) -> tuple[Proposition, ...]:
    """Give the propositions that are shown, in their order.

    Args:
        propositions: the most contested and most repeated first.
        every: whether those without anything to tell are shown too.
        top: how many at most; None for no limit.
    """
    found = (one for one in propositions if every or notable(one))
    return tuple(found)[:top]
