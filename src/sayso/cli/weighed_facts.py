"""What a proposition comes to, in one line: how many carry it, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.cli.passages import percent
from sayso.cli.sources import count
from sayso.model import Kind, Origins, Proposition, Root

NOT_TRACED = "no traced origin"

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_UNNAMED: frozenset[Kind] = frozenset(["anonymous", "group"])


def facts(proposition: Proposition, clashes: str, short: str) -> str:
    """Say how many outlets, origins and clashes a proposition has.

    Args:
        proposition: to be told.
        clashes: how much is in dispute, in words.
        short: its id, as it is shown.
    """
    parts = [
        f"{count(proposition.outlets, 'outlet')}, {origin_words(proposition.origins)}",
        clashes,
        f"sure {percent(proposition.confidence)}" if len(proposition.members) > 1 else "",
        short,
    ]
    return " · ".join(filter(None, parts))


def origin_words(origins: Origins) -> str:
    """Say how many origins there are: "1–2 traced origins, two unnamed sources unresolved"."""
    if not origins.max:
        return NOT_TRACED
    if origins.min == origins.max:
        return count(origins.max, "traced origin")
    counted = f"{origins.min:,}–{count(origins.max, 'traced origin')}"
    return f"{counted}, {_unresolved(origins.roots)}"


def listed(names: Sequence[str], most: int | None = None, between: str = ", ") -> str:
    """Join names as people do: "A, B and C", or "A, B and 7 more".

    Args:
        names: at least one.
        most: how many to name at most.
        between: what stands between them; with other than a comma there is no "and".
    """
    if most is not None and len(names) > most + 1:
        names = [*names[:most], f"{len(names) - most:,} more"]
    if between != ", ":
        return between.join(names)
    return " and ".join(filter(None, [between.join(names[:-1]), names[-1]]))


def unnamed(root: Root) -> bool:
    """Whether an origin has no name of its own, only words that stand for somebody."""
    return root.kind in _UNNAMED or (root.kind == "person" and root.name[:1].islower())


def _unresolved(roots: Sequence[Root]) -> str:
    """Say what leaves the number open."""
    open_ones = [root for root in roots if root.may_be]
    without_name = sum(map(unnamed, open_ones))
    if without_name:
        return f"{_in_words(without_name)} unnamed source{'s'[: without_name > 1]} unresolved"
    return f"{_in_words(len(open_ones))} names that may be one"


def _in_words(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else f"{number:,}"
