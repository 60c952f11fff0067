"""What copied text is found by: words, fingerprints, passages, credits, times."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lineage.copied_credits import credits_of
from sayso.lineage.copied_passages import passages
from sayso.lineage.copied_prints import WINDOW, prints
from sayso.lineage.copied_times import days_apart, earlier, time_of
from sayso.lineage.copied_words import SHINGLE, worded
from tests.lineage.copied_samples import EDITED, WIRE, made

WORDS = st.lists(st.sampled_from("ab abc one 2 2,400 “ ” \n\n ç — don't".split(" ")), max_size=60)


@given(WORDS)
def test_words_stand_where_they_say(words: list[str]) -> None:
    report = made(" ".join(words))
    cut = worded(report)
    assert len(cut.keys) == len(cut.starts) == len(cut.ends) == len(cut.quoted) == len(cut.own)
    assert len(cut.shingles) == max(0, len(cut.keys) - SHINGLE + 1)
    assert all(cut.starts < cut.ends)
    assert all(cut.ends[:-1] <= cut.starts[1:])
    assert all(report.text[end - 1].isalnum() for end in cut.ends)


def test_figures_letter_case_and_marks_make_no_difference() -> None:
    one = worded(made("At least 1,240 of them had LEFT the co-operative's yard."))
    other = worded(made("at least fourteen of them – had left the co‑operative’s yard"))
    assert one.keys.tolist() == other.keys.tolist()


def test_datelines_credits_and_corrections_are_left_out() -> None:
    text = "MARLE, 6 May (BNA) – Trains stood still.\n\nReporting by A. B."
    assert len(worded(made(text, last="credit")).keys) == 3


@given(st.integers(0, 400), st.integers(0, 90), st.integers(0, 90))
def test_whatever_two_texts_share_leaves_a_fingerprint_in_both(
    seed: int, before: int, behind: int
) -> None:
    chosen = random.Random(seed)
    shared = _numbers(chosen, WINDOW)
    one = np.concatenate([_numbers(chosen, before), shared])
    other = np.concatenate([shared, _numbers(chosen, behind)])
    assert set(one[prints(one)].tolist()) & set(other[prints(other)].tolist())


def test_passages_run_on_over_small_edits_and_take_each_word_once() -> None:
    one, other = (worded(made(text)) for text in (WIRE, EDITED))
    found = passages(one, other)
    assert [each.here for each in found] == sorted(each.here for each in found)
    here = [at for each in found for i, _, length in each.runs for at in range(i, i + length)]
    there = [at for each in found for _, j, length in each.runs for at in range(j, j + length)]
    assert len(set(here)) == len(here)
    assert len(set(there)) == len(there)
    assert (one.keys[here] == other.keys[there]).all()
    assert sum(each.equal for each in found) > 0.9 * len(other.keys) - 20


@pytest.mark.parametrize(
    ("outlet", "credit"),
    [
        ("Borean News Agency", "With files from BNA"),
        ("Borean News Agency", "(BNA/lk)"),
        ("Borean News Agency", "This story first appeared in the Borean News Agency."),
        ("The Marle Courier", "Originally published by The Marle Courier"),
        ("Coastline", "Additional reporting courtesy of Coastline News."),
        ("Iberna Press", "Iberna contributed to this report."),
    ],
)
def test_credits_name_an_outlet_by_name_or_initials(outlet: str, credit: str) -> None:
    named, named_by = made(WIRE, outlet), made(f"{EDITED}\n\n{credit}", "Orne Post")
    assert credits_of(named_by).of(credits_of(named))
    assert not credits_of(named).of(credits_of(named_by))


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry told BNA on Tuesday that it knew nothing of a second leak.",
        "Fuel reached the intake, The Marle Courier reported.",
    ],
)
def test_a_citation_is_no_credit(sentence: str) -> None:
    one = made(f"{EDITED}\n\n{sentence}", "Orne Post")
    for outlet in ("Borean News Agency", "The Marle Courier"):
        assert not credits_of(one).of(credits_of(made("x", outlet)))


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2030-05-06T08:00+02:00", "2030-05-06T07:00Z", -1),
        ("2030-05-06T08:00+02:00", "2030-05-06T06:00Z", 0),
        ("2030-05-06", "2030-05-06T06:00Z", None),
        ("2030-05-06T08:00", "2030-05-06T06:00Z", None),
        ("2030-05-06", "2030-05-07T00:10+02:00", -1),
        ("2030-05-06", None, None),
        ("2030-05-06", "in May", None),
    ],
)
def test_times_are_compared_as_far_as_they_are_known(
    one: str | None, other: str | None, order: int | None
) -> None:
    first, second = time_of(one), time_of(other)
    assert earlier(first, second) == order
    assert earlier(second, first) == (None if order is None else -order)


def test_days_apart_are_counted_where_both_are_known() -> None:
    assert days_apart(time_of("2030-05-06"), time_of("2030-03-06T10:00Z")) == 61
    assert days_apart(time_of("2030-05-06"), time_of(None)) is None


def _numbers(chosen: random.Random, count: int) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array([chosen.getrandbits(64) for _ in range(count)], np.uint64)
