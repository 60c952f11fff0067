"""What a reader of one format makes of a file, before it becomes a Report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.errors import TooLarge
from sayso.ingest.limits import TEXT_CHARS
from sayso.model import Block, BlockKind, Link

GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a file and what the file says of itself.

    Attributes:
        reader: what made the text, with its version.
        text: the text as it will stand in the report.
        blocks: in order of the text, not overlapping.
        links: in order of the text.
        title: the headline.
        authors: those named in the byline.
        outlet: who the file says published it.
        published: ISO 8601.
        published_from: "front matter" or "metadata"; None where ``published`` is.
        updated: ISO 8601.
        url: the canonical address that the file names.
        language: ISO 639-1 code that the file declares.
    """

    reader: str
    text: str
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    published_from: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(slots=True)
class Writer:
    """Joins blocks by a blank line into one text and keeps count of the offsets."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    length: int = 0

    def add(
        self,
        text: str,
        kind: BlockKind,
        *,
        page: int | None = None,
        links: Iterable[tuple[int, int, str]] = (),
    ) -> None:
        """Append a block; ``links`` are (start, end, url) with offsets into ``text``.

        Raises:
            TooLarge: if the text would outgrow the limit.
        """
        if not text:
            return
        start = self.length + (len(GAP) if self.parts else 0)
        end = start + len(text)
        if end > TEXT_CHARS:
            raise TooLarge(f"the text is longer than {TEXT_CHARS:,} characters")
        self.parts.append(text)
        self.length = end
        self.blocks.append(Block(start, end, kind, page))
        self.links.extend(
            Link(start + first, start + last, text[first:last], url) for first, last, url in links
        )

    def text(self) -> str:
        """Return everything added so far, as one text."""
        return GAP.join(self.parts)
