"""Attributions inside of contents, and the chains from the report down to who had it first-hand."""

import pytest

from sayso.extract import extract_claims
from sayso.ingest import report_from_bytes
from sayso.model import Span


@pytest.fixture(scope="module")
def read():
    def claims(text):
        (report,) = extract_claims([report_from_bytes(text.encode(), "report.txt")])
        return [claim for claim in report.claims if claim.voice == "attributed"]

    return claims


def words_of(spans):
    return " ".join(span.text for span in spans)


def names(claim):
    return [link.name for link in claim.chain]


def mentions(claim):
    return [link.mention.text for link in claim.chain]


def lies_in(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(outer.start <= span.start and span.end <= outer.end for outer in spans)


NESTED = {
    "AFP said the Interior Ministry had announced that the bridge would reopen on Friday.": (
        "the Interior Ministry",
        "had announced",
        "that the bridge would reopen on Friday",
    ),
    "AFP said the ministry had announced that the bridge would reopen on Friday.": (
        "the ministry",
        "had announced",
        "that the bridge would reopen on Friday",
    ),
    "Reuters reported that the police chief had said that two men were arrested.": (
        "the police chief",
        "had said",
        "that two men were arrested",
    ),
    "The ministry told Reuters that witnesses had said the ship had struck a mine.": (
        "witnesses",
        "had said",
        "the ship had struck a mine",
    ),
    "The police chief said that witnesses had told police that the driver was drunk.": (
        "witnesses",
        "had told",
        "that the driver was drunk",
    ),
    "Interfax quoted deputy speaker Oleg Varlamov as saying that the bill would be passed.": (
        "deputy speaker Oleg Varlamov",
        "as saying",
        "that the bill would be passed",
    ),
}


@pytest.mark.parametrize(("text", "inner"), NESTED.items())
def test_what_is_said_to_have_been_said_is_a_claim_inside_another(read, text, inner):
    outer, found = read(text)
    assert outer.within is None
    assert found.within == outer.id
    assert (words_of(found.source), words_of(found.cue), words_of(found.content)) == inner
    for span in (*found.source, *found.cue, *found.content):
        assert lies_in(span, outer.content)
    assert "within" in [reason.field for reason in found.reasons]


def test_what_is_said_once_is_not_inside_of_anything(read):
    claims = read("Police said that the road was shut. The mayor said that it would open again.")
    assert [claim.within for claim in claims] == [None, None]


def test_a_speaker_who_speaks_of_himself_is_no_other_claim(read):
    (claim,) = read("“I think that the dam will be rebuilt this year,” the mayor said.")
    assert claim.source[0].text == "the mayor"


def test_the_word_for_saying_alone_is_no_claim(read):
    (claim,) = read("The mayor said that the report was late and the said road was shut.")
    assert claim.within is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Interfax quoted deputy speaker Oleg Varlamov as saying that the bill would be passed.",
            ["Interfax", "Oleg Varlamov"],
        ),
        (
            "AFP said the Interior Ministry had announced that the bridge would reopen on Friday.",
            ["AFP", "Interior Ministry"],
        ),
        (
            "AFP reported that Peter Novak, the governor, had said that the bridge would reopen.",
            ["AFP", "Peter Novak"],
        ),
        ("AFP said witnesses had reported that the bridge had collapsed.", ["AFP", None]),
        ("Senator Anna Becker said that the bill would fail.", ["Anna Becker"]),
    ],
)
def test_a_chain_leads_from_the_speaker_to_who_had_it_first_hand(read, text, wanted):
    outer, *inner = read(text)
    assert names(outer) == wanted
    assert outer.speaker.name == wanted[0]
    assert [names(claim) for claim in inner] == [wanted[1:]] * len(inner)


def test_whoever_was_told_it_stands_between(read):
    outer, inner = read(
        "The police chief said that witnesses had told police that the driver was drunk."
    )
    assert mentions(outer) == ["The police chief", "police", "witnesses"]
    assert mentions(inner) == ["witnesses"]


@pytest.mark.parametrize(
    "text",
    [
        "SANA, citing a military source, reported that air defences shot down four drones.",
        "Reuters, citing a military source, reported that air defences shot down four drones.",
    ],
)
def test_what_a_source_cites_is_a_link(read, text):
    (claim,) = read(text)
    assert words_of(claim.content) == "that air defences shot down four drones"
    assert mentions(claim) == [text.split(",")[0], "a military source"]
    assert claim.speaker.name == text.split(",")[0]
    (reason,) = (reason for reason in claim.reasons if reason.field == "chain")
    assert words_of(reason.spans) == "a military source"


def test_links_are_verbatim(read):
    for text in NESTED:
        for claim in read(text):
            assert claim.chain[0].name == claim.speaker.name
            for link in claim.chain:
                assert link.mention.holds_in(text)
                assert link.name is None or link.name in text


def test_a_cited_source_without_a_name_is_not_who_cites_it(read):
    (claim,) = read(
        "Reuters, citing a military source, reported that air defences shot down four drones."
    )
    assert names(claim) == ["Reuters", None]


@pytest.mark.parametrize(
    "text",
    [
        "AFP said the ministry had announced that the bridge would reopen on Friday.",
        "Reuters reported that the police chief had said that two men were arrested.",
    ],
)
def test_an_inner_source_without_a_name_is_not_the_outlet(read, text):
    outer, inner = read(text)
    assert inner.speaker.name is None
    assert names(outer)[1] is None


@pytest.mark.xfail(strict=True, reason="what is cited is a claim of its own after some sources")
def test_what_is_cited_is_not_claimed(read):
    claims = read(
        "The state news agency SANA, citing a military source, reported that air defences shot "
        "down four drones."
    )
    assert [words_of(claim.cue) for claim in claims] == ["reported"]
