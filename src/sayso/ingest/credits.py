"""Lines that say who worked on a report, and lines that correct it."""

from __future__ import annotations

import re
from typing import Literal

_LONGEST_CREDIT = 400
_LONGEST_CORRECTION = 2_000
_SLUG = "[\\s(\\[*_—–-]{0,6}"

_CORRECTION = re.compile(
    _SLUG + r"(?:corrections?(?: and clarifications?)?\b\s*(?:\(|:|—|–|-|[A-Z]|$)"
    r"|clarifications?\b\s*(?:\(|:|—|–|-)"
    r"|editor(?:s['’]|['’]s|s)? note\b"
    r"|(?:this|an earlier|a previous|an original|the original)"
    r"(?: version of (?:this|the))? (?:article|story|post|report|piece|headline|column|version)"
    r" (?:has been|have been|was|were|incorrectly|misstated|misidentified|mistakenly|wrongly"
    r"|stated)"
    r"|an? (?:earlier|previous) version of )",
    re.IGNORECASE,
)
_WORK = (
    r"(?:report(?:ing|ed)?|edit(?:ing|ed)|writ(?:ing|ten)|compiled|production|produced"
    r"|translat(?:ion|ed)|fact[- ]check(?:ing|ed)|interviews?|research|graphics?"
    r"|photos?|illustrations?)"
)
_CREDIT = re.compile(
    _SLUG + rf"(?:(?:additional |further |extra |more |with )*{_WORK}(?: (?:and|&) {_WORK})? by\b"
    r"|with (?:additional |further )?(?:files|reporting|contributions|reports?|information|input)"
    r" (?:from|by)\b"
    r"|by (?:[A-Z][\w.'’-]+ ){1,3}(?:and|,|\||in [A-Z]|of the|$)"
    r"|our standards: )",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed (?:to|reporting|research)|helped report|(?:reported|reporting) from [A-Z])"
    r"[^.]{0,120}\.?\W*$"
)
_SIGNED = re.compile(r"\W{0,3}(?:AP|AFP|Reuters|CP|PA|UPI|dpa|The Canadian Press)\W{0,3}$")


def line_kind(text: str) -> Literal["credit", "correction"] | None:
    """Tell whether a paragraph is a credit or a correction by how it is worded."""
    if len(text) > _LONGEST_CORRECTION:
        return None
    if _CORRECTION.match(text):
        return "correction"
    if len(text) > _LONGEST_CREDIT or text[:1] in "“\"'‘":
        return None
    worded = _CREDIT.match(text) and not re.search('[“"”]', text)
    return "credit" if worded or _SIGNED.match(text) or _CONTRIBUTED.search(text) else None
