"""Runs ``sayso export``: to a file, which is there whole or not at all, or to the terminal."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, cast

from sayso.cli.filters import query_of
from sayso.cli.sources import settle
from sayso.errors import SaysoError, UsageError

if TYPE_CHECKING:
    from sayso.ledger.desk import Desk
    from sayso.ledger.exporting import Form, Rows


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be written; all of it where nothing is given.

    Attributes:
        ids: of propositions, claims and reports, or their first characters.
        words: to be searched for.
        given: options of the search.
    """

    ids: tuple[str, ...]
    words: str
    given: dict[str, Any]


def run(
    where: str,
    asked: Asked,
    form: str,
    rows: str | None,
    output: str | None,
    title: str,
) -> int:
    """Write what is asked for, give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.exporting import export

    desk = open_desk(where)
    what = _chosen(desk, asked)
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


def _chosen(desk: Desk, asked: Asked) -> list[str] | None:
    from sayso.ledger.search import MOST, search
    from sayso.ledger.summary import whole_id

    if asked.ids:
        return [whole_id(desk, each, "prc") for each in asked.ids]
    if not asked.words and not any(asked.given.values()):
        return None
    found = [hit.id for hit in search(desk, query_of(desk, asked.words, asked.given), MOST)]
    if not found:
        raise UsageError("nothing was found, so there is nothing to write")
    return found
