"""Read reports into claims, one after the other, with nothing kept."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from sayso.errors import InputError
from sayso.extract import extract_claims
from sayso.ingest import Failure, read_inputs
from sayso.ledger.reread import is_written_json, reread
from sayso.model import Report

Source = str | os.PathLike[str]


def read(source: Source, *, published: str | None = None, outlet: str | None = None) -> Report:
    """Read one report and find its claims.

    Args:
        source: a file, an http(s) address, or "-" for standard input.
        published: when it was published, ISO 8601, in place of what the report says.
        outlet: who published it, in place of what the report says.

    Raises:
        InputError: if it cannot be read, or is a folder or a JSON with other than one report.
        ModelError: if the shipped model is missing or does not fit the program.
    """
    name = os.fspath(source)
    if os.path.isdir(name):
        raise InputError(f"{name}: is a folder; read_many reads all that is in it")
    found: Report | None = None
    for item in read_many([name], published=published, outlet=outlet):
        if isinstance(item, Failure):
            raise InputError(f"{item.path}: {item.error}")
        if found is not None:
            raise InputError(f"{name}: holds several reports; read_many reads them all")
        found = item
    if found is None:
        raise InputError(f"{name}: holds no report")
    return found


def read_many(
    sources: Iterable[Source], *, published: str | None = None, outlet: str | None = None
) -> Iterator[Report | Failure]:
    """Read any number of reports and find their claims, in bounded memory.

    What cannot be read comes as a Failure in its place among the others and stops nothing.
    Reports from JSON that sayso wrote keep the claims that they have.

    Args:
        sources: files, folders, http(s) addresses, or "-" for standard input.
        published: when they were published, ISO 8601, in place of what they say.
        outlet: who published them, in place of what they say.

    Yields:
        Each report with its claims, in the order of the sources.

    Raises:
        ModelError: if the shipped model is missing or does not fit the program.
    """
    if isinstance(sources, str):
        sources = [sources]
    paths = (os.fspath(source) for source in sources)
    for written, names in groupby(paths, key=is_written_json):
        if written:
            for name in names:
                for item in reread(name):
                    yield _told(item, published, outlet)
        else:
            yield from _extracted(read_inputs(names, published=published, outlet=outlet))


def _told(item: Report | Failure, published: str | None, outlet: str | None) -> Report | Failure:
    """Put what the user says of a report read before in the place of what it says."""
    if isinstance(item, Report):
        if published is not None:
            item = replace(item, published=published, published_from="option")
        if outlet is not None:
            item = replace(item, outlet=outlet)
    return item


def _extracted(items: Iterator[Report | Failure]) -> Iterator[Report | Failure]:
    """Find the claims of the reports; failures keep their places between them.

    Extraction looks ahead, so the order of what went in is kept aside: a failure, or None where
    a report's turn is.
    """
    turns: deque[Failure | None] = deque()

    def reports() -> Iterator[Report]:
        for item in items:
            if isinstance(item, Failure):
                turns.append(item)
            else:
                turns.append(None)
                yield item

    for report in extract_claims(reports()):
        yield from _failures_first(turns)
        turns.popleft()
        yield report
    yield from _failures_first(turns)


def _failures_first(turns: deque[Failure | None]) -> Iterator[Failure]:
    while turns and (failure := turns[0]) is not None:
        turns.popleft()
        yield failure
