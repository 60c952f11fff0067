"""How wide text is on a page, near enough to lay it out, and how it is cut to fit."""

from __future__ import annotations

import unicodedata
from typing import Final

_NARROW: Final = frozenset("iljtfrI.,:;'’‘|!()[]“”\"- ·")
_BROAD: Final = frozenset("mwMW@%&—…")
_EM: Final = {"narrow": 0.37, "plain": 0.59, "capital": 0.7, "broad": 0.93, "wide": 1.0}
ELLIPSIS: Final = "…"


def width_of(text: str, size: float) -> float:
    """About how wide a line of text is.

    Args:
        text: of one line.
        size: of the type, in pixels.

    Returns:
        pixels.
    """
    return sum(_em(character) for character in text) * size


def lines_of(text: str, width: float, size: float, most: int = 2) -> tuple[str, ...]:
    """Break a text into lines; what does not fit is cut, with a sign.

    Args:
        text: to be broken between words.
        width: of a line at most, in pixels.
        size: of the type, in pixels.
        most: lines at most.
    """
    words, lines = text.split(), [""]
    while words:
        longer = f"{lines[-1]} {words[0]}".lstrip()
        if width_of(longer, size) <= width:
            lines[-1] = longer
            words.pop(0)
        elif len(lines) < most and lines[-1]:
            lines.append("")
        else:
            lines[-1] = shortened(f"{lines[-1]} {' '.join(words)}".lstrip(), width, size)
            break
    return tuple(lines)


def shortened(text: str, width: float, size: float) -> str:
    """Cut a line to a width in pixels, with a sign where anything is left out."""
    if width_of(text, size) <= width:
        return text
    room = width - width_of(ELLIPSIS, size)
    kept = 0
    for character in text:
        room -= _em(character) * size
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip(" ,.;:") + ELLIPSIS


def _em(character: str) -> float:
    if character in _NARROW:
        return _EM["narrow"]
    if character in _BROAD:
        return _EM["broad"]
    if unicodedata.east_asian_width(character) in "WF":
        return _EM["wide"]
    return _EM["capital" if character.isupper() else "plain"]
