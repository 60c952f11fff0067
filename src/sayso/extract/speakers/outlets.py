"""Names of outlets in place of what the network takes them for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sayso.extract.marked import Marked
from sayso.extract.speakers.names import Name, make
from sayso.names import Registry, outlet_mentions


def with_outlets(
    marked: Marked, names: Sequence[Name], known: Registry | None = None
) -> tuple[list[Name], dict[Name, str]]:
    """Names in order with those of outlets among them, and the ids of outlets in the registry."""
    found: list[Name] = []
    ids: dict[Name, str] = {}
    for mention in outlet_mentions(marked.text, known=known):
        if mention.generic is not None:
            continue
        words = marked.within(mention.name_start, mention.name_end)
        if not words:
            continue
        name = make(marked, words[0], words[-1], "outlet")
        found.append(name)
        if mention.outlet is not None:
            ids[name] = mention.outlet.id
    taken = [name.first for name in found]
    kept = []
    for name in names:
        at = bisect_left(taken, name.first)
        near = found[max(0, at - 1) : at + 2]
        if not any(n.first <= name.last and name.first <= n.last for n in near):
            kept.append(name)
    return sorted([*kept, *found], key=lambda name: name.first), ids
