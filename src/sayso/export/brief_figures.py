"""The values that a proposition's statements give, as lines of a brief."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from sayso.export.brief_document import Line, Piece, plain, quoted
from sayso.export.brief_sources import Sources
from sayso.export.brief_words import amount_words, one_line
from sayso.model import Figure

_RATIOS: Final = frozenset(["percent", "percentage points", "fraction", "times"])
_WORDINGS: Final = 4


@dataclass(slots=True)
class _Value:
    """A value.

    Attributes:
        figure: the first that has it.
        given: statements that give it.
        denied: statements that deny what they give it for.
        units: things counted, as worded, by the same in small letters.
        wordings: the words that reports have for it.
    """

    figure: Figure
    given: list[str] = field(default_factory=list)
    denied: list[str] = field(default_factory=list)
    units: dict[str, str] = field(default_factory=dict)
    wordings: dict[str, str] = field(default_factory=dict)


def figure_lines(sources: Sources) -> Iterator[Line]:
    """Each value once, with who gives it; a part beside its own whole is another count."""
    values: dict[tuple[object, ...], _Value] = {}
    for member in sources.proposition.members:
        said = sources.said.get(member.statement)
        if said is None:
            continue
        inside = said.statement.figures
        for figure in said.figures:
            if figure.id in inside and figure.part_of not in inside:
                value = values.setdefault(_key(figure), _Value(figure))
                denies = (member.certainty or "").endswith("-")
                (value.denied if denies else value.given).append(member.statement)
                if figure.unit:
                    value.units.setdefault(figure.unit.casefold(), one_line(figure.unit))
                words = _worded(figure, sources.reports[said.report].text)
                value.wordings.setdefault(words.casefold(), words)
    for value in values.values():
        yield tuple(_pieces(value, sources))


def _pieces(value: _Value, sources: Sources) -> Iterator[Piece]:
    yield plain(f"{_called(value)}: ")
    yield from sources.givers(value.given)
    if value.denied:
        yield plain("; denied by " if value.given else "denied by ")
        yield from sources.givers(value.denied)
    told = [each for each in value.wordings.values() if not each.replace(",", "").isdecimal()]
    for number, words in enumerate(told[:_WORDINGS]):
        yield plain(", " if number else " – ")
        yield quoted(words)
    if len(told) > _WORDINGS:
        yield plain(" …")


def _key(figure: Figure) -> tuple[object, ...]:
    ratio = figure.unit if figure.unit in _RATIOS else None
    held = (figure.low, figure.high, figure.approximate, figure.as_of)
    return (*held, ratio, figure.currency, figure.per)


def _called(value: _Value) -> str:
    """The value with the thing counted, where all agree what that is."""
    figure = value.figure
    unit = next(iter(value.units.values())) if len(value.units) == 1 else ""
    plain_unit = not figure.currency and figure.unit not in _RATIOS
    return amount_words(figure, unit if plain_unit else "")


def _worded(figure: Figure, text: str) -> str:
    """The words of a figure, with the thing counted where that follows them at once."""
    unit = figure.unit or ""
    end = figure.end + 1 + len(unit)
    follows = text[figure.end + 1 : end] == unit and text[figure.end : figure.end + 1].isspace()
    whole = unit and follows and not text[end : end + 1].isalnum()
    return one_line(text[figure.start : end] if whole else figure.text)
