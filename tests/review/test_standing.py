"""Which decisions stand depends on what was decided, never on the order in which it is read."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Anchor, Decision
from sayso.review.standing import in_force, standing


def entry(number: int, about: str = "s1", kind: str = "act", undoes: str | None = None) -> Decision:
    anchor = Anchor("r1", about, ())
    return Decision(
        f"d{number}",
        f"2026-01-01T00:00:{number:02}",
        "ann",
        kind,
        "reject",
        (anchor,),
        {},
        "",
        undoes,
    )


@st.composite
def logs(draw: st.DrawFn) -> list[Decision]:
    made: list[Decision] = []
    for number in range(draw(st.integers(1, 12))):
        undoes = None
        if made and draw(st.booleans()):
            undoes = draw(st.sampled_from(made)).id
        about = draw(st.sampled_from(["s1", "s2"]))
        made.append(entry(number, about, draw(st.sampled_from(["act", "speaker"])), undoes))
    return made


@given(logs(), st.randoms())
def test_the_order_of_reading_does_not_matter(log: list[Decision], luck):
    turned = list(log)
    luck.shuffle(turned)
    assert standing(turned) == standing(log)


@given(logs())
def test_undoing_the_last_restores_what_was(log: list[Decision]):
    last = entry(40, "s1")
    undone = [*log, last, entry(41, undoes=last.id)]
    assert standing(undone) == standing(log)
    again = [*undone, entry(42, undoes="d41")]
    assert standing(again) == standing([*log, last])


@given(logs())
def test_no_decision_is_lost(log: list[Decision]):
    stands = {each.id for each in in_force(log)}
    undone = {each.undoes for each in log if each.undoes}
    for each in log:
        assert each.id in stands or each.undoes is not None or each.id in undone


def test_the_later_one_replaces_the_earlier():
    first, second = entry(1), replace(entry(2), verdict="confirm")
    other = entry(3, "s2")
    assert standing([first, second, other]) == (second, other)
