"""Reading the reports of a desk again, with the model and the rules of today.

The texts stay as they are; only what is found in them is found anew. Statements that stay where
they were, or nearly, keep their propositions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from sayso.extract import extract_claims
from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports
from sayso.ledger.records import packed_report
from sayso.model import Report, Span
from sayso.store import propositions as placed
from sayso.store import reports as stored

_AT_ONCE: Final = 50
_ALIKE: Final = 0.5


def read_again(desk: Desk, ids: Iterable[str] | None = None) -> Iterator[str]:
    """Find the claims of reports anew, and let them wait to be weighed.

    Args:
        desk: the desk.
        ids: of the reports; by default all of them.

    Returns:
        an iterator that does the work; the id of each report that is done, each in a transaction of
        its own.

    Raises:
        DeskError: if the desk cannot be read or written.
        ModelError: if the shipped model is missing or does not fit the program.
    """
    if ids is None:
        with desk.store.read() as connection:
            ids = stored.every_id(connection)
    asked = list(ids)
    for at in range(0, len(asked), _AT_ONCE):
        before = {
            key: each.report for key, each in kept_reports(desk, asked[at : at + _AT_ONCE]).items()
        }
        for report in extract_claims(iter([_bare(each) for each in before.values()])):
            _replace(desk, before[report.id], report)
            yield report.id


def _bare(report: Report) -> Report:
    return replace(report, figures=(), dates=(), places=(), media=(), claims=())


def _replace(desk: Desk, before: Report, now: Report) -> None:
    old = _statements(before)
    leading = {key: _nearest(spans, old) for key, spans in _statements(now).items()}
    with desk.store.write() as connection:
        held = {each.id: each for each in placed.held(connection, reports=[now.id])}
        stays = {each for each in leading.values() if each is not None}
        placed.release(connection, held.keys() - stays)
        stored.replace_claims(connection, now, packed_report(now))
        placed.place_statements(
            connection,
            [
                {"statement": key, "proposition": held[was].proposition, "certainty": None}
                for key, was in leading.items()
                if was is not None and was in held
            ],
        )


def _statements(report: Report) -> dict[str, tuple[Span, ...]]:
    return {one.id: one.spans for claim in report.claims for one in claim.statements}


def _nearest(spans: tuple[Span, ...], old: dict[str, tuple[Span, ...]]) -> str | None:
    """The statement that stood there before, if it had half of the same characters."""
    best: tuple[float, str] | None = None
    own = _characters(spans)
    for key, others in old.items():
        if others[0].start >= spans[-1].end or spans[0].start >= others[-1].end:
            continue
        theirs = _characters(others)
        alike = len(own & theirs) / len(own | theirs)
        if alike >= _ALIKE and (best is None or (-alike, key) < (-best[0], best[1])):
            best = alike, key
    return best[1] if best else None


def _characters(spans: tuple[Span, ...]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}
