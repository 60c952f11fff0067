"""Which addresses of the network are open to fetching."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

_NEVER_4: Final = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",
        "100.64.0.0/10",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "198.18.0.0/15",
        "240.0.0.0/4",
    )
)
# Ranges that carry an IPv4 address or a private network inside an IPv6 one.
_NEVER_6: Final = tuple(
    IPv6Network(text)
    for text in (
        "::/96",
        "::ffff:0:0/96",
        "::ffff:0:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
        "5f00::/16",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    )
)
_OPEN_6: Final = IPv6Network("2000::/3")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet.

    Private, loopback, link-local, multicast, reserved and shared (100.64/10) addresses do not,
    nor do IPv6 addresses that hold an IPv4 address (mapped, NAT64, 6to4, Teredo).
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv4Address):
        return _is_open(ip) and not any(ip in network for network in _NEVER_4)
    return ip in _OPEN_6 and _is_open(ip) and not any(ip in network for network in _NEVER_6)


def _is_open(ip: IPv4Address | IPv6Address) -> bool:
    return ip.is_global and not (
        ip.is_multicast or ip.is_reserved or ip.is_private or ip.is_loopback or ip.is_link_local
    )
