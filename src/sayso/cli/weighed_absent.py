"""What is cited but not among the reports: who cites it, in which words."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from sayso.cli.gathered import Gathered
from sayso.cli.lineage_shown import citing
from sayso.cli.passages import passage, quoted, shortened
from sayso.cli.printable import printable
from sayso.cli.weighed_facts import listed
from sayso.model import Weighed

_MOST = 12
_MOST_CITING = 6
_LONGEST = 120


def absent_rows(weighed: Weighed, gathered: Gathered, every: bool) -> Iterator[tuple[str, Text]]:
    """Give each name, and by whom it is cited, the most cited first.

    Args:
        weighed: what the reports come to.
        gathered: the reports.
        every: whether all are told, however many.
    """
    most = len(weighed.absent) if every else _MOST
    words = _words(weighed, gathered)
    for absent in weighed.absent[:most]:
        citing = [gathered.called(report) for report in absent.cited_by]
        told = Text(f"by {listed(citing, None if every else _MOST_CITING)}" if citing else "")
        if absent.name in words:
            told.append("\n" if citing else "").append_text(words[absent.name])
        yield printable(absent.name), told
    if len(weighed.absent) > most:
        yield f"and {len(weighed.absent) - most:,} more: --all", Text()


def _words(weighed: Weighed, gathered: Gathered) -> dict[str, Text]:
    """For each name the words of the first citation that says more than the name."""
    wanted = {absent.name for absent in weighed.absent}
    found: dict[str, Text] = {}
    for proposition in weighed.propositions:
        for cite in proposition.cites:
            if cite.to_report is None and cite.to_name in wanted and cite.to_name not in found:
                report = gathered.reports.get(cite.report)
                words = passage(citing(cite, report), report.text) if report else Text()
                if words.plain and words.plain != printable(cite.to_name):
                    found[cite.to_name] = quoted(shortened(words, _LONGEST))
    return found
