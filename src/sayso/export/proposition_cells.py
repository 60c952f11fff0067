"""A proposition as the flat cells of CSV, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sayso.export.cells import harmless
from sayso.export.details import figure_object
from sayso.export.origin_groups import root_groups
from sayso.export.readable import readable
from sayso.export.sayings import Saying
from sayso.export.shape import writable
from sayso.model import Certainty, Dispute, Figure, Origins, Proposition

AND = " | "

PROPOSITION_COLUMNS = (
    "id",
    "text",
    "confidence",
    "outlets",
    "outlet_names",
    "origins_min",
    "origins_max",
    "roots",
    "may_be_one",
    "figures",
    "contradictions",
    "updates",
    "disputes",
    "copies",
    "absent",
    "first_published",
    "last_published",
    "members",
    "statements",
    "holders",
    "certainties",
    "reports",
    "paths",
)


def proposition_cells(proposition: Proposition, said: Mapping[str, Saying]) -> list[str]:
    """Flatten a proposition into ``PROPOSITION_COLUMNS``, no cell of which runs as a formula.

    Args:
        proposition: what the row is about.
        said: its statements, by id.
    """
    return [harmless(writable(cell)) for cell in _flat(proposition, said)]


def _flat(proposition: Proposition, said: Mapping[str, Saying]) -> Iterator[str]:
    sayings = [said[member.statement] for member in proposition.members]
    times = [saying.published for saying in sayings if saying.published]
    sure = {member.statement: member.certainty for member in proposition.members}
    relations = [dispute.relation for dispute in proposition.disputes]
    yield proposition.id
    yield proposition.text
    yield str(proposition.confidence)
    yield str(proposition.outlets)
    yield _each_once(saying.outlet for saying in sayings)
    yield str(proposition.origins.min)
    yield str(proposition.origins.max)
    yield AND.join(root.name for root in proposition.origins.roots)
    yield AND.join(_may_be_one(proposition.origins))
    yield AND.join(_figures(sayings))
    yield str(relations.count("contradicts"))
    yield str(relations.count("updates"))
    yield AND.join(_dispute(dispute, said, sure) for dispute in proposition.disputes)
    yield AND.join(_copies(proposition, sayings))
    yield _each_once(
        cited.to_name for cited in proposition.cites if cited.to_report is None and cited.named
    )
    yield times[0] if times else ""
    yield times[-1] if times else ""
    yield str(len(sayings))
    yield AND.join(saying.words for saying in sayings)
    yield AND.join(saying.holder for saying in sayings)
    yield AND.join(member.certainty or "" for member in proposition.members)
    yield AND.join(saying.report for saying in sayings)
    yield AND.join(saying.path for saying in sayings)


def _each_once(names: Iterable[str | None]) -> str:
    return AND.join(dict.fromkeys(name for name in names if name))


def _may_be_one(origins: Origins) -> Iterator[str]:
    """The groups of roots that could be one; pairs would be too many where there are many roots."""
    for group in root_groups(origins):
        if len(group) > 1:
            yield " = ".join(root.name for root in group)


def _figures(sayings: Iterable[Saying]) -> Iterator[str]:
    """The values, each with who gives it; a part beside its own whole is another count."""
    givers: dict[tuple[object, ...], tuple[str, dict[str, None]]] = {}
    for saying in sayings:
        for figure in saying.figures:
            inside = figure.id in saying.statement.figures
            if inside and figure.part_of not in saying.statement.figures:
                worded = readable(
                    "figures", figure_object(figure), map(figure_object, saying.figures)
                )
                _, names = givers.setdefault(_value(figure), (worded, {}))
                names[saying.giver] = None
    for worded, names in givers.values():
        yield f"{worded}: {', '.join(names)}"


def _value(figure: Figure) -> tuple[object, ...]:
    unit = figure.unit.casefold() if figure.unit else None
    held = (figure.low, figure.high, figure.approximate, figure.as_of)
    return (*held, unit, figure.currency, figure.per)


def _dispute(
    dispute: Dispute, said: Mapping[str, Saying], sure: Mapping[str, Certainty | None]
) -> str:
    """Who clashes with whom: by their figures, else by how sure they are."""
    ends = []
    for at, statement in enumerate((dispute.later, dispute.earlier)):
        saying = said[statement]
        named = dispute.figures[at] if dispute.figures else None
        words = [figure.text for figure in saying.figures if figure.id == named]
        shown = f"“{words[0]}”" if words else f"[{sure[statement] or '?'}]"
        ends.append(f"{saying.giver} {shown}")
    why = f": {dispute.words}" if dispute.words else ""
    return f"{ends[0]} {dispute.relation} {ends[1]}{why}"


def _copies(proposition: Proposition, sayings: Iterable[Saying]) -> Iterator[str]:
    names = {saying.report: saying.outlet or saying.path for saying in sayings}
    for copy in proposition.copies:
        yield f"{names.get(copy.copy, copy.copy)} < {names.get(copy.original, copy.original)}"
