"""Propositions for people: the words, what they rest on, and what is in dispute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from rich.text import Text

from sayso.cli.columns import GAP, Columns
from sayso.cli.console import Console
from sayso.cli.gathered import Gathered
from sayso.cli.lineage_circles import circles
from sayso.cli.lineage_lines import TreeLines
from sayso.cli.lineage_tree import trees
from sayso.cli.passages import FIGURE, passage
from sayso.cli.printable import printable
from sayso.cli.short_ids import ShortIds
from sayso.cli.weighed_absent import absent_rows
from sayso.cli.weighed_chosen import chosen
from sayso.cli.weighed_clashes import Clash, clashes
from sayso.cli.weighed_disputes import clash_words, dispute_rows
from sayso.cli.weighed_explained import asked_for, reason_rows, statement_rows
from sayso.cli.weighed_facts import facts
from sayso.cli.weighed_figures import figure_rows
from sayso.model import Proposition, Weighed

if TYPE_CHECKING:
    from sayso.ledger.weigh import Weighing

_INDENT = 2
_WIDE = 100
_LEAST = 16
_LABEL = 14
"""Cells for "contradiction", "not one origin"."""
_DIM = "dim"


class WeighedTable:
    """Prints what reports come to, with colours only where the stream is a terminal.

    Args:
        out: the stream.
        gathered: the reports.
        ids: of everything that can be asked about.
        every: whether everything is shown, however much and however plain.
    """

    def __init__(self, out: TextIO, gathered: Gathered, ids: ShortIds, every: bool = False) -> None:
        self._console = Console(out)
        self._gathered = gathered
        self._ids = ids
        self._every = every
        width = self._console.breadth
        room = width - 2 * _INDENT
        self._heads = Columns(self._console, [width], 0)
        self._notes = Columns(self._console, [width - _INDENT], _INDENT)
        first = 24 if width >= _WIDE else 18
        self._figures = self._rows(first, room)
        self._absents = Columns(
            self._console, [first, max(_LEAST, width - _INDENT - first - GAP)], _INDENT
        )
        self._labelled = self._rows(_LABEL, room)
        self._trees = TreeLines(self._console, width, 2 * _INDENT, gathered, every)

    def _rows(self, first: int, room: int) -> Columns:
        return Columns(self._console, [first, max(_LEAST, room - first - GAP)], 2 * _INDENT)

    def print(self, weighed: Weighed, top: int | None = None) -> None:
        """Print the propositions there is something to tell of, and what is cited but not here.

        Args:
            weighed: what the reports come to.
            top: how many propositions at most; None for no limit.
        """
        shown = chosen(weighed.propositions, self._every, top)
        for proposition in shown:
            self.proposition(proposition)
            self._console.put(Text("\n" if proposition is not shown[-1] else ""))
        self._others(weighed, len(shown))
        self._absent(weighed)

    def explain(self, prefix: str, weighing: Weighing) -> None:
        """Print one proposition with its statements, and why they stand together or apart.

        Args:
            prefix: the beginning of its id, or of that of a statement in it.
            weighing: what the reports come to.

        Raises:
            UsageError: if there is none, or more than one.
        """
        proposition, asked = asked_for(prefix, weighing.weighed.propositions, self._ids)
        reasons = weighing.why(asked)
        self.proposition(proposition, reasons=True)
        statements = statement_rows(proposition, asked, self._gathered, self._ids, self._every)
        self._section("statements", self._row_lines(statements))
        told = reason_rows(reasons, proposition, self._gathered, self._every)
        self._section("why", self._row_lines(told))

    def _row_lines(self, rows: Iterable[tuple[Text, Text]]) -> Iterator[Text]:
        for row in rows:
            yield from self._labelled.lines(row)

    def proposition(self, proposition: Proposition, reasons: bool = False) -> None:
        """Print one proposition with its figures, disputes and lineage.

        Args:
            proposition: to be printed.
            reasons: whether to say why what clashes does.
        """
        for line in self._heads.lines([self._core(proposition)]):
            self._console.put(line)
        found = clashes(proposition, self._gathered)
        short = self._ids.short(proposition.id)
        self._note(facts(proposition, clash_words(found), short))
        self._section("figures", self._figure_lines(proposition))
        self._section("in dispute", self._row_lines(self._disputes(found, reasons)))
        self._section("where it comes from", self._tree_lines(proposition))

    def _core(self, proposition: Proposition) -> Text:
        """The words, with their figures underlined where a statement has the very same."""
        for member in proposition.members:
            said = self._gathered.said(member.statement)
            spans = said.statement.spans if said is not None else ()
            if said is not None and " ".join(span.text for span in spans) == proposition.text:
                named = self._gathered.named(said.report)
                words = passage(spans, said.report.text, named)
                break
        else:
            words = Text(printable(proposition.text))
        words.stylize("bold")
        return words

    def _figure_lines(self, proposition: Proposition) -> Iterator[Text]:
        for value, givers in figure_rows(proposition, self._gathered, self._every):
            yield from self._figures.lines([Text(value, style=FIGURE), Text(givers)])

    def _disputes(self, found: Sequence[Clash], reasons: bool) -> Iterator[tuple[Text, Text]]:
        for label, words in dispute_rows(found, self._every, reasons):
            yield Text(label), words

    def _tree_lines(self, proposition: Proposition) -> Iterator[Text]:
        for tree in (*trees(proposition, self._gathered), *circles(proposition, self._gathered)):
            yield from self._trees.lines(tree)

    def _section(self, title: str, lines: Iterable[Text]) -> None:
        for number, line in enumerate(lines):
            if not number:
                self._console.put(Text())
                self._note(title)
            self._console.put(line)

    def _absent(self, weighed: Weighed) -> None:
        for number, row in enumerate(absent_rows(weighed, self._gathered, self._every)):
            if not number:
                self._console.put(Text())
                self._console.put(Text("Cited, but not among these reports", style="bold"))
            name, words = row
            for line in self._absents.lines([Text(name), words]):
                self._console.put(line)

    def _others(self, weighed: Weighed, shown: int) -> None:
        """Say how much is not shown, and how to see it."""
        if not weighed.propositions:
            self._note("No claims found.")
            return
        wanted = len(chosen(weighed.propositions, self._every, None))
        if not wanted:
            self._note("Nothing is carried by several outlets, in dispute or from elsewhere.")
        elif shown < wanted:
            self._note(f"and {wanted - shown:,} more: --top {wanted}")
        if plain := len(weighed.propositions) - wanted:
            things = "statement" if plain == 1 else "statements"
            self._note(f"and {plain:,} {things} that one outlet alone makes: --all")

    def _note(self, words: str) -> None:
        for line in self._notes.lines([Text(words, style=_DIM)]):
            self._console.put(line)
