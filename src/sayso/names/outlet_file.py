"""Files of outlets: one JSON object a line, checked as it is read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sayso.errors import UsageError
from sayso.names.countries import CODES
from sayso.names.normal import words
from sayso.names.outlet import KINDS, Outlet

_LISTS: Final = ("aliases", "native", "domains", "serves")
_TEXTS: Final = ("id", "name", "kind", "rests_on")
_KEYS: Final = frozenset((*_TEXTS, *_LISTS, "country", "owner", "state"))
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOMAIN: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_LONGEST: Final = 200


def read_outlets(path: Path, shown: str | None = None) -> list[Outlet]:
    """Read a file of outlets; blank lines and lines that begin with # are passed over.

    Args:
        path: the file.
        shown: what errors call it, its path unless told.

    Raises:
        UsageError: if it cannot be read or a line of it is no outlet; names file and line.
    """
    shown = shown or str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{shown}: not UTF-8") from None
    except OSError as error:
        raise UsageError(f"{shown}: {error.strerror or 'cannot be opened'}") from None
    outlets: list[Outlet] = []
    lines: dict[str, int] = {}
    for number, outlet in _entries(text, shown):
        for what in (f"id {outlet.id}", *(f"domain {domain}" for domain in outlet.domains)):
            if what in lines:
                raise UsageError(f"{shown}, line {number}: {what} is on line {lines[what]} already")
            lines[what] = number
        outlets.append(outlet)
    return outlets


def _entries(text: str, shown: str) -> Iterator[tuple[int, Outlet]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            yield number, outlet_from(json.loads(line))
        except json.JSONDecodeError as error:
            raise UsageError(
                f"{shown}, line {number}: not JSON ({error.msg}, column {error.colno})"
            ) from None
        except RecursionError:
            raise UsageError(f"{shown}, line {number}: nested too deeply") from None
        except ValueError as error:
            raise UsageError(f"{shown}, line {number}: {error}") from None


def outlet_from(entry: Any) -> Outlet:
    """Make an outlet of a decoded JSON object.

    Raises:
        ValueError: if it is not one; says what is wrong in one line.
    """
    if not isinstance(entry, dict):
        raise ValueError("not an object")
    unknown = sorted(entry.keys() - _KEYS)
    if unknown:
        raise ValueError(f"unknown key {_quoted(unknown[0])}")
    for key in _TEXTS:
        _check_text(key, entry.get(key, "" if key == "rests_on" else None))
    for key in _LISTS:
        _check_list(key, entry.get(key, []))
    for key in ("owner", "country"):
        if entry.get(key) is not None:
            _check_text(key, entry[key])
    if not isinstance(entry.get("state"), bool | None):
        raise ValueError("state is not true, false or null")
    fields: dict[str, Any] = {
        key: tuple(value) if key in _LISTS else value for key, value in entry.items()
    }
    outlet = Outlet(**fields)
    _check_values(outlet)
    return outlet


def _check_values(outlet: Outlet) -> None:
    if not _ID.fullmatch(outlet.id):
        raise ValueError(f"id {_quoted(outlet.id)} is not small letters, digits and hyphens")
    if outlet.kind not in KINDS:
        raise ValueError(f"kind {_quoted(outlet.kind)} is none of {', '.join(KINDS)}")
    for name in outlet.names:
        if not words(name):
            raise ValueError(f"name {_quoted(name)} has no letter in it")
    for domain in outlet.domains:
        if not _DOMAIN.fullmatch(domain) or domain.startswith("www."):
            raise ValueError(f"domain {_quoted(domain)} is not of the form example.org")
    for code in (outlet.country, *outlet.serves):
        if code is not None and code not in CODES:
            raise ValueError(f"country {_quoted(code)} is no ISO 3166-1 code of two letters")


def _check_text(key: str, value: Any) -> None:
    if value is None:
        raise ValueError(f"no {key}")
    if not isinstance(value, str):
        raise ValueError(f"{key} is no text")
    if value != value.strip() or (not value and key != "rests_on"):
        raise ValueError(f"{key} is empty, or begins or ends with a space")
    if len(value) > _LONGEST or not value.replace("\u200c", "").isprintable():
        raise ValueError(f"{key} is too long or not printable")


def _check_list(key: str, values: Any) -> None:
    if not isinstance(values, list):
        raise ValueError(f"{key} is no list")
    for value in values:
        _check_text(key, value)
    if len(set(values)) < len(values):
        raise ValueError(f"{key} has an entry twice")


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)[:60]
