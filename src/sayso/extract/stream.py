"""A stream of reports in, the attributions in each of them out.

Windows are read on all processors while those before them are put together. How much is held at
once depends neither on the number of reports nor on the length of one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from sayso.extract.passages import passages
from sayso.extract.relations import Relation, relations
from sayso.extract.tags import runs
from sayso.model import Report
from sayso.neural.network import Network, Reading
from sayso.neural.pieces import paragraphs
from sayso.neural.threads import in_order, workers
from sayso.neural.windows import Window, windows

_AT_ONCE = 32
"""Windows whose best tags are looked for together."""


@dataclass(slots=True)
class _Open:
    """A report of which some windows are still to be read."""

    report: Report
    left: int
    found: list[Relation] = field(default_factory=list)


def attributions(
    network: Network, reports: Iterable[Report]
) -> Iterator[tuple[Report, list[Relation]]]:
    """Find the attributions of each report; reports come out in the order in which they went in.

    Args:
        network: that reads the windows.
        reports: read one after the other, some ahead of what comes out.
    """
    waiting: deque[_Open] = deque()
    pool = ThreadPoolExecutor(workers(), "sayso-network")
    try:
        cut = _windows(network, reports, waiting)
        readings = in_order(network.read, cut, pool, _AT_ONCE + 2 * workers())
        for group in _groups(readings):
            for reading, found in zip(group, runs(network.crf, group), strict=True):
                yield from _complete(waiting)
                one = waiting[0]
                relations(network, reading, found, one.found)
                one.left -= 1
            yield from _complete(waiting)
        yield from _complete(waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _windows(
    network: Network, reports: Iterable[Report], waiting: deque[_Open]
) -> Iterator[Window]:
    """Cut report after report into windows, and note in ``waiting`` how many it has."""
    for report in reports:
        cut = list(windows(paragraphs(network.tokenizer, report.text, passages(report))))
        waiting.append(_Open(report, len(cut)))
        yield from cut


def _groups(readings: Iterator[Reading]) -> Iterator[list[Reading]]:
    while group := list(islice(readings, _AT_ONCE)):
        yield group


def _complete(waiting: deque[_Open]) -> Iterator[tuple[Report, list[Relation]]]:
    """Hand out the reports at the front that have no window left to be read."""
    while waiting and not waiting[0].left:
        one = waiting.popleft()
        yield one.report, one.found
