"""Cases whose propositions are known, read as the program reads them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.case_matching import stand_in
from benchmarks.case_objects import GoldProposition, Member, Weighed, gold_of
from sayso.ledger.read import read_many
from sayso.link.items import Item, items
from sayso.model import Report


@dataclass(frozen=True, slots=True)
class Case:
    """A collection of reports whose propositions are known.

    Attributes:
        name: of its folder.
        reports: as read, with their claims.
        items: their statements.
        stands: for each gold claim, the number of its proposition and the id of the statement that
            lies over it, None where none does.
        labels: numbers of propositions by statement; those of no proposition are left out.
    """

    name: str
    reports: tuple[Report, ...]
    items: tuple[Item, ...]
    stands: tuple[tuple[int, str | None], ...]
    labels: dict[str, int]


def cases(folders: Iterable[Path]) -> Iterator[Case]:
    """Read the cases of some folders, each with a folder a case."""
    for folder in folders:
        for path in sorted(folder.glob("*/gold.json")):
            yield _case(path.parent)


def _case(folder: Path) -> Case:
    gold = gold_of(json.loads((folder / "gold.json").read_text("utf-8")))
    reports = tuple(
        report for report in read_many([folder / "reports"]) if isinstance(report, Report)
    )
    found = tuple(item for report in reports for item in items(report))
    stands = tuple(_stands(gold.propositions, reports, found))
    labels: dict[str, int] = {}
    for number, statement in stands:
        if statement is not None:
            labels.setdefault(statement, number)
    return Case(folder.name, reports, found, stands, labels)


def _stands(
    propositions: Iterable[GoldProposition], reports: Iterable[Report], found: Iterable[Item]
) -> Iterator[tuple[int, str | None]]:
    members: dict[str, list[Member]] = {}
    for item in found:
        spans = item.statement.spans
        characters = frozenset(at for span in spans for at in range(span.start, span.end))
        members.setdefault(Path(item.report.path).name, []).append(
            Member(item.statement.id, 0, characters)
        )
    held = Weighed(
        {Path(report.path).name: report.text for report in reports},
        {name: tuple(of_report) for name, of_report in members.items()},
        (),
        frozenset(),
        (),
    )
    for number, proposition in enumerate(propositions):
        for claim in proposition.claims:
            member = stand_in(claim.report, claim.content, held)
            yield number, member.statement if member else None
