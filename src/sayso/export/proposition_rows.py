"""One proposition a row, complete by itself: each member with its words, speaker and report."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.export.details import JsonObject, figure_object
from sayso.export.propositions import proposition_object
from sayso.export.sayings import Saying
from sayso.export.shape import span_objects, speaker_object, writable
from sayso.model import Member, Proposition


def proposition_row(proposition: Proposition, said: Mapping[str, Saying]) -> JsonObject:
    """Give the object of a proposition, with members that can be read without the reports.

    Args:
        proposition: what the row is about.
        said: its statements, by id.
    """
    return {
        **proposition_object(proposition),
        "members": [_member(member, said[member.statement]) for member in proposition.members],
    }


def _member(member: Member, saying: Saying) -> JsonObject:
    speaker = saying.claim.speaker
    return {
        "statement": member.statement,
        "certainty": member.certainty,
        "report": saying.report,
        "path": writable(saying.path),
        "outlet": saying.outlet,
        "url": saying.url,
        "published": saying.published,
        "claim": saying.claim.id,
        "voice": saying.claim.voice,
        "speaker": speaker_object(speaker) if speaker else None,
        "text": saying.words,
        "spans": span_objects(saying.statement.spans),
        "figures": [figure_object(figure) for figure in saying.figures],
    }
