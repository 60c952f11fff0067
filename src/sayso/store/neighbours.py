"""By what reports find each other: names, fingerprints of their texts, and links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, distinct, func, insert, select

from sayso.store.chunks import chunks
from sayso.store.schema import link, mark, name, report

_LONGEST = 60
_SIGNED = 1 << 63


def put_names(connection: Connection, found: Mapping[str, Iterable[str]]) -> None:
    """Keep the names in reports' statements, in place of those kept before."""
    for some in chunks(found):
        connection.execute(delete(name).where(name.c.report.in_(some)))
    rows = [
        {"word": word, "report": report}
        for report, words in sorted(found.items())
        for word in sorted({each[:_LONGEST] for each in words})
    ]
    if rows:
        connection.execute(insert(name), rows)


def number_named(connection: Connection) -> int:
    """How many reports have names."""
    return int(connection.execute(select(func.count(distinct(name.c.report)))).scalar_one())


def holding(connection: Connection, words: Iterable[str]) -> dict[str, list[str]]:
    """The reports with each of some names, by their ids, sorted."""
    found: dict[str, list[str]] = {}
    for some in chunks(word[:_LONGEST] for word in words):
        asked = select(name.c.word, name.c.report).where(name.c.word.in_(some))
        for word, held in connection.execute(asked):
            found.setdefault(word, []).append(held)
    for held in found.values():
        held.sort()
    return found


def names_in(connection: Connection, reports: Iterable[str]) -> dict[str, list[str]]:
    """The names in each of some reports."""
    found: dict[str, list[str]] = {}
    for some in chunks(reports):
        asked = select(name.c.report, name.c.word).where(name.c.report.in_(some))
        for held, word in connection.execute(asked):
            found.setdefault(held, []).append(word)
    return found


def sizes(connection: Connection, reports: Iterable[str]) -> dict[str, int]:
    """How many names each of some reports has."""
    found: dict[str, int] = {}
    for some in chunks(reports):
        asked = select(name.c.report, func.count()).where(name.c.report.in_(some))
        found.update((row[0], row[1]) for row in connection.execute(asked.group_by(name.c.report)))
    return found


def put_marks(connection: Connection, rows: Sequence[tuple[int, str, float | None]]) -> None:
    """Keep fingerprints: of each one, with an unsigned number of 64 bits, all that is given.

    What was kept of the same fingerprints before is dropped.
    """
    numbers = sorted({row[0] for row in rows})
    for at in range(0, len(numbers), 500):
        some = [_signed(each) for each in numbers[at : at + 500]]
        connection.execute(delete(mark).where(mark.c.mark.in_(some)))
    if rows:
        made = [{"mark": _signed(each), "report": held, "at": when} for each, held, when in rows]
        connection.execute(insert(mark), made)


def marked(
    connection: Connection, marks: Iterable[int]
) -> dict[int, list[tuple[str, float | None]]]:
    """The reports that have fingerprints, each with the time of its publication."""
    found: dict[int, list[tuple[str, float | None]]] = {}
    numbers = sorted(set(marks))
    for at in range(0, len(numbers), 500):
        some = [_signed(each) for each in numbers[at : at + 500]]
        asked = select(mark.c.mark, mark.c.report, mark.c.at).where(mark.c.mark.in_(some))
        for each, held, when in connection.execute(asked):
            found.setdefault(each % (2 * _SIGNED), []).append((held, when))
    return found


def put_links(connection: Connection, found: Mapping[str, Iterable[str]]) -> None:
    """Keep the addresses that reports link to, in place of those kept before."""
    for some in chunks(found):
        connection.execute(delete(link).where(link.c.report.in_(some)))
    rows = [
        {"report": report, "url": url}
        for report, urls in sorted(found.items())
        for url in sorted(set(urls))
    ]
    if rows:
        connection.execute(insert(link), rows)


def linking_to(connection: Connection, urls: Iterable[str]) -> set[str]:
    """Ids of the reports that link to one of some addresses."""
    return {
        str(each)
        for some in chunks(urls)
        for each in connection.execute(select(link.c.report).where(link.c.url.in_(some))).scalars()
    }


def at_addresses(connection: Connection, urls: Iterable[str]) -> set[str]:
    """Ids of the reports that are at one of some addresses, their latest versions only."""
    return {
        str(each)
        for some in chunks(urls)
        for each in connection.execute(
            select(report.c.id).where(report.c.address.in_(some), report.c.latest)
        ).scalars()
    }


def forget(connection: Connection, reports: Iterable[str]) -> None:
    """Drop all by which reports are found."""
    for some in chunks(reports):
        for table in (name, mark, link):
            connection.execute(delete(table).where(table.c.report.in_(some)))


def _signed(number: int) -> int:
    """The database has signed numbers only."""
    return number - 2 * _SIGNED if number >= _SIGNED else number
