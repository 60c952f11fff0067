"""Where the output for people is printed."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console as RichConsole
from rich.text import Text

WIDEST = 140


class Console(RichConsole):
    """A stream with colours only where it is a terminal.

    A closed pipe is left to the command, which knows what to do then.

    Args:
        out: the stream.
    """

    def __init__(self, out: TextIO) -> None:
        super().__init__(file=out, highlight=False, markup=False, emoji=False)

    @property
    def breadth(self) -> int:
        """Cells that a line may take; no more of them than people read."""
        return min(self.width, WIDEST)

    def put(self, line: Text) -> None:
        """Print a line as it is: it was wrapped before."""
        self.print(line, soft_wrap=True)

    def on_broken_pipe(self) -> None:
        """Raise the BrokenPipeError that is being handled."""
        raise  # noqa: PLE0704
