"""What is read for a command: told on the way, counted, and the output made ready for it."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from sayso.cli.printable import printable
from sayso.cli.waiting import Waiting

if TYPE_CHECKING:
    from sayso.ingest import Failure
    from sayso.model import Report


@dataclass(slots=True)
class Tally:
    """How much was read, and how much could not be."""

    reports: int = 0
    claims: int = 0
    failed: int = 0

    def words(self) -> list[str]:
        """Say it in plain words, a part each."""
        parts = [count(self.reports, "report"), count(self.claims, "claim")]
        return [*parts, f"{self.failed} not read"] if self.failed else parts


def total(sources: tuple[str, ...]) -> int:
    """How many reports there are in files, folders and addresses."""
    from sayso.ingest import count_inputs

    return count_inputs(sources)


def settle(out: TextIO, encoding: str | None) -> None:
    """Let no character break the output: programs get UTF-8, a terminal what it can show."""
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding=encoding, errors="backslashreplace")


def watched(
    items: Iterable[Report | Failure], waiting: Waiting, tally: Tally
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
                    say(f"{item.path}: {line}")
        yield item


def say(line: str) -> None:
    """Tell the user something, beside the results."""
    print("sayso:", printable(line), file=sys.stderr)


def count(number: int, thing: str) -> str:
    """Put a number before a thing: "1 report", "2,000 reports"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
