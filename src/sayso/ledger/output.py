"""Write what was read to a stream, in a format for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TextIO

from sayso import __version__
from sayso.export import CsvWriter, JsonlWriter, JsonWriter, Writer
from sayso.ingest import Failure
from sayso.model import Report

Format = Literal["json", "jsonl", "csv"]


def write_reports(items: Iterable[Report | Failure], out: TextIO, form: Format) -> None:
    """Write reports with their claims as they come; none is held longer than it takes.

    Args:
        items: reports and what could not be read, as ``read_many`` gives them.
        out: a stream of text in UTF-8; it stays open.
        form: "json" is one object with everything, "jsonl" and "csv" a claim a line.
    """
    writer = _writer(out, form)
    for item in items:
        if isinstance(item, Failure):
            writer.fail(item.path, item.error)
        else:
            writer.add(item)
    writer.close()


def _writer(out: TextIO, form: Format) -> Writer:
    if form == "json":
        return JsonWriter(out, __version__)
    if form == "jsonl":
        return JsonlWriter(out)
    return CsvWriter(out)
