"""Work spread over threads, in order and never far ahead."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def workers() -> int:
    """How many threads to use: as many as the processors that this process may run on."""
    try:
        return max(1, len(os.sched_getaffinity(0)))
    except AttributeError:
        return os.cpu_count() or 1


def in_order(
    work: Callable[[A], B], items: Iterable[A], pool: ThreadPoolExecutor, ahead: int
) -> Iterator[B]:
    """Results of ``work`` on ``items`` in their order, at most ``ahead`` of them begun early."""
    begun: deque[Future[B]] = deque()
    for item in items:
        begun.append(pool.submit(work, item))
        if len(begun) > ahead:
            yield begun.popleft().result()
    while begun:
        yield begun.popleft().result()
