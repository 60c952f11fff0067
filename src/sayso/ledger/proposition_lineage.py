"""Where the reports of a proposition have it from, step by step, with the words that show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sayso.ledger.proposition_gathered import Gathered, Said
from sayso.ledger.proposition_passages import Passage
from sayso.ledger.proposition_shown import How, Shown
from sayso.ledger.proposition_stops import Lineage, Step, Stop, goes_round, key_of_via, unnamed
from sayso.model import Certainty, Kind, Proposition, Rest, Via

ADDS: frozenset[Certainty | None] = frozenset(["CT+", "PR+", "PS+", None])
"""How sure one has to be to carry a proposition, and not to deny it or leave it open."""

_VERBS: dict[Certainty, str] = {"CT-": "denied", "PR-": "doubted", "PS-": "doubted"}
_PUBLISHED: frozenset[Kind] = frozenset(["outlet", "document", "poll"])


def lineage_of(proposition: Proposition, gathered: Gathered) -> Lineage:
    """Put the ways of a proposition's statements together.

    Args:
        proposition: with the ways of its statements.
        gathered: its reports.
    """
    grown = _Growing(proposition, gathered)
    for rest in proposition.rests_on:
        grown.add(rest)
    return grown.done()


@dataclass(slots=True)
class _Growing:
    """Takes one way after the other."""

    proposition: Proposition
    gathered: Gathered
    _shown: Shown = field(init=False)
    _stops: dict[str, Stop] = field(init=False, default_factory=dict)
    _steps: dict[tuple[str, str], Step] = field(init=False, default_factory=dict)
    _sure: dict[str, Certainty | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        made = self.proposition
        self._shown = Shown(made, self.gathered)
        self._sure = {member.statement: member.certainty for member in made.members}
        loose = [cite for cite in made.cites if cite.to_report is None]
        absent = {cite.to_name for cite in loose if cite.named}
        nameless = {cite.to_name for cite in loose} - absent
        names = {root.id: self.gathered.name(root.name) for root in made.origins.roots}
        for root in made.origins.roots:
            may_be = tuple(names[each] for each in root.may_be if each in names)
            away = root.report is None and root.name in absent and root.kind in _PUBLISHED
            self._stops[root.id] = Stop(
                root.id,
                "origin",
                names[root.id],
                root.report,
                away,
                unnamed(root) or root.name in nameless,
                may_be,
            )
        for member in made.members:
            said = self.gathered.said(member.statement)
            if said is not None:
                self._report(said.report.id, carries=True)

    def add(self, rest: Rest) -> None:
        """Take in the way of one statement."""
        said = self.gathered.said(rest.statement)
        if said is None:
            return
        home = Via(said.report.id, "")
        if goes_round(rest, said.report.id):
            self._circle([home, *rest.via], rest, said)
            return
        if rest.root not in self._stops or rest.root is None:
            self._apart(rest, said)
            return
        at, source = self._stops[rest.root], self._start(self._stops[rest.root])
        outward = [*reversed(rest.via), home]
        for number, via in enumerate(outward):
            last = number == len(outward) - 1
            stop = self._stop(via)
            if stop.kind == "name" and stop.name == at.name:
                continue
            how: How = "own" if stop.report and stop.report == at.report and not number else "quote"
            if stop.report and how != "own":
                how = self._shown.how(stop.report, source, said if last else None)
            self._step(at, stop, how, source, rest, said if last else None)
            at, source = stop, via

    def done(self) -> Lineage:
        """All of it, in order."""
        first = [stop for stop in self._stops.values() if stop.kind not in ("report", "name")]
        then = [stop for stop in self._stops.values() if stop.kind in ("report", "name")]
        return Lineage((*first, *then), tuple(self._steps.values()))

    def _start(self, root: Stop) -> Via | None:
        if root.report:
            return Via(root.report, root.name)
        return Via(None, root.name) if root.absent or root.unnamed else None

    def _apart(self, rest: Rest, said: Said) -> None:
        """Who denies or doubts it, or is not traced any further."""
        certainty = self._sure.get(rest.statement)
        holder = said.holder or self.gathered.outlet(said.report.id)
        adds = certainty in ADDS
        verb = _VERBS.get(certainty, "left open") if certainty else "left open"
        name = f"not traced beyond {holder}" if adds else f"{verb} by {holder}"
        own = "" if said.holder else said.report.id
        key = f"{name.casefold()} {own}".rstrip()
        stop = self._stops.setdefault(key, Stop(key, "untraced" if adds else "denial", name))
        target = self._report(said.report.id, carries=True)
        words = tuple(replace(span, report=said.report.id) for span in said.statement.spans)
        shown = rest if adds else replace(rest, spans=words)
        self._step(stop, target, "quote" if adds else "denial", None, shown, said)

    def _circle(self, stations: Sequence[Via], rest: Rest, said: Said) -> None:
        keys = [key_of_via(via) for via in stations]
        again = next(at for at, key in enumerate(keys) if key in keys[:at])
        around = keys[keys.index(keys[again]) : again]
        key = "circle " + " ".join(sorted(around))
        whom = "itself" if len(around) == 1 else "each other"
        self._stops.setdefault(key, Stop(key, "circle", f"no origin: they cite {whom}"))
        for number, (citing, cited) in enumerate(pairwise(stations)):
            one, other = self._stop(citing), self._stop(cited)
            if one.report:
                last = said if number == 0 else None
                how = self._shown.how(one.report, cited, last)
                self._step(other, one, how, cited, rest, last, circle=key_of_via(citing) in around)
        first = self._stop(
            min((via for via in stations if key_of_via(via) in around), key=self._time)
        )
        self._steps.setdefault((key, first.id), Step(key, first.id, "quote", circle=True))

    def _time(self, via: Via) -> tuple[bool, str, str]:
        time = self.gathered.published(via.report)
        return time is None, time or "", key_of_via(via)

    def _stop(self, via: Via) -> Stop:
        if via.report is not None:
            return self._report(via.report)
        key = key_of_via(via)
        name = self.gathered.name(via.name)
        absent = any(
            cite.named and cite.to_name == via.name and cite.kind in _PUBLISHED
            for cite in self.proposition.cites
        )
        return self._stops.setdefault(key, Stop(key, "name", name, absent=absent))

    def _report(self, report: str, *, carries: bool = False) -> Stop:
        known = self._stops.get(report)
        if known is None:
            known = Stop(
                report,
                "report",
                self.gathered.outlet(report),
                report,
                time=self.gathered.published(report),
            )
        if carries:
            known = replace(known, carries=True)
        self._stops[report] = known
        return known

    def _step(
        self,
        source: Stop,
        target: Stop,
        how: How,
        via: Via | None,
        rest: Rest,
        said: Said | None,
        *,
        circle: bool = False,
    ) -> None:
        key = source.id, target.id
        known = self._steps.get(key)
        if known is None or (said is not None and how != "own"):
            known = replace(known or Step(*key, how), how=how)
        spans = [span for span in rest.spans if span.report == target.report]
        found: Iterable[Passage] = ()
        if target.report is not None and (said is not None or not known.passages):
            found = self._shown.passages(target.report, via, spans, said)
        passages = {each.words: each for each in (*known.passages, *found)}
        self._steps[key] = replace(
            known, passages=tuple(passages.values()), circle=known.circle or circle
        )
