"""Reading what was handed over and weighing it, in the background of the server."""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from sayso.errors import SaysoError
from sayso.ledger.desk import Desk
from sayso.ledger.inbox_reading import (
    TURN_S,
    anything_to_do,
    give_turn,
    read_next,
    resume,
    take_turn,
)
from sayso.ledger.kept import waiting
from sayso.ledger.weighing import weigh_waiting

PAUSE_S = 2.0
"""How long it rests when nothing waits; what another server was handed is seen after that."""

_AFTER_TROUBLE_S = 10.0
_IN_A_ROW = 25
"""Things read before what was read so far is weighed."""
_TO_END_S = 5.0

_log = logging.getLogger(__name__)


class Reader:
    """One thread that reads and weighs; of several servers at one desk, one at a time does.

    Args:
        desk: whose inbox is read.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._holder = f"{os.getpid()} {uuid.uuid4().hex}"
        self._ending = threading.Event()
        self._called = threading.Event()
        self._ours = False
        self._threads: list[threading.Thread] = []
        self.trouble = ""
        """What keeps it from working, one line; empty where nothing does."""

    def start(self) -> None:
        """Begin, or begin again."""
        self._ending.clear()
        self._threads = [
            threading.Thread(target=work, name=f"sayso {name}", daemon=True)
            for name, work in (("reader", self._work), ("turn", self._keep_turn))
        ]
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Look at once whether there is something to do."""
        self._called.set()

    def stop(self) -> None:
        """End after the report at hand; what was begun and not finished is read by the next."""
        self._ending.set()
        self._called.set()
        for thread in self._threads:
            thread.join(_TO_END_S)

    def _work(self) -> None:
        while not self._ending.is_set():
            rest = PAUSE_S
            try:
                if self._round():
                    rest = 0.0
                self.trouble = ""
            except Exception as error:
                known = isinstance(error, SaysoError)
                self.trouble = str(error) if known else "reading was interrupted; it is tried again"
                _log.warning("reading in the background: %s", error, exc_info=not known)
                rest = _AFTER_TROUBLE_S
            self._called.wait(rest)
            self._called.clear()

    def _round(self) -> bool:
        """Read a few things and weigh; whether there may be more to read."""
        if not anything_to_do(self._desk):
            return False
        if not take_turn(self._desk, self._holder):
            return False
        self._ours = True
        try:
            resume(self._desk)
            number = 0
            while number < _IN_A_ROW and not self._ending.is_set() and read_next(self._desk):
                number += 1
            if not self._ending.is_set() and waiting(self._desk):
                weigh_waiting(self._desk, patience=0)
        finally:
            self._ours = False
            give_turn(self._desk, self._holder)
        return number == _IN_A_ROW

    def _keep_turn(self) -> None:
        """Take the turn again and again, however long one report takes."""
        while not self._ending.wait(TURN_S / 3):
            if self._ours:
                try:
                    take_turn(self._desk, self._holder)
                except SaysoError as error:
                    _log.warning("the turn to read could not be kept: %s", error)


@asynccontextmanager
async def working(app: FastAPI) -> AsyncIterator[None]:
    """Let the application's reader work as long as the application runs."""
    reader: Reader = app.state.reader
    reader.start()
    try:
        yield
    finally:
        await asyncio.to_thread(reader.stop)
