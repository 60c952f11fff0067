"""What counts as an origin, rule by rule, with parties and citations given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import report
from sayso.lineage.dispute_sides import Side
from sayso.lineage.origins import Traced, fewest, traced
from sayso.lineage.parties import Party
from sayso.lineage.tracing import Links
from sayso.model import Citation, Claim, Copy, Report, Span, Speaker, Statement

TEXT = "Nine people died."


@dataclass
class Given:
    """Parties as told: a speaker's name is the party, one without is a party of its own."""

    could: frozenset[frozenset[str]] = frozenset()

    def of(self, where: Report, _claim: Claim, link: Speaker) -> Party:
        if link.kind == "anonymous":
            return Party(f"u {where.id} {link.name}", link.name or "?", "anonymous", False)
        return Party(f"y {link.name}", link.name or "?", link.kind, True)

    def own(self, where: Report) -> Party:
        return Party(f"y {where.outlet}", where.outlet or where.id, "outlet", True)

    def may_be(self, one: Party, other: Party) -> bool:
        return not (one.named and other.named)


def said(outlet: str, *chain: str, kind: str = "government", sure: Any = "CT+") -> Side:
    """A report of one statement, put on whoever stands in the chain; "?x" has no name."""
    made = report(TEXT, outlet=outlet)
    where = f"r{outlet}{len(chain)}"
    links = tuple(
        Speaker(each.removeprefix("?"), "anonymous" if each[0] == "?" else kind) for each in chain
    )
    span = Span(0, len(TEXT), TEXT)
    statement = Statement(f"s{where}{'-'.join(chain)}", (span,), sure)
    claim = Claim(
        f"c{where}{'-'.join(chain)}",
        (Span(0, 4, TEXT[:4]),) if chain else (),
        (),
        (span,),
        "indirect",
        0.9,
        "attributed" if chain else "outlet",
        statements=(statement,),
        speaker=links[0] if links else None,
        chain=links,
    )
    made = Report(where, f"{where}.txt", "0" * 64, "tests 1", TEXT, outlet=outlet, claims=(claim,))
    return Side(made, claim, statement, sure)


def cites(side: Side, name: str, to: Side | None = None, named: bool = True) -> Citation:
    shown = Span(0, 4, TEXT[:4], side.report.id)
    to_report = to.report.id if to else None
    return Citation(
        side.report.id, to_report, name, "outlet", shown, "speaker", side.claim.id, named
    )


def trace(
    sides: Sequence[Side], cited: Sequence[Citation] = (), copies: Sequence[Copy] = ()
) -> Traced:
    by_claim: dict[str, list[Citation]] = {}
    for each in cited:
        by_claim.setdefault(each.claim or "", []).append(each)
    parties: Any = Given()
    owned: dict[str, list[str]] = {}
    for side in sides:
        owned.setdefault(parties.own(side.report).id, []).append(side.report.id)
    claims = {side.claim.id: side.claim for side in sides}
    links = Links(parties, by_claim, {}, {each.copy: each for each in copies}, claims, owned)
    return traced(sides, links)


def interval(made: Traced) -> tuple[int, int]:
    assert len(made.origins.roots) == made.origins.max
    return made.origins.min, made.origins.max


def test_one_speaker_in_many_outlets_is_one_origin() -> None:
    made = trace([said("Post", "Ministry"), said("Mail", "Ministry"), said("Echo", "Ministry")])
    assert interval(made) == (1, 1)
    assert made.origins.roots[0].name == "Ministry"


def test_an_outlet_of_the_speakers_name_is_the_speaker() -> None:
    assert interval(trace([said("Relief Bridge"), said("Mail", "Relief Bridge")])) == (1, 1)


def test_own_words_are_an_origin_each() -> None:
    assert interval(trace([said("Post"), said("Mail", "Ministry")])) == (2, 2)


def test_a_chain_ends_at_the_innermost() -> None:
    made = trace([said("Post", "Ministry", "Police"), said("Mail", "Police")])
    assert interval(made) == (1, 1)
    assert made.origins.roots[0].name == "Police"


def test_a_citation_leads_to_what_the_cited_report_rests_on() -> None:
    first, second = said("Ledger", "Ministry"), said("Mail", "Ledger", kind="outlet")
    third = said("Echo", "Mail", kind="outlet")
    made = trace(
        [third, second, first], [cites(second, "Ledger", first), cites(third, "Mail", second)]
    )
    assert interval(made) == (1, 1)
    longest = max(made.rests_on, key=lambda rest: len(rest.via))
    assert [each.name for each in longest.via] == ["Mail", "Ledger"]


def test_an_absent_outlet_is_where_it_ends() -> None:
    side = said("Mail", "Lurane Ledger", kind="outlet")
    made = trace([side], [cites(side, "Lurane Ledger")])
    assert [root.name for root in made.origins.roots] == ["Lurane Ledger"]


def test_media_without_a_name_may_be_anything() -> None:
    side = said("Mail", "?media reports")
    made = trace([said("Post", "Ministry"), side], [cites(side, "media reports", named=False)])
    assert interval(made) == (1, 2)


def test_unnamed_sources_widen_the_interval() -> None:
    sides = [said("Post", "?an official"), said("Mail", "?a diplomat"), said("Echo", "Ministry")]
    made = trace(sides)
    assert interval(made) == (1, 3)
    assert all(root.may_be for root in made.origins.roots if root.kind == "anonymous")


def test_a_copy_adds_none() -> None:
    first, second = said("Wire"), said("Mail")
    spans = ((Span(0, 17, TEXT, second.report.id), Span(0, 17, TEXT, first.report.id)),)
    made = trace([first, second], copies=[Copy(second.report.id, first.report.id, spans, 0.9)])
    assert interval(made) == (1, 1)
    assert made.origins.roots[0].name == "Wire"


@pytest.mark.parametrize("sure", ["CT-", "PR-", "PS-", "Uu"])
def test_denials_and_doubts_add_none(sure: str) -> None:
    made = trace([said("Post", "Ministry"), said("Mail", "Army", sure=sure)])
    assert interval(made) == (1, 1)
    assert [rest.root is None for rest in made.rests_on] == [False, True]


def test_a_circle_has_no_origin_unless_somebody_had_it_first_hand() -> None:
    one, two = said("Post", "Mail", kind="outlet"), said("Mail", "Post", kind="outlet")
    around = [cites(one, "Mail", two), cites(two, "Post", one)]
    assert interval(trace([one, two], around)) == (0, 0)
    assert interval(trace([one, two, said("Echo", "Ministry")], around)) == (1, 1)


@given(st.permutations([0, 1, 2, 3]))
def test_the_order_changes_no_number(order: list[int]) -> None:
    sides = [said("A", "X"), said("B", "?an aide"), said("C"), said("D", "X")]
    made = trace([sides[at] for at in order])
    assert interval(made) == interval(trace(sides))
    assert {r.id for r in made.origins.roots} == {r.id for r in trace(sides).origins.roots}


@given(st.sets(st.sampled_from(list(combinations("abcde", 2)))))
def test_fewest_is_never_fewer_than_can_be_and_a_partition(edges: set[tuple[str, str]]) -> None:
    may_be = {each: [o for o in "abcde" if tuple(sorted((each, o))) in edges] for each in "abcde"}
    found = fewest(may_be)
    assert 1 <= found <= 5
    if not edges:
        assert found == 5
    if len(edges) == 10:
        assert found == 1
