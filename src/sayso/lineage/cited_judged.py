"""Whether a name is an outlet's, by what is known of it and how a report speaks of it."""

from __future__ import annotations

import re
from typing import Final

from sayso.lineage.cited_lexicon import BODY_WORDS, NEWS_BODIES
from sayso.lineage.cited_mentions import Mention
from sayso.lineage.cited_names import registered, shape
from sayso.lineage.cited_runs import keys_of
from sayso.lineage.cited_source import BODIES
from sayso.model import Report
from sayso.model.claim import Kind
from sayso.names.ordinary import ORDINARY

_WEAK: Final = frozenset(
    "agency channel journal monitor network paper portal service site station television".split()
)
_NEWSLIKE: Final = re.compile(
    r"\b(?:news|press|wire|state|state-run|official|state-owned|media|monitoring|fact-check\w*|"
    r"trade|local|online|shipping|private|radio|television|tv|foreign|newspaper)\b",
    re.IGNORECASE,
)
_PUBLISHED: Final = re.compile(r"\s(?:dispatch|article|story|correspondent)\b")
_FOREIGN: Final = frozenset("al der die el il la le les".split())
_COMPOUND: Final = re.compile(r"\S+-(?:based|run|owned|language|backed|funded|linked)")
_REPORTED: Final = re.compile(
    r"(?:,[^,.;]{2,60},)?\s(?:(?:has|had|have|also|is|later|first)\s)?report(?:ed|s|ing)\b"
)
_TITLES: Final = frozenset(
    """
    admiral brigadier captain chairman chief colonel director doctor dr general governor judge
    lieutenant major mayor minister mr mrs ms president professor prosecutor secretary sergeant
    spokesman spokesperson spokeswoman
    """.split()
)


class Judge:
    """What the claims of a report take names for; asked about each name in turn."""

    def __init__(self, report: Report) -> None:
        """Take the speakers of a report's claims."""
        self._text = report.text
        self._kinds: dict[tuple[str, ...], Kind] = {}
        self._persons: set[str] = set()
        for claim in report.claims:
            for speaker in (claim.speaker, *claim.chain):
                if speaker is not None and speaker.name is not None:
                    words = keys_of(speaker.name)
                    self._kinds.setdefault(words, speaker.kind)
                    if speaker.kind == "person":
                        self._persons.update(words)

    def person(self, name: str) -> bool:
        """Whether a name may be a person's."""
        return bool(set(keys_of(name)) & (self._persons | _TITLES))

    def loaded(self, mention: Mention, name: str, full: str) -> tuple[Kind, bool]:
        """What a loaded outlet is, a medium or a body with releases, and whether that is sure.

        Args:
            mention: the words for it.
            name: its name there.
            full: its name as its own reports give it.
        """
        if shape(full) or registered(full) or (mention.noun and _newsy(mention.noun)):
            return "outlet", True
        body = is_body(full)
        told = mention.role in ("told", "seen")
        if mention.strict or told or _REPORTED.match(self._text, mention.end):
            return ("organisation", False) if body else ("outlet", True)
        kind = self._kinds.get(keys_of(name), "outlet")
        return (kind if kind in BODIES else "organisation" if body else "outlet"), False

    def unloaded(self, mention: Mention, name: str) -> bool:
        """Whether a name that no loaded outlet has is that of an outlet."""
        words = keys_of(name)
        if not words or "official" in words or _COMPOUND.fullmatch(name):
            return False
        known = registered(name)
        if known is not None:
            plain = all(word in ORDINARY for word in words) and not (len(words) > 1 and shape(name))
            clear = mention.strict or mention.role in ("told", "seen")
            return known.kind != "monitor" and (clear or not plain)
        kind = self._kinds.get(words)
        if kind in ("person", "government") and not shape(name):
            return False
        body = is_body(name)
        if mention.noun is not None and not body:
            return _newsy(mention.noun) or mention.role == "told"
        if body or self.person(name):
            return shape(name)
        seen = mention.role == "seen" and len(words) > 1
        reports = words[0] in _FOREIGN and _REPORTED.match(self._text, mention.end)
        if seen or reports or _PUBLISHED.match(self._text, mention.end):
            return True
        if shape(name):
            article = mention.run is not None and mention.run.article
            return len(words) > 1 or article or mention.strict
        return kind == "outlet"


def is_body(name: str) -> bool:
    """Whether a name is made like that of a ministry, a company or a group, and no outlet's."""
    words = set(keys_of(name))
    return bool(words & BODY_WORDS) and not words & NEWS_BODIES


def _newsy(noun: str) -> bool:
    """Whether words for what something is leave no doubt that it is an outlet."""
    return noun.rsplit(None, 1)[-1].casefold() not in _WEAK or bool(_NEWSLIKE.search(noun))
