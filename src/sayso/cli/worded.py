"""What a figure, a date, a place or a medium comes to, in a few plain words."""

from __future__ import annotations

from sayso.cli.printable import printable
from sayso.model import Date, Figure, Medium, Place

_NOT_COUNTED = frozenset(["percent", "percentage points", "fraction", "times"])
_MOST_DIGITS = 30
_LONGEST = 10**9


def figure_words(figure: Figure, whole: Figure | None) -> str:
    """Give a figure with its value.

    Args:
        figure: to be told.
        whole: the figure that it is a part of.
    """
    unit = printable(figure.unit or "")
    plain = not unit or unit in _NOT_COUNTED or figure.currency or unit in figure.text
    head = printable(figure.text) if plain else f"{printable(figure.text)} {unit}"
    parts = [value_words(figure)]
    if figure.per:
        parts.append(f"per {printable(figure.per)}")
    if whole is not None:
        parts.append(f"part of “{printable(whole.text)}”")
    if figure.as_of:
        parts.append(f"as of {time_words(figure.as_of)}")
    return f"{head}: {', '.join(parts)}"


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
    return printable(text[figure.start : end] if unit and whole else figure.text)


def date_words(date: Date, dated: bool) -> str:
    """Give a date with its days.

    Args:
        date: to be told.
        dated: whether it is known on which day the report was published.
    """
    first, last = map(time_words, (date.first or "", date.last or ""))
    if first and last:
        days = first if first == last else f"{first} to {last}"
    elif first or last:
        days = f"from {first}" if first else f"until {last}"
    else:
        # "30 February" is no day whatever the report's own.
        counts = any(character.isdigit() for character in date.text)
        days = "day not known" if dated or counts else "day not known: the report has no date"
    return f"{printable(date.text)}: {days}"


def place_words(place: Place) -> str:
    """Give a place with its name, its country and where it lies."""
    parts = [] if place.name in (place.text, _country(place)) else [printable(place.name)]
    if place.country:
        parts.append(_country(place))
    if place.latitude is not None and place.longitude is not None:
        north, east = ("N", "S")[place.latitude < 0], ("E", "W")[place.longitude < 0]
        parts.append(f"{abs(place.latitude):.2f} {north} {abs(place.longitude):.2f} {east}")
    if place.geonames is None:
        parts.append("not in the gazetteer")
    return f"{printable(place.text)}: {', '.join(parts)}"


def medium_words(medium: Medium) -> str:
    """Give a medium with its title, how long it runs and when it was released."""
    parts: list[str] = [medium.kind]
    if medium.title:
        parts.append(f"“{printable(medium.title)}”")
    if medium.duration_s is not None:
        parts.append(_duration(medium.duration_s))
    if medium.published:
        parts.append("released " + " to ".join(map(time_words, medium.published.split("/", 1))))
    return f"{printable(medium.text)}: {', '.join(parts)}"


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


def _amount(number: float, figure: Figure) -> str:
    shown = _number(number)
    if figure.currency:
        return f"{shown} {printable(figure.currency)}"
    if figure.unit == "percent":
        return f"{shown} %"
    return f"{shown} times" if figure.unit == "times" else shown


def _number(number: float) -> str:
    """Give a number with its digits in threes, and no more of them than people read."""
    if isinstance(number, int):
        shown = f"{number:,}"
        digits = sum(map(str.isdigit, shown))
        return shown if digits <= _MOST_DIGITS else f"a number of {digits} digits"
    if number.is_integer() and abs(number) < 10**_MOST_DIGITS:
        return f"{int(number):,}"
    return f"{number:,.6g}" if abs(number) < 1 else f"{number:,.12g}"


def _duration(seconds: float) -> str:
    """Give a length of time in hours, minutes and seconds."""
    whole = int(seconds) if 0 <= seconds < _LONGEST else -1
    if whole != seconds:
        return f"{_number(seconds)} s"
    units = ((whole // 3600, "h"), (whole // 60 % 60, "min"), (whole % 60, "s"))
    return " ".join(f"{count} {unit}" for count, unit in units if count) or "0 s"


def time_words(time: str) -> str:
    """Give a day, or a day and a time of day, as people read it."""
    return printable(time).replace("T", " ")


def _country(place: Place) -> str:
    """Name a place's country, as its code where it has no name."""
    from sayso.names.gazetteer import gazetteer

    known = gazetteer().country(place.country or "")
    return known.name if known else printable(place.country or "")
