"""What the documents tell people to type exists."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from sayso.cli.main import sayso

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    path
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")]
    if path.name != "CHANGELOG.md"
]
_COMMAND = re.compile(r"^ *(?:\$ |\.venv/bin/)?(sayso .+?)(?:  +.*|\s+#.*)?$", re.MULTILINE)
_FENCED = re.compile(r"^```(?:sh|console|bash|text)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"^    \S.*$", re.MULTILINE)
_MAKE = re.compile(r"(?:^(?: {4})?|`|\$ |&& )make ([a-z]+)\b", re.MULTILINE)


def commands() -> list[str]:
    """Commands in code blocks of the documents and in the examples of the help."""
    texts = [path.read_text("utf-8") for path in DOCUMENTS]
    blocks = [block for text in texts for block in _FENCED.findall(text)]
    blocks += ["\n".join(_INDENTED.findall(text)) for text in texts]
    blocks += [command.epilog or "" for command in sayso.commands.values()]
    return sorted({found for block in blocks for found in _COMMAND.findall(block)})


def parse(words: list[str]) -> None:
    """Parse a command line as the program would, without running it."""
    if words[:1] in (["--help"], ["--version"]):
        return
    context = click.Context(sayso)
    _, command, rest = sayso.resolve_command(context, words)
    assert command is not None
    if "--help" not in rest:
        command.make_context(command.name, rest)


@pytest.mark.parametrize("line", commands())
def test_commands_are_understood(line):
    line = re.split(r" [|>] ?", line)[0]
    parse(shlex.split(line)[1:])


def test_there_are_commands():
    assert len(commands()) >= 2


def test_make_targets_exist():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for path in DOCUMENTS:
        assert set(_MAKE.findall(path.read_text("utf-8"))) <= targets, path.name
    said = set(re.findall(r'^\t@echo "make ([a-z]+) ', makefile, re.MULTILINE))
    assert said == targets - {"help"}
