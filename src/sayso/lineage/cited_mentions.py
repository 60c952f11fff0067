"""Where a report names others as having reported something, and in which part they are named.

A name alone cites nobody: it has to stand where one who says something stands ("X reported",
"according to X"), who is told ("told X"), who has seen it ("as seen by X"), or what is relied on
("citing X").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from sayso.lineage.cited_lexicon import GENERIC_MEDIA, OUTLET_NOUNS
from sayso.lineage.cited_runs import Run, runs
from sayso.text import sentences

Role = Literal["told", "seen", "outer", "speaks", "basis"]
"""In order from the report inward: who was told or has seen it, "according to", who says, who is
cited by the one who says."""

_THE: Final = r"(?:the|The|an?|An?|its|his|her|their|another)\s"
_INNER: Final = (
    r"(?!(?:the|an?|its|his|her|their|told|said|says|of|by|in|to|and|that|citing)\s)[\w’'-]+\s"
)
_DESCRIBED: Final = re.compile(rf"\b(?:{_THE}(?:{_INNER}){{0,3}})?(?P<noun>{OUTLET_NOUNS})\s$")
_TOLD: Final = re.compile(
    r"\b(?:told|tells|telling|informed|spoke to|speaking to|spoken to|talking to|talked to|"
    r"interviewed by|interview (?:with|to|for|by)|comments to|remarks to|statement to|"
    r"(?:said|confirmed|revealed) (?:to|in)|(?:wrote|writes|writing|written) in|"
    r"(?:letter|e-mail|email|message) to)\s$",
    re.IGNORECASE,
)
_SEEN: Final = re.compile(
    r"\b(?:seen|obtained|reviewed|viewed|published|printed|shown|carried|reported|quoted|cited|"
    r"broadcast|aired|verified|released|revealed|uncovered|read|as saying)\sby\s$|"
    r"\b(?:reported|quoted|cited|revealed|printed) (?:in|on)\s$|"
    r"\b(?:leaked|shared|shown|provided|given|handed|sent) (?:to|with)\s$",
    re.IGNORECASE,
)
_BASIS: Final = re.compile(
    r"\b(?:citing|cites|cited|cite|quoting|quotes|quoted|quote|on the strength of|based on|"
    r"referring to|referred to|refers to|relying on|relied on|repeating|via|attributed to|"
    r"credited to|in response to|following|after)\s(?:an? |the )?(?:\w+ ){0,2}?"
    r"(?:reports? (?:by|in|from|of) )?$",
    re.IGNORECASE,
)
_OWNED: Final = re.compile(r"(?<![^\W_])[A-Z][^\W_]*[’']s? $")
_ACCORDING: Final = re.compile(
    r"\b(?:according to|as per|in the words of|in the account of|says? an? \w+ in)\s$",
    re.IGNORECASE,
)
_REPORT_BY: Final = re.compile(
    r"\b(?:reports?|reporting|reported|dispatch|articles?|stor(?:y|ies)|account|interview|"
    r"investigation|coverage|editorial|piece|column|study|paper) (?:in|by|from|of|on)\s$",
    re.IGNORECASE,
)
_INVERTED: Final = re.compile(
    r"(?:^|[,”\"’:]\s?|\bas |\bso |\bwhat )(?:also )?(?:writes|wrote|reports|reported|says|said|"
    r"claims|claimed|adds|added|notes|noted)\s$"
)
_VERBS: Final = (
    r"(?:reported|reports?|reporting|wrote|writes?|written|said|says|saying|say|claimed|claims|"
    r"published|publishes|revealed|reveals|quoted|quotes|cited|cites|puts?|found|printed|prints|"
    r"carried|carries|ran|noted|notes|broadcast|aired|announced|announces|counts?|alleged|alleges|"
    r"adds|added|describes|described|lists?|gives?|gave|suggests?|suggested|confirmed|confirms|"
    r"shows?|showed|learned|understands|recalls|has it|spoke|speaks|told|states?|stated)"
)
_AFTER: Final = re.compile(
    r"(?:[’']s?)?(?:,[^,.;”\"]{2,60},|\s\([^()]{2,30}\))?\s"
    r"(?:(?:has|had|have|is|was|also|later|earlier|then|now|first|itself|today|since|already|"
    r"newspaper|news agency|agency|website|daily|magazine|weekly|paper|too|which)\s){0,3}"
    rf"{_VERBS}\b"
)
_OF_ITS: Final = re.compile(
    r"[’']s?\s(?:(?:own|live|front|news|latest|online)\s)?(?:reports?|article|story|page|website|"
    r"web site|dispatch|account|investigation|correspondent|reporter|sources?|journalists?|edition|"
    r"reporting|blog)\b|\s(?:reports?|article|story|dispatch|interview|investigation)\b"
)
_SAID_TO_BE: Final = re.compile(
    rf"[’”\"']?(?:,\s(?:an?|the|another)\s(?:[\w’'-]+\s){{0,3}}?(?P<noun>{OUTLET_NOUNS})\b|"
    rf"\s(?P<bare>{OUTLET_NOUNS})\b)"
)
_GENERIC: Final = re.compile(
    rf"\b(?:(?P<the>[Tt]he)\s(?:{_INNER}){{0,2}}?(?P<noun>{OUTLET_NOUNS}|"
    r"reports(?! (?:of|by|from))|article)|"
    rf"(?P<a>[Aa]n?|[Aa]nother|[Oo]ne|[Ss]everal|[Tt]wo|[Ss]ome)\s(?:{_INNER}){{0,3}}?"
    rf"(?P<some>(?:{OUTLET_NOUNS})s?)|(?P<media>{GENERIC_MEDIA}))\b(?!\s?[-–]\w)"
)
_PEOPLE: Final = re.compile(r"\w+(?:ian|ean|ish|ese|an|i)")
_LOCATED: Final = re.compile(r"\b(?:in|at|near|of|from|for|with|against|around|outside|into)\s$")
_WITHIN: Final = re.compile(
    r"\b(?:in|at|near|of|from|by|with)\s(?:(?:the|an?)\s)?(?:[a-z-]+\s){1,2}$", re.IGNORECASE
)
_WRITES: Final = frozenset("writes wrote write reporting printed prints".split())
_REACH: Final = 90


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an outlet, a body or a document as a source, or speak of one.

    Attributes:
        start: first code point, of the bare name or the generic words.
        end: the code point after the last.
        sentence: where its sentence begins and ends.
        role: what part it has.
        run: the name; None for generic words.
        noun: what it is said to be ("the trade journal", "newspaper"), if anything.
        opens: where the words for that begin that stand before the name; else its start.
        definite: for generic words, whether they speak of one named before ("the newspaper").
        strict: whether only outlets stand so: "X writes", "told X", "X, a newspaper".
    """

    start: int
    end: int
    sentence: tuple[int, int]
    role: Role
    run: Run | None
    noun: str | None = None
    opens: int = 0
    definite: bool = False
    strict: bool = False


def mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    """Find the mentions of a paragraph, in order."""
    for first, last in sentences(text, start, end):
        found = [
            mention
            for run in runs(text, first, last)
            if (mention := _named(text, first, last, run)) is not None
        ]
        taken = [(each.opens, each.end) for each in found]
        for match in _GENERIC.finditer(text, first, last):
            if not any(s < match.end() and match.start() < e for s, e in taken):
                found += _generic(text, first, last, match)
        yield from sorted(found, key=lambda each: each.start)


def _named(text: str, first: int, last: int, run: Run) -> Mention | None:
    before = text[max(first, run.start - _REACH) : run.start]
    noun, opens = None, run.start
    described = _DESCRIBED.search(before)
    opened = re.search(rf"{_THE}$", before)
    if described:
        noun = described.group().strip()
        opens -= len(described.group())
        before = before[: described.start()]
    elif opened:
        before = before[: opened.start()]
    said = _SAID_TO_BE.match(text, run.end, min(last, run.end + _REACH))
    if said and noun is None:
        noun = said.group().strip("’”\"', ")
        if said["bare"] and _PEOPLE.fullmatch(run.text):
            return None  # "the Luranian news site"
    role, strict = _role(text, before, run.end, last)
    located = _LOCATED.search(before) or (described is None and _WITHIN.search(before))
    if role is None or (role == "speaks" and located and not opened):
        return None
    strict = strict or noun is not None
    return Mention(run.start, run.end, (first, last), role, run, noun, opens, strict=strict)


def _role(text: str, before: str, end: int, last: int) -> tuple[Role | None, bool]:
    before = _OWNED.sub("", before)  # "told Velograd's Business Hour"
    if _TOLD.search(before):
        return "told", False
    if _REPORT_BY.search(before):
        return ("basis" if _BASIS.search(before) else "speaks"), False
    if _SEEN.search(before):
        return "seen", False
    if _ACCORDING.search(before):
        return "outer", False
    after = _AFTER.match(text, end, min(last, end + _REACH + 40))
    if _BASIS.search(before) and not after:
        return "basis", False
    if after or _OF_ITS.match(text, end, last):
        verb = after.group().rsplit(None, 1)[-1] if after else ""
        return "speaks", verb in _WRITES
    opens = text[end : end + 2] == ": " and not before.strip()  # "Orel Herald: it is shut."
    if opens or _INVERTED.search(before):
        return "speaks", bool(re.search(r"(?:writes|wrote|reports)\s$", before))
    return None, False


def _generic(text: str, first: int, last: int, match: re.Match[str]) -> Iterator[Mention]:
    before = text[max(first, match.start() - _REACH) : match.start()]
    role, _ = _role(text, before, match.end(), last)
    if role is None:
        return
    noun = match["noun"] or match["some"] or match["media"]
    yield Mention(*match.span(), (first, last), role, None, noun, definite=match["the"] is not None)
