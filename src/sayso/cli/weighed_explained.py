"""Why statements stand together or apart, and why origins were taken for one or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from sayso.cli.gathered import Gathered
from sayso.cli.passages import percent, quoted, shortened
from sayso.cli.printable import printable
from sayso.cli.short_ids import ShortIds
from sayso.cli.weighed_givers import Givers, holders
from sayso.errors import UsageError
from sayso.model import Proposition, Why

_MOST = 12
_LONGEST = 160


def asked_for(
    prefix: str, propositions: Sequence[Proposition], ids: ShortIds
) -> tuple[Proposition, str]:
    """Find the proposition that an id, or the beginning of one, is of, and the whole id.

    Args:
        prefix: of a proposition, or of a statement in one.
        propositions: all that there are.
        ids: theirs, and those of all statements.

    Raises:
        UsageError: if there is none, or more than one.
    """
    found = ids.found(prefix)
    if len(found) > 1:
        raise UsageError(f'several ids begin with "{prefix}"; give more of it')
    for proposition in propositions if found else ():
        members = (member.statement for member in proposition.members)
        if found[0] == proposition.id or found[0] in members:
            return proposition, found[0]
    raise UsageError(f'nothing here has the id "{prefix}"; the table gives them')


def statement_rows(
    proposition: Proposition, asked: str, gathered: Gathered, ids: ShortIds, every: bool
) -> Iterator[tuple[Text, Text]]:
    """Give each statement's id, and its words with who says it where.

    Args:
        proposition: with its statements.
        asked: id of what was asked for, which comes first.
        gathered: the reports.
        ids: cut as they are shown.
        every: whether all are given, however many.
    """
    held_by = holders(proposition, gathered)
    order = sorted(proposition.members, key=lambda member: member.statement != asked)
    most = len(order) if every else _MOST
    for member in order[:most]:
        said = gathered.said(member.statement)
        if said is None:
            continue
        words = quoted(shortened(said.words, _LONGEST))
        givers = Givers(gathered)
        givers.add(held_by[member.statement], said.report.id)
        words.append(f" – {givers.words(None)}", "dim")
        yield Text(ids.short(member.statement)), words
    if len(order) > most:
        yield Text(""), Text(f"and {len(order) - most:,} more: --all", style="dim")


def reason_rows(
    reasons: Sequence[Why], proposition: Proposition, gathered: Gathered, every: bool
) -> Iterator[tuple[Text, Text]]:
    """Give what was decided and how sure that is, and for each what about and why.

    Args:
        reasons: as weighing gives them.
        proposition: that they are about.
        gathered: the reports.
        every: whether all are given, however many.
    """
    most = len(reasons) if every else _MOST
    roots = {root.id: gathered.name(root.name) for root in proposition.origins.roots}
    for reason in reasons[:most]:
        lines = [_named(name, roots, gathered) for name in reason.about]
        lines.append(Text(printable(reason.words), style="dim"))
        words = Text("\n").join([line for line in lines if line.plain])
        yield Text(f"{_label(reason, gathered)}\n{percent(reason.confidence)}"), words
    if len(reasons) > most:
        yield Text(""), Text(f"and {len(reasons) - most:,} more: --all", style="dim")


def _label(reason: Why, gathered: Gathered) -> str:
    statements = sum(gathered.said(name) is not None for name in reason.about)
    if statements == len(reason.about):
        return "together" if reason.together else "kept apart"
    if statements:
        return "rests on it" if reason.together else "not on it"
    return "one origin" if reason.together else "not one origin"


def _named(name: str, roots: dict[str, str], gathered: Gathered) -> Text:
    """A statement by its words and report, an origin by its name."""
    said = gathered.said(name)
    if said is None:
        return Text(roots.get(name, ""))
    words = quoted(shortened(said.words, _LONGEST))
    return words.append(f" – {gathered.called(said.report.id)}", "dim")
