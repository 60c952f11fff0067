"""Whether a content is quoted word for word, in part, or not at all."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.model import Quotation
from sayso.text import Quoted

_WORD = re.compile(r"[^\W_]+")


def quotation(text: str, content: Sequence[tuple[int, int]], quoted: Sequence[Quoted]) -> Quotation:
    """Compare the words of a content with the quotations of the report.

    Args:
        text: of the report.
        content: offsets of the pieces of the content.
        quoted: quotations of the report, in order, not overlapping.

    Returns:
        "direct" if every word is inside quotation marks, "indirect" if none is, else "mixed".
    """
    begins = [q.inner_start for q in quoted]
    inside = outside = 0
    for start, end in content:
        for word in _WORD.finditer(text, start, end):
            index = bisect_right(begins, word.start()) - 1
            if index >= 0 and word.end() <= quoted[index].inner_end:
                inside += 1
            else:
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"
