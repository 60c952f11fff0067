"""Reports handed over in the browser: kept at once, read one after another in the background."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath
from typing import Any

from sayso.errors import UsageError
from sayso.ingest.dates import parse_when
from sayso.ingest.failure import one_line
from sayso.ledger.desk import Desk
from sayso.store import inbox as stored
from sayso.store import reports
from sayso.store.inbox import Item, Kind, State

__all__ = [
    "Handed",
    "Inbox",
    "Item",
    "State",
    "forget",
    "hand_over",
    "inbox_of",
    "inbox_words",
    "try_again",
]

FILE_BYTES = 50_000_000
"""Bytes of one file or text."""
AT_ONCE = 500
"""Files, texts and addresses handed over together."""
MOST_WAITING = 10_000
"""Things that wait to be read."""
MOST_BYTES = 1_000_000_000
"""Bytes that wait to be read."""

_PASTED = "pasted text"
_ADDRESS = re.compile(r"https?://[^\s/\x00-\x1f\x7f][^\s\x00-\x1f\x7f]*", re.IGNORECASE)
_LONGEST_NAME = 200
_LONGEST_ADDRESS = 4_000
_KEPT_FOR = timedelta(days=1)
_SHOWN_FOR = timedelta(minutes=15)
_DONE_SHOWN = 10
_OPEN_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Handed:
    """One thing that somebody hands over.

    Attributes:
        kind: a "file", a "text" or an "address".
        name: the file's name or the address; nothing for a text.
        data: the bytes; None for an address.
    """

    kind: Kind
    name: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Inbox:
    """What waits, and what became of the last things that were handed over.

    Attributes:
        waiting: how many things wait to be read.
        reading: how many are being read.
        failed: how many could not be read.
        to_weigh: how many reports are kept but not weighed yet.
        open: what waits or is being read, in the order of arrival, 100 at most.
        closed: what failed (100 at most) and, of the last minutes, the last ten that were read,
            the latest first.
    """

    waiting: int
    reading: int
    failed: int
    to_weigh: int
    open: tuple[Item, ...]
    closed: tuple[Item, ...]

    @property
    def busy(self) -> bool:
        """Whether anything is still to be done."""
        return bool(self.waiting or self.reading or self.to_weigh)


def hand_over(
    desk: Desk, handed: Sequence[Handed], *, outlet: str = "", published: str = ""
) -> list[int]:
    """Keep files, texts and addresses until they are read, all in one transaction.

    Args:
        desk: where to.
        handed: in the order in which they are to be read.
        outlet: who published them; empty where they say it themselves.
        published: when they were published, such as 2024-08-28; empty likewise.

    Returns:
        their numbers in the inbox.

    Raises:
        UsageError: if there is nothing, too much, no address or no date; says what in one line.
        DeskError: if the desk cannot be written.
    """
    options = _options(outlet, published)
    rows = [_row(desk, each, options) for each in handed]
    if not rows:
        raise UsageError("nothing was given; choose files, paste a text, or paste addresses")
    if len(rows) > AT_ONCE:
        raise UsageError(f"{len(rows):,} things at once; at most {AT_ONCE} can be handed over")
    now = datetime.now(UTC)
    with desk.store.write() as connection:
        waiting = stored.numbers(connection).get("waiting", 0)
        if waiting + len(rows) > MOST_WAITING:
            raise UsageError(f"{waiting:,} things wait to be read already; try again later")
        more = sum(len(row["data"] or b"") for row in rows)
        if stored.bytes_waiting(connection) + more > MOST_BYTES:
            raise UsageError(
                f"more than {MOST_BYTES // 1_000_000:,} MB would wait to be read; try again later"
            )
        stored.drop_done(connection, (now - _KEPT_FOR).isoformat(timespec="microseconds"))
        return stored.put_items(connection, rows)


def inbox_of(desk: Desk) -> Inbox:
    """What waits, what is being read, and what became of the last things."""
    lately = (datetime.now(UTC) - _SHOWN_FOR).isoformat(timespec="microseconds")
    with desk.store.read() as connection:
        numbers = stored.numbers(connection)
        done = [
            item for item in stored.items(connection, ["done"], _DONE_SHOWN) if item.at > lately
        ]
        failed = stored.items(connection, ["failed"], _OPEN_SHOWN)
        return Inbox(
            waiting=numbers.get("waiting", 0),
            reading=numbers.get("reading", 0),
            failed=numbers.get("failed", 0),
            to_weigh=reports.number_waiting(connection),
            open=tuple(stored.items(connection, ["waiting", "reading"], _OPEN_SHOWN, first=True)),
            closed=tuple(sorted([*done, *failed], key=lambda each: -each.seq)),
        )


def inbox_words(inbox: Inbox) -> str:
    """Say how far it is: "1 being read, 3 waiting; 12 reports waiting to be weighed …"."""
    if not inbox.busy:
        return "Everything is read and weighed."
    parts = []
    if inbox.reading or inbox.waiting:
        waits = f", {inbox.waiting:,} waiting" if inbox.waiting else ""
        parts.append(f"{inbox.reading:,} being read{waits}" if inbox.reading else waits[2:])
    if inbox.to_weigh:
        what = "report" if inbox.to_weigh == 1 else "reports"
        parts.append(f"{inbox.to_weigh:,} {what} waiting to be weighed against the others")
    return "; ".join(parts) + "."


def try_again(desk: Desk, seq: int) -> bool:
    """Let an address that could not be read be tried once more; False if there is none."""
    with desk.store.write() as connection:
        return stored.again(connection, seq)


def forget(desk: Desk, seq: int) -> bool:
    """Drop something that waits or could not be read; False if there is none."""
    with desk.store.write() as connection:
        return stored.drop(connection, seq)


def _options(outlet: str, published: str) -> str:
    said: dict[str, str] = {}
    if outlet.strip():
        said["outlet"] = one_line(outlet)[:_LONGEST_NAME]
    if published.strip():
        when = parse_when(published.strip())
        if when is None:
            raise UsageError(f'"{one_line(published)}" is no date; write it as 2024-08-28')
        said["published"] = when
    return json.dumps(said)


def _row(desk: Desk, each: Handed, options: str) -> dict[str, Any]:
    name = _PASTED if each.kind == "text" else one_line(each.name)
    if each.kind == "address":
        if not _ADDRESS.fullmatch(each.name) or len(each.name) > _LONGEST_ADDRESS:
            raise UsageError(f'"{name}" is no address; it has to begin with https:// or http://')
        name = each.name
    elif len(each.data or b"") > FILE_BYTES:
        raise UsageError(f"{name}: more than {FILE_BYTES // 1_000_000} MB")
    if each.kind == "file":
        name = PurePosixPath(name.replace("\\", "/")).name[-_LONGEST_NAME:] or "a file"
    return {
        "name": name,
        "kind": each.kind,
        "data": each.data,
        "options": options,
        "who": desk.who,
        "at": datetime.now(UTC).isoformat(timespec="microseconds"),
    }
