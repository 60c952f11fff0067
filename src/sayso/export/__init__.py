"""Reports in the formats that other programs read: JSON, one claim a line, one claim a row."""

from sayso.export.reread import holds_reports, reports_in
from sayso.export.shape import report_object
from sayso.export.writers import CsvWriter, JsonlWriter, JsonWriter, Writer

__all__ = [
    "CsvWriter",
    "JsonWriter",
    "JsonlWriter",
    "Writer",
    "holds_reports",
    "report_object",
    "reports_in",
]
