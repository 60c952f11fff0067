"""A page's headline and its outlet's name, settled among the places that give them."""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from typing import TYPE_CHECKING, Final

from sayso.ingest import jsonld

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CUT = re.compile(r"\s+(?:[|·•»*–—-]|\|\|)\s+")
_LONGEST = 500
_GENERIC: Final = frozenset("the a news online com www net org".split())
_SITES: Final = ("WebSite", "NewsMediaOrganization", "Organization")


def headline_of(
    tree: HtmlElement, metas: dict[str, str], structured: str | None, outlet: str | None
) -> str | None:
    """Return the headline that most of the page's places agree on.

    Headings, Open Graph, Twitter, JSON-LD and ``<title>`` each have a vote, the outlet's name
    cut off; quotation marks and letter case make no difference to a vote. Among spellings of
    the winner the more frequent one is returned, in case of doubt that of Open Graph.
    """
    shown = [_clean(heading.text_content()) for heading in tree.iter("h1")]
    named = [
        (_stripped(unescape(metas.get("og:title", "")), outlet), 1.1),
        (structured, 1.0),
        (_stripped(unescape(metas.get("twitter:title", "")), outlet), 0.5),
        (_stripped(_clean(tree.findtext(".//title") or ""), outlet), 0.6),
    ]
    known = {_key(text) for text, _ in named if text}
    first = next((text for text in shown if text and _key(text) in known), None)
    if first is None and len(shown) == 1:
        first = shown[0]
    votes: dict[str, float] = defaultdict(float)
    spelled: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for text, weight in [*named, (first, 1.2)]:
        if text and _key(text) and len(text) <= _LONGEST:
            votes[_key(text)] += weight
            spelled[_key(text)][_clean(text)] += weight
    if not votes:
        return next((text for text in shown if text and len(text) <= _LONGEST), None)
    forms = spelled[max(votes, key=lambda key: votes[key])]
    return max(forms, key=lambda form: forms[form])


def outlet_of(
    tree: HtmlElement, metas: dict[str, str], publishers: list[str], items: list[jsonld.Item]
) -> str | None:
    """Return the outlet's name as the page gives it, in its fullest spelling."""
    named = [(metas.get("og:site_name"), 2.1), *((name, 2.0) for name in publishers[:1])]
    named.extend(
        (jsonld.words(item.get("name")), 0.6)
        for item in items
        if any(kind in _SITES for kind in jsonld.types_of(item))
    )
    named.append((metas.get("application-name"), 0.8))
    title = _CUT.split(_clean(tree.findtext(".//title") or ""))
    if len(title) > 1:
        named.append((title[-1], 0.9))
    votes: dict[str, float] = defaultdict(float)
    spelled: dict[str, list[str]] = defaultdict(list)
    for text, weight in named:
        name = _clean(unescape(text or ""))
        if _key(name) and len(name) <= 100 and "://" not in name:
            votes[_outlet_key(name)] += weight
            spelled[_outlet_key(name)].append(name)
    if not votes or max(votes.values()) < 0.8:
        return None
    return max(spelled[max(votes, key=lambda key: votes[key])], key=_written_out)


def _stripped(title: str, outlet: str | None) -> str | None:
    """Cut the outlet's name, and what stands between, off the end of a title."""
    title = _clean(title)
    cuts = list(_CUT.finditer(title))
    for cut in cuts:
        tail = title[cut.end() :]
        said = bool(outlet) and any(_alike(part, outlet or "") for part in _CUT.split(tail))
        if (said or "|" in cut[0]) and (said or len(tail.split()) <= 4) and cut.start() >= 10:
            return title[: cut.start()].strip()
    return title or None


def _alike(one: str, other: str) -> bool:
    first, second = _outlet_key(one), _outlet_key(other)
    return bool(first and second) and (first in second or second in first)


def _written_out(name: str) -> tuple[bool, bool, int]:
    """Prefer names with spaces over slugs, mixed case over one case, then the longer one."""
    mixed = name != name.lower() and (name != name.upper() or len(name) <= 4)
    return (mixed, " " in name, len(name))


def _outlet_key(name: str) -> str:
    kept = [word for word in re.split(r"[\W_]+", name.casefold()) if word not in _GENERIC]
    return "".join(kept) or _key(name)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
