"""Who makes a claim, as it is told to people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mill import LUND, MINISTRY, OSTER, POLICE, WITNESSES, held, mill, own
from sayso.cli.who import who
from sayso.model import Body, Report, Speaker


def lines(claim, report: Report | None = None) -> list[str]:
    return who(claim, report or mill()).plain.split("\n")


def dim(claim) -> str:
    """What of it stands back."""
    found = who(claim, mill())
    return "".join(found.plain[s.start : s.end] for s in found.spans if "dim" in str(s.style))


def said(source: str, speaker: Speaker | None, **more):
    return held(source, "said", "it", speaker=speaker, **more)


def test_words_that_hold_the_name_are_shown_whole():
    claim = said("Hanne Oster, a miller", OSTER)
    assert lines(claim) == ["Hanne Oster, a miller"]
    assert dim(claim) == ", a miller"


def test_other_words_follow_the_name():
    assert lines(said("she", OSTER)) == ["Hanne Oster", "“she”"]
    assert lines(said("A spokeswoman", MINISTRY)) == ["Interior Ministry", "“A spokeswoman”"]


def test_a_part_of_a_word_is_no_name():
    assert lines(said("The Interior Ministry", Speaker("Minis", "person"))) == [
        "Minis",
        "“The Interior Ministry”",
    ]


def test_for_whom_somebody_speaks():
    assert lines(said("A spokeswoman, Ida Lund", LUND)) == [
        "A spokeswoman, Ida Lund",
        "for Port Company",
    ]


def test_through_whom_it_came():
    claim = said("The Interior Ministry", MINISTRY, chain=(MINISTRY, POLICE, WITNESSES))
    assert lines(claim) == ["The Interior Ministry", "via police, from two witnesses"]
    claim = replace(claim, chain=(MINISTRY, Speaker(None, "anonymous")))
    assert lines(claim)[1] == "from someone not named"


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        ("person", ["name not found"]),
        ("government", ["name not found"]),
        ("document", ["issuer not found"]),
        ("anonymous", ["not named"]),
        ("group", []),
    ],
)
def test_that_there_is_no_name_is_said(kind, note):
    assert lines(said("she", Speaker(None, kind))) == ["she", *note]


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        (None, ["no source named"]),
        (Speaker(None, "anonymous"), ["someone not named"]),
        (Speaker(None, "document"), ["no source named"]),
        (OSTER, ["Hanne Oster", "inferred"]),
    ],
)
def test_without_a_source(speaker, words):
    assert lines(said("", speaker)) == words


def test_words_without_a_speaker_stay():
    assert lines(said("she", None)) == ["she"]


def test_the_outlet_itself():
    assert lines(own("The quay is closed")) == ["Harbour Courier", "itself"]
    assert lines(own("The quay is closed", speaker=None)) == ["Harbour Courier", "itself"]
    unknown = own("The quay is closed", speaker=Speaker(None, "outlet"))
    assert lines(unknown, mill(outlet=None)) == ["the report itself"]
    assert lines(said("", Speaker(None, "author")), mill(outlet=None)) == ["the report itself"]


def test_names_steer_no_terminal():
    evil = Speaker("a\x1b[2J", "person", None, Body("b\x1b[2J", "group"))
    claim = said("she", evil, chain=(evil, evil))
    assert all(line.isprintable() for line in lines(claim))
    assert lines(claim)[0] == "a<U+001B>[2J"
