"""Help, and what the command says where it is used wrongly."""

from __future__ import annotations

import pytest

import sayso as package
from sayso.names import registry


def test_version(sayso):
    done = sayso("--version")
    assert done.stdout.decode().strip() == f"sayso {package.__version__}"


def test_help_names_what_works(sayso):
    text = sayso("--help").stdout.decode()
    assert "  read " in text
    assert "  weigh " in text
    assert "  serve " in text
    text = sayso("read", "--help").stdout.decode()
    assert "Examples:" in text
    options = ("--format", "--voice", "--explain", "--published", "--outlet", "--outlets")
    for word in (*options, "folder", "standard input"):
        assert word in text


def test_the_help_counts_the_outlets(sayso):
    for command in ("read", "weigh"):
        text = " ".join(sayso(command, "--help").stdout.decode().split())
        assert f"the {len(registry().outlets):,} that sayso knows" in text


def test_help_of_weigh():
    from sayso.cli.weigh import THRESHOLD
    from sayso.link.linking import THRESHOLD as USED

    assert THRESHOLD == USED


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "--format", "xml", "a"],
        ["read", "--voice", "loud", "a"],
        ["read", "--explain", "--format", "csv", "a"],
        ["raed"],
        ["read", "--nope", "a"],
    ],
)
def test_wrong_usage_is_2(sayso, arguments):
    done = sayso(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Usage: sayso" in done.stderr


def test_a_wrong_time_is_wrong_usage(sayso, written):
    done = sayso("read", "--format", "json", "--published", "soon", written)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"soon" in done.stderr


@pytest.mark.parametrize("content", [None, "{", '{"id": "a", "name": "A", "kind": "paper"}'])
def test_a_wrong_file_of_outlets_is_wrong_usage(sayso, written, tmp_path, content):
    ours = tmp_path / "ours.jsonl"
    if content is not None:
        ours.write_text(content)
    done = sayso("read", "--outlets", ours, written)
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"sayso: {ours}")
