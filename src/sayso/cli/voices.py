"""Whose claims are shown: those of others, the outlet's own, or what is notable of both."""

from __future__ import annotations

from typing import Literal, get_args

from sayso.cli.nesting import around
from sayso.model import Claim, Report
from sayso.values import quantities

Choice = Literal["notable", "attributed", "outlet", "all"]
CHOICES: tuple[Choice, ...] = get_args(Choice)


def chosen(report: Report, choice: Choice) -> tuple[Claim, ...]:
    """Give the claims of a report that a choice leaves, in their order.

    A claim that stands inside another always brings that one with it.

    Args:
        report: with its claims.
        choice: "attributed" to somebody, of the "outlet" itself, "all", or what is "notable":
            all that is attributed, and of the outlet's own what is hedged or has a figure in it.
    """
    if choice == "all":
        return report.claims
    kept = around(report.claims, (claim for claim in report.claims if _fits(claim, report, choice)))
    return tuple(claim for claim in report.claims if claim.id in kept)


def _fits(claim: Claim, report: Report, choice: Choice) -> bool:
    if choice == "notable":
        return claim.voice == "attributed" or bool(claim.cue) or _has_figure(claim, report.text)
    return claim.voice == choice


def _has_figure(claim: Claim, text: str) -> bool:
    return any(quantities(text, span.start, span.end) for span in claim.content)
