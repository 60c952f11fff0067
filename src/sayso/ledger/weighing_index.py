"""By what waiting reports are found: vectors, names, fingerprints and links, kept in the desk."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from sayso.ledger.desk import Desk
from sayso.lineage.copied_index import CopyIndex, marks_of
from sayso.lineage.copied_times import Place
from sayso.link.candidates import names_of
from sayso.link.items import Item, items
from sayso.link.neighbours import Names
from sayso.link.profile import Profile, day_of, profiles
from sayso.model import Report
from sayso.neural.sentences import shipped
from sayso.store import neighbours as found
from sayso.store import vectors as kept
from sayso.store.reports import report_heads


def profiles_in(desk: Desk, reports: Iterable[Report]) -> dict[str, list[Profile]]:
    """The statements of reports as they are compared, by report; vectors are made once and kept."""
    said = {report.id: list(items(report)) for report in reports}
    every = [item for own in said.values() for item in own]
    ids = [item.statement.id for item in every]
    with desk.store.read() as connection:
        vectors = {key: _wide(data) for key, data in kept.vectors(connection, ids).items()}
    fresh = [item for item in every if item.statement.id not in vectors]
    if fresh:
        made = _encoded(fresh)
        vectors.update({key: _wide(data) for key, data in made.items()})
        with desk.store.write() as connection:
            kept.put_vectors(connection, made)
    return {
        report: list(profiles(own, [vectors[item.statement.id] for item in own]))
        for report, own in said.items()
    }


def index(desk: Desk, reports: Sequence[Report], own: Mapping[str, Sequence[Profile]]) -> None:
    """Keep by what reports are found, in place of what was kept of them before."""
    marks = {report.id: marks_of(report) for report in reports}
    with desk.store.write() as connection:
        found.forget(connection, marks)
        found.put_names(connection, {key: names_of(each) for key, each in own.items()})
        found.put_links(
            connection, {report.id: [link.url for link in report.links] for report in reports}
        )
        every = {mark for some in marks.values() for mark in some}
        known = _index(connection, every)
        for report in reports:
            known.add(report)
        rows = [
            (mark, place.report, place.order if math.isfinite(place.order) else None)
            for mark, places in sorted(known.held(every).items())
            for place in places
        ]
        found.put_marks(connection, rows)


def copy_index(connection: Connection, reports: Sequence[Report]) -> CopyIndex:
    """The index of fingerprints, as far as some reports that are in it need it."""
    marks = {mark for report in reports for mark in marks_of(report)}
    return _index(connection, marks, [report.id for report in reports])


def names_around(
    connection: Connection, reports: Iterable[str]
) -> tuple[Names, dict[str, list[str]]]:
    """The names of the whole desk, as far as some reports' neighbours need it, and their own."""
    own = found.names_in(connection, reports)
    holding = found.holding(connection, {word for words in own.values() for word in words})
    near = {report for held in holding.values() for report in held}
    sizes = found.sizes(connection, near)
    return Names.loaded(found.number_named(connection), holding, sizes), own


def all_names(connection: Connection, reports: Iterable[str]) -> Names:
    """The names of a small desk, with the days of its reports."""
    held = found.names_in(connection, reports)
    made = Names()
    for row in report_heads(connection, reports):
        made.add(row.id, held.get(row.id, ()), day_of(row.published))
    return made


def _index(connection: Connection, marks: Iterable[int], known: Iterable[str] = ()) -> CopyIndex:
    held = {
        mark: [Place(math.inf if at is None else at, report) for report, at in places]
        for mark, places in found.marked(connection, marks).items()
    }
    return CopyIndex.loaded(held, known)


def _encoded(fresh: Sequence[Item]) -> dict[str, bytes]:
    texts = list(dict.fromkeys(item.text for item in fresh))
    made = shipped().vectors(texts).astype(np.float16)
    data = {text: vector.tobytes() for text, vector in zip(texts, made, strict=True)}
    return {item.statement.id: data[item.text] for item in fresh}


def _wide(data: bytes) -> NDArray[np.float32]:
    return np.frombuffer(data, np.float16).astype(np.float32)
