"""Everything that the user named, one report or failure after another."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from sayso.errors import InputError, UsageError
from sayso.ingest.dates import parse_when
from sayso.ingest.failure import Failure, one_line
from sayso.ingest.files import read_file, read_stdin
from sayso.ingest.report import report_from_bytes
from sayso.ingest.walk import Source, sources
from sayso.model import Report

if TYPE_CHECKING:
    from sayso.ingest.fetch import Fetched


def read_inputs(
    inputs: Iterable[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    fetch: Callable[[str], Fetched] | None = None,
    keep: Callable[[str, bytes], None] | None = None,
) -> Iterator[Report | Failure]:
    """Read files, folders, addresses and "-" (standard input), one at a time.

    A bad input never stops the others: it gives a Failure in its place. Only the report at hand
    is held in memory.

    Args:
        inputs: what the user named.
        published: time of publication of all of them, in any spelling of ``parse_when``.
        outlet: outlet of all of them.
        fetch: fetches an address; sayso's own guarded fetching if None.
        keep: is given the SHA-256 and the bytes of each report, before the report itself comes.

    Returns:
        an iterator over reports (claims empty) and failures, in the order of the inputs.

    Raises:
        UsageError: at once, if ``published`` is no time.
    """
    when = parse_when(published) if published is not None else None
    if published is not None and when is None:
        raise UsageError(f"{one_line(published)!r} is no date; write it as 2024-08-28")
    return _read_all(inputs, when, outlet, fetch, keep)


def _read_all(
    inputs: Iterable[str],
    published: str | None,
    outlet: str | None,
    fetch: Callable[[str], Fetched] | None,
    keep: Callable[[str, bytes], None] | None,
) -> Iterator[Report | Failure]:
    for source in sources(inputs):
        path = shown_path(source.path)
        if source.kind == "failed":
            yield Failure(path, one_line(source.error))
            continue
        try:
            report, data = _read_one(source, path, published, outlet, fetch)
        except InputError as error:
            yield Failure(path, one_line(error))
        except MemoryError:
            yield Failure(path, "it needs more memory than there is")
        else:
            if keep is not None:
                keep(report.sha256, data)
            yield report


def _read_one(
    source: Source,
    path: str,
    published: str | None,
    outlet: str | None,
    fetch: Callable[[str], Fetched] | None,
) -> tuple[Report, bytes]:
    if source.kind == "url":
        page = (fetch or _fetcher())(source.path)
        report = report_from_bytes(
            page.data,
            path,
            url=page.url,
            retrieved=page.retrieved,
            charset=page.charset,
            published=published,
            outlet=outlet,
        )
        return report, page.data
    if source.kind == "stdin":
        data = read_stdin()
        return report_from_bytes(data, path, published=published, outlet=outlet), data
    data = read_file(source.path)
    return report_from_bytes(data, path, name=path, published=published, outlet=outlet), data


def _fetcher() -> Callable[[str], Fetched]:
    from sayso.ingest.fetch import fetch

    return fetch


def shown_path(path: str) -> str:
    """Return a path that can be printed: bytes that are no text become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace") if not path.isascii() else path
