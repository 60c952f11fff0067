"""Who is one speaker across reports."""

from __future__ import annotations

import random

import pytest

from sayso.lineage.parties import Parties, Party
from sayso.model import Claim, Report, Span, Speaker
from sayso.model.claim import Kind


def span(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words), words)


def report(
    name: str, text: str, *sources: tuple[str, Kind, str | None], outlet: str = "Daily Post"
) -> Report:
    """A report whose sources are given as worded, with kind and name."""
    claims = []
    for number, (words, kind, full) in enumerate(sources):
        where = span(text, words)
        link = Speaker(full, kind, where)
        claims.append(
            Claim(
                id=f"{name}-{number}",
                source=(where,),
                cue=(),
                content=(span(text, text[:5]),),
                quotation="indirect",
                confidence=1.0,
                speaker=link,
                chain=(link,),
            )
        )
    return Report(name, f"{name}.html", name, "test", text, outlet=outlet, claims=tuple(claims))


def parties(*reports: Report) -> list[list[Party]]:
    known = Parties(reports)
    return [
        [known.of(each, claim, claim.speaker) for claim in each.claims if claim.speaker]
        for each in reports
    ]


def test_a_director_and_the_agency_are_one() -> None:
    one = report(
        "a",
        "The toll in Halmar and Sarikamp rose, Harbour Safety Agency director Tahir Belin said.",
        ("Harbour Safety Agency director Tahir Belin", "person", "Tahir Belin"),
    )
    two = report(
        "b",
        "In Halmar, east of Sarikamp, the Harbour Safety Agency counted them. The agency said so.",
        ("the Harbour Safety Agency", "government", "Harbour Safety Agency"),
        ("The agency", "government", "Harbour Safety Agency"),
        outlet="Evening Sun",
    )
    first, second = parties(one, two)
    assert {each.id for each in (*first, *second)} == {first[0].id}
    assert first[0].name == "Harbour Safety Agency"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the mayor, Nur Haleb,", "Nur Haleb"),
        ("Major Tarek Azmi, who commands the checkpoint,", "Tarek Azmi"),
        ("the clinic's director, Yunis Kerim,", "Yunis Kerim"),
    ],
)
def test_who_speaks_for_nobody_stays_a_person(source: str, name: str) -> None:
    text = f"Twelve houses burned down in Sarikamp, {source} said on Monday."
    ((party,),) = parties(report("a", text, (source, "person", name)))
    assert party.name == name
    assert party.named


def test_an_outlet_and_a_speaker_of_its_name_are_one() -> None:
    release = report("a", "We counted forty lorries at Darum.", outlet="Relief Bridge")
    story = report(
        "b",
        "Forty lorries stood at Darum, the aid group Relief Bridge said.",
        ("the aid group Relief Bridge", "organisation", "Relief Bridge"),
    )
    known = Parties([release, story])
    link = story.claims[0].speaker
    assert link is not None
    assert known.own(release).id == known.of(story, story.claims[0], link).id


def test_spellings_of_a_name_meet_and_namesakes_do_not() -> None:
    one = report(
        "a",
        "The Halcyon Dawn left Terez at dawn, Captain Yu. Shchedrin said.",
        ("Captain Yu. Shchedrin", "person", "Yu. Shchedrin"),
    )
    two = report(
        "b",
        "The Halcyon Dawn was off Terez, Yury Schedrin said. Anna Schedrin wept in Terez.",
        ("Yury Schedrin", "person", "Yury Schedrin"),
        ("Anna Schedrin", "person", "Anna Schedrin"),
    )
    (first,), (second, third) = parties(one, two)
    assert first.id == second.id
    assert third.id != second.id


def test_ministries_of_unrelated_reports_are_two() -> None:
    one = report(
        "a",
        "Floods hit Nahran and Darum this week, the Interior Ministry said.",
        ("the Interior Ministry", "government", "Interior Ministry"),
    )
    two = report(
        "b",
        "Voters in Lorva and Alder queued for hours, the Interior Ministry said.",
        ("the Interior Ministry", "government", "Interior Ministry"),
        outlet="Evening Sun",
    )
    (first,), (second,) = parties(one, two)
    assert first.id != second.id


def test_unnamed_sources_are_apart_and_may_be_one() -> None:
    one = report(
        "a", "It broke, a security official said.", ("a security official", "anonymous", None)
    )
    two = report(
        "b",
        "It fell, an official said. It sank, a fisherman said. The Navy said so.",
        ("an official", "anonymous", None),
        ("a fisherman", "group", None),
        ("The Navy", "government", "Navy"),
        outlet="Evening Sun",
    )
    known = Parties([one, two])
    found = {
        claim.source[0].text: known.of(each, claim, claim.speaker)
        for each in (one, two)
        for claim in each.claims
        if claim.speaker
    }
    security, official = found["a security official"], found["an official"]
    assert not security.named
    assert security.id != official.id
    assert known.may_be(security, official)
    assert not known.may_be(found["a fisherman"], official)
    assert known.may_be(official, found["The Navy"])
    assert "could be" in known.why(security, official)


def test_order_does_not_matter() -> None:
    texts = [
        ("The union in Karsholm said so, the Metal Union said.", "the Metal Union", "Metal Union"),
        ("In Karsholm, the union disagreed.", "the union", None),
        ("Karsholm: Bo Lind, a spokesman for the Metal Union, spoke.", "Bo Lind", "Bo Lind"),
    ]
    made = [
        report(str(n), text, (words, "organisation", name), outlet=f"Paper {n}")
        for n, (text, words, name) in enumerate(texts)
    ]
    expected = {each.id: parties(each) for each in made}
    assert expected
    known = Parties(made)
    before = [known.own(each) for each in made]
    random.Random(1).shuffle(made)
    again = Parties(made)
    assert sorted(before, key=str) == sorted((again.own(each) for each in made), key=str)


def test_reports_without_anything_are_taken() -> None:
    bare = Report("x", "-", "x", "test", "")
    known = Parties([bare, bare])
    assert known.own(bare).id == known.own(bare).id
    assert Parties([]).may_be(known.own(bare), known.own(bare))


def test_a_thousand_alike_take_no_longer_than_they_should() -> None:
    text = "Twelve soldiers died at Tembe, the Defence Ministry of Maraland said. " * 3
    many = [
        report(str(n), text, ("the Defence Ministry of Maraland", "government", None))
        for n in range(1000)
    ]
    known = Parties(many)
    link = many[0].claims[0].speaker
    assert link is not None
    found = {known.of(each, each.claims[0], link).id for each in many}
    assert len(found) == 1
