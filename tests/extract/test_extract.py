"""Whatever comes in, what comes out holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract import extract_claims
from sayso.ingest import report_from_bytes
from sayso.model import Span

SAID = "“{}” the minister said, adding that {}. According to residents, {}."
PIECES = st.sampled_from(
    [
        "we won",
        "the camp is empty",
        "\U0001f469\u200d\U0001f469\u200d\U0001f467 e\u0301migre\u0301s left",
        "\u202eabc\u202c",
        "\x07\x1b[31m",
        "it is » over «",
        "Он сказал",
        "彼は言った",
        "x" * 400,
        "\u2028",
        "300 people",
        "",
    ]
)


def spans(report):
    for claim in report.claims:
        yield from (*claim.source, *claim.cue, *claim.content)
        for statement in claim.statements:
            yield from statement.spans


def check(report):
    assert all(isinstance(s, Span) and s.holds_in(report.text) for s in spans(report))
    places = [min(s.start for s in (*c.source, *c.cue, *c.content)) for c in report.claims]
    assert places == sorted(places)
    assert len({c.id for c in report.claims}) == len(report.claims)
    for claim in report.claims:
        assert claim.cue or claim.voice == "outlet"
        assert claim.content
        assert 0 < claim.confidence < 1
        assert claim.statements
        for span in (s for statement in claim.statements for s in statement.spans):
            assert any(c.start <= span.start and span.end <= c.end for c in claim.content)
        assert claim.speaker is not None
        assert claim.within is None or claim.within in {c.id for c in report.claims}


@pytest.mark.parametrize("text", ["", "   \n\n ", "\u0301\u0301", "\u200b"])
def test_nothing_to_read_gives_no_claims(make_report, text):
    (report,) = extract_claims([make_report(text)])
    assert report.claims == ()


@given(st.text(min_size=1, max_size=2000))
@settings(max_examples=50)
def test_any_text(make_report, text):
    (report,) = extract_claims([make_report(text)])
    check(report)


@given(st.lists(st.tuples(PIECES, PIECES, PIECES), min_size=1, max_size=5))
@settings(max_examples=40)
def test_marks_emoji_and_other_scripts_beside_spans(make_report, parts):
    text = "\n\n".join(SAID.format(*part) for part in parts)
    (report,) = extract_claims([make_report(text)])
    check(report)


def test_the_same_report_gives_the_same_claims_whatever_is_read_beside_it(make_report):
    texts = [SAID.format("we won", "it was late", f"{n} people left. " * n) for n in range(1, 40)]
    reports = [make_report(text) for text in texts]
    together = list(extract_claims(reports))
    assert [r.id for r in together] == [r.id for r in reports]
    assert together == [next(iter(extract_claims([r]))) for r in reports]
    assert any(r.claims for r in together)


def test_reports_come_out_while_others_still_come_in(make_report):
    seen = 0

    def endless():
        nonlocal seen
        while True:
            seen += 1
            yield make_report(f"“We won {seen} times,” the minister said on Monday.")

    stream = extract_claims(endless())
    for _ in range(100):
        next(stream)
    stream.close()
    assert seen < 300


def test_a_long_report_without_a_line_break(make_report):
    text = (SAID.format("we won", "it was late", "all left") + " ") * 400
    (report,) = extract_claims([report_from_bytes(text.encode(), "long.txt")])
    check(report)
    assert len(report.claims) > 400
