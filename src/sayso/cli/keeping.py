"""Runs ``sayso remove``, ``sayso desk`` and ``sayso verify``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from sayso.cli.printable import printable
from sayso.cli.rows import SHOWN
from sayso.cli.sources import count, say
from sayso.cli.waiting import Waiting

if TYPE_CHECKING:
    from sayso.ledger.desk import Desk


def remove(where: str, asked_ids: Sequence[str], why: str, *, sure: bool) -> int:
    """Erase reports and weigh what is left; give the exit status.

    Args:
        where: the desk.
        asked_ids: ids of reports, or their first characters.
        why: for those who ask later.
        sure: whether not to ask.
    """
    from sayso.ledger.desk import open_desk
    from sayso.ledger.removing import remove as erase
    from sayso.ledger.removing import wipe
    from sayso.ledger.summary import whole_id
    from sayso.ledger.weighing import weigh_waiting

    desk = open_desk(where)
    ids = list(dict.fromkeys(whole_id(desk, each, "r") for each in asked_ids))
    if not sure and sys.stdin.isatty():
        _ask(desk, ids)
    with Waiting(sys.stderr, lambda: 0) as waiting:
        waiting.turn_to("Weighing")
        gone = erase(desk, ids, why)
        weighed = weigh_waiting(desk)
        wipe(desk)
    say(f"{count(len(gone), 'report')} removed; {weighed:,} weighed again")
    return 0


def _ask(desk: Desk, ids: Sequence[str]) -> None:
    """Show what is to go, and leave unless that is meant."""
    from sayso.ledger.kept import kept_reports

    kept = kept_reports(desk, ids)
    for report in (kept[each].report for each in ids if each in kept):
        facts = filter(None, (report.outlet, (report.published or "")[:10]))
        line = "  ".join((report.id[:SHOWN], report.title or report.path, ", ".join(facts)))
        click.echo(printable(line), err=True)
    click.confirm(f"Erase {count(len(ids), 'report')} for good?", abort=True, err=True)


def summary(where: str) -> int:
    """Show what is in a desk; give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.summary import summary as told

    found = told(open_desk(where))
    counts = [(f"{number:,}", words) for words, number in found.counts.items()]
    sizes = [
        (_size(found.size), "on disk"),
        (_size(found.size_of_bytes), "of bytes as they came"),
    ]
    breadth = max(len(number) for number, _ in (*counts, *sizes))
    print(printable(found.where))
    for rows in (counts, sizes):
        print()
        for number, words in rows:
            print(f"{number.rjust(breadth)}  {words}")
    print()
    readers = ", ".join(found.readers) or "nothing yet"
    print(f"tables {found.tables}, sayso {found.version}; texts made by {printable(readers)}")
    return 0


def _size(number: int) -> str:
    """Bytes as people write them."""
    if number < 1_000_000:
        return f"{number / 1_000:,.1f} kB"
    return f"{number / 1_000_000:,.1f} MB"


def verify(where: str) -> int:
    """Show what does not hold in a desk; give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.verifying import verify as faults

    number = 0
    for fault in faults(open_desk(where)):
        print(printable(str(fault)))
        number += 1
    if number:
        say(f"{count(number, 'fault')}")
        return 1
    say("everything holds")
    return 0
