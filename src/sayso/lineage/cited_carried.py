"""Whether a report carries what another says that it does.

The words, names and figures of a claim are looked for in the report's text; each counts by how
rare it is among the reports at hand (inverse document frequency, Spärck Jones 1972).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import Final

from sayso.lineage.cited_lexicon import SMALL
from sayso.model import Report
from sayso.names.normal import plain

_WORD: Final = re.compile(r"[^\W_]+(?:[.,:][0-9]+)*")
_NUMBERS: Final = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
}
_STOP: Final = SMALL | frozenset(
    """
    about after all also any are be been before being between both can could did do does during
    had has have he her here him his how i if its just more most no not now only other out over
    said say says she so some than then there these they those through two under until up us very
    we what where will would you
    """.split()
)
_ENDINGS: Final = re.compile(r"(?:ings?|edly|ed|ies|es|s|ly)$")
_MOST: Final = 48
_KEYS: Final = 6


class Carriers:
    """Reports, ready to be asked what they carry."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Take the words of the reports, each text once."""
        self._of: dict[str, frozenset[str]] = {}
        self._twin: dict[str, str] = {}
        self._with: dict[str, list[str]] = {}
        known: dict[str, str] = {}
        for report in reports:
            same = known.setdefault(report.text, report.id)
            self._twin[report.id] = same
            if same == report.id:
                self._of[report.id] = frozenset(stems(f"{report.title or ''}\n{report.text}"))
                for word in sorted(self._of[report.id]):
                    self._with.setdefault(word, []).append(report.id)

    def weight(self, word: str) -> float:
        """How much a word tells, above 0: more, the fewer reports have it."""
        return math.log(1 + len(self._of) / (0.5 + len(self._with.get(word, ()))))

    def share(self, words: Iterable[str], report: Report) -> float:
        """How much of a claim, given as ``stems``, stands in a report: 0 to 1."""
        here = self._of[self._twin[report.id]]
        whole = found = 0.0
        for word in dict.fromkeys(words):
            weight = self.weight(word)
            whole += weight
            found += weight if word in here else 0.0
        return found / whole if whole else 0.0

    def likely(self, words: Sequence[str], reports: Sequence[Report]) -> list[Report]:
        """The reports of many that may carry a claim, few enough to look at each."""
        if len(reports) <= _MOST:
            return list(reports)
        distinct = list({self._twin[report.id]: report for report in reversed(reports)}.values())
        distinct.reverse()
        if len(distinct) <= _MOST:
            return distinct
        own = {self._twin[report.id]: report for report in distinct}
        rare = sorted(
            (word for word in dict.fromkeys(words) if word in self._with),
            key=lambda word: (len(self._with[word]), word),
        )
        found: dict[str, None] = {}
        for word in rare[:_KEYS]:
            for twin in self._with[word]:
                if twin in own:
                    found[twin] = None
                if len(found) >= _MOST:
                    return [own[each] for each in found]
        return [own[each] for each in found] or distinct[:_MOST]


def stems(text: str) -> list[str]:
    """The telling words of a text, made alike: numbers in figures, endings cut, names joined too.

    "Aster Bay", "Aster-Bay" and "Asterbay" have "asterbay" in common.
    """
    found: list[str] = []
    last = ""
    for match in _WORD.finditer(plain(text)):
        word = match.group()
        low = word.casefold()
        if word[0].isupper() and last:
            found.append(last + low)
        last = low if word[0].isupper() else ""
        if low in _STOP:
            continue
        if low[0].isdigit():
            found.append(low.replace(",", "") if "," in low and ":" not in low else low)
            continue
        low = _NUMBERS.get(low, low)
        found.append(_ENDINGS.sub("", low) if len(low) > 4 else low)
    return found
