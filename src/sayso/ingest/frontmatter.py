"""The ``---`` block of key: value lines that may stand at the head of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_OPEN = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|$)")
_FIELD = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_MOST_LINES = 200
_NAMES = {
    "outlet": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "site": "outlet",
    "published": "published",
    "date": "published",
    "pubdate": "published",
    "updated": "updated",
    "modified": "updated",
    "lastmod": "updated",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "title": "title",
    "headline": "title",
    "author": "authors",
    "authors": "authors",
    "byline": "authors",
    "language": "language",
    "lang": "language",
}


@dataclass(slots=True)
class FrontMatter:
    """What a front matter says, under sayso's names, and where the text goes on.

    Attributes:
        end: offset of the first character after the closing line; 0 where there is none.
        fields: single values by name: outlet, published, updated, url, title, language.
        authors: the names given.
    """

    end: int = 0
    fields: dict[str, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """Read the front matter at the head of ``text``, if a whole one stands there."""
    found = FrontMatter()
    opened = _OPEN.match(text)
    if not opened:
        return found
    at = opened.end()
    authors: list[str] = []
    key: str | None = None
    seen = 0
    for _ in range(_MOST_LINES):
        match = _LINE.match(text, at)
        if match is None or (not match[2] and not match[1]):
            return FrontMatter()
        line, at = match[1], match.end()
        if line.rstrip() in ("---", "..."):
            if not seen:
                return FrontMatter()
            found.end = at
            found.authors = tuple(dict.fromkeys(authors))
            return found
        pair = _FIELD.match(line)
        item = _ITEM.match(line)
        if pair:
            seen += 1
            key = _NAMES.get(pair[1].lower())
            value = (pair[2] or "").strip()
            if key == "authors":
                authors.extend(_names(value))
            elif key and value:
                found.fields.setdefault(key, _unquoted(value))
        elif item and key == "authors":
            authors.append(_unquoted(item[1].strip()))
        if not match[2]:
            return FrontMatter()
    return FrontMatter()


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _names(value: str) -> list[str]:
    if value.startswith("[") and value.endswith("]"):
        parts = value[1:-1].split(",")
    else:
        parts = re.split(r"[,;]| and ", _unquoted(value))
    return [name for part in parts if (name := _unquoted(part.strip()))]
