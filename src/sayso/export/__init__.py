"""Reports, and what weighing them gives, in the formats that other programs read.

JSON, one claim or proposition a line, one claim or proposition a row; and the JSON back again.
"""

from sayso.export.reread import holds_reports, reports_in
from sayso.export.reweighed import propositions_in
from sayso.export.shape import report_object
from sayso.export.weigh_writers import (
    WeighedCsvWriter,
    WeighedJsonlWriter,
    WeighedJsonWriter,
)
from sayso.export.writers import CsvWriter, JsonlWriter, JsonWriter, Writer

__all__ = [
    "CsvWriter",
    "JsonWriter",
    "JsonlWriter",
    "WeighedCsvWriter",
    "WeighedJsonWriter",
    "WeighedJsonlWriter",
    "Writer",
    "holds_reports",
    "propositions_in",
    "report_object",
    "reports_in",
]
