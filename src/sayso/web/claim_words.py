"""Claims in plain words: how firmly they are put, and what is named in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from sayso.ledger.countries import country_name
from sayso.ledger.proposition_values import value_words
from sayso.model import Certainty, Claim, Date, Figure, Medium, Negation, Place, Report, Statement
from sayso.web.filters import day, moment

Thing = Literal["figure", "date", "place", "medium"]

_PUT: Final[Mapping[Certainty, str]] = {
    "CT+": "put as certain",
    "PR+": "put as probable",
    "PS+": "put as possible",
    "Uu": "left open",
    "CT-": "put as certainly not so",
    "PR-": "put as probably not so",
    "PS-": "put as possibly not so",
}
_WITHOUT_NOT: Final[Mapping[Certainty, Certainty]] = {"CT-": "CT+", "PR-": "PR+", "PS-": "PS+"}
_NOT: Final = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|without|cannot|refus\w+|declin\w+)\b|n['’]t\b"
)
_REFUSES: Final = re.compile(r"\b(?:refus|declin)")
_ASKS: Final = re.compile(r"\b(?:ask|question|quer|inquir|enquir|wonder)")
_HOPES: Final = re.compile(r"\b(?:hop(?:e|es|ed|ing|ed-for|eful|efully)|wish(?:es|ed|ing)?)\b")
_WANTS: Final = re.compile(r"\bwant(?:s|ed|ing)?\b")
_LETS: Final = re.compile(
    r"\b(?:(?:allow|permit|authori[sz]|forbid|forbad|prohibit)\w*|let|lets|ban(?:s|ned)?|bar(?:s|red)?)\b"
)
_NOT_COUNTED: Final = frozenset(["percent", "percentage points", "fraction", "times"])
_LONGEST_S: Final = 10**9


@dataclass(frozen=True, slots=True)
class Named:
    """Something that the words of a statement name.

    Attributes:
        thing: what it is.
        text: the words, verbatim.
        value: what they come to, in plain words; empty where that is no more than the words.
    """

    thing: Thing
    text: str
    value: str


def put(certainty: Certainty | None, negation: Negation | None) -> str:
    """How firmly something is put; empty where that is not known.

    A "not" inside of what is said is left to the words themselves.
    """
    if certainty is None:
        return ""
    return _PUT[_WITHOUT_NOT.get(certainty, certainty) if negation == "content" else certainty]


def manner(claim: Claim) -> str:
    """How a claim is put: "put as probable", "denied", "called for"; empty where not known."""
    cue = " ".join(span.text for span in claim.cue).lower()
    if claim.certainty == "Uu":
        return _open(claim, cue)
    if claim.certainty == "CT-" and claim.negation == "cue":
        if _REFUSES.search(cue):
            return "declined"
        return "denied" if claim.act in ("denial", None) else "said not to be so"
    return put(claim.certainty, claim.negation)


def _open(claim: Claim, cue: str) -> str:
    """What is done with something of which it is not said whether it is so."""
    words = " ".join([cue, *(span.text.lower() for span in claim.hedges)])
    if _NOT.search(cue):
        return "left open"
    if claim.act == "question":
        return "asked" if _ASKS.search(cue) else "left open"
    if claim.act == "directive":
        return "left open" if _LETS.search(cue) else "called for"
    if _HOPES.search(words):
        return "hoped for"
    return "wanted" if _WANTS.search(words) else "left open"


class Details:
    """The figures, dates, places and media of a report, to look up.

    Args:
        report: whose they are.
    """

    def __init__(self, report: Report) -> None:
        self._figures = {each.id: each for each in report.figures}
        self._dates = {each.id: each for each in report.dates}
        self._places = {each.id: each for each in report.places}
        self._media = {each.id: each for each in report.media}

    def named(self, one: Statement) -> Iterator[Named]:
        """What is named in a statement: figures first, then dates, places and media."""
        for figure in (self._figures[key] for key in one.figures if key in self._figures):
            whole = self._figures.get(figure.part_of or "")
            yield Named("figure", figure.text, figure_words(figure, whole))
        for date in (self._dates[key] for key in one.dates if key in self._dates):
            yield Named("date", date.text, date_words(date))
        for place in (self._places[key] for key in one.places if key in self._places):
            yield Named("place", place.text, place_words(place))
        for medium in (self._media[key] for key in one.media if key in self._media):
            yield Named("medium", medium.text, medium_words(medium))


def figure_words(figure: Figure, whole: Figure | None = None) -> str:
    """What a figure comes to: "300 or more people, part of “312”, as of 6 Mar 2026".

    Args:
        figure: to be told.
        whole: the figure that it is a part of.
    """
    told = value_words(figure)
    if figure.unit and not figure.currency and figure.unit not in _NOT_COUNTED:
        told = f"{told} {figure.unit}"
    parts = [told]
    if figure.per:
        parts.append(f"per {figure.per}")
    if whole is not None:
        parts.append(f"part of “{whole.text}”")
    if figure.as_of:
        parts.append(f"as of {moment(figure.as_of)}")
    return "" if parts == [figure.text] else ", ".join(parts)


def date_words(date: Date) -> str:
    """The days that a date stands for."""
    first, last = (moment(each) for each in (date.first, date.last))
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else "day not known"


def place_words(place: Place) -> str:
    """A place's name and country, where its words do not say them; empty where they do."""
    country = country_name(place.country)
    if place.geonames is None and not country:
        return "not in the list of places"
    parts = [] if place.name in (place.text, country) else [place.name]
    return ", ".join([*parts, *([country] if country and country != place.text else [])])


def medium_words(medium: Medium) -> str:
    """What a recording, picture, document or post is, with its title, length and release."""
    parts: list[str] = [medium.kind]
    if medium.title:
        parts.append(f"“{medium.title}”")
    if medium.duration_s is not None:
        parts.append(_duration(medium.duration_s))
    if medium.published:
        parts.append("released " + " to ".join(map(day, medium.published.split("/", 1))))
    return ", ".join(parts)


def _duration(seconds: float) -> str:
    whole = int(seconds) if 0 <= seconds < _LONGEST_S else -1
    if whole != seconds:
        return f"{seconds:g} s"
    units = ((whole // 3600, "h"), (whole // 60 % 60, "min"), (whole % 60, "s"))
    return " ".join(f"{count} {unit}" for count, unit in units if count) or "0 s"
