"""The statements of propositions with what is around them: their claims, figures and reports."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from sayso.export.cells import OMISSION
from sayso.model import Claim, Figure, Report, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement, and as much of its report as a row tells.

    Attributes:
        statement: what is said.
        claim: the innermost claim that says it.
        figures: those that stand in it, and those that these are parts of, in order of the text.
        report: id of its report.
        path: where that was read from.
        outlet: who published it.
        url: its address.
        published: when, ISO 8601.
    """

    statement: Statement
    claim: Claim
    figures: tuple[Figure, ...]
    report: str
    path: str
    outlet: str | None
    url: str | None
    published: str | None

    @property
    def words(self) -> str:
        """The statement verbatim, its pieces joined with " … "."""
        return OMISSION.join(span.text for span in self.statement.spans)

    @property
    def holder(self) -> str:
        """Who says it: the name, else the words that stand for it, else what it is."""
        speaker = self.claim.speaker
        if self.claim.voice == "outlet" and self.outlet is not None:
            return self.outlet
        return "" if speaker is None else _called(speaker)

    @property
    def giver(self) -> str:
        """Who says it, with the outlet that has it from there in brackets."""
        outlet = self.outlet or self.path
        return f"{self.holder} ({outlet})" if self.holder not in ("", outlet) else outlet


def sayings(report: Report, wanted: Set[str]) -> Iterator[Saying]:
    """Find the statements of a report whose ids are ``wanted``, each once.

    A statement that an outer claim has in the same words is that of the innermost claim.
    """
    figures = {figure.id: figure for figure in report.figures}
    for claim, statement in _innermost(report, wanted):
        yield Saying(
            statement,
            claim,
            _with_wholes(statement, figures),
            report.id,
            report.path,
            report.outlet,
            report.url,
            report.published,
        )


def _innermost(report: Report, wanted: Set[str]) -> list[tuple[Claim, Statement]]:
    found: dict[str, tuple[Claim, Statement]] = {}
    around = {claim.id: claim.within for claim in report.claims}
    for claim in report.claims:
        for statement in claim.statements:
            if statement.id in wanted:
                before = found.get(statement.id)
                if before is None or _inside(claim.id, before[0].id, around):
                    found[statement.id] = claim, statement
    return list(found.values())


def _inside(inner: str, outer: str, around: dict[str, str | None]) -> bool:
    at, passed = around.get(inner), {inner}
    while at is not None and at not in passed:
        if at == outer:
            return True
        passed.add(at)
        at = around.get(at)
    return False


def _with_wholes(statement: Statement, figures: dict[str, Figure]) -> tuple[Figure, ...]:
    """The figures of a statement, and the figures that these are parts of."""
    found: dict[str, Figure] = {}
    for name in statement.figures:
        at: str | None = name
        while at is not None and at in figures and at not in found:
            found[at] = figures[at]
            at = figures[at].part_of
    return tuple(sorted(found.values(), key=lambda one: (one.start, -one.end)))


def _called(speaker: Speaker) -> str:
    words = speaker.mention.text if speaker.mention is not None else None
    return speaker.name or words or f"({speaker.kind})"
