"""What is in dispute about a proposition, in words: who says what against whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.text import Text

from sayso.cli.passages import quoted
from sayso.cli.printable import printable
from sayso.cli.sources import count
from sayso.cli.weighed_clashes import Clash, Side

_MOST = 6


def dispute_rows(
    clashes: Sequence[Clash], every: bool, reasons: bool = False
) -> Iterator[tuple[str, Text]]:
    """Give a label and the sides of each clash.

    Args:
        clashes: of a proposition.
        every: whether all are given, with all their outlets, however many.
        reasons: whether to say why they are clashes.
    """
    most = None if every else _MOST
    shown = clashes if most is None or len(clashes) <= most + 1 else clashes[:most]
    for clash in shown:
        between = "after " if clash.label == "update" else "against "
        words = Text()
        for number, side in enumerate(clash.sides):
            if number:
                words.append("\n" + between, style="dim")
            words.append_text(_side(side, most))
        for reason in clash.reasons if reasons else ():
            words.append("\n" + printable(reason), style="dim")
        yield clash.label, words
    if len(shown) < len(clashes):
        yield "", Text(f"and {len(clashes) - len(shown):,} more: --all", style="dim")


def clash_words(clashes: Sequence[Clash]) -> str:
    """Say how many clashes there are: "2 contradictions, 1 update"; "" where there is none."""
    labels: Counter[str] = Counter()
    for clash in clashes:
        labels[clash.label] += clash.number
    return ", ".join(count(number, label) for label, number in labels.items())


def _side(side: Side, most: int | None) -> Text:
    words = quoted(side.words)
    if side.mark:
        words.append(f" [{side.mark}]", style="dim italic")
    if side.givers.reports:
        words.append(f" – {side.givers.words(most)}", style="dim")
    return words
