"""Runs ``sayso remove``, ``sayso desk`` and ``sayso verify``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from sayso.cli.printable import printable
from sayso.cli.sources import count, say


def remove(where: str, asked_ids: Sequence[str], why: str, *, asked: bool) -> int:
    """Erase reports and weigh what is left; give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.kept import kept_reports
    from sayso.ledger.removing import remove as erase
    from sayso.ledger.summary import whole_id
    from sayso.ledger.weighing import weigh_waiting

    desk = open_desk(where)
    ids = [whole_id(desk, each, "r") for each in asked_ids]
    if not asked and sys.stdin.isatty():
        for each in kept_reports(desk, ids).values():
            report = each.report
            click.echo(printable(f"{report.id}  {report.title or report.path}"), err=True)
        click.confirm(f"Erase {count(len(set(ids)), 'report')} for good?", abort=True, err=True)
    gone = erase(desk, ids, why)
    weighed = weigh_waiting(desk)
    say(f"{count(len(gone), 'report')} removed; {weighed:,} weighed again")
    return 0


def summary(where: str) -> int:
    """Show what is in a desk; give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.summary import summary as told

    found = told(open_desk(where))
    print(printable(found.where))
    rows = [(f"{number:,}", words) for words, number in found.counts.items()]
    rows += [
        (f"{found.size / 1e6:,.1f} MB", "on disk"),
        (f"{found.size_of_bytes / 1e6:,.1f} MB", "of bytes as they came"),
    ]
    breadth = max(len(number) for number, _ in rows)
    for number, words in rows:
        print(f"{number.rjust(breadth)}  {words}")
    return 0


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
