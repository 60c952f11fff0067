"""How often somebody may try to log in with a wrong password."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Final

from sayso.web.safety.addresses import network

WINDOW_S: Final = 900.0
"""Wrong passwords count for that long, in seconds."""

AS_ONE: Final = 5
"""Wrong passwords for one name from one address."""
FROM_ONE: Final = 20
"""Wrong passwords from one address."""
FOR_ONE: Final = 100
"""Wrong passwords for one name from anywhere; others could so keep its owner out, hence many."""

_MOST_KEYS: Final = 20_000


class Attempts:
    """Counts attempts by name, by address and by both, in memory.

    Args:
        clock: gives the time, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: dict[tuple[str, str], deque[float]] = {}

    def begin(self, address: str, name: str) -> int:
        """Count an attempt as a wrong one, until ``succeed`` says otherwise.

        Returns:
            0, or in how many seconds the next one is let through; then it is not counted.
        """
        now = self._clock()
        wait = max(self._wait(key, most, now) for key, most in _keys(address, name))
        if wait > 0:
            return math.ceil(wait)
        self._tidy(now)
        for key, _ in _keys(address, name):
            self._times.setdefault(key, deque()).append(now)
        return 0

    def succeed(self, address: str, name: str) -> None:
        """Forget the attempts for a name from an address, and count the last one nowhere."""
        (both, _), *others = _keys(address, name)
        self._times.pop(both, None)
        for key, _ in others:
            if self._times.get(key):
                self._times[key].pop()

    def _wait(self, key: tuple[str, str], most: int, now: float) -> float:
        times = self._times.get(key)
        while times and times[0] <= now - WINDOW_S:
            times.popleft()
        return times[0] + WINDOW_S - now if times and len(times) >= most else 0.0

    def _tidy(self, now: float) -> None:
        """Forget what counts no more, before it becomes too much."""
        if len(self._times) > _MOST_KEYS:
            over = now - WINDOW_S
            self._times = {
                key: times for key, times in self._times.items() if times and times[-1] > over
            }


def _keys(address: str, name: str) -> Iterator[tuple[tuple[str, str], int]]:
    near, asked = network(address), name.casefold()
    yield (near, asked), AS_ONE
    yield (near, ""), FROM_ONE
    yield ("", asked), FOR_ONE
