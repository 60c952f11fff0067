"""Whether a site's name and its domain mean the same outlet."""

from __future__ import annotations

import re
import unicodedata
from typing import Final
from urllib.parse import urlsplit

_SECOND_LEVEL: Final = frozenset("co com org net gov ac edu or ne go gob govt nic mil".split())
_HOSTS: Final = frozenset("www www1 www2 m mobile amp edition news en".split())
_OPTIONAL: Final = frozenset(
    "the a news online tv digital media com net org website site web home official".split()
)
_JOINING: Final = frozenset("the a an of and for in on de la le".split())
_LONGEST = 100


def domain_of(url: str | None) -> str | None:
    """Return the host of an address without ``www.`` and its like; None where there is none."""
    if not url:
        return None
    try:
        host = (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return None
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in _HOSTS:
        labels = labels[1:]
    return ".".join(labels) or None


def same_site(one: str | None, other: str | None) -> bool:
    """Whether two domains belong to the same owner of a name under a public suffix."""
    return bool(one and other) and _registered(one or "") == _registered(other or "")


def agrees(name: str, domain: str) -> bool:
    """Whether an outlet's name plausibly is that of a domain.

    The label that its owner registered has to be made of the name's words, each in full or by
    its first letter, in order; words such as "The" and "News" may be missing on either side.
    "The New York Times" agrees with nytimes.com, "Associated Press" with apnews.com; "Associated
    Press" does not agree with press.example.
    """
    label = _plain(_registered(domain).partition(".")[0])
    words = [_plain(word) for word in re.split(r"[\s.\-/&|]+", name[:_LONGEST])]
    words = [word for word in words if word]
    if not words or not label:
        return False
    if "".join(words) == label:
        return True
    needed = [word for word in words if word not in _OPTIONAL] or words
    if len(needed) > 10:
        return False
    pattern = "".join(
        f"(?:{re.escape(word)}|{re.escape(word[0])})" + ("?" if word in _JOINING else "")
        for word in needed
    )
    rest = "|".join(sorted(_OPTIONAL, key=len, reverse=True))
    match = re.fullmatch(f"(?:the)?({pattern})(?:{rest}){{0,2}}", label)
    return bool(match) and len(match[1]) > 1 if match else False


def _registered(domain: str) -> str:
    labels = domain.split(".")
    keep = 2
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        keep = 3
    return ".".join(labels[-keep:])


def _plain(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in spread if char.isalnum())
