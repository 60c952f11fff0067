"""A source as one report names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sayso.lineage.cited_documents import Document
from sayso.lineage.cited_mentions import Role
from sayso.model.claim import Kind

BODIES: Final = ("organisation", "government", "group")
"""Kinds of those that are quoted, and may have published what they said themselves."""
MEDIA: Final = ("outlet", "document", "poll")
"""Kinds of what is cited, and absent where it is not loaded."""


@dataclass(frozen=True, slots=True)
class Source:
    """Something that a report names as a source.

    Attributes:
        start: first code point of the words.
        end: the code point after the last.
        sentence: where their sentence begins and ends.
        role: what part it has in what is reported.
        name: what it is called, as fully as this report tells; of media without a name, the words.
        outlets: keys of the loaded outlets that it may be.
        kind: what it is.
        named: False where it has no name of its own ("media reports").
        document: for documents, how it is spoken of.
        sure: whether the words leave no doubt that it is an outlet.
    """

    start: int
    end: int
    sentence: tuple[int, int]
    role: Role
    name: str
    outlets: tuple[str, ...]
    kind: Kind
    named: bool = True
    document: Document | None = None
    sure: bool = False


def place(source: Source) -> tuple[int, int]:
    """Where a source stands, to sort by."""
    return source.start, source.end
