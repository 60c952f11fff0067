"""Whether a name that is also an ordinary word, a person's or a body's stands for the outlet.

"Time", "The Sun" and "APA" are asked what stands beside them: words that say what it is ("the
magazine Time"), that it says something ("The Sun reported"), or that something is of it ("a Time
article"). "The Hill" has its article's capital inside a sentence, and a name that is repeated, or
listed with outlets, needs nothing else.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.names.countries import BY_WORD
from sayso.names.name_index import Index
from sayso.names.scanning import Place, Token
from sayso.names.wrapping import AFTER, KIND_WORDS

_SAYING: Final = """
added alleged announced argued broadcast carried cited cites claimed claims confirmed describes
described hailed interviewed learned noted obtained published publishes quoted quotes read
reported reports revealed reveals said saw says saying tells told understands wrote writes
"""
_OF_IT: Final = """
article articles columnist columnists correspondent correspondents cover database editor editorial
editorials editors front interview investigation journalist journalists magazine newspaper op-ed
page paper photographer podcast poll polls report reporter reporters survey website
"""
_SAYS: Final = re.compile(
    r"[\"”’']{0,2},?\s+(?:(?:also|first|has|had|have|later|earlier|once|then|now)\s+){0,3}(?:"
    + "|".join(_SAYING.split())
    + r"|led (?:on|with)|put (?:it|the))\b"
)
_HAS: Final = re.compile(r"(?:['’]s?)?\s+(?:" + "|".join(_OF_IT.split()) + r")\b", re.IGNORECASE)
_CUED: Final = re.compile(
    r"\b(?:[Aa]ccording to|told|[Cc]iting|cited(?: by)?|[Qq]uoting|quoted(?: by)?"
    r"|published (?:by|in)|reported(?: by| in)?|report (?:by|in|from)"
    r"|(?:interview(?:ed)?|spoke|speaking) (?:with|to|by)"
    r"|article (?:by|in|from)|writing (?:for|in)|wrote (?:for|in)|editors? (?:of|at)|as told to"
    r"|(?:correspondents?|reporters?|journalists?|columnists?) (?:for|at|with|from))"
    r"\s+(?:the\s+|The\s+)?[\"“‘']?$"
)
_DATELINE: Final = re.compile(r"\)\s*[-—–]")
_LISTED: Final = re.compile(r"(?:,|,? (?:and|or)|/|-|;)\s?(?:[Tt]he )?")
_ENDS: Final = re.compile(r"(?:^|[.!?:;…][\"”’')]*|\n|[\"“‘•*–—])\s*$")
_ALSO: Final = frozenset(
    """
    aap agi aim amap anp antara apa babel baza beta bloomberg bta delo dpa dr efe ena err ert
    fides forbes gna hina imedi ina ipn ips isw janes kan kna lana maan map mash meir mena mina
    mtv nina nna nos nrc nv okaz orient pa petra pna politika ps rai res saba sabah sana shehab
    sita sme sna spa srf stern stt tempo thisday tsa tt vg vox wam zbc
    """.split()
)
_BODIES: Final = frozenset({"mena", "sana", "mina", "wam", "dpa", "efe", "isw"})
_KINDS: Final = frozenset(KIND_WORDS) | {"outlet", "website", "site", "portal", "publication"}
_TITLES: Final = frozenset("mayor mr mrs ms dr sir president senator governor minister".split())
_OPENERS: Final = frozenset(
    """
    a according after also although an and as at before both but by citing for friday from in
    meanwhile monday of on or per quoting saturday so sunday that the this thursday told tuesday
    via wednesday what when where while with yesterday
    """.split()
)


def doubtful(place: Place) -> bool:
    """Whether a name needs words beside it that show that the outlet is meant."""
    return (place.ordinary and (place.first == place.last or len(place.key) < 12)) or (
        place.key in _ALSO
    )


def meant(text: str, tokens: list[Token], place: Place, index: Index) -> bool:
    """Whether what stands beside a doubtful name shows that the outlet is meant."""
    start, end = place.start, place.end
    lead = text[max(0, start - 48) : start]
    before = tokens[place.first - 1] if place.first else None
    after = tokens[place.last + 1] if place.last + 1 < len(tokens) else None
    the = before.form if before and before.key == "the" and _joined(text, before.end, start) else ""
    if lead.endswith("("):
        return bool(_DATELINE.match(text, end))
    beside = bool(after and _joined(text, end, after.start) and not after.small)
    if beside and after and after.key in AFTER:
        return True
    said = _SAYS.match(text, end) or _HAS.match(text, end) or (_CUED.search(lead) and not beside)
    ahead = _ahead(text, tokens, place.first - 1 if the else place.first)
    if ahead == "name" and not the:
        return False
    if said or ahead == "kind":
        return True
    if beside or (the and ahead == "name"):
        return place.first != place.last and not beside and the == "The"
    opens = bool(_ENDS.search(text[max(0, start - 60) : before.start if the and before else start]))
    if place.key in index.articles:
        return the == "The" and not opens
    if place.key in _ALSO and (place.key not in _BODIES or the):
        return False
    return not opens and not the


def _ahead(text: str, tokens: list[Token], first: int) -> str:
    """What the word before a name is: "kind", another "name", or nothing that matters."""
    if first < 1:
        return ""
    word, start = tokens[first - 1], tokens[first].start
    if text[word.end : start] not in (" ", "\u00a0", "-", ' "', " “", " ‘", "\n"):
        return ""
    if word.key in _KINDS:
        return "kind"
    if word.small or word.owner or word.key in _OPENERS:
        return "" if word.key not in _TITLES else "name"
    return "" if word.key in BY_WORD else "name"


def _joined(text: str, end: int, start: int) -> bool:
    return 0 < start - end <= 2 and not text[end:start].strip(' \u00a0\n-"“‘')


def repeats(text: str, tokens: list[Token], place: Place, index: Index, seen: set[str]) -> bool:
    """Whether a doubtful name is that of an outlet already found ("the Times")."""
    if not any(outlet.id in seen for outlet in place.outlets):
        return False
    lead = text[max(0, place.start - 24) : place.start]
    if place.key in index.articles and not lead.casefold().endswith("the "):
        return False
    if re.search(r"\b(?:[Oo]n|[Ii]n|[Aa]t|[Aa]round|[Uu]p) (?:the )?$", lead):
        return False
    after = tokens[place.last + 1] if place.last + 1 < len(tokens) else None
    beside = after and not after.small and _joined(text, place.end, after.start)
    return not beside and _ahead(text, tokens, place.first) != "name"


def listed(text: str, before: Place, after: Place) -> bool:
    """Whether two names stand in a list, so that what one is the other is too."""
    between = text[before.end : after.start]
    return bool(_LISTED.fullmatch(between))
