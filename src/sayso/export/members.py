"""A JSON object read member by member, and its long lists item by item.

A file of ten thousand reports is larger than memory should be; nothing here holds more than
one item of a list and a piece of the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

_PIECE = 1 << 16
_LARGEST_ITEM = 1 << 28
_LONGEST_MARK = 64
_SPACE = " \t\n\r"


class BrokenJson(ValueError):
    """The stream is no JSON object, ends too early, or has an item beyond any measure."""


def members(stream: TextIO, *listed: str) -> Iterator[tuple[str, Any]]:
    """Read an object's members in order, those whose values are long lists item by item.

    Args:
        stream: the text of one JSON object.
        listed: names of the members whose values are such lists; each of their items comes as
            ``(name, item)``.

    Raises:
        BrokenJson: where the text stops being such an object.
    """
    text = _Text(stream)
    text.expect("{")
    if not text.skip("}"):
        while True:
            name = text.value()
            text.expect(":")
            if name in listed and text.skip("["):
                yield from ((name, item) for item in _items(text))
            else:
                yield name, text.value()
            if not text.skip(","):
                text.expect("}")
                break
    if text.next():
        raise BrokenJson("there is more after the end of the object")


def _items(text: _Text) -> Iterator[Any]:
    if text.skip("]"):
        return
    while True:
        yield text.value()
        if not text.skip(","):
            text.expect("]")
            return


class _Text:
    """The part of the stream that is not used up yet."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._decode = json.JSONDecoder().raw_decode
        self._text = ""
        self._at = 0

    def next(self) -> str:
        """Give the next character that is not white space, or "" at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _SPACE:
                    return self._text[self._at]
                self._at += 1
            if not self._more(_PIECE):
                return ""

    def skip(self, mark: str) -> bool:
        """Step over ``mark`` if it comes next."""
        found = self.next() == mark
        self._at += found
        return found

    def expect(self, mark: str) -> None:
        """Step over ``mark``, which has to come next."""
        if not self.skip(mark):
            raise BrokenJson(f'"{mark}" is missing' if self.next() else "it is cut off")

    def value(self) -> Any:
        """Give the next value, reading on until it is complete."""
        self.next()
        while True:
            try:
                found, end = self._decode(self._text, self._at)
            except json.JSONDecodeError as error:
                # Doubling keeps the repeated attempts at a long item linear in its length.
                held = len(self._text) - self._at
                if held > _LARGEST_ITEM:
                    raise BrokenJson("it has an item of more than 256 MB") from error
                if not self._may_go_on(error) or not self._more(max(_PIECE, held)):
                    raise BrokenJson(f"it is cut off or damaged ({error.msg})") from error
            except RecursionError as error:
                raise BrokenJson("it is nested too deep") from error
            except ValueError as error:
                raise BrokenJson("it has a number of too many digits") from error
            else:
                # A number may go on in the next piece; the writer never ends on one.
                self._at = end
                return found

    def _may_go_on(self, error: json.JSONDecodeError) -> bool:
        """Whether more text could mend it: only a string or the very end can be incomplete."""
        return error.msg.startswith("Unterminated") or error.pos > len(self._text) - _LONGEST_MARK

    def _more(self, size: int) -> bool:
        piece = self._stream.read(size)
        self._text = self._text[self._at :] + piece
        self._at = 0
        return bool(piece)
