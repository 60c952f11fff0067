"""Words of a text, cut much as CoreNLP and the Penn Treebank cut them.

One difference is meant: "don't" stays whole, since the encoder's word pieces do not split there.
"""

from __future__ import annotations

import re

_WORD = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                                 # U.S., a.m.
    | [^\W_]+ (?: [-&_\u2010\u2011][^\W_]+               # coal-fired, AT&T
                | ['\u2019](?!(?:s|re|ve|ll|d|m)\b)[^\W_]+   # O'Brien, don't; not Trump's
                | \.(?=(?-i:[a-z\d]))[^\W_]+              # 3.5, example.com
                | ,(?=\d{3}\b)\d+                        # 1,200
                | :(?=\d\d\b)\d+                         # 9:30
                | [\u0300-\u036f]+[^\W_]*                # combining marks
              )*
    | ['\u2019](?:s|re|ve|ll|d|m)\b                      # clitics
    | \.{2,} | -{2,} | `` | ''                           # ellipsis, dash, typewriter quotes
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Offsets of the words and marks of ``text[start:end]``, in order, none overlapping.

    Every code point that is not white space is in exactly one of them.
    """
    return [m.span() for m in _WORD.finditer(text, start, len(text) if end is None else end)]
