"""Many inputs, some of them bad."""

from __future__ import annotations

import io

import pytest

from ingest.makers import PROSE, page
from sayso.errors import NotReachable, UsageError
from sayso.ingest import Failure, read_inputs
from sayso.ingest.failure import one_line
from sayso.ingest.fetch import Fetched


def test_a_bad_file_among_good_ones(tmp_path):
    (tmp_path / "a_2024-08-28.txt").write_text(PROSE[0])
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "c.html").write_bytes(page())
    first, second, third = read_inputs([str(tmp_path)])
    assert (first.published, first.published_from) == ("2024-08-28", "file name")
    assert isinstance(second, Failure)
    assert second.path.endswith("b.png")
    assert "PNG" in second.error
    assert third.text == "\n\n".join(PROSE)
    assert third.path.endswith("c.html")


def test_what_the_user_says_goes_first(tmp_path):
    path = tmp_path / "a_2024-08-28.md"
    path.write_text("---\noutlet: A\npublished: 2023-01-01\n---\n" + PROSE[0])
    (report,) = read_inputs([str(path)], published="28 Feb 2022", outlet="B")
    assert (report.outlet, report.published, report.published_from) == ("B", "2022-02-28", "option")
    (report,) = read_inputs([str(path)])
    assert (report.outlet, report.published) == ("A", "2023-01-01")


def test_a_time_that_is_none():
    with pytest.raises(UsageError):
        read_inputs([], published="soon")


def test_standard_input(monkeypatch):
    class Stdin:
        buffer = io.BytesIO(PROSE[0].encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    first, second = read_inputs(["-", "-"])
    assert (first.path, first.text) == ("-", PROSE[0])
    assert isinstance(second, Failure)


def test_addresses():
    def fetch(url: str) -> Fetched:
        if "bad" in url:
            raise NotReachable("no\nanswer")
        return Fetched(page(), "https://example.org/b", "2024-08-28T10:00:00Z")

    good, bad = read_inputs(["https://example.org/a", "https://bad.example"], fetch=fetch)
    assert (good.path, good.url) == ("https://example.org/a", "https://example.org/b")
    assert (good.outlet, good.retrieved) == ("example.org", "2024-08-28T10:00:00Z")
    assert bad == Failure("https://bad.example", "no answer")


def test_it_streams(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(PROSE[0])
    reading = read_inputs([str(tmp_path)])
    next(reading)
    (tmp_path / "1.txt").unlink()
    assert isinstance(next(reading), Failure)


def test_ids_follow_from_content(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PROSE[0])
    first, second = read_inputs([str(tmp_path)])
    assert first.id == second.id


def test_names_that_are_no_text(tmp_path):
    name = bytes(tmp_path) + b"/\xff.txt"
    with open(name, "wb") as file:
        file.write(PROSE[0].encode())
    (report,) = read_inputs([str(tmp_path)])
    report.path.encode()


def test_errors_are_one_line():
    assert one_line("a\r\n b\x00\u2028c\u202e") == "a b c"
    assert one_line("") == "it could not be read"
    assert len(one_line("x" * 10_000)) == 500
