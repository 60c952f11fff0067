"""Writers of what weighing gives, which take the reports one after the other."""

from __future__ import annotations

import csv
from typing import TextIO

from sayso.export.proposition_cells import PROPOSITION_COLUMNS, proposition_cells
from sayso.export.proposition_rows import proposition_row
from sayso.export.propositions import weighed_lists
from sayso.export.sayings import Saying, sayings
from sayso.export.writers import JsonWriter, as_json
from sayso.model import Proposition, Report, Weighed


class WeighedJsonWriter(JsonWriter):
    """The object that ``JsonWriter`` writes, with the propositions after the failures."""

    def __init__(self, out: TextIO, version: str, weighed: Weighed) -> None:
        super().__init__(out, version, weighed_lists(weighed))


class _RowWriter:
    """A row for each proposition; of the reports only what the rows tell is kept."""

    def __init__(self, weighed: Weighed) -> None:
        self._weighed = weighed
        self._said: dict[str, Saying] = {}
        self._wanted = {member.statement for one in weighed.propositions for member in one.members}

    def add(self, report: Report) -> None:
        """Keep what the rows tell of the report."""
        self._said.update((one.statement.id, one) for one in sayings(report, self._wanted))

    def fail(self, path: str, error: str) -> None:
        """Leave failures to standard error: a row of this format is a proposition."""

    def close(self) -> None:
        """Write the rows; the reports of all their statements have to be there by now."""
        for proposition in self._weighed.propositions:
            self._write(proposition)

    def _write(self, proposition: Proposition) -> None:
        raise NotImplementedError


class WeighedJsonlWriter(_RowWriter):
    """One proposition a line, each a JSON object that can be read without the reports."""

    def __init__(self, out: TextIO, weighed: Weighed) -> None:
        super().__init__(weighed)
        self._out = out

    def _write(self, proposition: Proposition) -> None:
        self._out.write(as_json(proposition_row(proposition, self._said)) + "\n")


class WeighedCsvWriter(_RowWriter):
    """One proposition a row under a row of column names."""

    def __init__(self, out: TextIO, weighed: Weighed) -> None:
        super().__init__(weighed)
        self._rows = csv.writer(out, lineterminator="\n")
        self._rows.writerow(PROPOSITION_COLUMNS)

    def _write(self, proposition: Proposition) -> None:
        self._rows.writerow(proposition_cells(proposition, self._said))
