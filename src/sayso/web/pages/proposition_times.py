"""Times of publication beside each other: with their offsets where these differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from sayso.web.filters import moment

Told = Callable[[str | None], str]


def told_beside(times: Iterable[str | None]) -> Told:
    """How times are written, so that it is seen which was first.

    Args:
        times: all that stand beside each other, ISO 8601.

    Returns:
        what writes one of them: as everywhere, and with its offset from UTC where some have another
        one.
    """
    offsets = {offset for time in times if (offset := _offset(time)) is not None}
    return _with_offset if len(offsets) > 1 else moment


def _with_offset(time: str | None) -> str:
    offset = _offset(time)
    return moment(time) if offset is None else f"{moment(time)} {_zone(offset)}"


def _offset(time: str | None) -> timedelta | None:
    """How far clocks were from UTC; None for bare days and where nothing is known."""
    try:
        return datetime.fromisoformat(time or "").utcoffset()
    except ValueError:
        return None


def _zone(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02d}" if rest else "")
