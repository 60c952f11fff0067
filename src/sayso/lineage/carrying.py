"""Whether a copy carries something that stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sayso.model import Copy, Span

_MOST: Final = 0.6


def carried(copy: Copy, spans: Iterable[Span]) -> bool:
    """Whether words of the copying report lie, for the most part, in what it has copied.

    Args:
        copy: the copy, with its passages.
        spans: words of the report that copies.
    """
    inside = whole = 0
    for span in spans:
        whole += span.end - span.start
        for here, _ in copy.spans:
            inside += max(0, min(span.end, here.end) - max(span.start, here.start))
    return whole > 0 and inside >= _MOST * whole
