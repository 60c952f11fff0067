"""Mentions of outlets that no registry has: "the Orel Herald", "the daily Ordu".

They are known by their last word, or by what they are said to be in front of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_CAPITAL: Final = r"[A-Z][\w'’]{0,30}\w(?:-[A-Z]\w{1,30}){0,3}"
_HEADS: Final = (
    r"Times|Post|Tribune|Herald|Gazette|Chronicle|Courier|Examiner|Inquirer|Observer|Telegraph|"
    r"Mirror|Sentinel|Dispatch|Daily\sNews|Morning\sNews|Evening\sNews|News\sAgency|News\sService|"
    r"Press\sAgency|Radio|FM|Newspaper|Broadcasting\s(?:Corporation|Company)"
)
_SHAPED: Final = re.compile(rf"\b(?:{_CAPITAL}[^\S\n]){{1,3}}(?:{_HEADS})\b(?![-’'][A-Za-z]{{2}})")
_SAID_TO_BE: Final = re.compile(
    r"\b(?:(?:[Tt]he|[Aa]n?)[^\S\n])?(?:newspaper|daily|weekly|tabloid|magazine|"
    r"news (?:agency|site|website|portal)|"
    r"broadcaster|(?:news|media|financial|business) outlet|(?:radio|television|TV) station|"
    rf"(?:radio|television|TV) channel)[^\S\n]((?:(?:{_CAPITAL}|of|al|el|la|le|de|the)[^\S\n])"
    rf"{{0,3}}{_CAPITAL})"
)
_NOT: Final = frozenset(
    """
    ancient army border checkpoint command customs difficult election end facebook friday good guard
    ham hard independent interesting international last listening local military modern monday new
    observation outpost permanent police satellite saturday sunday thursday trading tuesday twitter
    two-way un wednesday
    """.split()
)
_OPENERS: Final = frozenset(
    """
    a according after an and as at but by citing for from in on per the this to via when while
    """.split()
)
_PERIODICAL: Final = frozenset({"radio", "post", "times", "observer"})


def unlisted(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where unlisted outlets are mentioned: start, start of the bare name, and end of both."""
    found = []
    for match in _SHAPED.finditer(text, start, end):
        words = match[0].split()
        first, begins = 0, match.start()
        while words[first].casefold() in _OPENERS and first < len(words) - 1:
            begins = text.index(words[first + 1], begins + len(words[first]))
            first += 1
        if first == len(words) - 1:
            continue
        if words[-1].casefold() in _PERIODICAL and words[-2].casefold() in _NOT:
            continue
        article = 4 * (text[max(start, begins - 4) : begins] in ("the ", "The "))
        found.append((begins - article, begins, match.end()))
    found += [(m.start(), m.start(1), m.end()) for m in _SAID_TO_BE.finditer(text, start, end)]
    reached = start
    for span in sorted(found):
        if span[0] >= reached:
            reached = span[2]
            yield span
