"""Going through a report from front to back, with what it has named in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from sayso.lineage.cited_judged import Judge, is_body
from sayso.lineage.cited_mentions import Mention
from sayso.lineage.cited_names import Roster, shape
from sayso.lineage.cited_runs import keys_of
from sayso.lineage.cited_source import Source
from sayso.model import Report

_UNKNOWN: Final = re.compile(
    r"\b(?:largest|biggest|main|leading|other|second|first|third|best-known|oldest|only)\b"
)
_AGENCY: Final = re.compile(r"\b(?:agency|agencies|wire|press|news)\b|^[A-Z]{2,5}$", re.IGNORECASE)
_AGENCIES: Final = frozenset(("agency", "service", "wire"))
_OF_OTHERS: Final = frozenset("agency station network channel paper reports radio article".split())
_BACK: Final = 12
_FAR: Final = 1500


class Reader:
    """Goes through a report and keeps what was named, for those that are spoken of again."""

    def __init__(self, report: Report, known: Roster) -> None:
        """Begin with a report of which nothing was read.

        Args:
            report: the report.
            known: the outlets of all loaded reports.
        """
        self._text = report.text
        self._known = known
        self._own = known.of(report)
        self._judge = Judge(report)
        self._seen: list[Source] = []
        self._pending: list[Source] = []

    def mention(self, mention: Mention) -> Iterator[Source]:
        """The sources that the next mention names: none, one, or several ("A and B report")."""
        if mention.run is not None:
            for start, end in self._pieces(mention):
                yield from self._kept(self._named(mention, start, end))
            return
        words = self._text[mention.start : mention.end]
        if mention.definite and not _UNKNOWN.search(words):
            yield from self._kept(self._again(mention))
        else:
            nobody = self._source(mention, words)
            yield from self._kept(replace(nobody, named=False))

    def _kept(self, source: Source | None) -> Iterator[Source]:
        if source is not None:
            self._seen.append(source)
            yield source

    def _source(self, mention: Mention, name: str) -> Source:
        place = (mention.start, mention.end)
        return Source(*place, mention.sentence, mention.role, name, (), "outlet")

    def _pieces(self, mention: Mention) -> list[tuple[int, int]]:
        run, whole = mention.run, (mention.start, mention.end)
        if run is None or " and " not in run.text or self._known.named(run.text):
            return [whole]
        at = run.start + run.text.index(" and ")
        after = at + len(" and ")
        after += len("the ") if self._text[after : after + 4] == "the " else 0
        parts = [(run.start, at), (after, run.end)]
        names = [self._text[start:end] for start, end in parts]
        known = self._known
        each = [known.named(n) or known.shortened(n) or shape(n) for n in names]
        return parts if all(each) else [whole]

    def _named(self, mention: Mention, start: int, end: int) -> Source | None:
        name = self._text[start:end]
        source = replace(self._source(mention, name), start=start, end=end)
        before = self._fuller(name)
        if before is not None:
            return replace(
                source, name=before.name, outlets=before.outlets, kind=before.kind, sure=before.sure
            )
        outlets = self._known.named(name) or self._short(name, mention)
        if self._own in outlets:
            return None
        if outlets:
            kind, sure = self._judge.loaded(mention, name, self._known.names[outlets[0]])
            return replace(source, outlets=outlets, kind=kind, sure=sure)
        if self._judge.unloaded(mention, name):
            return source
        told = len(keys_of(name)) > 1 or name.isupper() or (mention.run and mention.run.article)
        if told and not self._judge.person(name) and not is_body(name):
            self._pending.append(source)
        return None

    def _fuller(self, name: str) -> Source | None:
        """Who was named before with more words: "the Ledger" after "the Lurane Ledger"."""
        words = keys_of(name)
        if not words:
            return None
        for before in reversed(self._seen[-4 * _BACK :]):
            more = keys_of(before.name)
            longer = before.named and len(more) > len(words)
            if longer and words in (more[-len(words) :], more[: len(words)]):
                return before
        return None

    def _short(self, name: str, mention: Mention) -> tuple[str, ...]:
        """Outlets that a shortened name stands for: one word needs an article, or much else."""
        run = mention.run
        bare = len(keys_of(name)) == 1 and not (run and run.article) and mention.role == "speaks"
        if bare and not (mention.strict or shape(name) or name.isupper()):
            return ()
        return self._known.shortened(name)

    def _again(self, mention: Mention) -> Source | None:
        """Who "the newspaper" is: the outlet that was named last."""
        noun = (mention.noun or "").casefold()
        for before in reversed(self._seen[-_BACK:]):
            if mention.start - before.end > _FAR:
                break
            if before.kind != "outlet" or (before.named and noun == "reports"):
                continue
            full = self._known.names[before.outlets[0]] if before.outlets else before.name
            if noun not in _AGENCIES or _AGENCY.search(full):
                return self._at(before, mention)
        if noun in _OF_OTHERS:
            return None
        for pending in reversed(self._pending[-_BACK // 2 :]):
            if mention.start - pending.end < _FAR // 2:
                self._seen.append(pending)
                return self._at(pending, mention)
        return None

    def _at(self, before: Source, mention: Mention) -> Source:
        start, end, sentence, role = mention.start, mention.end, mention.sentence, mention.role
        return replace(before, start=start, end=end, sentence=sentence, role=role)
