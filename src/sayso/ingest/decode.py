"""Bytes to text: which encoding, and what to do where they are mixed."""

from __future__ import annotations

import codecs
import re
from typing import Final

from sayso.errors import NotText
from sayso.ingest.limits import SAMPLE

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a file calls Latin-1 or ASCII is Windows' superset of it (WHATWG Encoding).
_MEANT: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "tis-620": "cp874",
}
_UNSAFE: Final = {"utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"}
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_MOSTLY_LATIN = 0.35
_RUBBISH = 0.02
_FEW = 4
_GUESS_SAMPLE = 8_192


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode a text or a page; a byte order mark is dropped, line ends are kept.

    The order: byte order mark, UTF-16 without one, UTF-8, what the file declares, Windows-1252
    for mostly Latin letters, a guess from a sample. Bytes that fit nowhere become U+FFFD.

    Args:
        data: the bytes.
        declared: the encoding that a header or the page itself names.

    Raises:
        NotText: if what comes out is no text: too many control characters.
    """
    text = _decode(data, declared)
    sample = text[:SAMPLE]
    bad = len(_CONTROLS.findall(sample)) + sample.count("\ufffd")
    if bad > max(_FEW, len(sample) * _RUBBISH) or sample.count("\0") * 200 > len(sample):
        raise NotText("it is no text, web page, PDF or Word document")
    return text


def _decode(data: bytes, declared: str | None) -> str:
    for mark, wide_name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(wide_name, "replace")
    if wide := _wide(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    name = _known(declared)
    if name and name != "utf-8":
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            pass
    if _mostly_utf8(data):
        return data.decode("utf-8", _MIXED)
    guess = _guess(data)
    return data.decode(guess, _MIXED if guess == "cp1252" else "replace")


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is NUL."""
    sample = data[: SAMPLE & ~1]
    half = len(sample) // 2
    if half < 2 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _known(declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        info = codecs.lookup(declared.strip().strip("\"'").lower())
    except (LookupError, ValueError):
        return None
    if info.name in _UNSAFE or not getattr(info, "_is_text_encoding", True):
        return None
    return _MEANT.get(info.name, info.name)


def _mostly_utf8(data: bytes) -> bool:
    """Whether more characters are right in UTF-8 than bytes are wrong in it."""
    text = data[: SAMPLE * 16].decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(1 for char in text if char > "\x7f") - wrong
    return right >= wrong and right > 0


def _guess(data: bytes) -> str:
    first = next((at for at, byte in enumerate(data[:SAMPLE]) if byte > 0x7F), 0)
    begin = max(0, first - 1024)
    sample = data[begin : begin + SAMPLE]
    high = sum(1 for byte in sample if byte > 0x7F)
    latin = sum(1 for byte in sample if chr(byte).isascii() and chr(byte).isalpha())
    if high <= (high + latin) * _MOSTLY_LATIN:
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:_GUESS_SAMPLE]).best()
    return _known(best.encoding if best else None) or "cp1252"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are wrong where they stand as Windows-1252, else as U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    if error.encoding in ("charmap", "cp1252"):
        return "\ufffd" * len(wrong), error.end
    return wrong.decode("cp1252", "replace"), error.end


_MIXED: Final = "sayso-mixed"
codecs.register_error(_MIXED, _as_windows)
