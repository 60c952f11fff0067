"""Statements are written as a tag a word; whatever the tags are, what is read back holds."""

import json
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.statement_tags import TAGS, decode, encode
from sayso.ingest import report_from_bytes
from sayso.text import words

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold" / "statements" / "gold.jsonl"
HERE = {"own": ROOT / "tests" / "gold" / "reports", "velm": ROOT / "examples" / "velm"}

TAGGED = st.lists(st.tuples(st.sampled_from(TAGS), st.sampled_from(["a", ",", "."])), max_size=30)


def split(content):
    return content.split()


def read_back(count, statements, content=None):
    return decode(encode(count, statements), content or ["a"] * count)


@given(TAGGED)
@settings(max_examples=300)
def test_any_tags_give_statements_of_words_that_are_there_in_order(tagged):
    tags, content = [tag for tag, _ in tagged], [word for _, word in tagged]
    found = decode(tags, content)
    for statement in found:
        assert statement
        assert statement == sorted(set(statement))
        assert statement[0] >= 0
        assert statement[-1] < len(tags)
    assert bool(found) == any(tag != "out" for tag in tags)


@given(TAGGED)
@settings(max_examples=300)
def test_words_are_in_a_statement_unless_their_tag_is_out(tagged):
    tags, content = [tag for tag, _ in tagged], [word for _, word in tagged]
    covered = {at for statement in decode(tags, content) for at in statement}
    assert covered == {at for at, tag in enumerate(tags) if tag != "out"}


@given(st.lists(st.lists(st.integers(0, 19), min_size=1, max_size=20, unique=True), max_size=6))
@settings(max_examples=300)
def test_any_statements_can_be_written(statements):
    tags = encode(20, [sorted(statement) for statement in statements])
    assert len(tags) == 20
    assert set(tags) <= set(TAGS)
    covered = {at for statement in statements for at in statement}
    assert {at for at, tag in enumerate(tags) if tag != "out"} == covered


@given(st.lists(st.integers(1, 6), min_size=1, max_size=6), st.integers(0, 3))
def test_statements_one_after_the_other_come_back(lengths, gap):
    statements, at = [], 0
    for length in lengths:
        statements.append(list(range(at, at + length)))
        at += length + gap
    assert read_back(at, statements) == statements


def test_a_beginning_that_is_shared_comes_back():
    content = split("The troops entered the town and burned the market")
    entered, burned = [0, 1, 2, 3, 4], [0, 1, 6, 7, 8]
    assert encode(9, [entered, burned]) == [
        *("begin", "in", "fork", "in", "in", "out", "share", "in", "in")
    ]
    assert read_back(9, [entered, burned], content) == [entered, burned]


def test_a_part_stands_inside_the_whole_and_ends_at_a_comma():
    content = split("312 people , 150 of them women , had been killed")
    whole, part = list(range(11)), [3, 4, 5, 6]
    assert encode(11, [whole, part])[3] == "part"
    assert read_back(11, [whole, part], content) == [whole, part]


def test_a_statement_goes_on_after_another():
    outer, inner = [0, 1, 5, 6], [2, 3, 4]
    assert encode(7, [outer, inner])[5] == "resume"
    assert read_back(7, [outer, inner]) == [outer, inner]


def documents():
    """Texts of the gold that are in the repository."""
    for line in GOLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        place, _, name = row["doc"].partition("/")
        if place in HERE:
            (path,) = HERE[place].glob(f"{name}.*")
            yield row, path


def test_what_people_have_split_comes_back():
    texts = {}
    counts = Counter()
    for row, path in documents():
        if path not in texts:
            texts[path] = report_from_bytes(path.read_bytes(), path.name).text
        text = texts[path]
        content = [word for start, end in row["content"] for word in words(text, start, end)]
        wanted = [
            [at for at, (s, e) in enumerate(content) if any(b <= s and e <= t for b, t in spans)]
            for spans in row["statements"]
        ]
        got = read_back(len(content), wanted, [text[s:e] for s, e in content])
        several = len(wanted) > 1
        counts["several" if several else "one"] += 1
        counts["several right" if several else "one right"] += sorted(got) == sorted(wanted)
    assert counts["several"] > 70
    assert counts["one right"] == counts["one"]
    assert counts["one right"] + counts["several right"] >= 0.9 * (
        counts["one"] + counts["several"]
    ), counts
    assert counts["several right"] >= 0.6 * counts["several"], counts
