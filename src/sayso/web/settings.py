"""How a desk is served."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """How a desk is served.

    Attributes:
        host: the address that it is bound to.
        port: the port.
        names: names under which it may be asked for, beside the loopback ones.
        login: whether who asks has to say who they are; always so beyond this machine.
        largest: bytes that one request may bring.
    """

    host: str = "127.0.0.1"
    port: int = 8765
    names: tuple[str, ...] = ()
    login: bool = False
    largest: int = 120 * MEGABYTE
