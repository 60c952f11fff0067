"""Whether what was decided fits together, said in one line where it does not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, get_args

from sayso.errors import UsageError
from sayso.model.claim import Act, Certainty, Kind
from sayso.model.decision import DecisionKind, Verdict
from sayso.review.grades import CREDIBILITY, RELIABILITY

PAIRS: Final = ("same_speaker", "same_outlet", "same_proposition", "copy", "one_origin")
"""Kinds that are about two statements."""

_EITHER: Final = ("citation",)
_NAMED: Final = ("speaker", "for", "outlet")
_CHOICES: Final = {
    "act": get_args(Act),
    "certainty": get_args(Certainty),
    "reliability": tuple(RELIABILITY),
    "credibility": tuple(CREDIBILITY),
}


def checked(
    kind: DecisionKind,
    verdict: Verdict,
    statements: Sequence[str],
    value: dict[str, str],
    passage: bool,
) -> dict[str, str]:
    """Give the value without what is empty.

    Raises:
        UsageError: if something does not fit.
    """
    if kind not in get_args(DecisionKind):
        raise UsageError(f'nothing of the kind "{kind}" can be decided')
    if verdict not in get_args(Verdict):
        raise UsageError(f'a decision confirms, corrects or rejects; "{verdict}" is none of it')
    _number(kind, statements, passage)
    clean = {key: text.strip() for key, text in value.items() if text and text.strip()}
    if verdict != "correct":
        return clean
    if kind in _CHOICES and clean.get("value") not in _CHOICES[kind]:
        raise UsageError(f"{kind} is one of {', '.join(_CHOICES[kind])}")
    if kind in _NAMED and not clean.get("name"):
        raise UsageError("give the name that holds instead")
    if "kind" in clean and clean["kind"] not in get_args(Kind):
        raise UsageError(f"the kind of a speaker is one of {', '.join(get_args(Kind))}")
    if kind == "figure":
        _figure(clean)
    if kind in ("date", "published"):
        _dates(kind, clean)
    return clean


def _number(kind: DecisionKind, statements: Sequence[str], passage: bool) -> None:
    if kind == "claim":
        if not passage:
            raise UsageError("select the words that are the claim")
        return
    wanted = (2,) if kind in PAIRS else (1, 2) if kind in _EITHER else (1,)
    if len(statements) not in wanted or len(set(statements)) != len(statements):
        several = "two different statements" if kind in PAIRS else "one statement"
        raise UsageError(f"a decision on {kind.replace('_', ' ')} is about {several}")


def _figure(value: dict[str, str]) -> None:
    if not value.get("figure"):
        raise UsageError("say which figure is meant")
    for end in ("low", "high"):
        try:
            float(value.get(end, "0"))
        except ValueError:
            raise UsageError(f'"{value[end]}" is no number') from None
    if "low" in value and "high" in value and float(value["low"]) > float(value["high"]):
        raise UsageError("the lower bound is above the upper one")


def _dates(kind: str, value: dict[str, str]) -> None:
    ends = ("from", "to") if kind == "date" else ("value",)
    if kind == "date" and not value.get("date"):
        raise UsageError("say which date is meant")
    for end in ends:
        if end in value:
            try:
                date.fromisoformat(value[end][:10])
            except ValueError:
                raise UsageError(f'"{value[end]}" is no date; write it as 2024-08-28') from None
    if kind == "published" and "value" not in value:
        raise UsageError("give the date that holds instead")
