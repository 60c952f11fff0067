"""The fields of a claim as the form about it shows them."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.ledger.deciding import Decidable


def claim_fields(found: Decidable) -> dict[str, str]:
    """The fields of a claim as the form shows them, by their names there."""
    speaker = found.claim.speaker
    body = speaker.on_behalf if speaker else None
    fields = {
        "speaker.name": (speaker.name if speaker else None) or "",
        "speaker.kind": speaker.kind if speaker else "",
        "for.name": body.name if body else "",
        "for.kind": body.kind if body else "",
        "act": found.claim.act or "",
        "certainty": found.statement.certainty or found.claim.certainty or "",
    }
    for figure in found.figures:
        name = f"figure.{figure.id}"
        fields[f"{name}.low"] = _number(figure.low)
        fields[f"{name}.high"] = _number(figure.high)
        fields[f"{name}.unit"] = figure.unit or ""
        fields[f"{name}.about"] = "yes" if figure.approximate else ""
    for date in found.dates:
        fields[f"date.{date.id}.from"] = date.first or ""
        fields[f"date.{date.id}.to"] = date.last or ""
    return fields


def as_sent(said: Mapping[str, str] | None, fields: Mapping[str, str]) -> dict[str, str]:
    """What was typed, over the fields as they were; a box that is not ticked sends nothing."""
    if said is None:
        return {}
    ticks = {name: "" for name in fields if name.endswith(".about")}
    return {**ticks, **said}


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)
