"""Web pages: the report's own words out of everything else that a page carries."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import version

from sayso.errors import NothingToRead
from sayso.ingest.body import report_blocks
from sayso.ingest.credits import line_kind
from sayso.ingest.dom import cut_data_uris, parse_page
from sayso.ingest.draft import Draft, Writer
from sayso.ingest.page_blocks import page_blocks
from sayso.ingest.page_meta import page_meta
from sayso.model import BlockKind

__all__ = ["cut_data_uris", "declared_charset", "read_html"]

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{1,40})", re.I)
_XML_CHARSET = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([a-zA-Z0-9_:.-]{1,40})", re.I)
_WITHIN = 4_096


def declared_charset(data: bytes) -> str | None:
    """Return the encoding that a page names in its first four kilobytes."""
    start = data[:_WITHIN]
    match = _XML_CHARSET.match(start) or _CHARSET.search(start)
    return match[1].decode("ascii") if match else None


def read_html(markup: str, address: str | None = None) -> Draft:
    """Read a decoded page.

    Args:
        markup: the page, decoded, without ``data:`` addresses.
        address: where it was fetched from; makes its links absolute.

    Raises:
        NothingToRead: if no text of a report is on it.
        TooLarge: if there is more markup, or more tags, than the limits allow.
    """
    tree = parse_page(markup)
    meta = page_meta(tree, address)
    chosen = report_blocks(tree, page_blocks(tree, address or meta.url), meta)
    writer = Writer()
    for block in chosen:
        kind: BlockKind = block.kind
        if kind not in ("heading", "table"):
            kind = line_kind(block.text) or kind
        writer.add(block.text, kind, links=block.links)
    if not writer.parts:
        raise NothingToRead("no text of a report is on the page")
    return Draft(
        reader=_reader(),
        text=writer.text(),
        blocks=tuple(writer.blocks),
        links=tuple(writer.links),
        title=meta.title,
        authors=meta.authors,
        outlet=meta.outlet,
        published=meta.published,
        published_from="metadata" if meta.published else None,
        updated=meta.updated,
        url=meta.url,
        language=meta.language,
    )


@cache
def _reader() -> str:
    return f"sayso-html/1 trafilatura/{version('trafilatura')}"
