"""The key under which a speaker or an outlet is found, however its name is written."""

from __future__ import annotations

from sayso.model.identity import name_key

__all__ = ["key_of"]

key_of = name_key
