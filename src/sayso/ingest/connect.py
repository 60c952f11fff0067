"""Connections that are made only to addresses that were checked, and only until a deadline."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

from sayso.errors import Forbidden

_SLICE = 10.0


class Deadline:
    """A point in time after which everything has to be over."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds

    def left(self, at_most: float | None = None) -> float:
        """Return the seconds left.

        Raises:
            httpcore2.ReadTimeout: if none are.
        """
        left = self.end - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the time is over")
        return min(left, _SLICE if at_most is None else at_most)


class GuardedBackend(httpcore2.NetworkBackend):
    """Resolves a name once, checks every address it has, and connects to one of those.

    The name is not looked up again between check and connection, so a name server that gives
    another answer the second time gains nothing. TLS still goes by the name.
    """

    def __init__(self, allowed: Callable[[str], bool], deadline: Deadline) -> None:
        self._allowed = allowed
        self._deadline = deadline
        self._backend = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to ``host``.

        Raises:
            Forbidden: if any of its addresses is inside the network.
            httpcore2.ConnectError: if it has none, or none answers.
        """
        addresses = _resolve(host, port, self._deadline.left())
        if not all(self._allowed(address) for address in addresses):
            raise Forbidden(f"{host} is an address inside the network, which sayso does not fetch")
        error: Exception = httpcore2.ConnectError(f"{host} is not known")
        for address in addresses:
            try:
                stream = self._backend.connect_tcp(
                    address, port, self._deadline.left(timeout), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as failed:
                error = failed
            else:
                return _TimedStream(stream, self._deadline)
        raise error

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore2.NetworkStream:
        """Refuse.

        Raises:
            Forbidden: always.
        """
        raise Forbidden("sayso does not fetch from sockets")


class _TimedStream(httpcore2.NetworkStream):
    """A connection, each step of which has to end before the deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _resolve(host: str, port: int, seconds: float) -> list[str]:
    """Look a name up in a thread of its own, for the system's resolver knows no time limit."""
    found: list[str] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(seconds)
    return list(found)
