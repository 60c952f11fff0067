"""From a statement to where its chain ends, across reports.

A copy leads to the same words of its original, a citation to what the cited report says of the same
proposition, and a chain within a report to its innermost source. What ends nowhere, as citations
that go round in a circle do, has no end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.lineage.carrying import carried
from sayso.lineage.dispute_sides import Side
from sayso.lineage.parties import Parties, Party
from sayso.model import Citation, Claim, Copy, Kind, Span, Speaker, Via

_MEDIA: Final = frozenset(("outlet", "document", "poll"))
_BEFORE_MORE: Final = re.compile(
    r",| (?:of|who|whom|in|at|from|with|on|that|which|near|for|to|close|familiar|inside) "
)
_FIRST_PERSON: Final = frozenset(("we", "our", "us", "i", "my", "ours"))
_ADDS: Final = frozenset(("CT+", "PR+", "PS+", None))


@dataclass(frozen=True, slots=True)
class End:
    """Where a chain ends.

    Attributes:
        key: the same for what is one.
        name: who it is.
        kind: what it is.
        report: id of the report that is its own.
        party: for telling what it may be.
        named: False where nothing tells who it is.
    """

    key: str
    name: str
    kind: Kind
    report: str | None = None
    party: Party | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class Way:
    """A way to an end.

    Attributes:
        end: None where it goes round in a circle.
        via: the stations in between.
        spans: the words that show it, in order of the way.
        cites: the citations that it goes by.
    """

    end: End | None
    via: tuple[Via, ...] = ()
    spans: tuple[Span, ...] = ()
    cites: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """What leads from report to report.

    Attributes:
        parties: who is who.
        cites: citations by claim, from the report inward.
        credits: citations of whole reports, by report.
        copies: by the report that copies.
        claims: by id.
        owned: ids of reports by the party whose own they are, in order of publication.
    """

    parties: Parties
    cites: Mapping[str, Sequence[Citation]]
    credits: Mapping[str, Sequence[Citation]]
    copies: Mapping[str, Copy]
    claims: Mapping[str, Claim]
    owned: Mapping[str, Sequence[str]]


class Tracer:
    """Follows the chains of one proposition's statements."""

    def __init__(self, sides: Sequence[Side], links: Links) -> None:
        self._links = links
        self._of_report: dict[str, list[Side]] = {}
        for side in sides:
            self._of_report.setdefault(side.report.id, []).append(side)

    def ways(self, side: Side, passed: frozenset[str] = frozenset()) -> tuple[Way, ...]:
        """The ways from a statement to its ends; most have one.

        Args:
            side: the statement.
            passed: ids of the reports that the way has come through.
        """
        passed = passed | {side.report.id}
        copied = self._copied(side, passed)
        if copied:
            return copied
        if side.claim.voice == "outlet":
            return self._own(side, passed)
        return self._attributed(side, passed)

    def _attributed(self, side: Side, passed: frozenset[str]) -> tuple[Way, ...]:
        """Follow what a report puts on somebody."""
        cited = self._cites(side.claim)
        party = self._innermost(side)
        medium = cited[-1] if cited and cited[-1].kind in _MEDIA else None
        if party is None:
            return self._cited(side, medium, passed) if medium else self._own(side, passed)
        owned = self._owned(party, medium, passed)
        if owned:
            return self._into(side, owned, party.name, cited, passed)
        if medium is not None and _goes_on(party, cited):
            if medium.to_report not in passed:
                return self._cited(side, medium, passed, party)
            if party.named:
                return (Way(None, _stations(cited), _shown(side), cited),)
        return (Way(self._unnamed(side, party), _stations(cited), _shown(side), cited),)

    def _cites(self, claim: Claim) -> tuple[Citation, ...]:
        """What a claim is put on, else what the claim around it is."""
        seen: set[str] = set()
        at: Claim | None = claim
        while at is not None and at.id not in seen:
            seen.add(at.id)
            if found := self._links.cites.get(at.id):
                return tuple(found)
            at = self._links.claims.get(at.within or "")
        return ()

    def _owned(self, party: Party, medium: Citation | None, passed: frozenset[str]) -> list[Side]:
        """What a party's own reports say for the proposition; of several, the one that is cited."""
        reports = [each for each in self._links.owned.get(party.id, ()) if each not in passed]
        if medium is not None and medium.to_report in reports:
            cited = self._carrying(medium.to_report or "")
            if cited:
                return cited
        for report in reports:
            if found := self._carrying(report):
                return found
        return []

    def _copied(self, side: Side, passed: frozenset[str]) -> tuple[Way, ...]:
        copy = self._links.copies.get(side.report.id)
        if copy is None or copy.original in passed or not carried(copy, side.statement.spans):
            return ()
        originals = self._carrying(copy.original)
        if not originals:
            return ()
        best = max(originals, key=lambda each: (_alike(each, side), each.statement.id))
        words = tuple(span for pair in copy.spans[:1] for span in pair)
        name = self._links.parties.own(best.report).name
        return tuple(
            Way(way.end, (Via(copy.original, name), *way.via), (*words, *way.spans), way.cites)
            for way in self.ways(best, passed)
        )

    def _cited(
        self, side: Side, cited: Citation, passed: frozenset[str], party: Party | None = None
    ) -> tuple[Way, ...]:
        """Follow a citation into the cited report, or end at it."""
        if cited.to_report is None:
            return (Way(_end_at(cited, party), (), _shown(side), (cited,)),)
        if cited.to_report in passed:
            return (Way(None, (Via(cited.to_report, cited.to_name),), _shown(side), (cited,)),)
        others = self._carrying(cited.to_report)
        if others:
            return self._into(side, others, cited.to_name, (cited,), passed)
        if party is not None and not party.named:
            return (Way(self._unnamed(side, party), _stations((cited,)), _shown(side), (cited,)),)
        return (Way(_end_at(cited, party), (), _shown(side), (cited,)),)

    def _into(
        self,
        side: Side,
        others: Sequence[Side],
        name: str,
        cites: tuple[Citation, ...],
        passed: frozenset[str],
    ) -> tuple[Way, ...]:
        """Go on with what another report says; the ways that end, if any do."""
        found: dict[str | None, Way] = {}
        for other in others:
            station = Via(other.report.id, name)
            for way in self.ways(other, passed):
                longer = Way(
                    way.end,
                    (station, *way.via),
                    (*_shown(side), *way.spans),
                    (*cites, *way.cites),
                )
                found.setdefault(way.end.key if way.end else None, longer)
        return tuple(way for way in found.values() if way.end is not None) or tuple(found.values())

    def _own(self, side: Side, passed: frozenset[str]) -> tuple[Way, ...]:
        """What an outlet says itself: another's, where the same report puts it on somebody."""
        attributed = [
            each
            for each in self._carrying(side.report.id)
            if each.claim.voice != "outlet" and each.claim.id != side.claim.id
        ]
        if side.claim.voice == "outlet" and attributed:
            return tuple(way for each in attributed[:1] for way in self.ways(each, passed))
        for credit in self._links.credits.get(side.report.id, ()):
            if credit.to_report not in passed and credit.named:
                return self._cited(side, credit, passed)
        party = self._links.parties.own(side.report)
        end = End(party.id, party.name, party.kind, side.report.id, party)
        first = side.statement.spans[0]
        shown = Span(first.start, first.end, first.text, side.report.id)
        return (Way(end, (), (shown,)),)

    def _carrying(self, report: str) -> list[Side]:
        """What a report says for the proposition; what it denies or doubts carries nothing."""
        return [each for each in self._of_report.get(report, ()) if adds(each)]

    def _innermost(self, side: Side) -> Party | None:
        """Whoever had it first-hand; "we" is whoever speaks around it, else the outlet."""
        claim = side.claim
        if " ".join(span.text for span in claim.source).casefold() in _FIRST_PERSON:
            outer = self._links.claims.get(claim.within or "")
            if outer is None or not outer.chain:
                return self._links.parties.own(side.report)
            return self._links.parties.of(side.report, outer, outer.chain[-1])
        link = last_link(side)
        return self._links.parties.of(side.report, claim, link) if link else None

    def _unnamed(self, side: Side, party: Party) -> End:
        """Somebody without a name: one with those of the same words that the same body heard."""
        if party.named:
            return _end_of(party)
        name, heard = party.name, self._links.parties.own(side.report)
        if len(side.claim.chain) > 1:
            teller = self._links.parties.of(side.report, side.claim, side.claim.chain[-2])
            if teller.named:
                name, heard = f"{party.name} (heard by {teller.name})", teller
        key = f"{heard.id} heard {_head(party.name)}"
        return End(key, name, party.kind, None, party, named=False)


def adds(side: Side) -> bool:
    """Whether a statement can have an origin for what the proposition says."""
    return side.certainty in _ADDS


def last_link(side: Side) -> Speaker | None:
    """Whoever had it first-hand, as far as the report tells."""
    return side.claim.chain[-1] if side.claim.chain else side.claim.speaker


def _goes_on(party: Party, cited: Sequence[Citation]) -> bool:
    """Whether what is cited stands behind a party, and is not the way on which it was heard."""
    if party.kind == "outlet":
        return True
    if not party.named:
        return cited[-1].to_report is not None or not cited[-1].named
    generic = party.name == party.name.casefold() and party.kind != "person"
    return generic or any(_same_name(party.name, each.to_name) for each in cited)


def _same_name(one: str, other: str) -> bool:
    first, second = ({*name.casefold().split()} - {"the"} for name in (one, other))
    return bool(first and second) and (first <= second or second <= first)


def _head(name: str) -> str:
    """The word that says what somebody is: "survivor" of "Survivors of the night shift"."""
    words = _BEFORE_MORE.split(name.casefold(), maxsplit=1)[0].split()
    return words[-1].rstrip("s") if words else ""


def _end_of(party: Party) -> End:
    return End(party.id, party.name, party.kind, None, party, party.named)


def _end_at(cited: Citation, party: Party | None = None) -> End:
    """The end of a way at what is cited, by name; without a name, apart for each report."""
    if party is not None and party.named and _same_name(party.name, cited.to_name):
        return _end_of(party)
    name = " ".join(cited.to_name.casefold().split())
    key = f"cited {name}" if cited.named else f"cited {name} by {cited.report}"
    return End(key, cited.to_name, cited.kind, cited.to_report, named=cited.named)


def _stations(cited: Sequence[Citation]) -> tuple[Via, ...]:
    return tuple(Via(each.to_report, each.to_name) for each in cited)


def _shown(side: Side) -> tuple[Span, ...]:
    """The words that put a claim on somebody."""
    spans = side.claim.source or side.claim.cue or side.statement.spans[:1]
    return tuple(Span(each.start, each.end, each.text, side.report.id) for each in spans)


def _alike(one: Side, other: Side) -> float:
    """How many words two statements share, of all that they have."""
    words = [{*" ".join(s.text for s in each.statement.spans).split()} for each in (one, other)]
    return len(words[0] & words[1]) / max(1, len(words[0] | words[1]))
