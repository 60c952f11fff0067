"""Hosts as they are written in headers and addresses."""

from __future__ import annotations

import ipaddress
from typing import Final

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
"""Names of this machine that no other can have."""

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


def host_and_port(written: str) -> tuple[str, int | None]:
    """A host, without brackets and in small letters, and its port if one is given.

    What is no host gives an empty one.
    """
    host, port = written, ""
    if written.startswith("["):
        host, closed, rest = written[1:].partition("]")
        if not closed or (rest and not rest.startswith(":")):
            return "", None
        port = rest[1:]
    elif written.count(":") == 1:
        host, _, port = written.partition(":")
    if port and not (port.isascii() and port.isdigit() and len(port) < 6):
        return "", None
    return host.lower(), int(port) if port else None


def address(host: str) -> IPAddress | None:
    """A host as an address; None if it is a name. IPv4 within IPv6 is IPv4."""
    try:
        found = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, reached from itself only."""
    found = address(host)
    return found.is_loopback if found else host.lower() == "localhost"


def network(host: str) -> str:
    """An address; of IPv6 its network, since whoever has one address there has them all."""
    found = address(host)
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found or host)
