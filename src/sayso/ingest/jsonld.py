"""The schema.org data that a page carries about its article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 2_000_000
_DEEPEST = 12
_MOST_ITEMS = 5_000
_ARTICLE = re.compile(
    r"(?:Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting)$", re.IGNORECASE
)
_COMMENTED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
_FIELDS: Final = ("headline", "datePublished", "author", "publisher", "articleBody")

Item = dict[str, Any]


def items_of(tree: HtmlElement) -> list[Item]:
    """Return every object of a page's JSON-LD, in order; what cannot be parsed is passed over."""
    found: list[Item] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for item in _walk(_parse(script.text_content()), 0):
            found.append(item)
            if len(found) >= _MOST_ITEMS:
                return found
    return found


def article_of(items: list[Item]) -> Item:
    """Join the objects that describe the page's article; the fullest one is asked first."""
    articles = [item for item in items if any(_ARTICLE.search(name) for name in types_of(item))]
    articles = [item for item in articles if any(name in item for name in _FIELDS)]
    if not articles:
        return {}
    main = max(articles, key=lambda item: sum(bool(item.get(name)) for name in _FIELDS))
    joined = dict(main)
    headline = words(main.get("headline"))
    for other in articles:
        if other is main or words(other.get("headline")) not in (headline, None):
            continue
        for name, value in other.items():
            if not joined.get(name):
                joined[name] = value
    return joined


def types_of(item: Item) -> list[str]:
    """Return the ``@type`` of an object as a list."""
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return [name for name in kinds if isinstance(name, str)]


def words(value: object) -> str | None:
    """Return a text value with entities undone and white space collapsed; None if it is none."""
    if isinstance(value, list):
        value = next((part for part in value if isinstance(part, str)), None)
    if not isinstance(value, str):
        return None
    return re.sub(r"\s+", " ", unescape(value)).strip() or None


def names(value: object, items: list[Item]) -> list[str]:
    """Return the names of a person or an organisation, a list of them, or references to them."""
    parts = value if isinstance(value, list) else [value]
    found: list[str] = []
    for part in parts[:50]:
        one = part
        if isinstance(part, dict) and "name" not in part and "@id" in part:
            one = next(
                (item for item in items if item.get("@id") == part["@id"] and "name" in item), part
            )
        name = words(one.get("name") if isinstance(one, dict) else one)
        if name:
            found.append(name)
    return found


def _parse(source: str) -> object:
    if len(source) > _LONGEST:
        return None
    source = _COMMENTED.sub("", source).strip()
    for text in (source, _TRAILING_COMMA.sub("", source)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(value: object, depth: int) -> Iterator[Item]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from _walk(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            inner = value.get(name)
            if isinstance(inner, (dict, list)):
                yield from _walk(inner, depth + 1)
