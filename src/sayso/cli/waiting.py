"""A progress bar on standard error, for a person who has been waiting for a moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE_S = 1.0
_READING = "Reading"


class Waiting:
    """Shows how many reports are done, from one second on, and leaves no trace behind.

    Only where the stream is a terminal; elsewhere everything here does nothing.

    Args:
        out: standard error.
        total: counts the sources; asked only when there is a bar to show.
    """

    def __init__(self, out: TextIO, total: Callable[[], int]) -> None:
        self._out = out
        self._count = total
        self._total: int | None = None
        self._done = 0
        self._doing = _READING
        self._ended = False
        self._began = time.monotonic()
        self._bar: Progress | None = None
        self._lock = threading.RLock()
        self._timer = threading.Timer(PATIENCE_S, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> Waiting:
        if self._out.isatty():
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._ended = True
            if self._bar is not None:
                self._bar.stop()

    def done(self) -> None:
        """Count a report."""
        with self._lock:
            self._done += 1
            if self._total is not None and self._done > self._total:
                self._total = None
            if self._bar is not None:
                self._bar.update(
                    self._bar.task_ids[0],
                    completed=self._done,
                    total=self._total,
                    rate=self._rate(),
                )

    def _rate(self) -> str:
        seconds = time.monotonic() - self._began
        return f"{self._done / seconds:.1f} a second" if self._done and seconds > 1 else ""

    def turn_to(self, doing: str) -> None:
        """Say that all is read and something else is done now, which cannot be counted.

        Args:
            doing: what, as a word that stands before the bar.
        """
        with self._lock:
            self._doing, self._total = doing, None
            if self._bar is not None:
                self._bar.update(self._bar.task_ids[0], description=doing, total=None)

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Take the bar away while something else is written to the same terminal."""
        with self._lock:
            if self._bar is not None:
                self._bar.stop()
            yield
            if self._bar is not None:
                self._bar.start()

    def _begin(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        total = self._count()
        with self._lock:
            if self._ended:
                return
            reading = self._doing == _READING
            self._total = total if reading and self._done <= total else None
            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                TextColumn("{task.completed:.0f} read"),
                TextColumn("{task.fields[rate]}"),
                TimeElapsedColumn(),
                console=Console(file=self._out),
                transient=True,
                redirect_stdout=False,
                redirect_stderr=False,
            )
            self._bar.add_task(self._doing, completed=self._done, total=self._total, rate="")
            self._bar.start()
