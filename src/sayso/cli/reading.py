"""Runs ``sayso read``: results to standard output, everything else to standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from sayso.cli.sources import Tally, say, settle, total, watched
from sayso.cli.waiting import Waiting

if TYPE_CHECKING:
    from sayso.cli.voices import Choice
    from sayso.ingest import Failure
    from sayso.ledger.output import Format
    from sayso.model import Report


def run(
    sources: tuple[str, ...],
    form: str,
    *,
    voice: str | None,
    explain: bool,
    published: str | None,
    outlet: str | None,
    outlets: str | None,
) -> int:
    """Read the sources, write their claims as ``form``, and give the exit status."""
    choice = cast("Choice | None", voice)
    began = time.monotonic()
    tally = Tally()
    with Waiting(sys.stderr, lambda: total(sources)) as waiting:
        # Here, so that whoever waits for these to load can see it.
        from sayso.ledger.read import read_many

        found = read_many(sources, published=published, outlet=outlet, outlets=outlets)
        seen = watched(found, waiting, tally)
        if form == "table":
            _show(seen, choice or "notable", explain, waiting)
        else:
            _write(seen, cast("Format", form), choice or "all")
        sys.stdout.flush()
    if sys.stderr.isatty():
        say(", ".join([*tally.words(), f"{time.monotonic() - began:.1f} s"]))
    return 1 if tally.failed else 0


def _write(items: Iterator[Report | Failure], form: Format, voice: Choice) -> None:
    """Write for programs, which get all claims unless a voice was asked for."""
    from sayso.cli.voices import chosen
    from sayso.ledger.output import write_reports
    from sayso.model import Report

    settle(sys.stdout, encoding="utf-8")
    left = (
        replace(item, claims=chosen(item, voice)) if isinstance(item, Report) else item
        for item in items
    )
    write_reports(left, sys.stdout, form)


def _show(
    items: Iterator[Report | Failure], voice: Choice, explain: bool, waiting: Waiting
) -> None:
    from sayso.cli.table import ClaimTable
    from sayso.model import Report

    settle(sys.stdout, encoding=None)
    table = ClaimTable(sys.stdout, voice, explain)
    room = waiting.hidden if sys.stdout.isatty() else nullcontext
    for item in items:
        if isinstance(item, Report):
            with room():
                table.print(item)
