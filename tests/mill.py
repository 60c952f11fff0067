"""A report whose claims have speakers, chains and statements, made by hand.

There is everything that a reader has to be able to tell apart: a pronoun, somebody who speaks for
a body, a claim in another, nobody named, and what the report says itself.
"""

from __future__ import annotations

from dataclasses import replace

from samples import claim, report, span
from sayso.model import Body, Claim, Reason, Report, Speaker, Statement, Sure, Voice
from sayso.model.identity import claim_id, statement_id

TEXT = (
    "The mill burned on Monday. Some 40 people fled. The cause appears to be dust.\n\n"
    "“We heard two bangs,” said Hanne Oster, a miller. She saw smoke at once, she added.\n\n"
    "A spokeswoman, Ida Lund, said the Port Company was sorry. Critics doubt it. "
    "One official said no more.\n\n"
    "The Interior Ministry said two witnesses had told police that a van left.\n\n"
    "The quay is closed.\n"
)
_BARE = report(TEXT, title="Mill burns", path="reports/mill.txt")

OSTER = Speaker("Hanne Oster", "person", span(TEXT, "Hanne Oster"))
LUND = Speaker("Ida Lund", "person", span(TEXT, "Ida Lund"), Body("Port Company", "organisation"))
MINISTRY = Speaker("Interior Ministry", "government", span(TEXT, "Interior Ministry"))
POLICE = Speaker(None, "government", span(TEXT, "police"))
WITNESSES = Speaker(None, "group", span(TEXT, "two witnesses"))
OUTLET = Speaker("Harbour Courier", "outlet")


def held(who: str, says: str, *what: str, speaker: Speaker | None, **more: object) -> Claim:
    """An attributed claim with its speaker, whose chain is the speaker alone unless told."""
    made = claim(_BARE.id, TEXT, who, says, *what)
    alone = (replace(speaker, on_behalf=None),) if speaker else ()
    return replace(made, **{"speaker": speaker, "chain": alone, **more})  # type: ignore[arg-type]


def own(what: str, cue: str = "", speaker: Speaker | None = OUTLET) -> Claim:
    """A claim in the outlet's own voice."""
    voice: Voice = "outlet"
    spans, cues = (span(TEXT, what),), (span(TEXT, cue),) if cue else ()
    return Claim(
        id=claim_id(_BARE.id, voice, ((), cues, spans)),
        source=(),
        cue=cues,
        content=spans,
        quotation="indirect",
        confidence=0.75,
        voice=voice,
        statements=(Statement(statement_id(_BARE.id, voice, spans), spans),),
        speaker=speaker,
        chain=(speaker,) if speaker else (),
    )


def mill(**changes: object) -> Report:
    """The report, with its claims in order of the text but for a nested one before its outer."""
    outer = held(
        "The Interior Ministry",
        "said",
        "two witnesses had told police that a van left",
        speaker=MINISTRY,
        chain=(MINISTRY, POLICE, WITNESSES),
    )
    claims = (
        own("The mill burned on Monday"),
        own("Some 40 people fled"),
        own("The cause", "appears"),
        held("Hanne Oster, a miller", "said", "“We heard two bangs,”", speaker=OSTER),
        smoke(),
        held("A spokeswoman, Ida Lund,", "said", "the Port Company was sorry", speaker=LUND),
        held("Critics", "doubt", "it", speaker=Speaker(None, "group")),
        held("One official", "said no", "more", speaker=Speaker(None, "anonymous")),
        held("two witnesses", "had told", "that a van left", speaker=WITNESSES, within=outer.id),
        outer,
        own("The quay is closed"),
    )
    return replace(_BARE, **{"claims": claims, **changes})  # type: ignore[arg-type]


def smoke() -> Claim:
    """A claim with a pronoun for its source, two statements, and something to explain."""
    saw, at_once = span(TEXT, "She saw smoke at once"), span(TEXT, "smoke at once")
    return held(
        "she",
        "added",
        saw.text,
        speaker=OSTER,
        sure=Sure(speaker=0.81, certainty=0.5),
        statements=(Statement("s1", (saw,)), Statement("s2", (at_once,))),
        reasons=(
            Reason("speaker", "“she” is the woman named last", (OSTER.mention,)),  # type: ignore[arg-type]
            Reason("statements", "it says two things"),
        ),
    )
