"""Write what was read, or what weighing gave, to a stream, in a format for programs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Literal, TextIO

from sayso import __version__
from sayso.export import (
    CsvWriter,
    JsonlWriter,
    JsonWriter,
    WeighedCsvWriter,
    WeighedJsonlWriter,
    WeighedJsonWriter,
    Writer,
)
from sayso.ingest import Failure
from sayso.model import Report, Weighed

Format = Literal["json", "jsonl", "csv"]


def write_reports(items: Iterable[Report | Failure], out: TextIO, form: Format) -> None:
    """Write reports with their claims as they come; none is held longer than it takes.

    Args:
        items: reports and what could not be read, as ``read_many`` gives them.
        out: a stream of text in UTF-8; it stays open.
        form: "json" is one object with everything, "jsonl" and "csv" a claim a line.
    """
    _write(_writer(out, form), items)


def write_weighed(
    reports: Iterable[Report],
    failures: Iterable[Failure],
    weighed: Weighed,
    out: TextIO,
    form: Format,
) -> None:
    """Write the propositions of weighed reports; no report is held longer than it takes.

    Args:
        reports: all that were weighed, with their claims; taken once.
        failures: what could not be read; only "json" tells of it.
        weighed: what the reports come to.
        out: a stream of text in UTF-8; it stays open.
        form: "json" is one object with everything, the reports first; "jsonl" and "csv" have a
            proposition a line, each complete by itself.
    """
    _write(_weighed_writer(out, form, weighed), chain(reports, failures))


def _write(writer: Writer, items: Iterable[Report | Failure]) -> None:
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


def _weighed_writer(out: TextIO, form: Format, weighed: Weighed) -> Writer:
    if form == "json":
        return WeighedJsonWriter(out, __version__, weighed)
    if form == "jsonl":
        return WeighedJsonlWriter(out, weighed)
    return WeighedCsvWriter(out, weighed)
