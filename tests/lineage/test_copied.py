"""Which reports copy which."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.lineage import CopyIndex, copies
from sayso.model import Copy, Report
from tests.lineage.copied_samples import ABOUT, BRIEF, EDITED, OWN, WIRE, made

AGENCY = made(WIRE, "Borean News Agency", "2030-05-06T08:00+02:00")
COURIER = made(EDITED, "The Marle Courier", "2030-05-06T10:30+02:00", last="correction")
REPORTER = made(OWN, "Valley Voice", "2030-05-06T11:00+02:00")


def pairs(reports: Iterable[Report]) -> list[tuple[str, str]]:
    return [(copy.copy, copy.original) for copy in copies(reports)]


def only(reports: Iterable[Report]) -> Copy:
    (found,) = copies(reports)
    return found


def test_finds_a_lightly_edited_copy_with_its_passages() -> None:
    found = only([REPORTER, COURIER, AGENCY])
    assert (found.copy, found.original) == (COURIER.id, AGENCY.id)
    assert found.confidence > 0.9
    for here, there in found.spans:
        assert here.report == COURIER.id
        assert there.report == AGENCY.id
        assert COURIER.text[here.start : here.end] == here.text
        assert AGENCY.text[there.start : there.end] == there.text
    shown = " ".join(here.text for here, _ in found.spans)
    assert "At least 41 of its 32 wagons" in shown
    assert "Correction" not in shown


def test_a_quotation_of_one_speaker_is_no_copying() -> None:
    assert pairs([REPORTER, AGENCY]) == []


def test_a_sentence_of_one_release_is_no_copying() -> None:
    released = (
        "The leak did not reach the intake and the water of the lower town can be drunk again from"
        " Thursday morning at the latest, the authority wrote."
    )
    one = made(f"{OWN}\n\n{released}", "Valley Voice", "2030-05-06")
    other = made(f"{released}\n\n{WIRE}", "Borean News Agency", "2030-05-07")
    assert pairs([one, other]) == []


def test_a_brief_lifted_from_a_longer_story_is_a_copy() -> None:
    brief = made(BRIEF, "Radio Orne", "2030-05-06T09:00+02:00")
    assert pairs([brief, AGENCY]) == [(brief.id, AGENCY.id)]


def test_a_story_that_swallows_another_copies_it_and_shows_only_that_part() -> None:
    body = WIRE.split("– ", 1)[1]
    longer = made(f"{OWN}\n\n{body}", "Valley Voice", "2030-05-06T12:00+02:00")
    found = only([longer, AGENCY])
    assert (found.copy, found.original) == (longer.id, AGENCY.id)
    assert all(here.start >= len(OWN) for here, _ in found.spans)


def test_who_credits_the_other_is_the_copy_whatever_the_clocks() -> None:
    early = made(f"{EDITED}\n\nWith files from BNA", "The Marle Courier", "2030-05-06T07:00+02:00")
    found = only([early, AGENCY])
    assert (found.copy, found.original) == (early.id, AGENCY.id)
    assert 0.5 < found.confidence < 0.9


def test_instants_are_compared_not_clock_faces() -> None:
    west = made(EDITED, "The Marle Courier", "2030-05-06T03:30-05:00")
    assert pairs([west, AGENCY]) == [(west.id, AGENCY.id)]


def test_bare_days_order_by_the_day_only() -> None:
    before = made(EDITED, "The Marle Courier", "2030-05-05")
    assert only([before, AGENCY]).original == before.id
    same = made(EDITED, "The Marle Courier", "2030-05-06")
    found = only([same, AGENCY])
    assert found.original == AGENCY.id  # its dateline names its own agency
    assert found.confidence < 0.7


@pytest.mark.parametrize("published", [None, "yesterday", "2030-99-99"])
def test_without_a_time_the_order_is_a_guess_and_said_to_be_one(published: str | None) -> None:
    found = only(
        [made(WIRE, "Borean News Agency", published), made(EDITED, "The Marle Courier", published)]
    )
    assert 0.4 < found.confidence < 0.7


def test_reports_that_tell_nothing_of_themselves_are_still_compared() -> None:
    found = only([made(WIRE), made(EDITED)])
    assert 0.4 < found.confidence < 0.7


def test_each_copy_is_paired_once_with_the_earliest_of_its_group() -> None:
    again = made(
        EDITED.replace("jumped", "came off"),
        "Orne Post",
        "2030-05-06T13:00+02:00",
        last="correction",
    )
    third = made(WIRE, "North Mail", "2030-05-07T06:00+02:00")
    assert sorted(pairs([again, third, COURIER, AGENCY])) == sorted(
        (copy.id, AGENCY.id) for copy in (COURIER, again, third)
    )


def test_a_copy_of_the_copier_s_own_words_leads_to_the_copier() -> None:
    body = WIRE.split("– ", 1)[1]
    mixed = made(f"{OWN}\n\n{body}", "Valley Voice", "2030-05-06T12:00+02:00")
    lifted = made(OWN, "Orne Post", "2030-05-06T15:00+02:00")
    assert sorted(pairs([AGENCY, mixed, lifted])) == sorted(
        [(mixed.id, AGENCY.id), (lifted.id, mixed.id)]
    )


def test_versions_of_one_address_are_no_copies_of_each_other() -> None:
    live = "https://valley.example/live"
    first = made(WIRE, "Valley Voice", "2030-05-06T08:00+02:00", url=live)
    later = made(f"{WIRE}\n\n{OWN}", "Valley Voice", "2030-05-06T18:00+02:00", url=live)
    assert pairs([first, later]) == []


def test_an_outlet_that_goes_on_with_its_own_story_copies_nobody() -> None:
    earlier = made(f"{WIRE}\n\n{ABOUT}", "Borean News Agency", "2030-05-06T08:00+02:00")
    background = "\n\n".join(WIRE.split("\n\n")[2:])
    later = made(
        f"{OWN}\n\n{background}\n\n{ABOUT}", "Borean News Agency", "2030-05-07T08:00+02:00"
    )
    assert pairs([earlier, later]) == []


def test_what_is_printed_under_everything_is_no_copying() -> None:
    texts = {"2030-01-05": OWN, "2030-02-20": WIRE, "2030-04-02": BRIEF}
    reports = [
        made(f"{day} {number}\n\n{ABOUT}", f"Outlet {number}", day)
        for number, day in enumerate(texts)
    ]
    assert pairs(reports) == []


def test_short_and_empty_texts_copy_nothing() -> None:
    assert copies([]) == ()
    assert pairs([made("", name=str(n)) for n in range(3)]) == []
    assert pairs([made("Two killed in Marle.", name=str(n)) for n in range(3)]) == []


def test_one_id_counts_once() -> None:
    assert pairs([AGENCY, AGENCY, COURIER]) == [(COURIER.id, AGENCY.id)]


def test_scripts_without_spaces_are_compared_too() -> None:
    text = (
        "今天清晨在玛尔城外一列货运列车脱轨后柴油流入河中当局表示城里的供水在周五之前都要靠水车维持"
    )
    one, other = made(text, "甲", "2030-05-06"), made(text + "完", "乙", "2030-05-07")
    assert pairs([one, other]) == [(other.id, one.id)]


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_reports_changes_nothing(order: list[int]) -> None:
    reports = [
        AGENCY,
        COURIER,
        REPORTER,
        made(EDITED.replace("jumped", "left"), "Orne Post"),
        made(BRIEF, "Radio Orne", "2030-05-06"),
        made(WIRE, None, "2030-05-06T08:00+02:00"),
    ]
    assert copies(reports[at] for at in order) == copies(reports)


def test_one_report_more_costs_only_its_candidates_and_gives_the_same() -> None:
    others = [
        AGENCY,
        REPORTER,
        *(made(_noise(seed), f"O{seed}", "2030-05-01") for seed in range(9)),
    ]
    index = CopyIndex()
    for report in others:
        index.add(report)
    # the reporter's story has a quotation in common, the others nothing
    assert index.candidates(COURIER) == (AGENCY.id, REPORTER.id)
    assert copies([AGENCY, REPORTER, COURIER], index) == copies([*others, COURIER])
    assert len(index) == len(others) + 1


def test_a_thousand_identical_reports_copy_the_first() -> None:
    reports = [
        made(WIRE, f"Outlet {number}", f"2030-05-06T{number // 60:02}:{number % 60:02}Z")
        for number in range(1000)
    ]
    found = copies(reversed(reports))
    assert {copy.original for copy in found} == {reports[0].id}
    assert len({copy.copy for copy in found}) == len(found) == 999


def test_of_many_nearly_identical_reports_the_first_is_copied() -> None:
    reports = [
        made(
            f"{WIRE}\n\n{_noise(number, 12)}",
            f"Outlet {number}",
            f"2030-05-06T{number // 60:02}:{number % 60:02}Z",
        )
        for number in range(150)
    ]
    found = copies(reports)
    assert len(found) == 149
    assert {copy.original for copy in found} == {reports[0].id}


def test_a_report_of_100_000_words_copies_what_is_in_it() -> None:
    long = made(_noise(1, 50_000) + f"\n\n{WIRE}\n\n" + _noise(2, 50_000), "Archive", "2030-06-01")
    assert pairs([long, AGENCY]) == [(long.id, AGENCY.id)]


def _noise(seed: int, words: int = 120) -> str:
    chosen = random.Random(seed)
    letters = "abdegiklmnoprstuv"
    return " ".join("".join(chosen.choices(letters, k=6)) for _ in range(words))
