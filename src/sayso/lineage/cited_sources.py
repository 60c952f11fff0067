"""What a report names as where it has something: outlets, documents, bodies with own reports."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.lineage.cited_credits import is_credit
from sayso.lineage.cited_documents import Document, documents
from sayso.lineage.cited_lexicon import BODY_WORDS
from sayso.lineage.cited_mentions import mentions
from sayso.lineage.cited_names import Roster, shape
from sayso.lineage.cited_reader import Reader
from sayso.lineage.cited_runs import keys_of
from sayso.lineage.cited_source import BODIES, Source, place
from sayso.lineage.cited_titles import Titles
from sayso.lineage.copied_words import paragraphs
from sayso.model import Report
from sayso.model.claim import Claim, Kind
from sayso.text import sentences

_ISSUED: Final = frozenset("analysis report ruling study studies survey surveys".split())
_AGAIN: Final = BODY_WORDS | frozenset("he she it they ngo publisher maker operator".split())


def sources(report: Report, known: Roster, titles: Titles) -> list[Source]:
    """Find what a report names as its sources, in order of the text.

    Its own outlet is none.
    """
    reader = Reader(report, known)
    claimed = sorted((s.start, s.end) for claim in report.claims for s in claim.source)
    starts = [start for start, _ in claimed]
    found: list[Source] = []
    for start, end, kind in paragraphs(report):
        if kind == "correction" or is_credit(report.text, start, end, kind):
            continue
        here: list[Source] = []
        for mention in mentions(report.text, start, end):
            here += reader.mention(mention)
        for first, last in sentences(report.text, start, end):
            inside = claimed[bisect_left(starts, first) : bisect_right(starts, last)]
            for document in documents(report.text, first, last, inside):
                source = _document(report, document, (first, last), known, titles)
                if source is not None:
                    here = [each for each in here if not _whose(each, source)]
                    if not _taken(here, source):
                        here.append(source)
        found += here
    found.sort(key=place)
    begins = [source.start for source in found]
    for source in _bodies(report, known):
        near = bisect_left(begins, source.end)
        if not _taken(found[max(0, near - 3) : near], source):
            found.append(source)
    return sorted(found, key=place)


def _whose(each: Source, document: Source) -> bool:
    """Whether a name is only that of whom a document is: "an inventory of the museum shows"."""
    inside = document.start < each.start and each.end <= document.end
    return inside and each.role == "speaks" and not document.outlets


def _document(
    report: Report, document: Document, sentence: tuple[int, int], known: Roster, titles: Titles
) -> Source | None:
    owners = _owners(document, known)
    if known.of(report) in owners or (document.vehicle and not owners):
        return None
    return Source(
        start=document.start,
        end=document.end,
        sentence=sentence,
        role="outer",
        name=titles.full(document, report),
        outlets=owners,
        kind="poll" if document.poll else "document",
        named=document.telling,
        document=document,
    )


def _owners(document: Document, known: Roster) -> tuple[str, ...]:
    """Loaded outlets that issued a document: "a test report by Lindquay Laboratories"."""
    if not document.vehicle and " by " not in document.name and document.head not in _ISSUED:
        return ()
    words = document.name.split()
    for at, word in enumerate(words):
        for stop in range(len(words), at, -1) if word[0].isupper() else ():
            found = known.named(" ".join(words[at:stop]))
            if found:
                return found
    return ()


def _bodies(report: Report, known: Roster) -> Iterator[Source]:
    """Bodies that are quoted and have reports of their own among those at hand."""
    own = known.of(report)
    for claim in report.claims:
        body = _body(claim, known) if claim.source and claim.voice == "attributed" else None
        if body is not None:
            found, kind = body
            name, span = known.names[found[0]], claim.source[0]
            if own not in found and not shape(name):
                where = (span.start, span.end)
                yield Source(*where, where, "speaks", name, found, kind)


def _body(claim: Claim, known: Roster) -> tuple[tuple[str, ...], Kind] | None:
    speaker = claim.speaker
    if speaker is None:
        return None
    behalf = speaker.on_behalf
    kind = behalf.kind if behalf else speaker.kind
    if kind not in BODIES:
        return None
    words = keys_of(claim.source[0].text)
    found = known.described(words)
    for name in (behalf.name if behalf else None, speaker.name):
        if name and not found and _fits(words, keys_of(name)):
            found = known.named(name) or known.shortened(name)
    return (found, kind) if found else None


def _fits(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether words for a speaker may stand for a name: some of it, or "the group"."""
    return any(word in name for word in words) or (
        len(words) <= 2 and words[-1:] != () and words[-1] in _AGAIN
    )


def _taken(found: Sequence[Source], source: Source) -> bool:
    return any(each.start < source.end and source.start < each.end for each in found)
