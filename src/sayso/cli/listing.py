"""Runs ``sayso list`` and ``sayso search``: rows of a desk, for people or for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from sayso.cli.printable import printable
from sayso.cli.sources import count, settle

if TYPE_CHECKING:
    from sayso.ledger.proposition_lists import Order
    from sayso.ledger.search import Hit, Query

SHOWN = 11
"""Characters of an id that are shown."""

_RISKY = ("=", "+", "-", "@", "\t", "\r")
_SURE = {
    "CT+": "certain",
    "PR+": "probable",
    "PS+": "possible",
    "Uu": "left open",
    "CT-": "certainly not",
    "PR-": "probably not",
    "PS-": "possibly not",
}
_REPORT = ("id", "published", "outlet", "title", "claims", "url", "path", "latest", "waiting")


def list_reports(where: str, top: int, form: str) -> int:
    """Show the reports of a desk, give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.report_lists import list_reports as listed

    rows = [{key: getattr(row, key) for key in _REPORT} for row in listed(open_desk(where), top)]
    if form != "table":
        return _write(rows, form, "reports", _REPORT)
    lines = [
        (
            row["id"][:SHOWN],
            (row["published"] or "")[:10],
            str(row["claims"]),
            row["outlet"] or "?",
            (row["title"] or row["path"]) + _state(row),
        )
        for row in rows
    ]
    _table(("id", "published", "claims", "outlet", "report"), lines)
    return 0


def list_propositions(where: str, top: int, sort: str, form: str) -> int:
    """Show the propositions of a desk, give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.proposition_lists import Wanted
    from sayso.ledger.proposition_lists import list_propositions as listed

    found = listed(open_desk(where), Wanted(), order=cast("Order", sort), limit=top).found
    keys = ("id", "text", "outlets", "origins_min", "origins_max", "disputes", "last_day")
    rows = [{key: getattr(each, key) for key in keys} for each in found]
    if form != "table":
        return _write(rows, form, "propositions", keys)
    lines = [
        (
            row["id"][:SHOWN],
            str(row["outlets"]),
            _interval(row["origins_min"], row["origins_max"]),
            str(row["disputes"] or ""),
            row["text"],
        )
        for row in rows
    ]
    _table(("id", "outlets", "origins", "disputes", "what is claimed"), lines)
    return 0


def search(where: str, query: Query, top: int, form: str) -> int:
    """Show the claims that fit, give the exit status."""
    from sayso.ledger.desk import open_desk
    from sayso.ledger.search import search as found

    hits = found(open_desk(where), query, top)
    if form != "table":
        keys = [each for each in _fields() if each != "marks"]
        return _write(
            [{key: getattr(hit, key) for key in keys} for hit in hits], form, "claims", keys
        )
    for hit in hits:
        _put(hit)
    if not hits:
        print("Nothing was found.")
    elif len(hits) == top:
        print(f"The first {count(top, 'claim')}; --top shows more.")
    return 0


def _put(hit: Hit) -> None:
    who = hit.speaker or (f"“{hit.source}”" if hit.source else "somebody")
    said = "says itself" if hit.voice == "outlet" else _SURE.get(hit.certainty or "", "")
    print(printable(f"“{hit.content}”"))
    where = ", ".join(filter(None, (hit.outlet or hit.path, (hit.published or "")[:10])))
    print("    " + printable(who + (f" ({said})" if said else "") + f"; {where}"))
    if hit.proposition:
        outlets = count(hit.outlets, "outlet")
        origins = _interval(hit.origins_min, hit.origins_max)
        disputed = ", disputed" if hit.disputes else ""
        things = "origin" if hit.origins_max == 1 else "origins"
        print(f"    {outlets}, {origins} {things}{disputed}; {hit.proposition[:SHOWN]}")


def _fields() -> list[str]:
    from dataclasses import fields

    from sayso.ledger.search import Hit

    return [each.name for each in fields(Hit)]


def _state(row: Mapping[str, Any]) -> str:
    return " (waiting)" if row["waiting"] else "" if row["latest"] else " (earlier version)"


def _interval(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _table(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """Columns as wide as what stands in them; the last one takes what is left."""
    from rich.console import Console

    breadth = Console().width if sys.stdout.isatty() else 0
    rows = [[printable(" ".join(cell.split())) for cell in line] for line in (heads, *lines)]
    widths = [min(32, max(len(row[at]) for row in rows)) for at in range(len(heads) - 1)]
    for row in rows:
        cut = [_cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=False)]
        start = "  ".join(cut) + "  "
        room = max(20, breadth - len(start)) if breadth else len(row[-1])
        print((start + _cut(row[-1], room)).rstrip())


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"


def _write(rows: Iterable[Mapping[str, Any]], form: str, name: str, keys: Sequence[str]) -> int:
    settle(sys.stdout, encoding="utf-8")
    if form == "json":
        json.dump({name: list(rows)}, sys.stdout, ensure_ascii=False)
        print()
    elif form == "jsonl":
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    else:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(keys)
        for row in rows:
            writer.writerow([_harmless(row[key]) for key in keys])
    return 0


def _harmless(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RISKY) else cell
