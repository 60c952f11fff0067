"""The JSON objects of decisions and grades, as they stand in the log."""

from __future__ import annotations

from sayso.export.details import JsonObject
from sayso.export.shape import span_objects
from sayso.model import Decision


def decision_object(decision: Decision) -> JsonObject:
    """Give the object that stands for an entry of the log under ``decisions``."""
    return {
        "id": decision.id,
        "at": decision.at,
        "who": decision.who,
        "kind": decision.kind,
        "verdict": decision.verdict,
        "about": [
            {
                "report": anchor.report,
                "statement": anchor.statement,
                "url": anchor.url,
                "spans": span_objects(anchor.spans),
            }
            for anchor in decision.about
        ],
        "value": dict(decision.value),
        "note": decision.note,
        "undoes": decision.undoes,
    }
