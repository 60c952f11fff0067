"""Runs ``sayso weigh``: results to standard output, everything else to standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sayso.cli.sources import Tally, count, say, settle, total, watched
from sayso.cli.waiting import Waiting

if TYPE_CHECKING:
    from sayso.ingest import Failure
    from sayso.ledger.output import Format
    from sayso.ledger.weigh import Weighing
    from sayso.model import Report


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user asks for.

    Attributes:
        every: whether the table shows everything.
        top: how many propositions the table shows at most.
        explain: the beginning of an id that is to be explained alone.
        threshold: how sure it has to be that statements say the same, 0 to 1.
        same: a file of pairs of statements that say the same.
        not_same: a file of pairs of statements that do not.
    """

    every: bool = False
    top: int | None = None
    explain: str | None = None
    threshold: float | None = None
    same: str | None = None
    not_same: str | None = None


def run(
    sources: tuple[str, ...],
    form: str,
    asked: Asked,
    *,
    published: str | None,
    outlet: str | None,
    outlets: str | None,
) -> int:
    """Read the sources, weigh them, write what they come to as ``form``, give the exit status."""
    began = time.monotonic()
    tally = Tally()
    with Waiting(sys.stderr, lambda: total(sources)) as waiting:
        # Here, so that whoever waits for these to load can see it.
        from sayso.ledger.read import read_many

        found = read_many(sources, published=published, outlet=outlet, outlets=outlets)
        reports, failures = _parted(watched(found, waiting, tally))
        waiting.turn_to("Weighing")
        weighing = _weigh(reports, asked)
    left_out = len(reports) - len(weighing.reports)
    if left_out:
        say(f"{count(left_out, 'report')} left out: there again, or in a later version")
    if form != "table":
        _write(weighing, failures, cast("Format", form))
    elif reports:
        _show(weighing, asked)
    sys.stdout.flush()
    if sys.stderr.isatty():
        propositions = count(len(weighing.weighed.propositions), "proposition")
        say(", ".join([*tally.words(), propositions, f"{time.monotonic() - began:.1f} s"]))
    return 1 if tally.failed else 0


def _parted(items: Iterable[Report | Failure]) -> tuple[list[Report], list[Failure]]:
    from sayso.model import Report

    reports: list[Report] = []
    failures: list[Failure] = []
    for item in items:
        if isinstance(item, Report):
            reports.append(item)
        else:
            failures.append(item)
    return reports, failures


def _weigh(reports: list[Report], asked: Asked) -> Weighing:
    from sayso.cli.pairs import check, read_pairs
    from sayso.cli.short_ids import ShortIds
    from sayso.ledger.weigh import weigh

    ids = ShortIds(
        statement.id
        for report in reports
        for claim in report.claims
        for statement in claim.statements
    )
    same = read_pairs(asked.same, ids) if asked.same is not None else []
    not_same = read_pairs(asked.not_same, ids) if asked.not_same is not None else []
    check(same, not_same, ids)
    return weigh(reports, threshold=asked.threshold, must=same, cannot=not_same)


def _write(weighing: Weighing, failures: list[Failure], form: Format) -> None:
    from sayso.ledger.output import write_weighed

    settle(sys.stdout, encoding="utf-8")
    write_weighed(weighing.reports, failures, weighing.weighed, sys.stdout, form)


def _show(weighing: Weighing, asked: Asked) -> None:
    from sayso.cli.gathered import Gathered
    from sayso.cli.short_ids import ShortIds
    from sayso.cli.weighed_table import WeighedTable

    settle(sys.stdout, encoding=None)
    gathered = Gathered(weighing.reports)
    propositions = weighing.weighed.propositions
    ids = ShortIds([*gathered.statements, *(each.id for each in propositions)])
    table = WeighedTable(sys.stdout, gathered, ids, asked.every)
    if asked.explain is None:
        table.print(weighing.weighed, asked.top)
    else:
        table.explain(asked.explain, weighing)
