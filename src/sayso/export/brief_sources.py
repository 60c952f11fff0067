"""The statements of a proposition, and what a brief calls their holders and reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.export.brief_document import Line, Piece, named, plain, quoted
from sayso.export.brief_words import called, day, holder, one_line
from sayso.export.sayings import Saying, sayings
from sayso.model import Citation, Proposition, Report


@dataclass(frozen=True, slots=True)
class Sources:
    """What a proposition's lines are made of.

    Attributes:
        proposition: what they are about.
        reports: by id, at least those of its statements.
        said: its statements that are in these reports, by id.
    """

    proposition: Proposition
    reports: Mapping[str, Report]
    said: Mapping[str, Saying]

    @classmethod
    def of(cls, proposition: Proposition, reports: Mapping[str, Report]) -> Sources:
        """Look up the statements of a proposition."""
        wanted = {member.statement for member in proposition.members}
        found = {
            one.statement.id: one for each in reports.values() for one in sayings(each, wanted)
        }
        return cls(proposition, reports, found)

    def held_by(self, statement: str) -> str:
        """Who stands behind a statement: the one origin it rests on, else who says it."""
        roots = {root.id: root.name for root in self.proposition.origins.roots}
        rests = self.proposition.rests_on
        on = [rest.root for rest in rests if rest.statement == statement and rest.root in roots]
        if len(on) == 1 and on[0] is not None:
            return one_line(roots[on[0]])
        said = self.said[statement]
        return holder(said.claim, self.reports[said.report])

    def outlet(self, report: str | None) -> str:
        """The name of a report's outlet; "a report that is not loaded" where it is not there."""
        found = self.reports.get(report or "")
        return called(found) if found is not None else "a report that is not loaded"

    def link(self, report: str) -> Piece:
        """The name of a report's outlet, leading to the report."""
        found = self.reports.get(report)
        return named(self.outlet(report), found.url if found is not None else None)

    def dated(self, reports: Iterable[str]) -> Iterator[Piece]:
        """Outlets with the days of their reports, each leading to its report."""
        for number, report in enumerate(dict.fromkeys(reports)):
            if number:
                yield plain("; ")
            yield self.link(report)
            found = self.reports.get(report)
            yield plain(f", {day(found.published)}" if found is not None else "")

    def givers(self, statements: Iterable[str]) -> Line:
        """Who stands behind statements, each with the outlets that have it from there."""
        by: dict[str, dict[str, None]] = {}
        for statement in statements:
            by.setdefault(self.held_by(statement), {})[self.said[statement].report] = None
        pieces: list[Piece] = []
        for number, (name, reports) in enumerate(by.items()):
            pieces.append(plain("; " if number else ""))
            outlets = list(dict.fromkeys(reports))
            if [self.outlet(each) for each in outlets] == [name]:
                pieces.append(self.link(outlets[0]))
                continue
            pieces += [named(name), plain(" in ")]
            for at, report in enumerate(outlets):
                pieces += [plain(", " if at else ""), self.link(report)]
        return tuple(piece for piece in pieces if piece.text)

    def citing(self, citation: Citation) -> str:
        """The words that show a citation: those of the claim around it, where there is one."""
        report = self.reports.get(citation.report)
        claims = report.claims if report is not None else ()
        for claim in claims:
            if claim.id == citation.claim:
                spans = sorted((*claim.source, *claim.cue))
                if spans and report is not None:
                    start, end = spans[0].start, max(span.end for span in spans)
                    if end - start <= 200:
                        return one_line(report.text[start:end])
        return one_line(citation.span.text)


def passage(words: str, longest: int = 300) -> Piece:
    """Words of a report, cut where they are too long."""
    line = one_line(words)
    if len(line) > longest:
        line = line[:longest].rsplit(" ", 1)[0] + " …"
    return quoted(line)
