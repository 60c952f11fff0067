"""Words that stand for an outlet without naming it: "the paper", "state television", "local media".

"The agency", "the network" and their like mean an outlet only where one of that kind was named
before, and no other body that they could mean since; "the newspaper" needs some outlet before it
or words that say that it speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from sayso.names.countries import BY_WORD
from sayso.names.outlet import Outlet

Generic = Literal["agency", "broadcaster", "magazine", "media", "newspaper", "outlet", "website"]

_KINDS: Final[dict[str, Generic]] = {
    "agency": "agency",
    "broadcaster": "broadcaster",
    "broadsheet": "newspaper",
    "channel": "broadcaster",
    "daily": "newspaper",
    "magazine": "magazine",
    "network": "broadcaster",
    "news agency": "agency",
    "news outlet": "outlet",
    "news site": "website",
    "news website": "website",
    "newspaper": "newspaper",
    "newswire": "agency",
    "outlet": "outlet",
    "paper": "newspaper",
    "portal": "website",
    "publication": "outlet",
    "site": "website",
    "station": "broadcaster",
    "tabloid": "newspaper",
    "television channel": "broadcaster",
    "television station": "broadcaster",
    "tv channel": "broadcaster",
    "tv station": "broadcaster",
    "radio station": "broadcaster",
    "web site": "website",
    "website": "website",
    "weekly": "magazine",
    "wire service": "agency",
}
_CLEAR: Final = frozenset(
    "broadcaster,broadsheet,magazine,news agency,news outlet,news site,news website,newspaper,"
    "newswire,tabloid,wire service,television channel,television station,radio station,"
    "tv channel,tv station".split(",")
)
_MEANT: Final[dict[Generic, frozenset[str]]] = {
    "agency": frozenset({"agency"}),
    "broadcaster": frozenset({"broadcaster"}),
    "magazine": frozenset({"magazine", "newspaper", "website"}),
    "newspaper": frozenset({"newspaper", "magazine"}),
    "website": frozenset({"website", "newspaper", "magazine", "broadcaster", "monitor"}),
    "outlet": frozenset(
        {"agency", "broadcaster", "group media", "magazine", "newspaper", "website", "monitor"}
    ),
}
_OF: Final = (
    r"[Ss]tate(?:-(?:run|owned|controlled|backed|linked|funded))?|official|government(?:-\w+)?|"
    r"pro-\w+|opposition|independent|[Ll]ocal|regional|national|foreign|international|public|"
    r"private|exiled|domestic|[A-Z]\w+(?:\s[A-Z]\w+)?(?:-[a-z]+)?"
)
_THE: Final = re.compile(
    rf"\b(?:[Tt]he|[Tt]his)\s(?P<of>(?:(?:{_OF}|[a-z]+-[a-z]+)\s){{0,3}})"
    rf"(?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})\b(?!-)"
)
_MEDIA: Final = re.compile(
    rf"\b(?:(?:[Tt]he|[Ss]everal|[Ss]ome|[Mm]any)\s)?(?:(?P<of>(?:(?:{_OF})\s){{1,3}})"
    r"(?:(?:news\s)?media(?:\soutlets|\sreports)?|newspapers|papers|press)|"
    r"(?:[A-Z]\w+\s)?(?:[Ss]tate(?:-\w+)?|[Ll]ocal|public|national)\s(?:television|TV|radio)|[Mm]edia\sreports|[Pp]ress\sreports)\b(?!-)"
)
_PART: Final = (
    "accounts?|ads?|advis\\w+|agency|announcers?|programm?e?s?|appearances?|attention|audiences?|campaigns?|company|companies|"
    "conferences?|corps|coverage|freedoms?|groups?|history|hosts?|house|industry|interviews?|"
    "landscape|laws?|markets?|moguls?|network|office\\w*|organi[sz]ations?|ownership|personalit\\w+|"
    "regulators?|relations|restrictions|secretary|series|service|shows?|stars?|stations?|viewers|"
    "watchdog"
)
_OF_OTHERS: Final = re.compile(rf"\s(?:{_PART})\b")
_NO_SUBJECT: Final = re.compile(rf"\s(?:of|for|to|trail|{_PART})\b")
_SPEAKS: Final = re.compile(
    r"\s(?:also\s|has\s|had\s|later\s|earlier\s)?(?:said|says|reported|reports|wrote|writes|added|"
    r"quoted|quotes|cited|cites|published|noted|claimed|carried|ran|aired|broadcast|did not name)\b"
)
_THINGS: Final = re.compile(
    r"\b(?:Agency|Organi[sz]ation|Administration|Department|Commission|Bureau|briefing paper|"
    r"white paper|working paper|Channel|Network|Station)\b"
)
_LOCATED: Final = re.compile(r"\b(?:[Ii]n|[Oo]n|[Aa]t|[Nn]ear|[Aa]round|[Uu]nder)\s$")
_PEOPLES: Final = frozenset("Western Arab Kurdish Tigrayan Scottish Welsh European US UK".split())
_FAR: Final = 4000


class Words(NamedTuple):
    """Generic words: where they stand, and which kind of outlet they speak of."""

    start: int
    end: int
    kind: Generic


class Named(NamedTuple):
    """A named outlet before: where its mention ends, and what it may be."""

    end: int
    outlets: Sequence[Outlet]


def generic_words(text: str, start: int, end: int, named: Sequence[Named]) -> list[Words]:
    """Find generic words in a stretch of text, in order.

    Args:
        text: the whole text.
        start: where the stretch begins.
        end: where it ends.
        named: the outlets that are named in it, in order.
    """
    found = [
        Words(match.start(), match.end(), "media")
        for match in _MEDIA.finditer(text, start, end)
        if _owners(match["of"]) and not _OF_OTHERS.match(text, match.end())
    ]
    place = -1
    for match in _THE.finditer(text, start, end):
        while place + 1 < len(named) and named[place + 1].end <= match.start():
            place += 1
        if _owners(match["of"]) and _stands(text, match, named[max(0, place - 5) : place + 1]):
            found.append(Words(match.start(), match.end(), _KINDS[match["kind"]]))
    return sorted(found)


def _owners(of: str | None) -> bool:
    """Whether the words with a capital before "media" name a country or the like."""
    names = [word for word in (of or "").split() if word[0].isupper()]
    names = [word for word in names if word.casefold() not in ("state", "local")]
    joined = "".join(names).casefold()
    return (
        not names
        or joined in BY_WORD
        or all(n.casefold() in BY_WORD or n in _PEOPLES or "-" in n for n in names)
    )


def _stands(text: str, match: re.Match[str], named: Sequence[Named]) -> bool:
    if _NO_SUBJECT.match(text, match.end()):
        return False
    kind = _KINDS[match["kind"]]
    speaks = bool(_SPEAKS.match(text, match.end()))
    if _LOCATED.search(text, max(0, match.start() - 12), match.start()) and not speaks:
        return False
    fitting = [
        before
        for before in named
        if match.start() - before.end <= _FAR
        and (not before.outlets or any(o.kind in _MEANT[kind] for o in before.outlets))
    ]
    if match["kind"] in _CLEAR:
        return speaks or bool(named)
    if not fitting:
        return False
    return not _THINGS.search(text, fitting[-1].end, match.start())
