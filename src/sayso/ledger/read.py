"""Read reports into claims, one after the other, with nothing kept."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path
from typing import TypeVar

from sayso.errors import InputError, UsageError
from sayso.extract import extract_claims
from sayso.ingest import Failure, read_inputs, walk
from sayso.ingest.dates import parse_when
from sayso.ledger.reread import is_written_json, reread
from sayso.model import Claim, Report
from sayso.names import Registry, load_user

Source = str | os.PathLike[str]
Other = TypeVar("Other")


def read(
    source: Source,
    *,
    published: str | None = None,
    outlet: str | None = None,
    outlets: Path | str | None = None,
) -> Report:
    """Read one report and find its claims.

    Args:
        source: a file, an http(s) address, or "-" for standard input.
        published: when it was published, such as 2024-08-28, in place of what the report says.
        outlet: who published it, in place of what the report says.
        outlets: a file with outlets of your own, beside those that sayso knows.

    Raises:
        InputError: if it cannot be read, or is a folder or a JSON with other than one report.
        UsageError: if ``published`` is no time, or ``outlets`` no file of outlets.
        ModelError: if the shipped model is missing or does not fit the program.
    """
    name = os.fspath(source)
    if os.path.isdir(name):
        raise InputError(f"{name}: is a folder; read_many reads all that is in it")
    found: Report | None = None
    for item in read_many([name], published=published, outlet=outlet, outlets=outlets):
        if isinstance(item, Failure):
            raise InputError(f"{item.path}: {item.error}")
        if found is not None:
            raise InputError(f"{name}: holds several reports; read_many reads them all")
        found = item
    if found is None:
        raise InputError(f"{name}: holds no report")
    return found


def read_many(
    sources: Iterable[Source],
    *,
    published: str | None = None,
    outlet: str | None = None,
    outlets: Path | str | None = None,
) -> Iterator[Report | Failure]:
    """Read any number of reports and find their claims, in bounded memory.

    What cannot be read comes as a Failure in its place among the others and stops nothing.
    Reports from JSON that sayso wrote keep the claims that they have.

    Args:
        sources: files, folders, http(s) addresses, or "-" for standard input.
        published: when they were published, such as 2024-08-28, in place of what they say.
        outlet: who published them, in place of what they say.
        outlets: a file with outlets of your own, beside those that sayso knows.

    Returns:
        An iterator over reports with their claims and failures, in the order of the sources.

    Raises:
        UsageError: at once, if ``published`` is no time, or ``outlets`` no file of outlets.
        ModelError: if the shipped model is missing or does not fit the program.
    """
    when = parse_when(published) if published is not None else None
    if published is not None and when is None:
        raise UsageError(f'"{published}" is no date; write it as 2024-08-28')
    named = [sources] if isinstance(sources, str) else sources
    known = load_user(outlets) if outlets is not None else None
    return _read(walk.sources(os.fspath(source) for source in named), when, outlet, known)


def _read(
    found: Iterator[walk.Source],
    published: str | None,
    outlet: str | None,
    known: Registry | None,
) -> Iterator[Report | Failure]:
    paths = (source.path for source in found)
    for written, group in groupby(paths, key=is_written_json):
        if written:
            for path in group:
                for item in reread(path):
                    yield told(item, published, outlet)
        else:
            fresh = read_inputs(group, published=published, outlet=outlet)
            yield from extracted(fresh, known)


def told(item: Report | Failure, published: str | None, outlet: str | None) -> Report | Failure:
    """Put what the user says of a report read before in the place of what it says."""
    if isinstance(item, Report):
        if published is not None:
            item = replace(item, published=published, published_from="option")
        if outlet is not None:
            item = replace(item, outlet=outlet, claims=_own_under(outlet, item.claims))
    return item


def _own_under(outlet: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Put the claims of the outlet's own voice under another name for it."""
    return tuple(
        replace(
            claim,
            speaker=replace(claim.speaker, name=outlet),
            chain=tuple(replace(link, name=outlet) for link in claim.chain[:1]) + claim.chain[1:],
        )
        if claim.voice == "outlet" and claim.speaker is not None
        else claim
        for claim in claims
    )


def extracted(
    items: Iterator[Report | Other], known: Registry | None = None
) -> Iterator[Report | Other]:
    """Find the claims of reports; whatever else stands between them keeps its place.

    Extraction looks ahead, so the order of what went in is kept aside: what is no report, or None
    where a report's turn is.

    Args:
        items: reports with their claims empty, and others, such as failures.
        known: outlets of the user's own.

    Raises:
        ModelError: if the shipped model is missing or does not fit the program.
    """
    turns: deque[Other | None] = deque()

    def reports() -> Iterator[Report]:
        for item in items:
            if isinstance(item, Report):
                turns.append(None)
                yield item
            else:
                turns.append(item)

    fresh = reports()
    first = next(fresh, None)
    # Without a report there is no need to load the model.
    for report in extract_claims(chain([first], fresh), known=known) if first else ():
        yield from _others_first(turns)
        turns.popleft()
        yield report
    yield from _others_first(turns)


def _others_first(turns: deque[Other | None]) -> Iterator[Other]:
    while turns and (other := turns[0]) is not None:
        turns.popleft()
        yield other
