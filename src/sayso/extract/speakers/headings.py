"""Names that count: not those that only a line of capitals makes out of other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.marked import Marked
from sayso.extract.speakers.names import Name, make


def without_headings(marked: Marked, names: Sequence[Name]) -> list[Name]:
    """Names in order, those called like a person of the report as persons, without headlines'."""
    return _no_headings(marked, _called_like_persons(names))


def _called_like_persons(names: Sequence[Name]) -> list[Name]:
    """What is called like a person of the report is that person, whatever the network says."""
    last_words = {n.words[-1] for n in names if n.kind == "person" and len(n.words) > 1}
    return [
        replace(n, kind="person")
        if len(n.words) == 1 and n.kind in ("body", "other") and n.words[0] in last_words
        else n
        for n in names
    ]


def _no_headings(marked: Marked, names: Sequence[Name]) -> list[Name]:
    """Names in a line of capitals count as far as they stand elsewhere too."""
    known = {n.words for n in names if not marked.heading[n.first]}
    lasts = {words[-1] for words in known if words}
    found = []
    for name in names:
        if not marked.heading[name.first] or name.words in known:
            found.append(name)
            continue
        cut = _known_part(marked, name, known)
        if cut is not None:
            found.append(cut)
        elif name.kind == "person" and len(name.words) <= 3 and name.words[-1] not in lasts:
            found.append(name)
    return found


def _known_part(marked: Marked, name: Name, known: set[tuple[str, ...]]) -> Name | None:
    for size in range(name.last - name.first, 0, -1):
        for first in range(name.first, name.last - size + 2):
            part = make(marked, first, first + size - 1, name.kind)
            if part.words in known:
                return part
    return None
