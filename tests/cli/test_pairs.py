"""Files of pairs of statements."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sayso.cli.pairs import check, read_pairs
from sayso.cli.short_ids import ShortIds
from sayso.errors import UsageError

IDS = ShortIds(["saaaa1", "saaaa2", "sbbbb1", "scccc1"])


@pytest.fixture
def pairs(tmp_path):
    path = tmp_path / "pairs.txt"

    def read(content):
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_pairs(str(path), IDS)

    return read


def test_whole_ids_and_their_beginnings_with_remarks_between(pairs):
    text = "\ufeff# what I know\nsaaaa1 sbbb  # the toll\r\n\n  scccc1\tsaaaa2\n"
    assert pairs(text) == [("saaaa1", "sbbbb1"), ("scccc1", "saaaa2")]


def test_an_empty_file_has_none(pairs):
    assert pairs("") == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("saaaa1\n", "line 1: 1 id; a line holds the ids of two statements"),
        ("\n# x\nsaaaa1 sbbbb1 scccc1", "line 3: 3 words; a line holds"),
        ("saaaa1 sbbbb1\nsaaa sbbbb1", 'line 2: several statements have an id that begins with "s'),
        ("saaaa1 sdddd1", 'line 1: no statement of these reports has the id "sdddd1"'),
        ("saaaa1 sb", 'line 1: no statement of these reports has the id "sb"; give 4 characters'),
        ("saaaa1 saaaa1", "line 1: both ids are of one and the same statement"),
        (b"\xff\xfe\x00", "is no text in UTF-8"),
    ],
)
def test_what_is_wrong_and_where(pairs, content, words):
    with pytest.raises(UsageError) as wrong:
        pairs(content)
    assert words in str(wrong.value)
    assert "pairs.txt" in str(wrong.value)
    assert "\n" not in str(wrong.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        read_pairs(str(tmp_path / "none"), IDS)


def test_a_long_word_is_cut(pairs):
    with pytest.raises(UsageError) as wrong:
        pairs("s" * 5000 + " saaaa1")
    assert len(str(wrong.value)) < 300


def test_what_is_together_cannot_be_apart():
    same = [("saaaa1", "sbbbb1"), ("scccc1", "sbbbb1")]
    check(same, [("saaaa1", "saaaa2")], IDS)
    with pytest.raises(UsageError, match="saaaa1 and scccc1 are the same by --same and not"):
        check(same, [("saaaa1", "scccc1")], IDS)
    check([], [("saaaa1", "sbbbb1")], IDS)


def test_many_pairs_are_quick():
    ids = [f"s{at:06}" for at in range(50_000)]
    chain = list(pairwise(ids))
    with pytest.raises(UsageError):
        check(chain, [(ids[0], ids[-1])], ShortIds(ids))
