"""What a page says of itself: headline, outlet, authors, times, address, language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from sayso.ingest import jsonld
from sayso.ingest.dates import best_of, date_in_url, parse_when
from sayso.ingest.headline import headline_of, outlet_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published",
    "parsely-pub-date", "sailthru.date", "bt:pubdate", "pubdate", "publishdate", "publish-date",
    "publish_date", "published_at", "publication_date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date",
    "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_UPDATED: Final = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "lastmod", "last-modified",
)  # fmt: skip
_AUTHORS: Final = (
    "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator",
    "dcterms.creator",
)  # fmt: skip
_BY = re.compile(r"^\s*by\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageMeta:
    """A page's word about itself; what it does not say is None or empty.

    Attributes:
        title: the headline, without the outlet's name behind it.
        outlet: the outlet's name.
        authors: those named as such.
        published: ISO 8601.
        updated: ISO 8601.
        url: the canonical address, absolute.
        language: as declared, e.g. "en-US".
        summary: what stands in for the article elsewhere: descriptions, key squeezed.
        body: the article's text as JSON-LD gives it.
    """

    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    updated: str | None
    url: str | None
    language: str | None
    summary: tuple[str, ...]
    body: str | None


def page_meta(tree: HtmlElement, address: str | None) -> PageMeta:
    """Read a page's metadata; ``address`` is where it was fetched from, if it was."""
    metas = _metas(tree)
    items = jsonld.items_of(tree)
    article = jsonld.article_of(items)
    url = _canonical(tree, metas, article, address)
    publishers = jsonld.names(article.get("publisher"), items)
    published = best_of(
        [
            parse_when(article.get("datePublished")),
            *(parse_when(metas.get(name)) for name in _PUBLISHED),
            *_times(tree, "datepublished"),
        ]
    ) or best_of([_lone_time(tree), date_in_url(address or url or "")])
    updated = best_of(
        [
            parse_when(article.get("dateModified")),
            *(parse_when(metas.get(name)) for name in _UPDATED),
            *_times(tree, "datemodified"),
        ]
    )
    outlet = outlet_of(tree, metas, publishers, items)
    body = article.get("articleBody")
    described = [article.get("description"), article.get("alternativeHeadline")]
    described += [metas.get(name) for name in ("description", "og:description")]
    return PageMeta(
        title=headline_of(tree, metas, jsonld.words(article.get("headline")), outlet),
        outlet=outlet,
        authors=_authors(metas, jsonld.names(article.get("author"), items)),
        published=published or _searched(tree),
        updated=updated,
        url=url,
        language=tree.get("lang") or metas.get("og:locale") or metas.get("content-language"),
        summary=tuple(text for value in described if (text := jsonld.words(value))),
        body=body if isinstance(body, str) else None,
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The first value of every meta element, by its name in lower case."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content")
        if not content or len(content) > 20_000:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(attribute)
            if name:
                found.setdefault(name.strip().lower(), re.sub(r"\s+", " ", content).strip())
    return found


def _canonical(
    tree: HtmlElement, metas: dict[str, str], article: jsonld.Item, address: str | None
) -> str | None:
    links = [
        link.get("href")
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    page = article.get("mainEntityOfPage")
    page = page.get("@id") if isinstance(page, dict) else page
    for candidate in (*links, metas.get("og:url"), article.get("url"), page):
        if not isinstance(candidate, str):
            continue
        try:
            url = urljoin(address or "", candidate.strip()).partition("#")[0]
        except ValueError:
            continue
        if url.startswith(("http://", "https://")) and len(url) < 4_000 and " " not in url:
            return url
    return None


def _authors(metas: dict[str, str], named: list[str]) -> tuple[str, ...]:
    if not named:
        value = next((metas[name] for name in _AUTHORS if name in metas), "")
        named = [] if "://" in value else re.split(r"\s*[;,]\s*|\s+and\s+", unescape(value))
    cleaned = (_BY.sub("", name).strip() for name in named)
    return tuple(dict.fromkeys(name for name in cleaned if 1 < len(name) <= 100))


def _times(tree: HtmlElement, prop: str) -> list[str | None]:
    """The times in the body that are marked up as the page's own."""
    return [
        parse_when(element.get("datetime") or element.get("content"))
        for element in tree.iter("time", "span", "abbr", "div")
        if (element.get("itemprop") or "").lower() == prop
    ]


def _lone_time(tree: HtmlElement) -> str | None:
    """The first time element of the article, or of the page where only one day is named."""
    inside: str | None = None
    every: list[str] = []
    for element in tree.iter("time"):
        when = parse_when(element.get("datetime") or element.text_content()[:100])
        if not when:
            continue
        every.append(when)
        if inside is None and any(above.tag == "article" for above in element.iterancestors()):
            inside = when
    if every and len({when[:10] for when in every}) == 1:
        return every[0]
    return inside


def _searched(tree: HtmlElement) -> str | None:
    """What htmldate finds on the page, where nothing above did."""
    if sum(1 for _ in tree.iter()) > 20_000:
        return None
    from htmldate import find_date

    try:
        return parse_when(find_date(tree, original_date=True, extensive_search=False))
    except Exception:
        return None
