"""Reading what was handed over: one thing after another, by one process at a time."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sayso.errors import DeskError, ModelError, SaysoError
from sayso.ingest.failure import one_line
from sayso.ledger.adding import Added, add
from sayso.ledger.desk import Desk
from sayso.ledger.given import Given
from sayso.store import inbox as stored
from sayso.store import leases
from sayso.store.inbox import Item
from sayso.store.reports import number_waiting

TURN_S = 30.0
"""How long a turn lasts that is not taken again: so long nothing is read after a crash."""

_WORK = "reading"
_BEGUN_MOST = 2
_ENDED_TWICE = "reading it ended the program twice, so it is left alone"


def anything_to_do(desk: Desk) -> bool:
    """Whether anything waits to be read or weighed, or was being read when a server ended."""
    with desk.store.read() as connection:
        numbers = stored.numbers(connection)
        return bool(numbers.get("waiting") or numbers.get("reading") or number_waiting(connection))


def take_turn(desk: Desk, holder: str) -> bool:
    """Become the one process that reads, or stay it for another while.

    Args:
        desk: whose inbox.
        holder: who asks, a name that no other process has.

    Returns:
        False where it is another's turn.

    Raises:
        DeskError: if the desk cannot be written.
    """
    with desk.store.write() as connection:
        return leases.take(connection, _WORK, holder, time.time(), TURN_S)


def give_turn(desk: Desk, holder: str) -> None:
    """Let another process read."""
    with desk.store.write() as connection:
        leases.give_back(connection, _WORK, holder)


def resume(desk: Desk) -> None:
    """Let wait again what was being read when a turn ended; only for whose turn it is.

    What ended the program twice counts as failed.
    """
    with desk.store.write() as connection:
        for item in stored.items(connection, ["reading"], 1000):
            options = {**_options(item), "begun": _options(item).get("begun", 0) + 1}
            if options["begun"] < _BEGUN_MOST:
                stored.put_back(connection, item.seq, json.dumps(options))
            else:
                stored.close(connection, item.seq, "failed", _ENDED_TWICE, None)


def read_next(desk: Desk) -> bool:
    """Read what has waited longest into the desk, and keep what became of it.

    What cannot be read becomes "failed" with one line that says why, and stops nothing.

    Returns:
        False where nothing waits.

    Raises:
        DeskError: if the desk cannot be written.
        ModelError: if the shipped model is missing or does not fit the program.
    """
    with desk.store.write() as connection:
        seq = stored.first_waiting(connection)
        taken = stored.take(connection, seq) if seq is not None else None
    if taken is None:
        return seq is not None
    item, data = taken
    try:
        state, words, report = _became(list(_added(desk, item, data)))
    except (DeskError, ModelError):
        raise
    except SaysoError as error:
        state, words, report = "failed", one_line(error), None
    except Exception as error:
        kind = type(error).__name__
        state, words, report = "failed", f"reading it went wrong inside of sayso ({kind})", None
    with desk.store.write() as connection:
        stored.close(connection, item.seq, state, words, report)
    return True


def _added(desk: Desk, item: Item, data: bytes | None) -> Sequence[Added]:
    own, said = replace(desk, who=item.who), _options(item)
    source = Given(item.name, data) if data is not None else item.name
    found = add(own, [source], published=said.get("published"), outlet=said.get("outlet"))
    return list(found)


def _became(found: Sequence[Added]) -> tuple[stored.State, str, str | None]:
    """Say in one line what came of one thing; a JSON of sayso's may hold several reports."""
    first = next((each.id for each in found if each.id), None)
    failed = [each for each in found if each.state == "failed"]
    if len(failed) == len(found):
        return "failed", failed[0].error or "" if failed else "there is no report in it", None
    if len(found) == 1:
        return "done", _BECAME[found[0].state], first
    parts = [
        f"{number:,} {words}"
        for state, words in _SEVERAL
        if (number := sum(each.state == state for each in found))
    ]
    return "done", ", ".join(parts), first


def _options(item: Item) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(item.options)
    return found


_BECAME = {
    "added": "added",
    "version": "added as a new version of a page that was here",
    "known": "here already; nothing changed",
}
_SEVERAL = (
    ("added", "reports added"),
    ("version", "new versions added"),
    ("known", "here already"),
    ("failed", "could not be read"),
)
