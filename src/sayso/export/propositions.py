"""The JSON objects of what weighing gives: propositions, and what is cited but not loaded."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.details import JsonObject
from sayso.export.shape import span_objects
from sayso.model import (
    Absent,
    Citation,
    Copy,
    Dispute,
    Origins,
    Proposition,
    Rest,
    Root,
    Span,
    Weighed,
)


def weighed_lists(weighed: Weighed) -> dict[str, Iterator[JsonObject]]:
    """Give the lists that stand beside ``reports``, by name; their objects are made one by one."""
    return {
        "propositions": (proposition_object(one) for one in weighed.propositions),
        "absent": (_absent(one) for one in weighed.absent),
    }


def proposition_object(proposition: Proposition) -> JsonObject:
    """Give the object that stands for a proposition under ``propositions``.

    There is no report at hand, so every span names its own. The words of disputes are for people
    and no part of it, nor is what shows a citation beside its span.
    """
    return {
        "id": proposition.id,
        "text": proposition.text,
        "outlets": proposition.outlets,
        "confidence": proposition.confidence,
        "members": [
            {"statement": member.statement, "certainty": member.certainty}
            for member in proposition.members
        ],
        "origins": _origins(proposition.origins),
        "rests_on": [_rest(rest) for rest in proposition.rests_on],
        "copies": [_copy(copy) for copy in proposition.copies],
        "cites": [_citation(citation) for citation in proposition.cites],
        "disputes": [_dispute(dispute) for dispute in proposition.disputes],
    }


def _origins(origins: Origins) -> JsonObject:
    return {
        "min": origins.min,
        "max": origins.max,
        "roots": [_root(root) for root in origins.roots],
    }


def _root(root: Root) -> JsonObject:
    return {
        "id": root.id,
        "name": root.name,
        "kind": root.kind,
        "report": root.report,
        "may_be": list(root.may_be),
    }


def _rest(rest: Rest) -> JsonObject:
    return {
        "statement": rest.statement,
        "root": rest.root,
        "via": [{"report": via.report, "name": via.name} for via in rest.via],
        "spans": span_objects(rest.spans),
    }


def _copy(copy: Copy) -> JsonObject:
    return {
        "copy": copy.copy,
        "original": copy.original,
        "spans": [
            [_in_report(one, copy.copy), _in_report(other, copy.original)]
            for one, other in copy.spans
        ],
        "confidence": copy.confidence,
    }


def _citation(citation: Citation) -> JsonObject:
    return {
        "report": citation.report,
        "to_report": citation.to_report,
        "to_name": citation.to_name,
        "span": _in_report(citation.span, citation.report),
    }


def _dispute(dispute: Dispute) -> JsonObject:
    return {
        "later": dispute.later,
        "earlier": dispute.earlier,
        "relation": dispute.relation,
        "figures": list(dispute.figures),
    }


def _absent(absent: Absent) -> JsonObject:
    return {"name": absent.name, "cited_by": list(absent.cited_by)}


def _in_report(span: Span, report: str) -> JsonObject:
    """A span that names its report; ``report`` where it leaves that open."""
    (found,) = span_objects([span])
    return {**found, "report": span.report or report}
