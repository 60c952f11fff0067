"""Writers that take reports one after the other, so that none need be kept."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TextIO

from sayso.export.cells import COLUMNS, cells
from sayso.export.details import JsonObject
from sayso.export.rows import claim_rows
from sayso.export.shape import report_object, writable
from sayso.model import Report


class Writer(Protocol):
    """Something that reports are written to, in one format."""

    def add(self, report: Report) -> None:
        """Write a report with its claims."""

    def fail(self, path: str, error: str) -> None:
        """Take note of an input that could not be read."""

    def close(self) -> None:
        """Write what belongs after the last report; the stream stays open."""


class JsonWriter:
    """One JSON object with all reports, a report a line, and then what failed."""

    def __init__(
        self, out: TextIO, version: str, after: Mapping[str, Iterable[JsonObject]] | None = None
    ) -> None:
        """Begin the object.

        Args:
            out: where it is written.
            version: that of the program.
            after: further lists by name, which come last; they are written an item a line.
        """
        self._out = out
        self._after = after or {}
        self._failed: list[JsonObject] = []
        self._before_next = "\n"
        out.write(f'{{"sayso": {as_json(version)}, "reports": [')

    def add(self, report: Report) -> None:
        """Write a report with its claims."""
        self._out.write(self._before_next + as_json(report_object(report)))
        self._before_next = ",\n"

    def fail(self, path: str, error: str) -> None:
        """Keep an input that could not be read for the list at the end."""
        self._failed.append({"path": writable(path), "error": writable(error)})

    def close(self) -> None:
        """Write the list of what failed, the lists that come last, and the closing brace."""
        self._out.write(f'\n], "failed": {as_json(self._failed)}')
        for name, items in self._after.items():
            self._out.write(f", {as_json(name)}: [")
            before_next = "\n"
            for item in items:
                self._out.write(before_next + as_json(item))
                before_next = ",\n"
            self._out.write("\n]")
        self._out.write("}\n")


class JsonlWriter:
    """One claim a line, each a JSON object; failures are not part of it."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def add(self, report: Report) -> None:
        """Write a line for each claim of the report."""
        self._out.writelines(as_json(row) + "\n" for row in claim_rows(report))

    def fail(self, path: str, error: str) -> None:
        """Leave failures to standard error: a line of this format is a claim."""

    def close(self) -> None:
        """Do nothing: the last line is complete."""


class CsvWriter:
    """One claim a row under a row of column names; failures are not part of it."""

    def __init__(self, out: TextIO) -> None:
        self._rows = csv.writer(out, lineterminator="\n")
        self._rows.writerow(COLUMNS)

    def add(self, report: Report) -> None:
        """Write a row for each claim of the report."""
        self._rows.writerows(cells(row) for row in claim_rows(report))

    def fail(self, path: str, error: str) -> None:
        """Leave failures to standard error: a row of this format is a claim."""

    def close(self) -> None:
        """Do nothing: the last row is complete."""


def as_json(value: Any) -> str:
    """Give a value as JSON on one line, in its own characters.

    Raises:
        ValueError: where it holds a number that JSON has none for.
    """
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
