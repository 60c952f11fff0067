"""How a desk is served."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.web.safety.addresses import host_and_port, is_loopback

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """How a desk is served.

    Attributes:
        host: the address that it is bound to.
        port: the port.
        names: names under which it may be asked for, beside the loopback ones; each with a port,
            or without one for any.
        login: whether who asks has to say who they are, even on this machine.
        largest: bytes that one request may bring.
    """

    host: str = "127.0.0.1"
    port: int = 8765
    names: tuple[str, ...] = ()
    login: bool = False
    largest: int = 120 * MEGABYTE

    @property
    def guarded(self) -> bool:
        """Whether a login or a token is needed: always so where others can reach the desk."""
        named = all(is_loopback(host_and_port(name)[0]) for name in self.names)
        return self.login or not named or not is_loopback(self.host)
