"""Any number of weighed sets over the reports of weighed_samples, for property tests."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from sayso.model import (
    Absent,
    Certainty,
    Citation,
    Copy,
    Dispute,
    Kind,
    Member,
    Origins,
    Proposition,
    Rest,
    Root,
    Span,
    Via,
    Weighed,
)
from weighed_reports import reports

REPORTS = reports()
_HOMES = {
    statement.id: report
    for report in REPORTS
    for claim in report.claims
    for statement in claim.statements
}
_NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_SHARES = st.floats(0, 1)
_REPORT_IDS = st.sampled_from([report.id for report in REPORTS])
_ANY_REPORT = st.none() | _REPORT_IDS


def bare(weighed: Weighed) -> Weighed:
    """What is left of it when what is not written is left out: the same where it was not there."""
    return replace(
        weighed,
        propositions=tuple(
            replace(
                one,
                disputes=tuple(replace(each, words="") for each in one.disputes),
                cites=tuple(
                    Citation(each.report, each.to_report, each.to_name, "outlet", each.span, "link")
                    for each in one.cites
                ),
            )
            for one in weighed.propositions
        ),
    )


@st.composite
def spans(draw: st.DrawFn, where: str | None = None) -> Span:
    """A passage of one of the reports, or of the one named."""
    name = where or draw(_REPORT_IDS)
    (text,) = [report.text for report in REPORTS if report.id == name]
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return replace(Span.of(text, start, end), report=name)


@st.composite
def origins(draw: st.DrawFn, number: int) -> Origins:
    """Roots of which neighbours may be one."""
    count = draw(st.integers(0, 4))
    joined = [draw(st.booleans()) for _ in range(count - 1)]
    names = [f"o{number}.{at}" for at in range(count)]
    roots = []
    for at, name in enumerate(names):
        beside = [other for other in (at - 1, at + 1) if 0 <= other < count]
        may_be = tuple(names[other] for other in beside if joined[min(at, other)])
        kind = draw(st.sampled_from(get_args(Kind)))
        roots.append(Root(name, draw(_NAMES), kind, draw(_ANY_REPORT), may_be))
    return Origins(draw(st.integers(count - sum(joined), count)), count, tuple(roots))


@st.composite
def propositions(draw: st.DrawFn, number: int, statements: list[str]) -> Proposition:
    """A proposition of these statements."""
    found = draw(origins(number))
    among = st.sampled_from(statements)
    roots = st.sampled_from([None, *(root.id for root in found.roots)])
    via = st.lists(st.builds(Via, _ANY_REPORT, _NAMES), max_size=2).map(tuple)
    shown = st.lists(spans(), max_size=2).map(tuple)
    rests = st.lists(st.builds(Rest, among, roots, via, shown), max_size=3)
    return Proposition(
        f"p{number}",
        draw(_NAMES),
        draw(st.integers(0, 6)),
        draw(_SHARES),
        tuple(
            Member(each, draw(st.none() | st.sampled_from(get_args(Certainty))))
            for each in statements
        ),
        found,
        tuple(draw(rests)),
        tuple(draw(st.lists(copies(), max_size=2))),
        tuple(draw(st.lists(citations(), max_size=2))),
        tuple(draw(st.lists(disputes(statements), max_size=2))) if len(statements) > 1 else (),
    )


@st.composite
def copies(draw: st.DrawFn) -> Copy:
    """A copy of one report by another, with passages of both."""
    copy, original = draw(st.permutations([report.id for report in REPORTS]))[:2]
    pairs = st.tuples(spans(copy), spans(original))
    return Copy(copy, original, tuple(draw(st.lists(pairs, max_size=2))), draw(_SHARES))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """A report that cites another, or what is not there."""
    name = draw(_REPORT_IDS)
    return Citation(name, draw(_ANY_REPORT), draw(_NAMES), "outlet", draw(spans(name)), "link")


@st.composite
def disputes(draw: st.DrawFn, statements: list[str]) -> Dispute:
    """Two of the statements, with a figure of each of their reports where both have some."""
    ends = draw(st.permutations(statements))[:2]
    held = [[figure.id for figure in _HOMES[one].figures] for one in ends]
    figures = tuple(draw(st.sampled_from(one)) for one in held) if all(held) else ()
    relation = draw(st.sampled_from(["contradicts", "updates"]))
    return Dispute(*ends, relation, figures)  # type: ignore[arg-type]


@st.composite
def weighed(draw: st.DrawFn) -> Weighed:
    """Some of the statements, parted among propositions."""
    shuffled = draw(st.permutations(sorted(_HOMES)))
    cuts = sorted(draw(st.sets(st.integers(1, len(shuffled)), max_size=4)))
    parts = [shuffled[start:end] for start, end in zip([0, *cuts], cuts, strict=False)]
    cited = st.builds(Absent, _NAMES, st.lists(_REPORT_IDS, max_size=3).map(tuple))
    return Weighed(
        tuple(draw(propositions(number, part)) for number, part in enumerate(parts)),
        tuple(draw(st.lists(cited, max_size=2))),
    )
