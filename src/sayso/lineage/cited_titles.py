"""Full names of documents: "the ship's cargo manifest" is the "cargo manifest of the Aster Bay"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from sayso.lineage.cited_documents import Document
from sayso.lineage.cited_lexicon import KINDS_OF_THING
from sayso.model import Report

_NAME: Final = r"((?:[A-Z][\w’'-]*\w)(?:\s[A-Z][\w’'-]*\w){0,2})"
_OWNED: Final = re.compile(r"\b(?:[Tt]he\s)?([a-z][\w-]+)[’']s?\s")
_OWNER: Final = re.compile(r"^((?:[A-Z][\w-]*\s)*[A-Z][\w-]*)[’']s?\s(.+)$")
_INTRODUCED: Final = re.compile(r"^(?:leaked|confidential|secret|internal)\s(?=\w)")
_FIRST: Final = 60


class Titles:
    """The reports, ready to be asked what "the ship" is called."""

    def __init__(self, reports: Sequence[Report]) -> None:
        """Keep the reports to look names up in; each question is answered once."""
        self._reports = reports
        self._known: dict[tuple[str, str], str | None] = {}

    def full(self, document: Document, report: Report) -> str:
        """The name of a document with whose it is, as far as the reports tell."""
        name = document.name
        owned = _OWNED.search(name)
        if owned:
            called = self._called(owned[1], report)
            if called:
                rest = f"{name[: owned.start()]}{name[owned.end() :]}"
                return (
                    f"{rest} of the {called}"
                    if owned[1] in KINDS_OF_THING[0]
                    else f"{rest} of {called}"
                )
        owner = _OWNER.match(name)
        return f"{owner[2]} of {owner[1]}" if owner else name

    def _called(self, noun: str, report: Report) -> str | None:
        key = (noun, report.id)
        if key not in self._known:
            others = [each for each in self._reports[:_FIRST] if each is not report]
            self._known[key] = _most(noun, [report]) or _most(noun, others)
        return self._known[key]


def _most(noun: str, reports: Sequence[Report]) -> str | None:
    """The name that stands beside a noun, or one like it, most often."""
    alike = next((kind for kind in KINDS_OF_THING if noun in kind), frozenset((noun,)))
    nouns = "|".join(sorted(alike))
    beside = re.compile(
        rf"\b(?:{nouns}),?\s(?:of\s)?(?:the\s)?{_NAME}|\b[Tt]he\s{_NAME}\s(?:{nouns})\b"
        rf"|\b(?:the\s|The\s){_NAME},\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}(?:{nouns})\b"
    )
    found: Counter[str] = Counter()
    for report in reports:
        for match in beside.finditer(report.text[:20_000]):
            found[next(group for group in match.groups() if group)] += 1
    return min(found, key=lambda name: (-found[name], name)) if found else None
