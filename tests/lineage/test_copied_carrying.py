"""What of a report lies in what it has copied."""

from __future__ import annotations

from sayso.lineage import copies
from sayso.lineage.carrying import carried
from sayso.model import Copy, Report, Span
from tests.lineage.copied_samples import OWN, WIRE, made

AGENCY = made(WIRE, "Borean News Agency", "2030-05-06T08:00+02:00")
MIXED = made(
    OWN + "\n\n" + WIRE.split("– ", 1)[1].replace("14 of its", "41 of its"),
    "Valley Voice",
    "2030-05-06T12:00+02:00",
)


def words(report: Report, text: str) -> Span:
    start = report.text.index(text)
    return Span.of(report.text, start, start + len(text))


def found() -> Copy:
    (copy,) = copies([AGENCY, MIXED])
    return copy


def test_copied_words_are_carried_with_changed_figures() -> None:
    assert carried(found(), [words(MIXED, "At least 41 of its 32 wagons overturned")])


def test_own_words_are_not() -> None:
    assert not carried(found(), [words(MIXED, "Our reporter counted six tankers")])


def test_what_is_mostly_own_is_not() -> None:
    spans = [
        words(MIXED, "Our reporter counted six tankers parked along the quay"),
        words(MIXED, "schools would be supplied"),
    ]
    assert not carried(found(), spans)


def test_nothing_is_carried_without_words() -> None:
    assert not carried(found(), [])
