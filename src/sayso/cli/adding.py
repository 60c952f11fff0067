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
            _tell(desk, each, waiting)
        read = _again(desk, waiting) if again else 0
        weighed = _weigh(desk, waiting)
    _close(came, claims, read, weighed, time.monotonic() - began)
    return 1 if came["failed"] else 0


def _tell(desk: Desk, each: Added, waiting: Waiting) -> None:
    from sayso.ledger.notes import notes_on

    lines = [each.error] if each.error else list(notes_on(each.report)) if each.report else []
    if each.state == "version" and each.id is not None:
        lines.append(_changed(desk, each.id))
    if lines:
        with waiting.hidden():
            for line in lines:
                say(f"{each.path}: {line}")


def _changed(desk: Desk, key: str) -> str:
    """Say how a version of a page differs from the one that came before it."""
    from sayso.ledger.report_changes import changes_between
    from sayso.ledger.report_view import view_report

    view = view_report(desk, key)
    before = [each.id for each in view.versions if each.id != key] if view else []
    found = changes_between(desk, before[-1], key) if before else None
    words: Counter[str] = Counter()
    for what, text in found.words if found else ():
        words[what] += len(text.split())
    return f"a new version: {count(words['new'], 'word')} new, {words['gone']:,} gone"


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
    parts = [f"{count(came['added'], 'report')} added"] if came or not read else []
    if came["known"]:
        parts.append(f"{came['known']:,} there already")
    if came["version"]:
        parts.append(count(came["version"], "new version"))
    if came["failed"]:
        parts.append(f"{came['failed']:,} not read")
    if read:
        parts.append(f"{count(read, 'report')} read again")
    new = came["added"] + came["version"]
    found = f"; {count(claims, 'claim')}" if came else ""
    rate = f", {new / seconds:.1f} reports a second" if new > 1 and seconds > 1 else ""
    say(f"{', '.join(parts)}{found}; {weighed:,} weighed; {seconds:.1f} s{rate}")
