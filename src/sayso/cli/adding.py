"""Runs ``sayso add``: how far it is on standard error, what came of it at the end."""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

from sayso.cli.sources import count, say, total
from sayso.cli.waiting import Waiting

if TYPE_CHECKING:
    from sayso.ledger.adding import Added
    from sayso.ledger.desk import Desk


def run(
    sources: tuple[str, ...],
    where: str,
    *,
    published: str | None,
    outlet: str | None,
    outlets: str | None,
    again: bool,
) -> int:
    """Add the sources, weigh what waits, say what came of it, give the exit status."""
    began = time.monotonic()
    came: Counter[str] = Counter()
    claims = 0
    with Waiting(sys.stderr, lambda: total(sources)) as waiting:
        # Here, so that whoever waits for these to load can see it.
        from sayso.ledger.adding import add
        from sayso.ledger.desk import open_desk

        desk = open_desk(where, create=True)
        for each in add(desk, sources, published=published, outlet=outlet, outlets=outlets):
            waiting.done()
            came[each.state] += 1
            claims += len(each.report.claims) if each.report else 0
            _tell(each, waiting)
        read = _again(desk, waiting) if again else 0
        weighed = _weigh(desk, waiting)
    _close(came, claims, read, weighed, time.monotonic() - began)
    return 1 if came["failed"] else 0


def _tell(each: Added, waiting: Waiting) -> None:
    from sayso.ledger.notes import notes_on

    lines = [each.error] if each.error else list(notes_on(each.report)) if each.report else []
    if lines:
        with waiting.hidden():
            for line in lines:
                say(f"{each.path}: {line}")


def _again(desk: Desk, waiting: Waiting) -> int:
    from sayso.ledger.reading_again import read_again

    waiting.turn_to("Reading again")
    number = 0
    for _ in read_again(desk):
        waiting.done()
        number += 1
    return number


def _weigh(desk: Desk, waiting: Waiting) -> int:
    from sayso.ledger.kept import waiting as waits
    from sayso.ledger.weighing import weigh_waiting

    left = waits(desk)
    if left:
        waiting.turn_to(f"Weighing, {count(left, 'report')} waiting")
    return weigh_waiting(
        desk, told=lambda _, left: waiting.turn_to(f"Weighing, {count(left, 'report')} waiting")
    )


def _close(came: Counter[str], claims: int, read: int, weighed: int, seconds: float) -> None:
    parts = [f"{count(came['added'], 'report')} added"]
    if came["version"]:
        parts.append(count(came["version"], "new version"))
    if came["known"]:
        parts.append(f"{came['known']:,} there already")
    if came["failed"]:
        parts.append(f"{came['failed']:,} not read")
    if read:
        parts.append(f"{count(read, 'report')} read again")
    new = came["added"] + came["version"]
    rate = f", {new / seconds:.1f} reports a second" if new > 1 and seconds > 1 else ""
    say(f"{', '.join(parts)}; {count(claims, 'claim')}; {weighed:,} weighed; {seconds:.1f} s{rate}")
