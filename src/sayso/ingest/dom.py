"""Markup to a tree: without pictures, without reaching anywhere, however deep it is nested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sayso.errors import NothingToRead, TooLarge
from sayso.ingest.limits import CONTENT_BYTES

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_TAGS: Final = 500_000
_DEEPEST: Final = 1_000

# Two loops that cannot backtrack into each other: linear on any input.
_DATA_URI = re.compile(
    rb"(?i)\bdata:[a-z0-9.+-]{1,80}/[a-z0-9.+-]{1,80}[^,:\"'<>\s]{0,100},[^\"'<>\s)]*"
)
_DATA_HINT: Final = b"data:"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>?")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NEVER_NEST: Final = frozenset(
    "p li td th tr dt dd option tbody thead br img meta link input hr area base col embed source"
    " track wbr param path html head body".split()
)
_KEPT_WHEN_FLAT: Final = frozenset(
    "html head body title meta link script style p h1 h2 h3 h4 h5 h6 li a time br img noscript"
    " template svg button select textarea".split()
)
_INLINE: Final = frozenset(
    "b i em strong font span u small big sub sup label mark abbr cite q s code".split()
)


def cut_data_uris(data: bytes) -> bytes:
    """Cut pictures and fonts that a saved page carries inline as ``data:`` addresses."""
    if _DATA_HINT not in data and b"DATA:" not in data:
        return data
    return _DATA_URI.sub(b"data:,", data)


def parse_page(markup: str) -> HtmlElement:
    """Parse a page into a tree; nothing is fetched and no entity is looked up outside.

    A page nested more than 1,000 deep is flattened first: its wrappers become paragraphs.

    Raises:
        TooLarge: if there is more markup, or more tags, than the limits allow.
        NothingToRead: if there is no element in it.
    """
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    markup = _CONTROLS.sub("", markup)
    source = markup.encode("utf-8")
    if len(source) > CONTENT_BYTES:
        raise TooLarge(f"more than {CONTENT_BYTES // 1_000_000} MB of markup")
    if markup.count("<") > MOST_TAGS:
        raise TooLarge(f"more than {MOST_TAGS:,} tags")
    if _depth(markup) > _DEEPEST:
        source = _ANY_TAG.sub(_flat, markup).encode("utf-8")
    parser = HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, recover=True)
    try:
        return document_fromstring(source, parser=parser)
    except (LxmlError, ValueError, AssertionError):
        raise NothingToRead("there is no text in it") from None


def _depth(markup: str) -> int:
    deepest = depth = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() in _NEVER_NEST:
            continue
        if closing:
            depth = max(0, depth - 1)
        else:
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _flat(match: re.Match[str]) -> str:
    name = match[2].lower()
    if name in _KEPT_WHEN_FLAT:
        return match[0]
    if name in _INLINE:
        return ""
    return f"<{match[1]}p>"
