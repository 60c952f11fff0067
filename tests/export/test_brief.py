"""A brief tells what is claimed, by whom, where it comes from, what clashes and what is missing."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.export.brief import Imprint, Told, brief
from sayso.export.brief_decisions import Graded
from sayso.export.brief_html import page
from sayso.export.brief_markdown import escaped, markdown
from sayso.model import Anchor, Decision, Span
from weighed_reports import FELL, GAZETTE, GAZETTE_HURT, WIRE
from weighed_samples import weighed_sample

IMPRINT = Imprint("", "2026-05-07T10:00:00Z", "Mara", "9.9", 6)
HOSTILE = [
    "<script>alert(1)</script>",
    "![a](http://evil.example/x.png)",
    "[a](javascript:alert(1))",
    "`a` *b* _c_ ~~d~~ | e | $f$",
    "# head\n- item\n1. one\n> quote",
    "www.evil.example or https://evil.example/ :smile:",
    "&lt;b&gt; \\<b>",
    "\u202eevil\u0007",
]


def told(number: int, *decisions: Decision) -> Told:
    reports, weighed = weighed_sample()
    return Told(weighed.propositions[number], {each.id: each for each in reports}, decisions)


def as_markdown(*given: Told, imprint: Imprint = IMPRINT) -> str:
    return "".join(markdown(brief(given, imprint)))


def as_page(*given: Told, imprint: Imprint = IMPRINT) -> str:
    return "".join(page(brief(given, imprint)))


def lines_under(text: str, heading: str) -> list[str]:
    found = re.search(rf"### {heading}\n\n(.*?)\n\n", text, re.DOTALL)
    return found[1].splitlines() if found else []


def decision(**others: object) -> Decision:
    span = Span(1, 2, "said on Sunday")
    base = Decision(
        "d1", "2026-05-08T09:00:00Z", "Ann", "speaker", "correct", (Anchor(WIRE.id, None, (span,)),)
    )
    return replace(base, **others)


def test_says_who_claims_it_in_which_words_where_and_when() -> None:
    lines = lines_under(as_markdown(told(2)), "Who says it")
    assert len(lines) == 2
    assert lines[0].startswith(f"- “{FELL}” – **Roads Department** in [Meridian Wire](https://wire")
    assert "[Harbour Courier](https://courier.example/bridge), 4 May 2026" in lines[0]
    assert lines[0].endswith(" · certain")


def test_counts_outlets_and_origins_within_what_is_loaded() -> None:
    text = as_markdown(told(0))
    assert "What is counted holds within the 6 reports that were loaded." in text
    (facts,) = re.findall(r"^\d outlets · .*$", text, re.MULTILINE)
    assert "2–3 origins (2 without a name)" in facts
    assert "1 contradiction" in facts
    text = as_markdown(told(0), imprint=replace(IMPRINT, reports=1, waiting=1))
    assert "the one report that was loaded; 1 of them is not weighed yet" in text


def test_tells_figures_by_their_values_with_who_gives_them() -> None:
    lines = lines_under(as_markdown(told(0)), "Figures")
    assert [line[2:].split(":")[0] for line in lines] == [
        "14 people",
        "30 or more people",
        "9 people",
    ]
    assert "[Meridian Wire]" in lines[0]
    assert "[Harbour Courier]" in lines[0]
    assert lines[1].endswith("– “At least 30 people”")


def test_tells_a_clash_once_with_all_who_are_on_its_sides() -> None:
    lines = lines_under(as_markdown(told(0)), "In dispute")
    assert sum(line.startswith("- Contradiction: ") for line in lines) == 1
    assert all(" against " in line or " replaces the earlier " in line for line in lines)
    assert all("Morning Ledger" in line or "Valley Gazette" in line for line in lines)


def test_one_denial_of_several_is_one_line() -> None:
    held = told(1)
    (clash,) = held.proposition.disputes
    assert lines_under(as_markdown(held), "In dispute")[0].count("against") == 1
    twice = replace(held.proposition, disputes=(clash, clash))
    assert len(lines_under(as_markdown(replace(held, proposition=twice)), "In dispute")) == 1


def test_names_what_is_not_loaded_and_who_cites_it() -> None:
    (line,) = lines_under(as_markdown(told(1)), "Cited, but not loaded")
    assert line.startswith("- **Quay Radio**, cited by [Valley Gazette](https://gazette")
    assert line.endswith("“Quay Radio reported”")


def test_of_what_is_cited_only_what_is_absent_is_named() -> None:
    held = replace(told(1), absent=frozenset())
    assert lines_under(as_markdown(held), "Cited, but not loaded") == []


def test_the_words_of_analysts_stand_apart_and_are_named_as_theirs() -> None:
    grade = Graded("Credibility", "2", "probably true", "Ann", "2026-05-08T09:00:00Z")
    held = told(
        0,
        decision(value={"name": "Roads Agency"}, note="so they *say*"),
        decision(kind="same_proposition", verdict="reject"),
    )
    text = as_markdown(replace(held, grades=(grade,)))
    (given,) = lines_under(text, "Grades given by analysts")
    assert given == "- Credibility: 2, probably true – **Ann**, 8 May 2026"
    corrected, parted = lines_under(text, "Decided by analysts")
    assert corrected == (
        "- who says it is corrected: Roads Agency – **Ann**, 8 May 2026: “so they \\*say\\*”"
        " · about “said on Sunday”"
    )
    assert parted.startswith("- not the same thing is said – **Ann**")


@pytest.mark.parametrize("number", range(5))
def test_what_is_put_on_reports_is_verbatim(number: int) -> None:
    held = told(number)
    texts = [" ".join(each.text.split()) for each in held.reports.values()]
    document = brief([held], IMPRINT)
    quotes = [
        piece.text
        for entry in document.entries
        for section in entry.sections
        for line in section.lines
        for piece in line
        if piece.kind == "quote"
    ]
    assert quotes
    for words in quotes:
        pieces = words.removesuffix(" …").split(" … ")
        assert all(any(piece in text for text in texts) for piece in pieces)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def hostile(words: str) -> Told:
    """A proposition that has hostile words in all that comes from reports."""
    held = told(1)
    changed = {
        key: replace(each, outlet=words, path=words, url=f"https://a.example/{words}")
        for key, each in held.reports.items()
    }
    roots = tuple(replace(root, name=words) for root in held.proposition.origins.roots)
    cites = tuple(replace(cite, to_name=words) for cite in held.proposition.cites)
    proposition = replace(
        held.proposition,
        text=words,
        cites=cites,
        origins=replace(held.proposition.origins, roots=roots),
    )
    return Told(proposition, changed, (decision(note=words, who=words, value={"name": words}),))


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_of_a_report_is_markup_on_the_page(words: str) -> None:
    parser = _Tags()
    text = as_page(hostile(words), imprint=replace(IMPRINT, title=words, note=words))
    parser.feed(text)
    allowed = "html head meta title style body main h1 h2 h3 p ul li article footer q b i a bdi"
    assert {tag for tag, _ in parser.tags} <= set(allowed.split())
    for tag, attributes in parser.tags:
        assert not [name for name in attributes if name.startswith("on")]
        if tag == "a":
            assert urlsplit(attributes["href"] or "").hostname == "a.example"
    assert text.count("<style>") == 1
    assert "\u202e" not in text


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_of_a_report_is_markup_in_markdown(words: str) -> None:
    text = as_markdown(hostile(words), imprint=replace(IMPRINT, title=words, note=words))
    for line in text.splitlines():
        bare = re.sub(r"\\.", "", line)
        bare = re.sub(r"\[[^][]*\]\(https://a\.example/[^\s()<>]*\)", "", bare)
        bare = re.sub(r"^(#{1,3} |- |---$)", "", bare).replace("**", "")
        assert not re.search(r"[`*_\[\]<>|~$#]|://|www\.", bare), line


@given(st.text())
def test_any_text_escaped_has_no_live_mark(words: str) -> None:
    bare = re.sub(r"\\.", "", escaped(words), flags=re.DOTALL)
    assert not re.search(r"[\\`*_{}\[\]<>|~$^#]|==|%%", bare)


def test_a_statement_that_is_not_there_is_left_out() -> None:
    held = told(0)
    only = {GAZETTE.id: held.reports[GAZETTE.id]}
    text = as_markdown(Told(held.proposition, only))
    (line,) = lines_under(text, "Who says it")
    assert GAZETTE_HURT.content[0].text in line


def test_several_have_a_list_of_contents() -> None:
    text = as_page(*(told(number) for number in range(5)))
    assert text.count("<article") == 5
    assert '<nav aria-label="Contents">' in text
    assert "<title>Brief on 5 propositions</title>" in text
