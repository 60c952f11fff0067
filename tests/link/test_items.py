from dataclasses import replace

import pytest

import mill
import samples
from sayso.link.items import items
from sayso.model import Statement
from tests.link.link_samples import story


def texts(report):
    return [item.text for item in items(report)]


def test_a_claim_that_says_one_thing_is_one_item():
    report = story("The ship struck a mine", "Two boats were seen")
    assert texts(report) == ["The ship struck a mine", "Two boats were seen"]
    found = list(items(report))
    assert [item.claim for item in found] == list(report.claims)
    assert all(item.report is report for item in found)


def test_of_claims_in_one_another_only_the_innermost_says_it():
    found = texts(mill.mill())
    assert "that a van left" in found
    assert "two witnesses had told police that a van left" not in found


def test_what_an_outer_claim_says_beside_stays():
    report = samples.report()
    outer = samples.claim(
        report.id,
        samples.TEXT,
        "The ministry",
        "said",
        "that witnesses had told police of two boats",
        "“We lost the port engine,”",
    )
    inner = samples.claim(
        report.id, samples.TEXT, "witnesses", "had told", "two boats", within=outer.id
    )
    apart = samples.span(samples.TEXT, "“We lost the port engine,”")
    outer = replace(outer, statements=(*outer.statements, Statement("beside", (apart,))))
    found = texts(replace(report, claims=(outer, inner)))
    assert "“We lost the port engine,”" in found
    assert "two boats" in found


def test_an_outer_claim_three_deep_is_not_told_again():
    text = "The ministry said that police said that witnesses said that a van left.\n"
    report = samples.report(text)
    first = samples.claim(
        report.id, text, "The ministry", "said", "police said that witnesses said that a van left"
    )
    second = samples.claim(
        report.id, text, "police", "said", "witnesses said that a van left", within=first.id
    )
    third = samples.claim(report.id, text, "witnesses", "said", "a van left", within=second.id)
    assert texts(replace(report, claims=(first, second, third))) == ["a van left"]


def test_a_statement_goes_without_the_words_of_those_inside_it():
    report = story(("312 people had been killed, 150 of them women", "150 of them women"))
    whole, part = items(report)
    assert whole.text == "312 people had been killed,"
    assert part.text == "150 of them women"
    numbers = {figure.id: figure.low for figure in report.figures}
    assert [numbers[each] for each in whole.figures] == [312]
    assert [numbers[each] for each in part.figures] == [150]


def test_a_statement_that_is_nearly_the_whole_takes_nothing_from_it():
    report = story(
        ("The old ferry sank off the island at dawn", "ferry sank off the island at dawn")
    )
    assert texts(report)[0] == "The old ferry sank off the island at dawn"


def test_words_in_two_pieces_are_joined_and_whitespace_is_one_space():
    text = "“We lost\nthe port engine,” she said, “and   then the rudder.”\n"
    report = samples.report(text)
    told = samples.claim(
        report.id, text, "she", "said", "“We lost\nthe port engine,”", "“and   then the rudder.”"
    )
    (item,) = items(replace(report, claims=(told,)))
    assert item.text == "“We lost the port engine,” “and then the rudder.”"


def test_offsets_are_code_points():
    text = "😀 Some 40 people 😀 fled, 12 of them children.\n"
    report = samples.report(text)
    told = samples.claim(report.id, text, "", "", "Some 40 people 😀 fled, 12 of them children")
    part = Statement("part", (samples.span(text, "12 of them children"),))
    told = replace(told, statements=(*told.statements, part))
    assert texts(replace(report, claims=(told,))) == [
        "Some 40 people 😀 fled,",
        "12 of them children",
    ]


@pytest.mark.parametrize("report", [samples.ferry(), mill.mill(), story("A ship sank")])
def test_no_statement_comes_twice_and_all_are_of_the_report(report):
    ids = [item.statement.id for item in items(report)]
    assert len(ids) == len(set(ids))
    known = {each.id for claim in report.claims for each in claim.statements}
    assert set(ids) <= known


def test_a_report_without_claims_has_none():
    assert texts(samples.report()) == []


def test_a_claim_within_one_that_is_not_there_stands_by_itself():
    report = story("The ship struck a mine")
    lost = replace(report.claims[0], within="c-not-here")
    assert texts(replace(report, claims=(lost,))) == ["The ship struck a mine"]
