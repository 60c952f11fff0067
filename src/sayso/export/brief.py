"""A brief: what is claimed, by whom, where it comes from, what is in dispute and what is missing.

Every word that is claimed is verbatim; all other words are those of sayso.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from sayso.export.brief_decisions import Graded, decision_sections
from sayso.export.brief_document import Document, Entry, Line, aside, named, plain
from sayso.export.brief_sections import facts, sections
from sayso.export.brief_sources import Sources
from sayso.export.brief_words import count, day, one_line
from sayso.model import Decision, Proposition, Report

CLOSING = (
    "A claim is told in the words of the report that makes it. An origin is whoever had it "
    "first-hand, as far as the reports at hand tell: six outlets that repeat one agency are one "
    "origin. Where that cannot be told, both numbers stand (1–2).",
    "How sure something is said is told beside each claim, against the words in the heading: "
    "“certainly not” denies them.",
    "Nothing here says what is true.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A proposition with what is needed to tell of it.

    Attributes:
        proposition: as it was weighed.
        reports: by id, those of its statements and those that its lineage leads through.
        decisions: of analysts, that stand and concern it; no grades.
        grades: that analysts gave to it and to who speaks.
        absent: of what is cited and not there, the names that are to be told; None for all.
    """

    proposition: Proposition
    reports: Mapping[str, Report]
    decisions: tuple[Decision, ...] = ()
    grades: tuple[Graded, ...] = ()
    absent: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who made a brief, when and out of what.

    Attributes:
        title: as it was asked for; "" for none.
        made_at: ISO 8601.
        made_by: who made it.
        version: of sayso.
        reports: how many reports were loaded, in all of which was looked.
        waiting: how many of them are not weighed yet.
        note: what else is to be known about the choice, one line; "" where there is nothing.
    """

    title: str
    made_at: str
    made_by: str
    version: str
    reports: int
    waiting: int = 0
    note: str = ""


def brief(told: Iterable[Told], imprint: Imprint) -> Document:
    """Tell of propositions.

    Args:
        told: the propositions, in the order in which they are told.
        imprint: who made it, when and out of what.
    """
    entries = tuple(map(_entry, told))
    title = imprint.title or (f"Brief on {count(len(entries), 'proposition')}")
    return Document(
        title=one_line(title),
        opening=tuple(_opening(imprint)),
        entries=entries,
        closing=tuple((plain(words),) for words in CLOSING),
    )


def _entry(told: Told) -> Entry:
    sources = Sources.of(told.proposition, told.reports)
    return Entry(
        text=one_line(told.proposition.text),
        facts=facts(sources),
        sections=tuple(
            chain(
                sections(sources, told.absent),
                decision_sections(told.decisions, told.grades),
            )
        ),
        id=told.proposition.id,
    )


def _opening(imprint: Imprint) -> Iterable[Line]:
    yield (
        plain("Made by "),
        named(one_line(imprint.made_by)),
        plain(f" on {day(imprint.made_at)}"),
        aside(f" with sayso {imprint.version}"),
        plain("."),
    )
    words = f"What is counted holds within the {count(imprint.reports, 'report')} that were loaded"
    if imprint.reports == 1:
        words = "What is counted holds within the one report that was loaded"
    waits = "is" if imprint.waiting == 1 else "are"
    left = f"; {imprint.waiting:,} of them {waits} not weighed yet" if imprint.waiting else ""
    yield (plain(f"{words}{left}."),)
    if imprint.note:
        yield (plain(one_line(imprint.note)),)
