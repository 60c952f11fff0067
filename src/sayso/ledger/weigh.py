"""Weigh claims across reports: propositions with their origins and disputes, with nothing kept."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.ingest import Failure
from sayso.ledger.why import Reasons
from sayso.lineage.absent import absent
from sayso.lineage.carrying import carried
from sayso.lineage.cited import citations, cites_within, credits_within
from sayso.lineage.copied import copies
from sayso.lineage.copied_times import Place, place_of, time_of
from sayso.lineage.dispute_sides import Side
from sayso.lineage.disputes import disputes
from sayso.lineage.origins import traced
from sayso.lineage.parties import Parties, Party
from sayso.lineage.polarity import relative
from sayso.lineage.tracing import Links, last_link
from sayso.link.items import Item
from sayso.link.linking import THRESHOLD, Group, link
from sayso.model import Citation, Copy, Member, Proposition, Report, Weighed, Why
from sayso.neural.sentences import shipped


@dataclass(frozen=True, slots=True)
class Weighing:
    """Reports and what they come to.

    Attributes:
        reports: as read, with their claims; of one address the latest version only.
        weighed: the propositions, and what is absent.
    """

    reports: tuple[Report, ...]
    weighed: Weighed
    _reasons: Reasons = field(repr=False)

    def why(self, asked: str) -> tuple[Why, ...]:
        """Why statements were put together or kept apart, and origins merged or not.

        Args:
            asked: id of a proposition or statement, or its first characters where only one begins
                so; at least four.

        Raises:
            UsageError: if there is none, or more than one.
        """
        return self._reasons.of(asked)


def weigh(
    reports: Iterable[Report | Failure],
    *,
    threshold: float | None = None,
    must: Iterable[tuple[str, str]] = (),
    cannot: Iterable[tuple[str, str]] = (),
) -> Weighing:
    """Weigh claims across reports.

    Args:
        reports: with their claims, in any order; the result is the same. Failures among them
            are passed over.
        threshold: how sure it has to be that statements say the same, 0 to 1.
        must: pairs of ids of statements that say the same.
        cannot: pairs of ids of statements that do not.

    Raises:
        ModelError: if the shipped model is missing or does not fit the program.
    """
    held = latest(each for each in reports if isinstance(each, Report))
    limit = THRESHOLD if threshold is None else threshold
    linked = link(held, shipped(), threshold=limit, must=must, cannot=cannot)
    cited = citations(held)
    copied = {copy.copy: copy for copy in copies(held)}
    links = links_of(held, cited, copied)
    roots: dict[str, Party] = {}
    made = [proposition_of(group, links, roots) for group in linked.groups]
    made.sort(key=_rank)
    reasons = Reasons({each.id: each for each in made}, linked, links.parties, roots)
    return Weighing(held, Weighed(tuple(made), absent(cited, held)), reasons)


def links_of(
    held: Sequence[Report],
    cited: Sequence[Citation],
    copied: Mapping[str, Copy],
    *,
    one: Iterable[tuple[str, str]] = (),
    apart: Iterable[tuple[str, str]] = (),
) -> Links:
    """What leads from report to report.

    Args:
        held: the reports.
        cited: the citations among them.
        copied: by the report that copies.
        one: pairs of statements whose speakers are one.
        apart: pairs of statements whose speakers are not.
    """
    parties = Parties(held, one=one, apart=apart)
    owned: dict[str, list[str]] = {}
    for report in sorted(held, key=place_of):
        owned.setdefault(parties.own(report).id, []).append(report.id)
    claims = {claim.id: claim for report in held for claim in report.claims}
    return Links(parties, cites_within(cited), credits_within(cited), copied, claims, owned)


def latest(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Of reports with one address the latest, of reports with one id the first; sorted by id."""
    by_address: dict[str, Report] = {}
    for report in sorted(reports, key=lambda each: (*version(each), each.id)):
        by_address[report.url or report.id] = report
    return tuple(sorted({each.id: each for each in by_address.values()}.values(), key=_id))


def _id(report: Report) -> str:
    return report.id


def version(report: Report) -> tuple[bool, float]:
    """Of versions of one page the greatest counts: by its last change, else its publication."""
    order = time_of(report.updated or report.published).order
    return order < math.inf, order


def proposition_of(group: Group, links: Links, roots: dict[str, Party]) -> Proposition:
    """The proposition of a group of statements.

    Args:
        group: the statements.
        links: what leads from report to report, for all reports of the group.
        roots: is given whom each root stands for.
    """
    items = sorted(group.items, key=_place)
    central = _side(group.central)
    plain = [_side(item) for item in items]
    sides = [
        replace(side, certainty=certainty)
        for side, certainty in zip(plain, relative(central, plain), strict=True)
    ]
    copied = _copies(sides, links)
    found = traced(sides, links)
    roots.update(found.parties)
    return Proposition(
        id=_proposition_id(items),
        text=" ".join(span.text for span in group.central.statement.spans),
        outlets=len({outlet_of(side.report) for side in sides}),
        confidence=group.sure,
        members=tuple(Member(side.statement.id, side.certainty) for side in sides),
        origins=found.origins,
        rests_on=found.rests_on,
        copies=copied,
        cites=found.cites,
        disputes=disputes(sides, lambda one, other: _same_party(one, other, links), copied),
    )


def _side(item: Item) -> Side:
    """A statement with its certainty as worded."""
    return Side(item.report, item.claim, item.statement, item.statement.certainty)


def _place(item: Item) -> tuple[Place, int, str]:
    """By publication, then by the text; what has no time stands last."""
    return place_of(item.report), item.statement.spans[0].start, item.statement.id


def _proposition_id(items: Sequence[Item]) -> str:
    ids = sorted(item.statement.id for item in items)
    return "p" + hashlib.sha256("\x1f".join(ids).encode()).hexdigest()[:16]


def _copies(sides: Sequence[Side], links: Links) -> tuple[Copy, ...]:
    """Copies that carry the proposition from one of its reports to another."""
    reports = {side.report.id for side in sides}
    found = {
        side.report.id: copy
        for side in sides
        if (copy := links.copies.get(side.report.id)) is not None
        and copy.original in reports
        and carried(copy, side.statement.spans)
    }
    return tuple(found[each] for each in sorted(found))


def outlet_of(report: Report) -> str:
    """What tells a report's outlet from others; its address where it has none."""
    return " ".join((report.outlet or report.url or report.id).casefold().split())


def _same_party(one: Side, other: Side, links: Links) -> bool:
    """Whether two statements are of one speaker."""
    parties = [
        links.parties.of(side.report, side.claim, last)
        if side.claim.voice != "outlet" and (last := last_link(side)) is not None
        else links.parties.own(side.report)
        for side in (one, other)
    ]
    return parties[0].id == parties[1].id


def _rank(each: Proposition) -> tuple[int, int, int, str]:
    """The most contested first, then the most repeated."""
    return -len(each.disputes), -each.outlets, -len(each.members), each.id
