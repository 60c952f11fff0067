"""Runs ``sayso read``: results to standard output, everything else to standard error."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TextIO, cast

from sayso.cli.printable import printable
from sayso.cli.waiting import Waiting

if TYPE_CHECKING:
    from sayso.cli.voices import Choice
    from sayso.ingest import Failure
    from sayso.ledger.output import Format
    from sayso.model import Report


@dataclass(slots=True)
class _Tally:
    reports: int = 0
    claims: int = 0
    failed: int = 0


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
    tally = _Tally()
    with Waiting(sys.stderr, lambda: _total(sources)) as waiting:
        # Here, so that whoever waits for these to load can see it.
        from sayso.ledger.read import read_many

        found = read_many(sources, published=published, outlet=outlet, outlets=outlets)
        watched = _watched(found, waiting, tally)
        if form == "table":
            _show(watched, choice or "notable", explain, waiting)
        else:
            _write(watched, cast("Format", form), choice or "all")
        sys.stdout.flush()
    if sys.stderr.isatty():
        _say(_summary(tally, time.monotonic() - began))
    return 1 if tally.failed else 0


def _total(sources: tuple[str, ...]) -> int:
    from sayso.ingest import count_inputs

    return count_inputs(sources)


def _write(items: Iterator[Report | Failure], form: Format, voice: Choice) -> None:
    """Write for programs, which get all claims unless a voice was asked for."""
    from sayso.cli.voices import chosen
    from sayso.ledger.output import write_reports
    from sayso.model import Report

    _settle(sys.stdout, encoding="utf-8")
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

    _settle(sys.stdout, encoding=None)
    table = ClaimTable(sys.stdout, voice, explain)
    room = waiting.hidden if sys.stdout.isatty() else nullcontext
    for item in items:
        if isinstance(item, Report):
            with room():
                table.print(item)


def _settle(out: TextIO, encoding: str | None) -> None:
    """Let no character break the output: programs get UTF-8, a terminal what it can show."""
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding=encoding, errors="backslashreplace")


def _watched(
    items: Iterable[Report | Failure], waiting: Waiting, tally: _Tally
) -> Iterator[Report | Failure]:
    """Pass everything on, and say on the way what a person has to know."""
    from sayso.ledger.notes import notes_on
    from sayso.model import Report

    for item in items:
        waiting.done()
        if isinstance(item, Report):
            tally.reports += 1
            tally.claims += len(item.claims)
            lines = list(notes_on(item))
        else:
            tally.failed += 1
            lines = [item.error]
        if lines:
            with waiting.hidden():
                for line in lines:
                    _say(f"{item.path}: {line}")
        yield item


def _say(line: str) -> None:
    print("sayso:", printable(line), file=sys.stderr)


def _summary(tally: _Tally, seconds: float) -> str:
    parts = [_count(tally.reports, "report"), _count(tally.claims, "claim")]
    if tally.failed:
        parts.append(f"{tally.failed} not read")
    return ", ".join([*parts, f"{seconds:.1f} s"])


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
