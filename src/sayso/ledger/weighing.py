"""Weighing what waits in a desk, some reports at a time, each time in transactions of its own."""

from __future__ import annotations

import os
import platform
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.ledger.placed import decided_on, review_of
from sayso.ledger.weigh import links_of, proposition_of
from sayso.ledger.weighing_decided import decided_citations, decided_copies, decided_origins
from sayso.ledger.weighing_index import copy_index, index, profiles_in
from sayso.ledger.weighing_kept import Made, keep
from sayso.ledger.weighing_scope import context, scope_of
from sayso.lineage.cited import citations
from sayso.lineage.copied import copies
from sayso.lineage.parties import Party
from sayso.store import leases
from sayso.store import reports as stored

AT_ONCE: Final = 1_000
"""Reports that are weighed together at most, of those that wait."""

_WORK: Final = "weighing"
_SECONDS: Final = 600.0
_PAUSE: Final = 0.2

Told = Callable[[int, int], None]


def weigh_waiting(desk: Desk, *, told: Told | None = None, patience: float | None = None) -> int:
    """Weigh all reports that wait, with those that they may have to do with.

    Where another process is at it, this one waits until nothing is left to be weighed.

    Args:
        desk: the desk.
        told: is given how many reports were weighed and how many still wait, again and again.
        patience: seconds after which it no longer waits for another process; by default it does.

    Returns:
        how many reports this call has weighed.

    Raises:
        DeskError: if the desk cannot be read or written.
        ModelError: if the shipped model is missing or does not fit the program.
    """
    done = 0
    began = time.monotonic()
    while True:
        with _lease(desk) as ours:
            if ours:
                for number, left in _weighed(desk):
                    done += number
                    if told is not None:
                        told(done, left)
                return done
        with desk.store.read() as connection:
            left = stored.number_waiting(connection)
        if not left or (patience is not None and time.monotonic() - began > patience):
            return done
        if told is not None:
            told(done, left)
        time.sleep(_PAUSE)


@contextmanager
def _lease(desk: Desk) -> Iterator[bool]:
    """Whether the work is ours for the time being."""
    holder = f"{platform.node()} {os.getpid()} {uuid.uuid4().hex}"
    with desk.store.write() as connection:
        other = leases.holder_of(connection, _WORK)
        if other is not None and _is_dead(other):
            leases.give_back(connection, _WORK, other)
        ours = leases.take(connection, _WORK, holder, time.time(), _SECONDS)
    try:
        yield ours
    finally:
        if ours:
            with desk.store.write() as connection:
                leases.give_back(connection, _WORK, holder)


def _is_dead(holder: str) -> bool:
    """Whether a process of this machine took the work and was killed at it."""
    node, _, process = holder.rpartition(" ")[0].rpartition(" ")
    # On Windows that signal would end the process.
    if os.name != "posix" or node != platform.node() or not process.isdigit():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def _weighed(desk: Desk) -> Iterator[tuple[int, int]]:
    """Weigh group after group; give the size of each and how many reports are left."""
    while True:
        with desk.store.read() as connection:
            waiting = stored.waiting(connection, AT_ONCE)
        if not waiting:
            return
        _weigh(desk, waiting)
        with desk.store.read() as connection:
            yield len(waiting), stored.number_waiting(connection)


def _weigh(desk: Desk, waiting: list[str]) -> None:
    review = review_of(desk)
    ties = review.relations()
    with desk.store.read() as connection:
        latest = stored.latest_among(connection, waiting)
    fresh = corrected_reports(desk, latest, review)
    own = profiles_in(desk, fresh.values())
    index(desk, list(fresh.values()), own)
    pairs = (*ties.must, *ties.cannot)
    scope = scope_of(desk, own, set(waiting) - set(latest), pairs, review)
    groups = scope.linking.groups(scope.statements, scope.near, must=ties.must, cannot=ties.cannot)
    at_hand = context(desk, scope, latest, ties, review)
    held = [at_hand[key] for key in sorted(at_hand)]
    cited = decided_citations(citations(held), ties, at_hand)
    with desk.store.read() as connection:
        prints = copy_index(connection, held)
    copied = decided_copies({copy.copy: copy for copy in copies(held, prints)}, ties, at_hand)
    links = links_of(held, cited, copied, one=ties.one_speaker, apart=ties.other_speaker)
    roots: dict[str, Party] = {}
    made = [decided_origins(proposition_of(group, links, roots), ties) for group in groups]
    concerned = {report for report in scope.reports if report in fresh} | {
        item.report.id for group in groups for item in group.items
    }
    with desk.store.read() as connection:
        heads = {row.id: row.outlet for row in stored.report_heads(connection, fresh)}
    renamed = {key for key, each in fresh.items() if each.outlet != heads.get(key, each.outlet)}
    changed = decided_on(desk, fresh) | renamed
    keep(desk, Made(waiting, at_hand, concerned, made, cited, copied, links, changed))
