"""Decisions and grades in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sayso.ledger.graded import CREDIBILITY, RELIABILITY
from sayso.model import Decision
from sayso.web.filters import CERTAIN, KINDS, day

KINDS_OF_DECISIONS: Final = {
    "speaker": "who says it",
    "for": "for whom",
    "act": "what the words do",
    "certainty": "how sure they are",
    "figure": "a figure",
    "date": "a date",
    "outlet": "who published it",
    "published": "when it was published",
    "no_claim": "whether it is a claim",
    "claim": "a claim that was added",
    "same_speaker": "one speaker or two",
    "same_outlet": "one outlet or two",
    "same_proposition": "whether two say the same",
    "copy": "copied or not",
    "citation": "cited or not",
    "one_origin": "one origin or two",
    "reliability": "reliability",
    "credibility": "credibility",
}
"""What a decision is about, by its kind."""

ACTS: Final = {
    "assertion": "says so",
    "report": "reports or shows it",
    "denial": "denies it",
    "question": "asks about it",
    "belief": "believes or expects it",
    "intention": "plans or wants it",
    "emotion": "hopes or fears it",
    "directive": "calls for or orders it",
    "judgement": "judges: blames, praises, calls it",
    "promise": "promises or threatens it",
}
"""What a cue does, by the act."""

_PAIRS: Final = {
    "same_speaker": ("One speaker", "Not one speaker"),
    "same_outlet": ("One outlet", "Not one outlet"),
    "same_proposition": ("They say the same", "They do not say the same"),
    "copy": ("The first copies the second", "The first does not copy the second"),
    "citation": ("The first cites the second", "The first does not cite the second"),
    "one_origin": ("One origin", "Not one origin"),
}
_ALONE: Final = {
    "copy": ("It is copied", "It is not copied"),
    "citation": ("It is cited", "It does not cite"),
}


def decision_words(each: Decision) -> str:
    """What was decided, in a few words without a full stop; names in quotation marks."""
    if each.kind in ("reliability", "credibility"):
        return _grade(each)
    if each.kind in _PAIRS:
        words = _PAIRS if len(each.about) > 1 else _PAIRS | _ALONE
        to = each.value.get("to")
        named = f": “{to}”" if to else ""
        return words[each.kind][each.verdict == "reject"] + named
    if each.kind == "no_claim":
        return "This is a claim" if each.verdict == "reject" else "This is no claim"
    if each.kind == "claim":
        return "Added as a claim" + _by(each.value)
    thing = KINDS_OF_DECISIONS[each.kind].capitalize()
    if each.verdict == "confirm":
        return f"{thing}: confirmed"
    if each.verdict == "reject":
        return f"{thing}: {_GONE.get(each.kind, 'nothing')}"
    return f"{thing}: {_SAID[each.kind](each.value)}"


def grade_words(grade: str) -> str:
    """A grade's meaning: "usually reliable", "probably true"; empty for what is none."""
    return (RELIABILITY | CREDIBILITY).get(grade, "")


def _grade(each: Decision) -> str:
    grade = each.value.get("value", "")
    thing = "Reliability" if each.kind == "reliability" else "Credibility"
    if each.verdict == "reject":
        return f"{thing}: no grade"
    return f"{thing}: {grade}, {grade_words(grade)}"


def _by(value: Mapping[str, str]) -> str:
    name = value.get("name")
    return f", said by “{name}”" if name else ", said by the outlet itself"


def _named(value: Mapping[str, str]) -> str:
    name, kind = value.get("name"), KINDS.get(value.get("kind", ""), "")
    if not name:
        return kind or "nobody"
    return f"“{name}”, {kind}" if kind else f"“{name}”"


def _figure(value: Mapping[str, str]) -> str:
    low, high = value.get("low"), value.get("high")
    about = "about " if value.get("approximate") == "yes" else ""
    unit = f" {value['unit']}" if value.get("unit") else ""
    if low and low == high:
        return about + low + unit
    if low and high:
        return f"{about}{low} to {high}{unit}"
    if low:
        return f"{about}{low} or more{unit}"
    return f"{about}{high} or less{unit}" if high else "not known"


def _date(value: Mapping[str, str]) -> str:
    first, last = day(value.get("from")), day(value.get("to"))
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else "not known"


_SAID: Final[dict[str, Callable[[Mapping[str, str]], str]]] = {
    "speaker": _named,
    "for": _named,
    "act": lambda value: ACTS.get(value.get("value", ""), value.get("value", "")),
    "certainty": lambda value: CERTAIN.get(value.get("value", ""), value.get("value", "")),
    "figure": _figure,
    "date": _date,
    "outlet": _named,
    "published": lambda value: day(value.get("value")),
}
_GONE: Final = {
    "speaker": "nobody",
    "for": "nobody",
    "outlet": "not known",
    "figure": "none here",
    "date": "none here",
}
