"""Reports and propositions as they are kept: JSON with the fields of the model, packed."""

from __future__ import annotations

import zlib
from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from sayso.errors import DeskError
from sayso.model import Proposition, Report

_LEVEL = 3


def packed_report(report: Report) -> bytes:
    """A report without its text."""
    return zlib.compress(_adapter(Report).dump_json(replace(report, text="")), _LEVEL)


def report_of(record: bytes, text: str) -> Report:
    """The report that was packed, with its text.

    Raises:
        DeskError: if the record is damaged.
    """
    report: Report = _unpacked(Report, record)
    return replace(report, text=text)


def packed_proposition(proposition: Proposition) -> bytes:
    """A whole proposition."""
    return zlib.compress(_adapter(Proposition).dump_json(proposition), _LEVEL)


def proposition_of(record: bytes) -> Proposition:
    """The proposition that was packed.

    Raises:
        DeskError: if the record is damaged.
    """
    found: Proposition = _unpacked(Proposition, record)
    return found


def _unpacked(kind: type, record: bytes) -> Any:
    try:
        return _adapter(kind).validate_json(zlib.decompress(record))
    except (zlib.error, ValidationError) as error:
        raise DeskError("a record of the desk is damaged; sayso verify tells which") from error


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
