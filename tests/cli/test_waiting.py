"""The progress bar: late, only on a terminal, and gone at the end."""

from __future__ import annotations

import io
import time

import pytest

from sayso.cli import waiting as module
from sayso.cli.waiting import Waiting


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr(module, "PATIENCE_S", 0.05)
    monkeypatch.setenv("TERM", "xterm")


def wait(out, seconds):
    with Waiting(out, lambda: 2) as waiting:
        waiting.done()
        time.sleep(seconds)
        waiting.done()
        with waiting.hidden():
            out.write("a line\n")
        waiting.done()
    return out.getvalue()


def test_shows_after_a_moment_and_lets_lines_through():
    shown = wait(Terminal(), 0.5)
    assert "Reading" in shown
    assert "a line\n" in shown
    assert shown.rstrip().endswith("\x1b[2K")


def test_not_when_it_is_quick():
    assert wait(Terminal(), 0) == "a line\n"


def test_not_without_a_terminal():
    assert wait(io.StringIO(), 0.2) == "a line\n"


def test_says_when_something_else_is_done():
    out = Terminal()
    with Waiting(out, lambda: 2) as waiting:
        time.sleep(0.3)
        waiting.turn_to("Weighing")
        time.sleep(0.3)
    shown = out.getvalue()
    assert 0 < shown.index("Reading") < shown.index("Weighing")


def test_what_is_done_is_said_also_where_the_bar_comes_later():
    out = Terminal()
    with Waiting(out, lambda: 2) as waiting:
        waiting.turn_to("Weighing")
        time.sleep(0.4)
    assert "Weighing" in out.getvalue()
    assert "Reading" not in out.getvalue()
