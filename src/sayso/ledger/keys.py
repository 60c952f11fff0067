"""The key under which a speaker or an outlet is found, however its name is written."""

from __future__ import annotations

from urllib.parse import urlsplit

from sayso.model.identity import name_key

__all__ = ["host_of", "key_of"]

key_of = name_key


def host_of(url: str | None) -> str:
    """The host of an address without "www."; empty where there is none."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
