"""A statement of a proposition as people look at it: who says it where, in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.ledger.keys import key_of
from sayso.ledger.proposition_gathered import NO_SOURCE, SOMEONE, Gathered, Said, passage
from sayso.model import Certainty, Claim, Kind, Member, Speaker, Statement


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


def member_view(
    member: Member,
    said: Said,
    key: str | None,
    resting: Mapping[str, tuple[str, ...]],
    gathered: Gathered,
) -> MemberView:
    """Look at a statement.

    Args:
        member: what the proposition says of it.
        said: where it stands.
        key: of its speaker.
        resting: names of the origins that statements rest on.
        gathered: the reports of the proposition.
    """
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
