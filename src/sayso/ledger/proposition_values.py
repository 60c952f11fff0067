"""What a figure comes to, in a few plain words."""

from __future__ import annotations

from sayso.model import Figure

_MOST_DIGITS = 30


def value_words(figure: Figure) -> str:
    """Give the value of a figure alone: "about 30 or more", "5,000 USD", "12 %"."""
    low, high = figure.low, figure.high
    about = "about " if figure.approximate else ""
    if low is not None and low == high:
        return about + _amount(low, figure)
    if low is not None and high is not None:
        return f"{about}{_amount(low, figure)} to {_amount(high, figure)}"
    if low is not None:
        return f"{about}{_amount(low, figure)} or more"
    return f"{about}{_amount(high, figure)} or less" if high is not None else "not known"


def figure_passage(figure: Figure, text: str) -> str:
    """Give the words of a figure, with the thing counted where that follows them at once.

    Args:
        figure: whose words.
        text: of its report.
    """
    unit = figure.unit or ""
    end = figure.end + 1 + len(unit)
    follows = text[figure.end + 1 : end] == unit and text[figure.end : figure.end + 1].isspace()
    whole = follows and not text[end : end + 1].isalnum()
    return " ".join((text[figure.start : end] if unit and whole else figure.text).split())


def number_words(number: float) -> str:
    """Give a number with its digits in threes, and no more of them than people read."""
    if isinstance(number, int):
        shown = f"{number:,}"
        digits = sum(map(str.isdigit, shown))
        return shown if digits <= _MOST_DIGITS else f"a number of {digits} digits"
    if number.is_integer() and abs(number) < 10**_MOST_DIGITS:
        return f"{int(number):,}"
    return f"{number:,.6g}" if abs(number) < 1 else f"{number:,.12g}"


def _amount(number: float, figure: Figure) -> str:
    shown = number_words(number)
    if figure.currency:
        return f"{shown} {figure.currency}"
    if figure.unit == "percent":
        return f"{shown} %"
    return f"{shown} times" if figure.unit == "times" else shown
