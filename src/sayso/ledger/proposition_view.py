"""A proposition as people look at it: who claims what in which words, and what that rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sayso.export.propositions import proposition_object
from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_proposition
from sayso.ledger.keys import key_of
from sayso.ledger.proposition_clashes import Clash, clashes_of
from sayso.ledger.proposition_figures import Series, figures_of
from sayso.ledger.proposition_gathered import NO_SOURCE, SOMEONE, Gathered, Said, passage
from sayso.ledger.proposition_lineage import Lineage, lineage_of
from sayso.lineage.cited_source import MEDIA
from sayso.model import Certainty, Claim, Kind, Member, Proposition, Speaker, Statement
from sayso.store.lineage import outlets_there
from sayso.store.proposition_lists import speaker_keys


@dataclass(frozen=True, slots=True)
class MemberView:
    """A statement of a proposition, with who says it where.

    Attributes:
        member: the statement's id, and how sure its holder is of the proposition.
        statement: as it was read.
        claim: the innermost claim that says it.
        report: id of the report.
        words: the statement, verbatim.
        speaker: who says it; of whom the report does not name, its words for them.
        speaker_key: key of the speaker, None where nobody is named.
        worded: the report's own words for the speaker, where they are others than the name.
        kind: what the speaker is.
        on_behalf: the body that the speaker speaks for.
        through: from whom the speaker has it, the last one first-hand.
        itself: whether it is the outlet's own claim.
        outlet: who published the report.
        outlet_key: key of the outlet.
        apart: what tells the report from others of its outlet; "" where it is the only one.
        published: ISO 8601, as precise as known.
        rests_on: names of the origins that it rests on.
    """

    member: Member
    statement: Statement
    claim: Claim
    report: str
    words: str
    speaker: str
    speaker_key: str | None
    worded: str
    kind: Kind | None
    on_behalf: str | None
    through: tuple[str, ...]
    itself: bool
    outlet: str
    outlet_key: str
    apart: str
    published: str | None
    rests_on: tuple[str, ...]

    @property
    def certainty(self) -> Certainty | None:
        """How sure its holder is of the proposition as its text words it."""
        return self.member.certainty


@dataclass(frozen=True, slots=True)
class Missing:
    """What is cited for a proposition and is not in the desk.

    Attributes:
        name: what it is called.
        cited_by: ids of the reports that cite it.
    """

    name: str
    cited_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PropositionView:
    """A proposition with all that its page shows.

    Attributes:
        proposition: as it was weighed.
        members: in order of publication.
        gathered: its reports.
        lineage: where its reports have it from.
        figures: those that its statements give, by what is counted.
        clashes: what is in dispute.
        missing: what is cited for it and not in the desk.
        born: when it first was one, ISO 8601 in UTC.
        changed: when it last changed.
    """

    proposition: Proposition
    members: tuple[MemberView, ...]
    gathered: Gathered
    lineage: Lineage
    figures: tuple[Series, ...]
    clashes: tuple[Clash, ...]
    missing: tuple[Missing, ...]
    born: str
    changed: str


def view_proposition(desk: Desk, asked: str) -> PropositionView | None:
    """Look at a proposition; None if there is none.

    Args:
        desk: the desk.
        asked: its id, or that of one that was merged into it.

    Raises:
        DeskError: if a record is damaged.
    """
    kept = kept_proposition(desk, asked)
    if kept is None:
        return None
    made, gathered = kept.proposition, Gathered(kept.reports.values())
    said = [
        (member, found)
        for member in made.members
        if (found := gathered.said(member.statement)) is not None
    ]
    with desk.store.read() as connection:
        keys = speaker_keys(connection, [found.claim.id for _, found in said])
    resting = _resting(made, gathered)
    return PropositionView(
        proposition=made,
        members=tuple(
            _member(member, found, keys.get(found.claim.id), resting, gathered)
            for member, found in said
        ),
        gathered=gathered,
        lineage=lineage_of(made, gathered),
        figures=figures_of(made, gathered),
        clashes=clashes_of(made, gathered),
        missing=_missing(desk, made),
        born=kept.born,
        changed=kept.changed,
    )


def proposition_json(desk: Desk, asked: str) -> dict[str, Any] | None:
    """A proposition in the form of the exports; None if there is none.

    Args:
        desk: the desk.
        asked: its id, or that of one that was merged into it.

    Raises:
        DeskError: if a record is damaged.
    """
    kept = kept_proposition(desk, asked)
    return None if kept is None else proposition_object(kept.proposition)


def _resting(made: Proposition, gathered: Gathered) -> dict[str, tuple[str, ...]]:
    names = {root.id: gathered.name(root.name) for root in made.origins.roots}
    found: dict[str, dict[str, None]] = {}
    for rest in made.rests_on:
        if rest.root in names:
            found.setdefault(rest.statement, {})[names[rest.root]] = None
    return {statement: tuple(roots) for statement, roots in found.items()}


def _member(
    member: Member,
    said: Said,
    key: str | None,
    resting: Mapping[str, tuple[str, ...]],
    gathered: Gathered,
) -> MemberView:
    claim, report, speaker = said.claim, said.report, said.claim.speaker
    outlet = gathered.outlet(report.id)
    worded = passage(claim.source, report.text)
    itself = claim.voice == "outlet"
    name = outlet if itself else _speaker(speaker, worded)
    return MemberView(
        member=member,
        statement=said.statement,
        claim=claim,
        report=report.id,
        words=said.words,
        speaker=name,
        speaker_key=key,
        worded="" if itself or name.casefold() in worded.casefold() else worded,
        kind=speaker.kind if speaker is not None and not itself else None,
        on_behalf=speaker.on_behalf.name if speaker is not None and speaker.on_behalf else None,
        through=tuple(_speaker(link, "") for link in claim.chain[1:]),
        itself=itself,
        outlet=outlet,
        outlet_key=key_of(report.outlet or report.url or report.id),
        apart=gathered.apart(report.id),
        published=report.published,
        rests_on=resting.get(member.statement, ()),
    )


def _speaker(speaker: Speaker | None, worded: str) -> str:
    if speaker is None:
        return worded or NO_SOURCE
    return speaker.name or worded or (speaker.mention.text if speaker.mention else "") or SOMEONE


def _missing(desk: Desk, made: Proposition) -> tuple[Missing, ...]:
    """Outlets and documents that are cited by name, of which the desk has no report."""
    found: dict[str, dict[str, None]] = {}
    for cite in made.cites:
        if cite.to_report is None and cite.named and cite.kind in MEDIA:
            found.setdefault(cite.to_name, {})[cite.report] = None
    if not found:
        return ()
    with desk.store.read() as connection:
        there = outlets_there(connection, [key_of(name) for name in found])
    return tuple(
        Missing(name, tuple(reports))
        for name, reports in found.items()
        if key_of(name) not in there
    )
