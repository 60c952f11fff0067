"""Runs ``sayso export``: to a file, which is there whole or not at all, or to the terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from sayso.cli.sources import settle
from sayso.errors import SaysoError, UsageError

if TYPE_CHECKING:
    from sayso.ledger.desk import Desk
    from sayso.ledger.exporting import Form, Rows

_FOUND = 10_000


def run(
    where: str,
    ids: tuple[str, ...],
    words: str,
    form: str,
    rows: str | None,
    output: str | None,
    title: str,
) -> int:
    """Write what is asked for, give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.exporting import export

    desk = open_desk(where)
    what = _chosen(desk, ids, words)
    shape, row = cast("Form", form), cast("Rows | None", rows)
    if output is None:
        settle(sys.stdout, encoding="utf-8")
        export(desk, what, shape, sys.stdout, rows=row, title=title)
        return 0
    half = Path(f"{output}.part")
    try:
        with half.open("w", encoding="utf-8", newline="") as out:
            export(desk, what, shape, cast("TextIO", out), rows=row, title=title)
        os.replace(half, output)
    except OSError as error:
        raise SaysoError(f"{output}: it cannot be written ({error.strerror})") from error
    finally:
        half.unlink(missing_ok=True)
    return 0


def _chosen(desk: Desk, ids: tuple[str, ...], words: str) -> list[str] | None:
    from sayso.ledger.search import Query, search
    from sayso.ledger.summary import whole_id

    if ids:
        return [whole_id(desk, each, "prc") for each in ids]
    if not words:
        return None
    found = [hit.id for hit in search(desk, Query(words=words), _FOUND)]
    if not found:
        raise UsageError(f'nothing was found for "{words}"')
    return found
