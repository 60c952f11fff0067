"""Which loaded report is meant by a citation, and under which name what is cited goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.lineage.cited_attached import Attached
from sayso.lineage.cited_carried import Carriers, stems
from sayso.lineage.cited_credits import Credit
from sayso.lineage.cited_links import address, by_address
from sayso.lineage.cited_names import Roster, registered, shape
from sayso.lineage.cited_source import BODIES, Source
from sayso.lineage.cited_unloaded import Unloaded
from sayso.lineage.copied_times import earlier, place_of, time_of
from sayso.model import Link, Report
from sayso.model.claim import Kind
from sayso.model.lineage import Citation
from sayso.model.span import Span

_CARRIES: Final = 0.3
_BODY_CARRIES: Final = 0.5
_NEARLY: Final = 0.9
_LINKED: Final = 0.7


@dataclass(frozen=True, slots=True)
class Meant:
    """What is cited: the loaded report, or None; the name; what it is; what shows it."""

    report: str | None
    name: str
    kind: Kind
    linked: bool = False
    named: bool = True


class Resolver:
    """The loaded reports, ready to be asked which of them a citation means."""

    def __init__(self, reports: Sequence[Report], known: Roster) -> None:
        """Take the reports and their outlets."""
        self._known = known
        self._by_id = {report.id: report for report in reports}
        self._places = {report.id: place_of(report) for report in reports}
        self._carriers = Carriers(reports)
        self._addresses = by_address(reports)
        self._unloaded = Unloaded({})
        self._media: frozenset[str] = frozenset()
        self._bodies: dict[str, Kind] = {}

    def learn(self, sources: Mapping[str, Sequence[Source]]) -> None:
        """Take what all reports say: names of what is not loaded, and who is surely an outlet.

        Args:
            sources: what each report names, by its id.
        """
        self._unloaded = Unloaded(sources)
        held = [each for own in sources.values() for each in own]
        self._media = frozenset(key for each in held if each.sure for key in each.outlets)
        bodies = {key: each.kind for each in held if each.kind in BODIES for key in each.outlets}
        self._bodies = {key: kind for key, kind in bodies.items() if key not in self._media}

    def source(self, report: Report, one: Attached) -> Meant | None:
        """What a claim is put on; None where it is the report's own outlet or nothing at all."""
        source = one.source
        if source.kind in BODIES and any(key in self._media for key in source.outlets):
            source = replace(source, kind="outlet")
        elif source.kind == "outlet" and source.outlets and source.outlets[0] in self._bodies:
            source = replace(source, kind=self._bodies[source.outlets[0]])
        linked = self._linked(report, one)
        if linked is not None:
            if self._known.of(linked) == self._known.of(report):
                return None
            name = linked.outlet or source.name
            return Meant(linked.id, name, source.kind, linked=True, named=True)
        if source.outlets:
            return self._loaded(report, source, one.content)
        if source.document is not None:
            called = self._unloaded.document(source, report.id)
            return Meant(None, called, source.kind) if called else None
        if not source.named:
            return Meant(None, source.name, source.kind, named=False)
        name = self._unloaded.called(source.name)
        later = self._known.named(name)
        if later and self._known.of(report) not in later:
            return self._best(report, later, stems(one.content), source.kind)
        return Meant(None, name, source.kind)

    def credit(self, report: Report, credit: Credit) -> Citation | None:
        """What a credit names; None where it is nobody else, or no outlet."""
        span = Span(credit.start, credit.end, report.text[credit.start : credit.end], report.id)
        if not credit.name:
            return Citation(report.id, None, span.text, "outlet", span, "credit", named=False)
        outlets = self._known.named(credit.name) or self._short(credit)
        own = self._known.of(report)
        if own in outlets:
            return None
        if outlets:
            words = stems(report.text)[:400]
            meant = self._best(report, outlets, words, "outlet")
            return Citation(report.id, meant.report, meant.name, "outlet", span, "credit")
        known = registered(credit.name)
        like = shape(credit.name) or (known is not None and known.kind != "monitor")
        if not credit.sure and not like:
            return None
        name = self._unloaded.called(credit.name)
        return Citation(report.id, None, name, "outlet", span, "credit")

    def _short(self, credit: Credit) -> tuple[str, ...]:
        return self._known.shortened(credit.name) if credit.sure else ()

    def _loaded(self, report: Report, source: Source, content: str) -> Meant | None:
        meant = self._best(report, source.outlets, stems(content), source.kind)
        body = source.kind in BODIES
        return None if body and meant.report is None else meant

    def _best(
        self, report: Report, outlets: Sequence[str], words: Sequence[str], kind: Kind
    ) -> Meant:
        """The report of these outlets that carries most, not later than the one that cites.

        Where one of them is linked elsewhere in the report, that one is meant, unless another
        carries clearly more.
        """
        body = kind in BODIES
        least = _BODY_CARRIES if body else _CARRIES
        here = time_of(report.published)
        rated: list[tuple[bool, float, Report]] = []
        for key in outlets:
            for other in self._carriers.likely(words, self._known.reports[key]):
                if other.id != report.id:
                    late = earlier(here, time_of(other.published)) == -1
                    rated.append((late, self._carriers.share(words, other), other))
        name = self._known.names[outlets[0]]
        fitting = [each for each in rated if each[1] >= least]
        in_time = [each for each in fitting if not each[0]]
        pool = in_time if body else in_time or fitting
        linked = self._linked_to(report, outlets)
        if not pool:
            return Meant(linked.id if linked else None, name, kind)
        most = max(share for _, share, _ in pool)
        if linked and any(o is linked and share >= _LINKED * most for _, share, o in pool):
            return Meant(linked.id, linked.outlet or name, kind)
        near = [other for _, share, other in pool if share >= _NEARLY * most]
        best = min(near, key=lambda each: self._places[each.id])
        return Meant(best.id, best.outlet or name, kind)

    def _linked(self, report: Report, one: Attached) -> Report | None:
        """The loaded report that a link in or beside the words for a source leads to."""
        source = one.source
        for link in report.links:
            inside = link.start < source.end + 1 and source.start - 1 < link.end
            span = link.start < one.span[1] and one.span[0] < link.end
            if inside or span:
                meant = self._at(link, report)
                if meant is not None:
                    return meant
        return None

    def _linked_to(self, report: Report, outlets: Sequence[str]) -> Report | None:
        """The report of one of these outlets that some link leads to."""
        found = (self._at(link, report) for link in report.links)
        return next((each for each in found if each and self._known.of(each) in outlets), None)

    def _at(self, link: Link, report: Report) -> Report | None:
        key = address(link.url)
        found = [r for r in self._addresses.get(key or "", ()) if r.id != report.id]
        return max(found, key=lambda each: self._places[each.id]) if found else None
