"""Reports go in as a stream and come out as one, each with what is its own."""

from itertools import count, islice

import pytest

from sayso.extract import extract_claims
from sayso.extract.stream import findings
from sayso.model import Block
from sayso.neural.network import shipped

KINDS_OF_TEXT = [
    "",
    "   \n \n",
    "\u200b",
    "AFP said the Interior Ministry had announced that bridge {n} would reopen.",
    "Bridge {n} was closed on Monday.",
    "Mayor Anna Becker said that bridge {n} was safe. She said that the toll would go.\n\n" * 2,
    "Who?",
]


def texts(number):
    return [KINDS_OF_TEXT[n % len(KINDS_OF_TEXT)].format(n=n) for n in range(number)]


def test_reports_come_out_in_the_order_in_which_they_went_in(make_report):
    reports = [make_report(text) for text in texts(70)]
    read = list(extract_claims(iter(reports)))
    assert [report.id for report in read] == [report.id for report in reports]
    for report, text in zip(read, texts(70), strict=True):
        assert report.text == text
        assert bool(report.claims) == (len(text) > 10), text
        assert all(span.holds_in(text) for claim in report.claims for span in claim.content)


def test_what_stands_beside_a_report_changes_nothing_in_it(make_report):
    alone = [next(extract_claims([make_report(text)])) for text in texts(14)]
    assert list(extract_claims(map(make_report, texts(14)))) == alone
    assert list(extract_claims(map(make_report, reversed(texts(14))))) == alone[::-1]


def test_no_reports_give_none():
    assert list(extract_claims([])) == []


def test_nothing_but_empty_reports_come_out_as_they_are(make_report):
    reports = [make_report("") for _ in range(200)]
    assert list(extract_claims(reports)) == reports


def test_a_report_of_credits_only_is_not_read(make_report):
    text = "Reporting by Anna Becker, who said that it was late."
    report = make_report(text)
    (read,) = extract_claims([report])
    assert read.claims
    object.__setattr__(report, "blocks", (Block(0, len(text), "credit"),))
    (read,) = extract_claims([report])
    assert read.claims == ()


@pytest.mark.parametrize("text", KINDS_OF_TEXT)
def test_the_first_of_reports_without_end_comes_out(make_report, text):
    taken = 0

    def endless():
        nonlocal taken
        for n in count():
            taken += 1
            yield make_report(text.format(n=n))

    stream = extract_claims(endless())
    first = next(stream)
    assert first.text == text.format(n=0)
    assert taken < 300
    assert len(list(islice(stream, 5))) == 5
    stream.close()


def test_nothing_is_read_before_it_is_asked_for(make_report):
    def none():
        raise AssertionError("it was asked for")
        yield

    stream = extract_claims(none())
    stream.close()


def test_what_goes_wrong_in_a_report_reaches_who_reads(make_report):
    def broken():
        yield make_report("Police said that the road was shut.")
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        list(extract_claims(broken()))


def test_findings_hold_every_word_once(make_report):
    report = make_report("Police said that the road was shut.\nTwo men were arrested, he said.")
    (found,) = findings(shipped(), [report])
    assert found.report is report
    marked = found.marked
    words = [marked.word(at) for at in range(len(marked))]
    assert (
        " ".join(words) == "Police said that the road was shut . Two men were arrested , he said ."
    )
    assert marked.sentence == [0] * 8 + [1] * 8
    assert marked.paragraph == [0] * 8 + [1] * 8
    assert len(marked.sides) == len(marked.pos) == len(marked.entity) == len(marked.relation) == 16
    assert found.begins == {0, 36}
    assert [found.text[slice(*relation.cue)] for relation in found.relations] == ["said", "said"]
