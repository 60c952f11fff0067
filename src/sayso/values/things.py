"""The words for the thing that a number counts, as the report has them: "Kazakhstan nationals".

Without parts of speech, the words up to the first likely plural are taken.
"""

from __future__ import annotations

from sayso.values.tokens import Tokens

_MOST_WORDS = 5
_PLURALS = frozenset(
    "people men women children police troops personnel staff deer sheep fish aircraft spacecraft "
    "percent cattle clergy media data series species folks youth offspring".split()
)
_NOT_PLURAL = frozenset(
    "is was has does this its his as us various previous campus news politics press boss us's "
    "status bonus census virus religious serious dangerous suspicious anonymous famous homeless "
    "business congress process access address class mass pass less unless express swiss across "
    "sales plus versus thus always perhaps towards besides yes gas bus dallas texas kansas "
    "massachusetts arkansas illinois paris united u.s. overseas indoors".split()
)
_STOPS = frozenset(
    "the a an of in on at to for from by with without into onto over under than as and or but nor "
    "that which who whom whose when where while because if though although since after before "
    "during until about against between among is are was were be been being am has have had do "
    "does did will would can could may might must shall should not n't also then there here it he "
    "she they we you i him them us me this these those his her their our your my its said says "
    "say told so such both either only just even still each every per apart out up down off away "
    "ago earlier later more less fewer because including compared according took went came made "
    "died killed injured wounded dead missing alive respectively".split()
)


def thing(tokens: Tokens, index: int, *, plural: bool = True) -> tuple[int, int] | None:
    """Indexes of the first piece of the counted thing and after its last, or None.

    Args:
        tokens: the pieces.
        index: where the words after the number begin.
        plural: whether more than one are counted, so that the thing's name ends in a plural.
    """
    at = index
    if tokens.low(at) == "of":
        at += 1
    while tokens.low(at) in (
        "more",
        "other",
        "additional",
        "the",
        "these",
        "those",
        "its",
        "their",
    ):
        at += 1
    if tokens.low(at) == "-" and tokens.glued(at) and tokens.low(at + 1).isalpha():
        stop = at + 2
        while tokens.low(stop) == "-" and tokens.glued(stop) and tokens.low(stop + 1).isalpha():
            stop += 2
        return at + 1, stop
    stop = at
    while stop < len(tokens) and stop - at < 2 * _MOST_WORDS:
        word = tokens.low(stop)
        if word in _STOPS or not (word.isalpha() or "." in word[1:]):
            if word in ("-", "&", "'s") and tokens.glued(stop) and stop > at:
                stop += 1
                continue
            break
        stop += 1
        if plural and _is_plural(word) and not _goes_on(tokens, stop):
            return at, stop
        if not plural and stop - at >= 2:
            break
    while stop > at and tokens.low(stop - 1) in ("-", "&", "'s"):
        stop -= 1
    if plural and not any(_is_plural(word) for word in tokens.lows[at:stop]):
        return None
    return (at, stop) if stop > at else None


def _is_plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "ous"))
        and (word not in _NOT_PLURAL)
    )


def _goes_on(tokens: Tokens, stop: int) -> bool:
    """Whether the plural is only the first half of a name: "police officers", "sports fans"."""
    following = tokens.low(stop)
    return (
        following.isalpha()
        and _is_plural(following)
        and tokens.low(stop - 1)
        in ("police people women media sports arms news sales savings data staff youth".split())
    )
