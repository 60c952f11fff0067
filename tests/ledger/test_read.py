"""Reading composes the stages: order, failures, bounded look-ahead, reports read before."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from mill import mill
from samples import ferry, report, write_json
from sayso.errors import InputError, UsageError
from sayso.ingest import Failure
from sayso.ledger import read as reading

LOOK_AHEAD = 3


def pretend_read_inputs(inputs, *, published=None, outlet=None):
    for name in inputs:
        if "bad" in name:
            yield Failure(name, "cannot be read")
        else:
            yield report(f"text of {name}", path=name, published=published, blocks=())


def pretend_extract(reports, known=None):
    """Looks ahead like the real one, and marks what went through it."""
    own = known.by_name("The Vellmark Post") if known is not None else None
    reports = iter(reports)
    while batch := list(islice(reports, LOOK_AHEAD)):
        for each in batch:
            yield replace(each, reader="extracted", outlet=own.name if own else each.outlet)


@pytest.fixture(autouse=True)
def stages(monkeypatch):
    monkeypatch.setattr(reading, "read_inputs", pretend_read_inputs)
    monkeypatch.setattr(reading, "extract_claims", pretend_extract)


def paths(items):
    return [item.path for item in items]


@pytest.mark.parametrize(
    "names",
    [
        [],
        ["bad1"],
        ["bad1", "bad2", "a"],
        ["a", "bad1", "b", "c", "bad2", "d", "e", "bad3", "bad4"],
        ["a", "b", "c", "bad1", "d", "e", "f", "g"],
    ],
)
def test_failures_keep_their_places(names):
    found = list(reading.read_many(names))
    assert paths(found) == names
    assert [isinstance(item, Failure) for item in found] == ["bad" in name for name in names]


def test_nothing_is_read_far_ahead():
    taken = []

    def names():
        for number in range(1000):
            taken.append(number)
            yield f"r{number}"

    found = reading.read_many(names())
    next(found)
    assert len(taken) <= LOOK_AHEAD + 1


def test_options_reach_ingest():
    (found,) = reading.read_many(["a"], published="2026-01-02")
    assert found.published == "2026-01-02"


def test_a_path_may_be_an_object_and_a_single_string_is_one_source():
    assert paths(reading.read_many([Path("a")])) == ["a"]
    assert paths(reading.read_many("name")) == ["name"]


def test_json_written_before_is_not_extracted_again(tmp_path):
    known = [ferry(path="x"), report(path="y")]
    written = str(write_json(tmp_path / "claims", *known, failed=(("gone", "is gone"),)))
    found = list(reading.read_many(["a", written, "b"]))
    assert paths(found) == ["a", "x", "y", "b"]
    assert found[1:3] == known
    assert found[0].reader == found[3].reader == "extracted"


def test_json_packed_with_gzip(tmp_path):
    import gzip

    written = write_json(tmp_path / "claims.json", ferry())
    packed = tmp_path / "claims.gz"
    packed.write_bytes(gzip.compress(written.read_bytes()))
    assert list(reading.read_many([packed])) == [ferry()]
    packed.write_bytes(packed.read_bytes()[:-200])
    (failure,) = reading.read_many([packed])
    assert isinstance(failure, Failure)


def test_what_the_user_says_goes_for_json_too(tmp_path):
    written = write_json(tmp_path / "claims.json", ferry())
    (found,) = reading.read_many([written], published="2026-01-02", outlet="Tide Table")
    assert (found.published, found.published_from) == ("2026-01-02", "option")
    assert found.outlet == "Tide Table"
    assert found.claims == ferry().claims


def test_another_name_of_the_outlet_goes_for_its_own_voice(tmp_path):
    written = write_json(tmp_path / "claims.json", mill())
    (found,) = reading.read_many([written], outlet="Tide Table")
    for before, after in zip(mill().claims, found.claims, strict=True):
        if before.voice == "outlet":
            assert after.speaker is not None
            assert after.speaker.name == after.chain[0].name == "Tide Table"
        else:
            assert (after.speaker, after.chain) == (before.speaker, before.chain)


def test_damaged_json_fails_after_its_good_reports(tmp_path):
    written = write_json(tmp_path / "claims.json", ferry(path="x"), ferry())
    written.write_text(written.read_text("utf-8")[:-400], "utf-8")
    good, failure = reading.read_many([written])
    assert good == ferry(path="x")
    assert failure.path == str(written)
    assert "not the JSON that sayso wrote" in failure.error


def test_one_report():
    assert reading.read("a").path == "a"


@pytest.mark.parametrize(
    ("names", "words"),
    [(["bad"], "bad: cannot be read"), (["x", "y"], "several reports"), ([], "no report")],
)
def test_one_report_or_an_error(tmp_path, names, words):
    source = "bad"
    if names != ["bad"]:
        source = write_json(tmp_path / "claims.json", *(report(path=name) for name in names))
    with pytest.raises(InputError, match=words):
        reading.read(source)


def test_json_in_a_folder_is_read_again(tmp_path):
    (tmp_path / "a.txt").write_text("a report")
    write_json(tmp_path / "b", ferry(path="x"))
    (tmp_path / "c.txt").write_text("a report")
    readers = [item.reader for item in reading.read_many([tmp_path])]
    assert readers == ["extracted", "sayso-text 1", "extracted"]


def test_a_wrong_time_is_told_at_once():
    with pytest.raises(UsageError, match="soon"):
        reading.read_many(["a"], published="soon")


def test_outlets_of_the_users_own_reach_extraction(tmp_path):
    ours = tmp_path / "ours.jsonl"
    ours.write_text('{"id": "vellmark-post", "name": "Vellmark Post", "kind": "newspaper"}\n')
    assert reading.read("a", outlets=ours).outlet == "Vellmark Post"
    (found,) = reading.read_many(["a"], outlets=str(ours))
    assert found.outlet == "Vellmark Post"
    assert reading.read("a").outlet != "Vellmark Post"


def test_a_wrong_file_of_outlets_is_told_at_once(tmp_path):
    ours = tmp_path / "ours.jsonl"
    ours.write_text('\n{"id": "vellmark-post"}\n')
    with pytest.raises(UsageError, match=r"ours\.jsonl, line 2: no name"):
        reading.read_many(["a"], outlets=ours)


def test_nothing_is_loaded_for_failures_only(monkeypatch):
    monkeypatch.delattr(reading, "extract_claims")
    assert paths(reading.read_many(["bad1", "bad2"])) == ["bad1", "bad2"]


def test_a_folder_is_not_one_report(tmp_path):
    with pytest.raises(InputError, match="is a folder"):
        reading.read(tmp_path)
