"""Reports on their way into a desk: from files, folders and addresses, or handed over as bytes."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sayso.errors import InputError
from sayso.export import holds_reports, reports_in
from sayso.ingest import Failure, read_inputs, report_from_bytes, walk
from sayso.ingest.failure import one_line
from sayso.ledger.read import told
from sayso.ledger.reread import is_written_json, reread
from sayso.model import Report

_OPENING = 4096

Keep = Callable[[str, bytes], None]


@dataclass(frozen=True, slots=True)
class Given:
    """A report handed over as bytes, such as a file dropped in a browser.

    Attributes:
        name: the file's name, for ``report.path``; a date may stand in it.
        data: the bytes.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Ready:
    """A report whose claims are found already, from a JSON that sayso wrote."""

    report: Report


def incoming(
    sources: Iterable[str | os.PathLike[str] | Given],
    *,
    published: str | None,
    outlet: str | None,
    keep: Keep,
) -> Iterator[Report | Ready | Failure]:
    """Read what comes, one at a time.

    Args:
        sources: files, folders, addresses, "-" for standard input, and bytes.
        published: time of publication of all of them, ISO 8601, in place of what they say.
        outlet: who published all of them.
        keep: is given the SHA-256 and the bytes of each report before it comes, where there are
            bytes.

    Returns:
        an iterator over reports without claims, reports with theirs, and failures, in the order of
        the sources.
    """
    for handed, group in groupby(sources, key=lambda each: isinstance(each, Given)):
        if handed:
            for each in group:
                if isinstance(each, Given):
                    yield from _given(each, published, outlet, keep)
        else:
            named = (os.fspath(each) for each in group if not isinstance(each, Given))
            yield from _named(named, published, outlet, keep)


def _given(
    each: Given, published: str | None, outlet: str | None, keep: Keep
) -> Iterator[Report | Ready | Failure]:
    try:
        if holds_reports(each.data[:_OPENING]):
            with io.TextIOWrapper(io.BytesIO(each.data), encoding="utf-8-sig") as stream:
                for report in reports_in(stream):
                    yield _ready(told(report, published, outlet))
            return
        report = report_from_bytes(
            each.data, each.name, name=each.name, published=published, outlet=outlet
        )
    except InputError as error:
        yield Failure(each.name, one_line(error))
    except MemoryError:
        yield Failure(each.name, "it needs more memory than there is")
    else:
        keep(report.sha256, each.data)
        yield report


def _named(
    named: Iterable[str], published: str | None, outlet: str | None, keep: Keep
) -> Iterator[Report | Ready | Failure]:
    paths = (source.path for source in walk.sources(named))
    for written, group in groupby(paths, key=is_written_json):
        if written:
            for path in group:
                for item in reread(path):
                    yield _ready(told(item, published, outlet))
        else:
            yield from read_inputs(group, published=published, outlet=outlet, keep=keep)


def _ready(item: Report | Failure) -> Ready | Failure:
    return Ready(item) if isinstance(item, Report) else item
