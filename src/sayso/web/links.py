"""Links in the head of all pages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link in the head of all pages.

    Attributes:
        words: what is read.
        path: where it leads.
    """

    words: str
    path: str
