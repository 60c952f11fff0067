"""Write what a desk holds, all or some of it, for programs or as a brief for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, TextIO, get_args

from sayso import __version__
from sayso.errors import DeskError, UsageError
from sayso.export import CsvWriter, JsonlWriter, JsonWriter, Writer
from sayso.export.brief_html import page
from sayso.export.brief_markdown import markdown
from sayso.export.decision_objects import decision_object
from sayso.export.details import JsonObject
from sayso.export.proposition_writers import (
    PropositionCsvWriter,
    PropositionJsonlWriter,
    PropositionWriter,
)
from sayso.export.propositions import proposition_object, weighed_lists
from sayso.export.sayings import sayings
from sayso.ledger.desk import Desk
from sayso.ledger.exported import (
    Chosen,
    Shelf,
    chosen,
    decisions_about,
    propositions_in,
    with_claims,
)
from sayso.ledger.exported_brief import brief_of
from sayso.model import Proposition, Weighed
from sayso.store import exporting as stored
from sayso.store.propositions import reports_with
from sayso.store.reports import latest_ids

Form = Literal["csv", "json", "jsonl", "md", "html"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)
Rows = Literal["claims", "propositions"]


def export(
    desk: Desk,
    what: Iterable[str] | None,
    form: Form,
    out: TextIO,
    *,
    rows: Rows | None = None,
    title: str = "",
) -> None:
    """Write all of a desk, or some claims, propositions or reports of it.

    Args:
        desk: the desk.
        what: ids of claims, as a search gives them; or of propositions and reports; None for all.
        form: "json" is one object as ``sayso weigh`` writes it, with the reports that are needed
            and all decisions that concern them; "csv" and "jsonl" have a row for each; "md" and
            "html" are a brief.
        out: a stream of text in UTF-8; it stays open.
        rows: what a row of "csv" and "jsonl" is; claims where claims are asked for, else
            propositions.
        title: of a brief.

    Raises:
        UsageError: if the form is none of these, or an id leads nowhere; nothing is written then.
        DeskError: if the desk cannot be read.
    """
    if form not in FORMS:
        raise UsageError(f"a desk is exported as {', '.join(FORMS)}")
    found = chosen(desk, what)
    if form in ("md", "html"):
        document = brief_of(desk, found, title)
        out.writelines(markdown(document) if form == "md" else page(document))
    elif form == "json":
        _write_json(desk, found, out)
    elif (rows or ("claims" if found.claims is not None else "propositions")) == "claims":
        _write_claims(desk, found, CsvWriter(out) if form == "csv" else JsonlWriter(out))
    else:
        by_form = PropositionCsvWriter if form == "csv" else PropositionJsonlWriter
        _write_propositions(desk, found, by_form(out))


def _write_json(desk: Desk, found: Chosen, out: TextIO) -> None:
    shelf = Shelf(desk)
    lists = {
        "propositions": _proposition_objects(desk, found),
        "absent": _absent_objects(desk, found),
        "decisions": (decision_object(each) for each in decisions_about(desk, found)),
    }
    writer = JsonWriter(out, __version__, lists)
    claims = set(found.claims or ())
    for report in shelf.each(found.reports):
        writer.add(report if found.claims is None else with_claims(report, claims, around=True))
    writer.close()


def _proposition_objects(desk: Desk, found: Chosen) -> Iterator[JsonObject]:
    """Those whose reports are all there; of claims alone none can be told."""
    if found.claims is None:
        yield from map(proposition_object, propositions_in(desk, found.propositions))


def _absent_objects(desk: Desk, found: Chosen) -> Iterator[JsonObject]:
    with desk.store.read() as connection:
        absent = stored.absent_in(connection, None if found.whole else found.reports)
    yield from weighed_lists(Weighed((), tuple(absent)))["absent"]


def _write_claims(desk: Desk, found: Chosen, writer: Writer) -> None:
    wanted = None if found.claims is None else set(found.claims)
    for report in Shelf(desk).each(_counting(desk, found)):
        writer.add(report if wanted is None else with_claims(report, wanted, around=False))
    writer.close()


def _counting(desk: Desk, found: Chosen) -> tuple[str, ...]:
    """Of all reports the latest versions; of those asked for all."""
    if not found.whole:
        return found.reports
    with desk.store.read() as connection:
        latest = set(latest_ids(connection))
    return tuple(each for each in found.reports if each in latest)


def _write_propositions(desk: Desk, found: Chosen, writer: PropositionWriter) -> None:
    shelf = Shelf(desk)
    for some in _few(propositions_in(desk, found.propositions)):
        statements = {member.statement for each in some for member in each.members}
        with desk.store.read() as connection:
            where = reports_with(connection, statements)
        reports = shelf.of(where)
        said = {
            one.statement.id: one
            for report in reports.values()
            for one in sayings(report, statements)
        }
        for each in some:
            if any(member.statement not in said for member in each.members):
                raise DeskError("the desk changed while it was written out; export once more")
            writer.add(each, said)


def _few(propositions: Iterator[Proposition], most: int = 50) -> Iterator[list[Proposition]]:
    some: list[Proposition] = []
    for each in propositions:
        some.append(each)
        if len(some) == most:
            yield some
            some = []
    if some:
        yield some
