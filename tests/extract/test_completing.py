"""Attributions that are read by rule, where the network has found none."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract import extract_claims
from sayso.extract.completing import complete, log_probability
from sayso.extract.confidence import confidence
from sayso.extract.findings import Findings
from sayso.extract.relations import Relation
from sayso.ingest import report_from_bytes
from sayso.neural.network import shipped


def claims_of(text):
    (report,) = extract_claims([report_from_bytes(text.encode(), "report.txt")])
    return report.claims


def attributed(text):
    """Source, cue and content of each attributed claim."""
    return [
        tuple(" | ".join(span.text for span in part) for part in (one.source, one.cue, one.content))
        for one in claims_of(text)
        if one.voice == "attributed"
    ]


TRAILING = {
    "Seven sailors drowned off the cape on Sunday, the harbour office said.": (
        "the harbour office",
        "said",
        "Seven sailors drowned off the cape on Sunday",
    ),
    "By noon 31 people had died, the head of the clinic, Dr Ana Mirek, told the Herald.": (
        "the head of the clinic, Dr Ana Mirek,",
        "told",
        "By noon 31 people had died",
    ),
    "The dyke broke at two in the morning, a man who was there told Radio Delta.": (
        "a man who was there",
        "told",
        "The dyke broke at two in the morning",
    ),
    "The dyke broke at two in the morning, says water board chief Olga Brandt.": (
        "water board chief Olga Brandt",
        "says",
        "The dyke broke at two in the morning",
    ),
    "The minister took the money, letters from the bank show.": (
        "letters from the bank",
        "show",
        "The minister took the money",
    ),
    "No shots were fired at the gate, in the words of Major Lund.": (
        "Major Lund",
        "in the words of",
        "No shots were fired at the gate",
    ),
    "There were 224 people on the train, by the railway's own count.": (
        "the railway's own count",
        "by",
        "There were 224 people on the train",
    ),
    "The bridge was hit from the air, Colonel Ivo Hart conceded before a committee on Friday.": (
        "Colonel Ivo Hart",
        "conceded",
        "The bridge was hit from the air",
    ),
    "The switch had failed twice, he told the Courier on condition that he would not be named.": (
        "he",
        "told",
        "The switch had failed twice",
    ),
    "Work on the dam stopped in May, the Herald and Radio Delta write, too.": (
        "the Herald and Radio Delta",
        "write",
        "Work on the dam stopped in May",
    ),
}
VIEWS = {
    "By the ministry's account, the fire started in the kitchen.": (
        "the ministry's account",
        "By",
        "the fire started in the kitchen",
    ),
    "In the view of the commission, the fire started in the kitchen.": (
        "the commission",
        "In the view of",
        "the fire started in the kitchen",
    ),
    "The fire started in the kitchen, in the army's telling.": (
        "the army's telling",
        "in",
        "The fire started in the kitchen",
    ),
    "According to the ministry 31 people died in the fire.": (
        "the ministry",
        "According to",
        "31 people died in the fire",
    ),
}
COUNTED = {
    "The fire service's count stands at 31 houses.": (
        "The fire service's count",
        "stands at",
        "31 houses",
    ),
    "The insurer, which was told on Monday, puts the value of what was lost at 3 million.": (
        "The insurer, which was told on Monday,",
        "puts",
        "the value of what was lost at 3 million",
    ),
    "The agency put the number of missing at 1,200.": (
        "The agency",
        "put",
        "the number of missing at 1,200",
    ),
    "The commission gives turnout as 58.3 percent.": (
        "The commission",
        "gives",
        "turnout as 58.3 percent",
    ),
    "The relief group counts 43 dead.": ("The relief group", "counts", "43 dead"),
    "An exit poll by Meridian had given 41 percent to the Greens.": (
        "An exit poll by Meridian",
        "had given",
        "41 percent to the Greens",
    ),
    "It puts the size of the debt at 3.4 million crowns and promises to pay.": (
        "It",
        "puts",
        "the size of the debt at 3.4 million crowns",
    ),
}
BEFORE = {
    "The fire started in the kitchen. So says the ministry.": (
        "the ministry",
        "says",
        "The fire started in the kitchen",
    ),
    "The fire started in the kitchen. The Herald reported this first.": (
        "The Herald",
        "reported",
        "The fire started in the kitchen",
    ),
    "The fire started in the kitchen \u2013 that is what the ministry says.": (
        "the ministry",
        "says",
        "The fire started in the kitchen",
    ),
    "The ship is being held in port: the customs office said so on 3 May.": (
        "the customs office",
        "said",
        "The ship is being held in port",
    ),
    "The fire burned for nine hours. This was stated by the head of the brigade, Pavel Orn.": (
        "the head of the brigade, Pavel Orn",
        "was stated",
        "The fire burned for nine hours",
    ),
    "The board chose in July to close the mill. That is what the minutes of a meeting say.": (
        "the minutes of a meeting",
        "say",
        "The board chose in July to close the mill",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), [*(TRAILING | VIEWS | COUNTED | BEFORE).items()])
def test_is_read(text, wanted):
    assert wanted in attributed(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army put the base on alert at 5 p.m. on Friday.",
        "The room measured 31 square metres, and the walls were bare.",
        "They came in three cars, show jumpers and grooms and all.",
        "The gate was opened by two men, the last to report sick.",
        "The gate was open, it is fair to say.",
        "The consulate's number is 555-0140.",
        "By our count, 31 houses burned.",
        "He gave the time of the raid as he had it from the log of 3 May.",
        "She gave the boy his coat as it was cold.",
    ],
)
def test_is_no_attribution(text):
    assert not attributed(text)


def test_what_the_network_has_found_is_left_alone():
    text = "“The gate was open,” the mayor, Ana Lind, said. He heard it, he said, from a driver."
    claims = attributed(text)
    assert ("the mayor, Ana Lind,", "said", "“The gate was open,”") in claims
    assert len({one[1:] for one in claims}) == len(claims)


def test_a_sentence_of_its_own_is_taken_from_a_cue_that_has_another():
    text = (
        "The Defence Ministry puts the number of soldiers killed at 12. Five soldiers were taken "
        "prisoner, the group said on Monday."
    )
    claims = attributed(text)
    assert ("The Defence Ministry", "puts", "the number of soldiers killed at 12") in claims
    assert ("the group", "said", "Five soldiers were taken prisoner") in claims


def test_speaker_and_confidence_are_told():
    text = "Seven sailors drowned off Cape Orr on Sunday, the Orr Harbour Office announced."
    (claim,) = [one for one in claims_of(text) if one.voice == "attributed"]
    assert claim.speaker.name == "Orr Harbour Office"
    assert [link.name for link in claim.chain] == ["Orr Harbour Office"]
    assert claim.act
    assert claim.certainty == "CT+"
    assert 0 < claim.confidence < 1


@pytest.mark.parametrize("wanted", [0.2, 0.5, 0.8, 0.95])
def test_confidence_comes_out_as_it_went_in(wanted):
    calibration = shipped().calibration
    assert confidence(log_probability(wanted, calibration), calibration) == wanted


@pytest.mark.parametrize("part", ["he said, ", "put the toll at 3 ", "so said so, "])
def test_long_sentences_take_no_time(part):
    report = replace(report_from_bytes(b"x", "x.txt"), text=part * 4000, blocks=())
    found = Findings(report, shipped())
    words = [
        (at + index, at + index + len(word))
        for at in range(0, len(report.text), len(part))
        for index, word in ((part.index(w), w) for w in part.replace(",", "").split())
    ]
    found.marked.starts = [start for start, _ in words]
    found.marked.ends = [end for _, end in words]
    count = len(words)
    for name, value in (("pos", "VBD"), ("entity", ""), ("relation", "dep")):
        setattr(found.marked, name, [value] * count)
    found.marked.sentence, found.marked.paragraph = [0] * count, [0] * count
    begin = time.perf_counter()
    complete(found)
    assert time.perf_counter() - begin < 5


WORDS = (
    "said says so this that is what by the account own of according to in words put at as 31 "
    'counted saw , . : ; – “ ” " I. A Korn ministry reporter who has told not ? and'
).split()
POS = ["NN", "NNP", "VBD", "VBZ", "VBN", "IN", "DT", "CD", "RB", "PRP", "POS", "CC", ","]


@given(
    st.lists(
        st.tuples(st.sampled_from(WORDS), st.sampled_from(POS), st.integers(0, 9)), max_size=40
    ),
    st.lists(st.tuples(*[st.integers(0, 39)] * 4), max_size=4),
)
def test_any_words_will_do(words, spans):
    found = Findings(report_from_bytes(b"x", "x.txt"), shipped())
    marked = found.marked
    for word, pos, ends in words:
        marked.starts.append(len(marked.text))
        marked.text += word + " "
        marked.ends.append(len(marked.text) - 1)
        marked.pos.append(pos)
        marked.entity.append("")
        marked.relation.append("dep")
        last = marked.sentence[-1] if marked.sentence else 0
        marked.sentence.append(last + (ends == 0))
        marked.paragraph.append(0)

    def offsets(at, other):
        first, last = sorted((at % len(words), other % len(words)))
        return marked.starts[first], marked.ends[last]

    for cue, cue_end, content, content_end in spans if words else []:
        contents = [offsets(content, content_end)]
        found.relations.append(Relation(offsets(cue, cue_end), contents=contents))
    complete(found)
    for relation in found.relations:
        assert all(start < end for start, end in relation.spans)
        assert relation.contents == sorted(relation.contents)
