"""What a brief tells of one proposition, section by section."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.brief_disputes import dispute_lines
from sayso.export.brief_document import Line, Piece, Section, aside, named, plain, quoted
from sayso.export.brief_figures import figure_lines
from sayso.export.brief_sources import Sources, passage
from sayso.export.brief_words import (
    CERTAIN,
    ITSELF,
    called,
    count,
    day,
    holder,
    listed,
    one_line,
    origin_words,
    through,
)
from sayso.export.origin_groups import root_groups

_UNSURE = 0.6
"""Below this it is not sure which of two reports copies the other."""


def facts(sources: Sources) -> Line:
    """How many carry it, what it rests on, since when, and how much is in dispute."""
    proposition = sources.proposition
    times = [
        sources.reports[said.report].published
        for said in sources.said.values()
        if sources.reports[said.report].published
    ]
    days = list(dict.fromkeys(day(each) for each in sorted(filter(None, times))))
    relations = [dispute.relation for dispute in proposition.disputes]
    contradicted, updated = relations.count("contradicts"), relations.count("updates")
    parts = [
        count(proposition.outlets, "outlet"),
        origin_words(proposition.origins),
        days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}" if days else "",
        count(contradicted, "contradiction") if contradicted else "",
        count(updated, "update") if updated else "",
    ]
    return (plain(" · ".join(filter(None, parts))),)


def sections(sources: Sources, absent: frozenset[str] | None = None) -> Iterator[Section]:
    """What there is to tell of a proposition; sections without lines are left out.

    Args:
        sources: what the lines are made of.
        absent: of what is cited and not there, the names that are to be told; None for all.
    """
    for heading, lines in (
        ("Who says it", _claims(sources)),
        ("Where it comes from", _origins(sources)),
        ("In dispute", dispute_lines(sources)),
        ("Figures", figure_lines(sources)),
        ("Cited, but not loaded", _absent(sources, absent)),
    ):
        found = tuple(lines)
        if found:
            yield Section(heading, found)


def _claims(sources: Sources) -> Iterator[Line]:
    """Each wording once, with who says it in which reports."""
    alike: dict[tuple[str, str, str, str], list[str]] = {}
    unconfirmed: dict[str, str] = {}
    for member in sources.proposition.members:
        said = sources.said.get(member.statement)
        if said is None:
            continue
        report, claim = sources.reports[said.report], said.claim
        who = holder(claim, report)
        own = claim.voice == "outlet" or who == called(report)
        sure = CERTAIN[member.certainty] if member.certainty else ""
        key = (one_line(said.words), "" if own else who, through(claim), sure)
        alike.setdefault(key, []).append(report.id)
        if claim.unconfirmed is not None:
            unconfirmed[report.id] = claim.unconfirmed.text
    for (words, who, way, sure), reports in alike.items():
        pieces = [quoted(words), plain(" – ")]
        pieces += [named(who)] if who else [plain(ITSELF)]
        pieces += [
            plain(f", {way}" if way else ""),
            plain(" in " if who else ": "),
            *sources.dated(reports),
        ]
        pieces.append(aside(f" · {sure}" if sure else ""))
        for each in dict.fromkeys(reports):
            if each in unconfirmed:
                told = plain(f" · {sources.outlet(each)} could not confirm it: ")
                pieces += [told, passage(unconfirmed[each])]
        yield tuple(piece for piece in pieces if piece.text)


def _origins(sources: Sources) -> Iterator[Line]:
    origins = sources.proposition.origins
    for root in origins.roots:
        ways: dict[str, None] = {}
        for rest in sources.proposition.rests_on:
            said = sources.said.get(rest.statement)
            if rest.root == root.id and said is not None:
                via = [one_line(each.name) for each in rest.via if each.report != said.report]
                ways[sources.outlet(said.report) + (f" via {listed(via)}" if via else "")] = None
        own = root.report is not None and [*ways] == [one_line(root.name)]
        told = "its own report" if own else "; ".join(ways)
        yield named(one_line(root.name)), plain(f": {told}" if told else "")
    for group in root_groups(origins):
        if len(group) > 1:
            names = listed([one_line(root.name) for root in group])
            yield (plain(f"It cannot be told from the reports whether {names} are one or several"),)
    yield from _copies(sources)
    yield from _citations(sources)


def _copies(sources: Sources) -> Iterator[Line]:
    for copy in sources.proposition.copies:
        pieces: list[Piece] = [sources.link(copy.copy), plain(" has text from ")]
        pieces.append(sources.link(copy.original))
        if copy.confidence < _UNSURE:
            pieces.append(aside(" (or the other way round)"))
        if copy.spans:
            longest = max(copy.spans, key=lambda pair: pair[0].end - pair[0].start)
            pieces += [plain(": "), passage(longest[0].text)]
            if len(copy.spans) > 1:
                pieces.append(aside(f" and {count(len(copy.spans) - 1, 'more passage')}"))
        yield tuple(pieces)


def _citations(sources: Sources) -> Iterator[Line]:
    told: dict[tuple[str, str, str], None] = {}
    for cite in sources.proposition.cites:
        if cite.to_report is None:
            continue
        words = sources.citing(cite)
        key = (cite.report, cite.to_report, words)
        if key not in told:
            told[key] = None
            yield (
                sources.link(cite.report),
                plain(" cites "),
                sources.link(cite.to_report),
                plain(": "),
                passage(words),
            )


def _absent(sources: Sources, names: frozenset[str] | None) -> Iterator[Line]:
    """What is cited and not there, under its name, with the words that cite it."""
    by: dict[str, dict[tuple[str, str], None]] = {}
    for cite in sources.proposition.cites:
        if cite.to_report is None and cite.named and (names is None or cite.to_name in names):
            words = sources.citing(cite)
            by.setdefault(one_line(cite.to_name), {})[cite.report, words] = None
    for name, cited in by.items():
        pieces: list[Piece] = [named(name), plain(", cited by ")]
        for at, (report, words) in enumerate(cited):
            pieces += [plain("; " if at else ""), sources.link(report)]
            if words.casefold() != name.casefold():
                pieces += [plain(": "), passage(words)]
        yield tuple(piece for piece in pieces if piece.text)
