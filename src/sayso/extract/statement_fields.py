"""What each statement of a claim carries: its certainty, and what its words name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.attitude.deciding import Attitude, certainty_only
from sayso.extract.details import Details
from sayso.extract.findings import Findings
from sayso.model import Span, Statement, Sure


def filled(
    found: Findings,
    statements: Sequence[Statement],
    whole: Attitude,
    cue: Sequence[int],
    details: Details,
) -> tuple[tuple[Statement, ...], tuple[Span, ...]]:
    """Fill the statements of a claim, and gather the hedges in all of it.

    A statement without a verb of its own ("150 of them women") is as certain as the claim.

    Args:
        found: what was found in the report.
        statements: of the claim, bare.
        whole: how the claim is put.
        cue: indices of the words of the claim's cue.
        details: of the report.
    """
    marked = found.marked
    made, hedges = [], set(whole.signs.hedges)
    for one in statements:
        own = whole
        if len(statements) > 1:
            words = [at for span in one.spans for at in marked.within(span.start, span.end)]
            if words and marked.word(words[0]).lower() == "including":
                words = words[1:]
            alone = certainty_only(found.network, marked, cue, words)
            hedges |= set(alone.signs.hedges)
            own = whole if alone.signs.shape == "phrase" else alone
        stretches = [(span.start, span.end) for span in one.spans]
        made.append(
            replace(
                one,
                certainty=own.certainty,
                negation=own.negation,
                figures=details.standing_in("figures", stretches),
                dates=details.standing_in("dates", stretches),
                places=details.standing_in("places", stretches),
                media=details.standing_in("media", stretches),
            )
        )
    starts, ends = marked.starts, marked.ends
    spans = tuple(Span.of(found.text, starts[at], ends[at]) for at in sorted(hedges))
    return tuple(made), spans


def sure_of(put: Attitude, speaker: float | None) -> Sure:
    """The probabilities of speaker, act and certainty, as the record has them."""

    def rounded(value: float | None) -> float | None:
        return None if value is None else round(value, 4)

    act, certainty = put.sure
    return Sure(rounded(speaker), rounded(act), rounded(certainty))
