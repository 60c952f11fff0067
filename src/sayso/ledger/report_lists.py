"""The reports of a desk as they are listed, and one as JSON."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from sayso.export import report_object
from sayso.ledger.corrected import corrected_reports
from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.ledger.keys import key_of
from sayso.store import report_lists as stored

Change = tuple[Literal["same", "gone", "new"], str]

_WORD = re.compile(r"\s+|[^\s]+")
_LONGEST = 20_000


def list_reports(
    desk: Desk,
    limit: int = 50,
    *,
    before: int | None = None,
    outlet: str = "",
    words: str = "",
    since: str = "",
    until: str = "",
) -> Sequence[Any]:
    """Reports, those first that came last; see ``store.report_lists.listed_reports``."""
    with desk.store.read() as connection:
        return stored.listed_reports(
            connection,
            limit,
            before=before,
            outlet=key_of(outlet),
            words=words,
            since=since,
            until=until,
        )


def number_of_reports(desk: Desk) -> int:
    """How many reports there are, versions included."""
    with desk.store.read() as connection:
        return stored.number_of_reports(connection)


def report_json(desk: Desk, key: str) -> dict[str, Any] | None:
    """A report as ``sayso read --format json`` writes it, as analysts have corrected it."""
    found = corrected_reports(desk, [key]).get(key)
    return None if found is None else report_object(found)


def changes(desk: Desk, old: str, new: str) -> list[Change] | None:
    """What differs between two reports' texts, word for word, in the order of the new one.

    Returns:
        None where one of them is not there; of very long texts their lines are compared.
    """
    found = kept_reports(desk, [old, new])
    if len({old, new} & found.keys()) < len({old, new}):
        return None
    texts = found[old].report.text, found[new].report.text
    long = sum(map(len, texts)) > _LONGEST * 10
    before, after = (
        each.splitlines(keepends=True) if long else _WORD.findall(each) for each in texts
    )
    return list(_told(before, after))


def _told(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=len(before) > _LONGEST)
    for what, i, j, k, m in matcher.get_opcodes():
        if what == "equal":
            yield "same", "".join(after[k:m])
            continue
        if i < j:
            yield "gone", "".join(before[i:j])
        if k < m:
            yield "new", "".join(after[k:m])
