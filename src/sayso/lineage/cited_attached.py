"""Which claims of a report are put on what it cites."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.lineage.cited_source import MEDIA, Source
from sayso.model import Report
from sayso.model.claim import Claim
from sayso.model.span import Span

_PRONOUNS: Final = frozenset(("it", "they"))
_BACK: Final = 4000


@dataclass(frozen=True, slots=True)
class Attached:
    """A claim and a source that it is put on.

    Attributes:
        claim: the claim's id; None where no claim was found in the sentence.
        source: what is cited.
        span: the words that show it: of the source, or a pronoun for it.
        content: what is claimed, in the report's words.
        at: where the claim's source, or the words for what is cited, begin.
    """

    claim: str | None
    source: Source
    span: tuple[int, int]
    content: str
    at: int


def attached(report: Report, sources: Sequence[Source]) -> list[Attached]:
    """Put claims and sources together, in order of the claims; of one from the report inward.

    Args:
        report: the report.
        sources: what it names, in order of the text.
    """
    found: dict[str | None, list[Attached]] = {}
    begins = [source.start for source in sources]
    direct: set[int] = set()
    before: Source | None = None
    for claim in report.claims:
        if claim.voice != "attributed":
            continue
        own = _overlapping(begins, sources, claim.source)
        for at in own:
            source = sources[at]
            _put(found, claim, source, (source.start, source.end))
        direct.update(own)
        if own:
            before = sources[own[0]]
        elif claim.source:
            span = claim.source[0]
            before = _again(report, claim, before)
            if before is not None:
                _put(found, claim, before, (span.start, span.end))
    near = _Near(report.claims)
    for at, source in enumerate(sources):
        if at in direct:
            continue
        other = near.to(source)
        span_of = (source.start, source.end)
        if other is not None:
            _put(found, other, source, span_of)
        elif source.kind in MEDIA:
            words = report.text[slice(*source.sentence)]
            found.setdefault(None, []).append(Attached(None, source, span_of, words, source.start))
    order = [None, *(claim.id for claim in report.claims)]
    return [each for claim_id in order for each in sorted(found.get(claim_id, ()), key=_inward)]


def _put(
    found: dict[str | None, list[Attached]], claim: Claim, source: Source, span: tuple[int, int]
) -> None:
    content = " ".join(piece.text for piece in claim.content)
    held = found.setdefault(claim.id, [])
    if not any(each.source.name == source.name for each in held):
        held.append(Attached(claim.id, source, span, content, source.start))


def _overlapping(
    begins: Sequence[int], sources: Sequence[Source], spans: Sequence[Span]
) -> list[int]:
    """Places in ``sources`` of those that lie over one of the spans."""
    found: list[int] = []
    for span in spans:
        for at in range(max(0, bisect_right(begins, span.start) - 2), len(sources)):
            if begins[at] >= span.end:
                break
            if sources[at].end > span.start and at not in found:
                found.append(at)
    return sorted(found)


def _again(report: Report, claim: Claim, before: Source | None) -> Source | None:
    """What "it" is: what the claim before is put on, where no sentence stands between."""
    if before is None or before.kind not in MEDIA:
        return None
    if claim.source[0].text.casefold() not in _PRONOUNS:
        return None
    reached = before.sentence[1]
    between = report.text[reached : max(claim.source[0].start, reached)]
    return before if "\n" not in between and between.count(". ") <= 1 else None


class _Near:
    """Claims, ready to be asked which of them stands nearest to a source in its sentence."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        pieces = [(s, claim, True) for claim in claims for s in claim.cue]
        pieces += [(s, claim, False) for claim in claims for s in claim.content]
        self._pieces = sorted(pieces, key=lambda each: (each[0].start, each[0].end, each[1].id))
        self._starts = [span.start for span, _, _ in self._pieces]
        self._longest = max((s.end - s.start for s, _, _ in pieces), default=0)

    def to(self, source: Source) -> Claim | None:
        """The claim; None where there is none in the sentence."""
        first, last = source.sentence
        best: tuple[tuple[int, int, str], Claim] | None = None
        at = bisect_left(self._starts, first - min(self._longest, _BACK))
        while at < len(self._pieces) and self._starts[at] < last:
            span, claim, cue = self._pieces[at]
            at += 1
            if span.end <= first or (cue and span.start < first):
                continue
            if _is_it(claim, source):
                continue
            inside = span.start <= source.start and source.end <= span.end
            gap = max(source.start - span.end, span.start - source.end, 0)
            rank = (int(not cue) + int(claim.voice == "outlet") + int(inside), gap, claim.id)
            if best is None or rank < best[0]:
                best = (rank, claim)
        return best[1] if best else None


def _is_it(claim: Claim, source: Source) -> bool:
    """Whether all that a claim says is the source: of "citing minutes of a meeting"."""
    return all(source.start - 12 <= s.start and s.end <= source.end + 2 for s in claim.content)


def _inward(each: Attached) -> tuple[int, int]:
    """From the report inward: who passes it on, who was told or has seen it, who has it."""
    source = each.source
    if source.role == "basis":
        return 4, each.at
    if source.kind != "outlet":
        return 3, each.at
    return {"outer": 0, "speaks": 1}.get(source.role, 2), each.at
