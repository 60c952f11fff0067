"""Writers that take propositions one after the other, each with its statements at hand."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from typing import Protocol, TextIO

from sayso.export.proposition_cells import PROPOSITION_COLUMNS, proposition_cells
from sayso.export.proposition_rows import proposition_row
from sayso.export.sayings import Saying
from sayso.export.writers import as_json
from sayso.model import Proposition


class PropositionWriter(Protocol):
    """Something that propositions are written to, in one format."""

    def add(self, proposition: Proposition, said: Mapping[str, Saying]) -> None:
        """Write a proposition; its statements by id."""


class PropositionJsonlWriter:
    """One proposition a line, each a JSON object that can be read without the reports."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def add(self, proposition: Proposition, said: Mapping[str, Saying]) -> None:
        """Write a line."""
        self._out.write(as_json(proposition_row(proposition, said)) + "\n")


class PropositionCsvWriter:
    """One proposition a row under a row of column names."""

    def __init__(self, out: TextIO) -> None:
        self._rows = csv.writer(out, lineterminator="\n")
        self._rows.writerow(PROPOSITION_COLUMNS)

    def add(self, proposition: Proposition, said: Mapping[str, Saying]) -> None:
        """Write a row."""
        self._rows.writerow(proposition_cells(proposition, said))
