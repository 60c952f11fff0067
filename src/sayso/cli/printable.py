"""Text of a report made fit for a terminal, which obeys some characters instead of showing them."""

from __future__ import annotations

import unicodedata

# Joiners are parts of emoji and of words in some scripts; a soft hyphen shows as nothing.
_HARMLESS = frozenset("\u00ad\u200c\u200d")
_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    """Give a text in one line, with every character that steers a terminal named instead.

    Escape sequences, marks that turn the direction of writing and invisible characters come out
    as ``<U+001B>``; line breaks and runs of blanks as one blank.
    """
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return "".join(_shown(character) for character in line)


def _shown(character: str) -> str:
    if unicodedata.category(character) in _OBEYED and character not in _HARMLESS:
        return f"<U+{ord(character):04X}>"
    return character
