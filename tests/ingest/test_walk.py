"""Files, folders, addresses, and what is no file."""

from __future__ import annotations

import os
import socket

from sayso.ingest import count_inputs
from sayso.ingest.walk import sources


def test_folders_in_sorted_order(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/.hidden", ".git/config", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    found = [os.path.relpath(source.path, tmp_path) for source in sources([str(tmp_path)])]
    assert found == ["a/z.txt", "b.txt", "c.txt"]
    assert count_inputs([str(tmp_path), "-"]) == 4
    assert count_inputs([str(tmp_path)], at_most=2) == 2


def test_loops_of_links_end(tmp_path):
    inner = tmp_path / "in"
    inner.mkdir()
    (inner / "a.txt").write_text("x")
    (inner / "up").symlink_to(tmp_path)
    (inner / "self").symlink_to(inner / "self")
    kinds = [(os.path.basename(source.path), source.kind) for source in sources([str(tmp_path)])]
    assert kinds == [("a.txt", "file"), ("self", "failed")]


def test_what_is_no_file_is_told_and_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        found = list(sources([str(tmp_path), "/dev/null", str(tmp_path / "none")]))
    assert [source.kind for source in found] == ["failed"] * 4
    assert "pipe" in found[0].error
    assert "socket" in found[1].error
    assert "device" in found[2].error
    assert "no such" in found[3].error


def test_kinds(tmp_path):
    assert [source.kind for source in sources(["-", "https://a.example", "ftp://a"])] == [
        "stdin", "url", "url",
    ]  # fmt: skip
    assert [source.error for source in sources([str(tmp_path)])] == [
        "there are no files in this folder"
    ]
    assert next(sources(["a\0b"])).kind == "failed"
