"""Words beside a statement that put it on somebody, where extraction took it for the outlet's own.

"…, the head of the directorate told Halmar Voice", "The agency put the number at 1,900", "This was
stated by the colonel": patterns that leave little doubt, and nothing else.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.model import Report, Span, Statement

_VERBS: Final = (
    r"(?:said|says|say|told|tells|stated|states|state|announced|announces|reported|reports|report|"
    r"wrote|writes|write|written|claimed|claims|claim|maintains|maintained|conceded|concedes|"
    r"admitted|confirmed|confirms|insisted|insists|repeated|repeats|added|adds|explained|found|"
    r"noted|declared|believes|believe|thinks|show|shows|showed|warned|warns|estimates|estimated|"
    r"reckons|reckoned)"
)
_HELPERS: Final = r"(?:(?:has|had|have|also|later|first|then|now|once|again|already|himself) )*"
_OPENING: Final = (
    r"(?:\b(?:the|The|a|an|one|two|three|its|his|her|their|he|she|it|they|police|officials|"
    r"authorities|witnesses|survivors|residents|doctors|documents|e-mails|emails|records|data|"
    r"figures|media|(?:[a-z-]+ ){1,3}(?=[A-Z]))\b|[A-Z])"
)
_WORDS: Final = (
    r"(?:[^,.;:“”\"()\n]|(?<=\b[A-Z])\.(?= )|(?<=\bDr)\.|(?<=\bLt)\.|(?<=\bCol)\.|(?<=\bGen)\.)"
    r"{0,80}?"
)
_CLOSED: Final = (
    r"(?=[,.;:”\"]|$| (?:on|in|at|to|after|before|from|when|too|again|yesterday|late|early|as|by|"
    r"over|through|via|last|this|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
)
_ENDED: Final = r"(?=[,.;”]|$)"


def _who(name: str = "who", more: str = "") -> str:
    """A pattern for the words for somebody, as a group of a name."""
    return f"(?P<{name}>{_OPENING}{_WORDS}{more})"


_AFTER: Final = re.compile(
    rf",[”\"]? {_who(more='(?:, (?:who |which )?[^,.;:“”()]{2,70})?,?')} {_HELPERS}"
    rf"(?:{_VERBS}{_CLOSED}|(?:told|tells) (?!(?:[\w’'-]+ ){{1,3}}that\b))"
)
_INVERTED: Final = re.compile(
    r",[”\"]? (?:said|says|say|reported|reports|report|writes|write|states|announced|stated) "
    rf"{_who(more='(?:, [A-Z][^,.;:“”()]{2,50})?')}"
    r"(?=[,.;]|$| (?:on|in|at|to|after|before|from|when|too|yesterday|late|early)\b)"
)
_ACCORDING: Final = re.compile(
    rf"\b[Aa]ccording to {_who()}{_ENDED}|\bin the words of {_who('voice')}{_ENDED}|"
    rf"\bby {_who('count')}['’]s? (?:own )?(?:count|reckoning|figures)\b"
)
_COUNTED: Final = re.compile(
    rf"^(?:Meanwhile,? )?{_who()} {_HELPERS}(?:(?:puts?|gave|gives?|given) (?=turnout|\d|"
    r"(?:the |its |a )(?:[a-z]+ )?(?:count|cost|damage|figure|losses|number|size|toll|total)\b)|"
    r"(?:counts|counted|measured|estimates|estimated) (?=\d|[a-z]+ (?:dead|people|cases)))"
)
_SO: Final = re.compile(
    rf"^[.:;]\s(?:(?:This|That) (?:was|is) (?:stated|said|announced|reported) by {_who()}{_ENDED}|"
    rf"That is what {_who('voice')} (?:say|says|said|show|shows)\b|"
    rf"{_who('count')} (?:said|says|told [^.;]{{2,40}}) so\b)"
)
_ENDS: Final = re.compile(
    r"(?<![A-Z])(?<!Dr)(?<!Lt)(?<!Col)(?<!Gen)(?<!Sgt)[.!?][”\"’)]*(?:\s|$)|\n|[.!?](?=[“\"]\w)"
)
_LONGEST: Final = 400
_LONG: Final = 14
_NEAR: Final = 3
_NO_SPEAKER: Final = re.compile(
    r"(?:^| )(?:I|we|We|was|were|is|are|put|gave)(?: |$)|, (?:has|had|was)$|"
    r" (?:a|an|and|by|for|in|of|the|to)$|^(?:a|an|one|the)$|\b(?:as|because|if|that|when|while) "
)


def overheard(report: Report, statement: Statement) -> Span | None:
    """Find the words for whoever a statement in the outlet's own voice is put on; None if nobody.

    Args:
        report: the statement's report.
        statement: one of a claim in the outlet's own voice.
    """
    text = report.text
    start, end = statement.spans[0].start, statement.spans[-1].end
    if end - start > _LONGEST:
        return None
    closes = _ENDS.search(text, max(start, end - 1))
    stop = min(closes.start() if closes else len(text), end + _LONGEST)
    sentence = text[start:stop]
    for pattern in (_AFTER, _INVERTED, _ACCORDING, _COUNTED):
        found = [each for each in pattern.finditer(sentence) if each.start() <= end - start + _NEAR]
        if found and (span := _span(text, start, found[-1])):
            return span
    follows = _SO.match(text[stop : stop + 200])
    if follows:
        return _span(text, stop, follows)
    return None


def _span(text: str, start: int, found: re.Match[str]) -> Span | None:
    group = next(name for name, words in found.groupdict().items() if words is not None)
    words = found[group].rstrip(" ,")
    if len(words.split()) > _LONG or _NO_SPEAKER.search(words):
        return None
    at = start + found.start(group)
    return Span(at, at + len(words), text[at : at + len(words)])
