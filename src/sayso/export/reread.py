"""The JSON that was written before, back into reports, with every passage checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TextIO

from sayso.errors import Damaged
from sayso.export.checks import check
from sayso.export.members import BrokenJson, members
from sayso.export.validated import objects_in, validated, whole_object
from sayso.model import Report

_OPENING = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:(?:sayso|reports|failed|report|propositions|absent)"\s*:'
    rb'|id"\s*:\s*"p[0-9a-f]{16}"\s*,\s*"text"\s*:)'
)
_LISTS = ("reports", "propositions", "absent")
_ROWS = {
    "report": "these are claims without their reports; give the JSON instead",
    "id": "these are propositions without their reports; give the JSON instead",
}


def holds_reports(opening: bytes) -> bool:
    """Whether a file that begins with these bytes is JSON (or JSON lines) that sayso wrote."""
    return _OPENING.match(opening) is not None


def reports_in(stream: TextIO) -> Iterator[Report]:
    """Read the reports of a JSON that sayso wrote, one after the other, with their claims.

    The failures and propositions that it records belong to the run that wrote it and are passed
    over, wherever they stand.

    Args:
        stream: the JSON; of all of it only one report is held at a time.

    Raises:
        Damaged: where it is not in the shape that sayso writes, or a passage does not stand
            where it says; the reports before that place are good.
    """
    for name, item in parts_in(stream):
        if name == "reports":
            yield item


def parts_in(stream: TextIO) -> Iterator[tuple[str, Any]]:
    """Read a JSON that sayso wrote part by part, with the name of each.

    Args:
        stream: the JSON; of all of it only one part is held at a time.

    Returns:
        An iterator over the members of the object, in their order. ``reports`` come one by one
        as checked reports; ``propositions`` and ``absent`` item by item, as they stand.

    Raises:
        Damaged: as ``reports_in``.
    """
    number = 0
    try:
        for name, value in members(stream, *_LISTS):
            if name in _ROWS:
                raise Damaged(_ROWS[name])
            if name == "reports":
                number += 1
                yield name, _report(value, f"report {number}")
            else:
                yield name, value
    except BrokenJson as error:
        after = f" after report {number}" if number else ""
        raise Damaged(f"not the JSON that sayso wrote: {error}{after}") from error
    except UnicodeDecodeError as error:
        raise Damaged("not the JSON that sayso wrote: it is not in UTF-8") from error


def _report(value: Any, where: str) -> Report:
    found = _named_as_in_model(whole_object(Report, value, where))
    report = validated(Report, found, where)
    check(report, where)
    return report


def _named_as_in_model(value: dict[str, Any]) -> dict[str, Any]:
    """Name what has a word of Python's for its name, or a short one, as the model does."""
    for claim in objects_in(value["claims"]):
        _rename(objects_in([claim.get("speaker")]), "for", "on_behalf")
    for written, name in (("from", "first"), ("to", "last")):
        _rename(objects_in(value["dates"]), written, name)
    return value


def _rename(found: list[dict[str, Any]], written: str, name: str) -> None:
    for each in found:
        if written in each:
            each[name] = each.pop(written)
