"""Disputes put together: what repeats itself once, what replaces each other in a row."""

from __future__ import annotations

from dataclasses import replace

from sayso.cli.gathered import Gathered
from sayso.cli.weighed_clashes import clashes
from sayso.cli.weighed_disputes import clash_words, dispute_rows
from sayso.model import Dispute, Member
from weighed_reports import (
    COURIER_HURT,
    FELL,
    GAZETTE_CLOSED,
    GAZETTE_HURT,
    HURT_9,
    HURT_14,
    HURT_14_AGAIN,
    HURT_30,
    LEDGER_CLOSED,
    LEDGER_HURT,
    WIRE_FELL,
    WIRE_HURT,
    said,
)
from weighed_samples import weighed_sample

REPORTS, WEIGHED = weighed_sample()


def found(*disputes, like="14 people"):
    (one,) = [each for each in WEIGHED.propositions if each.text.startswith(like)]
    return clashes(replace(one, disputes=disputes), Gathered(REPORTS))


def rows(clashing, **asked):
    return [(label, words.plain) for label, words in dispute_rows(clashing, False, **asked)]


def clash(later, earlier, relation, *figures, words=""):
    return Dispute(said(later), said(earlier), relation, tuple(each.id for each in figures), words)


def test_a_side_that_several_repeat_is_one():
    clashing = found(
        clash(LEDGER_HURT, WIRE_HURT, "contradicts", HURT_9, HURT_14),
        clash(LEDGER_HURT, COURIER_HURT, "contradicts", HURT_9, HURT_14_AGAIN),
    )
    assert rows(clashing) == [
        (
            "contradiction",
            "“nine people” – Lorne police (in Morning Ledger)\n"
            "against “14 people” – a hospital official (in Meridian Wire and Harbour Courier)",
        )
    ]
    assert clash_words(clashing) == "1 contradiction"


def test_what_cannot_both_be_so_is_one_both_ways_round():
    clashing = found(
        clash(LEDGER_HURT, WIRE_HURT, "contradicts", HURT_9, HURT_14),
        clash(COURIER_HURT, LEDGER_HURT, "contradicts", HURT_14_AGAIN, HURT_9),
    )
    assert clash_words(clashing) == "1 contradiction"
    assert "Harbour Courier" in rows(clashing)[0][1].split("against")[1]


def test_counts_that_replace_each_other_stand_in_a_row():
    steps = [
        clash(LEDGER_HURT, GAZETTE_HURT, "updates", HURT_9, HURT_30, words="the last"),
        clash(LEDGER_HURT, WIRE_HURT, "updates", HURT_9, HURT_14),
        clash(GAZETTE_HURT, WIRE_HURT, "updates", HURT_30, HURT_14, words="the first"),
    ]
    for order in (steps, steps[::-1], [steps[0], steps[2]], [steps[2], steps[0]]):
        clashing = found(*order)
        assert clash_words(clashing) == "2 updates"
        ((label, words),) = rows(clashing)
        assert label == "update"
        starts = [line.split(" – ")[0] for line in words.splitlines()]
        assert starts == ["“nine people”", "after “At least 30 people”", "after “14 people”"]


def test_reasons_are_told_when_asked_for():
    clashing = found(clash(LEDGER_HURT, WIRE_HURT, "updates", HURT_9, HURT_14, words="it rose"))
    assert "it rose" not in rows(clashing)[0][1]
    assert rows(clashing, reasons=True)[0][1].endswith("\nit rose")


def test_denials_have_their_words():
    clashing = found(clash(LEDGER_CLOSED, GAZETTE_CLOSED, "contradicts"), like="The bridge")
    ((label, words),) = rows(clashing)
    assert label == "denial"
    assert words.startswith("“the bridge had been closed for repairs in April” [denied] – Roads")


def test_what_was_denied_before_is_a_contradiction():
    clashing = found(clash(GAZETTE_CLOSED, LEDGER_CLOSED, "contradicts"), like="The bridge")
    ((label, words),) = rows(clashing)
    assert label == "contradiction"
    assert "[denied]" in words.split("against")[1]


def test_statements_that_are_not_here_break_nothing():
    lost = Dispute("s-lost", said(WIRE_HURT), "contradicts")
    assert rows(found(lost)) == [
        (
            "contradiction",
            "“”\nagainst “14 people were hurt” – a hospital official (in Meridian Wire)",
        )
    ]


def test_of_many_the_first_are_shown():
    (fell,) = [each for each in WEIGHED.propositions if each.text == FELL]
    members = [replace(WIRE_FELL.statements[0], id=f"s{at:04}") for at in range(40)]
    claim = replace(WIRE_FELL, statements=tuple(members))
    reports = [replace(REPORTS[0], claims=(claim,))]
    one = replace(
        fell,
        members=tuple(Member(each.id, "CT+") for each in members),
        rests_on=(),
        disputes=tuple(
            Dispute(late.id, early.id, "contradicts")
            for late, early in zip(members[1:], members, strict=False)
        ),
    )
    clashing = clashes(one, Gathered(reports))
    assert clash_words(clashing) == "39 contradictions"
    shown = rows(clashing)
    assert len(shown) == 7
    assert shown[-1] == ("", "and 33 more: --all")
    assert len(list(dispute_rows(clashing, True))) == 39
