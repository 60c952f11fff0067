"""Lines that say who worked on a report, and lines that correct it."""

from __future__ import annotations

import re
from typing import Literal

_LONGEST_CREDIT = 400
_LONGEST_CORRECTION = 2_000
_SLUG = r"[\s(\[*_—–-]{0,6}"

_CORRECTION = re.compile(
    _SLUG + r"(?:(?:corrections?|clarifications?)(?: and clarifications?)?"
    r"(?:\s*[:—–]|\s+-\s|\s*$|,? \(?[\w., ]{0,20}\d{1,4}\s*[:)—–])"
    r"|editor(?:s['’]|['’]s|s)? note\b"
    r"|(?:this|an earlier|a previous|an original|the original)"
    r"(?: version of (?:this|the|our))? (?:article|story|post|report|piece|headline|column|version)"
    r"(?: (?:has|have|had))?(?: (?:been|was|were))?(?: since)?(?: been)?"
    r" (?:updated|corrected|amended|revised|clarified|incorrectly|inaccurately|misstated"
    r"|misidentified|misspelled|misquoted|mistakenly|wrongly|erroneously)\b"
    r"|an? (?:earlier|previous) version of (?:this|the|our)"
    r" (?:article|story|post|report|piece|headline|column)\b)",
    re.IGNORECASE,
)
_WORK = (
    r"(?:report(?:ing|ed)|edit(?:ing|ed)|writ(?:ing|ten)|compiled|production|produced"
    r"|translat(?:ion|ed)|fact[- ]check(?:ing|ed)|interviews?|research|graphics?"
    r"|photos?|illustrations?)"
)
_CREDIT = re.compile(
    _SLUG + rf"(?:(?:additional |further |extra |more |with )*{_WORK}(?: (?:and|&) {_WORK})? by\b"
    r"|with (?:additional |further )?(?:files|reporting|contributions|reports?|information|input)"
    r" (?:from|by)\b"
    r"|our standards: )",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al|of|the)){1,4}"
_BYLINE = re.compile(
    rf"{_SLUG}(?:By|BY) {_NAME}(?:(?:,| and| &) {_NAME})*(?:\s*[|,•—–-].{{0,60}})?\W*$"
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed (?:to (?:this|the) (?:report|story|article|piece|dispatch)"
    r"|reporting|research)|helped report|(?:reported|reporting) from [A-Z])"
    r"[^.]{0,120}\.?\W*$"
)
_REPRINTED = re.compile(
    _SLUG + r"(?:this|the) (?:article|story|report|piece|post|column)"
    r" (?:was |is )?(?:(?:originally|first|also|previously) )?"
    r"(?:appeared|appears|ran|published|republished|produced|reported|provided|adapted)"
    r"[^.]{0,200}?\b(?:by|in|on|from|at|with)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\W{0,3}(?:©|\(c\)|copyright\b|\d{4} ).{0,60}\b(?:Associated Press|Reuters|Agence France"
    r"|AFP|Canadian Press|PA Media|Press Association|UPI|Bloomberg|dpa|Kyodo|Xinhua)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\W{0,3}(?:AP|AFP|Reuters|CP|PA|UPI|dpa|The Canadian Press)\W{0,3}$")
_STATEMENT = re.compile(r"[“\"”]|\b(?:said|says?|shows?|showed|found|that|was|were|is|are|will)\b")


def line_kind(text: str) -> Literal["credit", "correction"] | None:
    """Tell whether a paragraph is a credit or a correction by how it is worded."""
    if len(text) > _LONGEST_CORRECTION:
        return None
    if _CORRECTION.match(text):
        return "correction"
    if len(text) > _LONGEST_CREDIT or text[:1] in "“\"'‘":
        return None
    if any(pattern.match(text) for pattern in (_SIGNED, _BYLINE, _REPRINTED, _OWNED)):
        return "credit"
    worded = _CREDIT.match(text) or _CONTRIBUTED.search(text)
    return "credit" if worded and not _STATEMENT.search(text) else None
