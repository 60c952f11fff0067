"""Plain text and Markdown: the text is the decoded file itself."""

from __future__ import annotations

from sayso.errors import NothingToRead, TooLarge
from sayso.ingest.dates import parse_when
from sayso.ingest.draft import Draft
from sayso.ingest.frontmatter import front_matter
from sayso.ingest.limits import CONTENT_BYTES, TEXT_CHARS
from sayso.ingest.markdown import blocks_of, links_of
from sayso.model import Block

READER = "sayso-text/1"
_LONGEST_TITLE = 300


def read_text(text: str) -> Draft:
    """Read a decoded text file.

    Args:
        text: the file, decoded, without a byte order mark.

    Raises:
        NothingToRead: if nothing but white space, marks and front matter is in it.
        TooLarge: if it is longer than the limits allow.
    """
    if len(text) > min(TEXT_CHARS, CONTENT_BYTES):
        raise TooLarge(f"the text is longer than {TEXT_CHARS:,} characters")
    front = front_matter(text)
    blocks = blocks_of(text, front.end)
    if not any(char.isalnum() for block in blocks for char in text[block.start : block.end]):
        raise NothingToRead("there is no text in it")
    published = parse_when(front.fields.get("published"))
    url = front.fields.get("url")
    return Draft(
        reader=READER,
        text=text,
        blocks=blocks,
        links=links_of(text, front.end),
        title=front.fields.get("title") or _title(text, blocks),
        authors=front.authors,
        outlet=front.fields.get("outlet"),
        published=published,
        published_from="front matter" if published else None,
        updated=parse_when(front.fields.get("updated")),
        url=url if url and url.startswith(("http://", "https://")) else None,
        language=front.fields.get("language"),
    )


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The headline of a Markdown file: its first block, if that is a heading of first rank."""
    first = blocks[0]
    if first.kind != "heading" or first.end - first.start > _LONGEST_TITLE:
        return None
    line = text[text.rfind("\n", 0, first.start) + 1 : first.start].lstrip()
    return text[first.start : first.end] if line.rstrip() == "#" else None
