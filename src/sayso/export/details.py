"""The JSON objects of a report's figures, dates, places and media."""

from __future__ import annotations

import math
from typing import Any

from sayso.model import Date, Figure, Medium, Place, Report

KINDS = ("figures", "dates", "places", "media")

JsonObject = dict[str, Any]


def detail_objects(report: Report) -> dict[str, list[JsonObject]]:
    """Give the objects of all that a report's words name, by kind."""
    return {
        "figures": [figure_object(one) for one in report.figures],
        "dates": [_date(one) for one in report.dates],
        "places": [_place(one) for one in report.places],
        "media": [_medium(one) for one in report.media],
    }


def figure_object(figure: Figure) -> JsonObject:
    """Give the object that stands for a figure under ``figures``."""
    return {
        **_words(figure),
        "low": _finite(figure.low),
        "high": _finite(figure.high),
        "approximate": figure.approximate,
        "unit": figure.unit,
        "currency": figure.currency,
        "per": figure.per,
        "part_of": figure.part_of,
        "as_of": figure.as_of,
    }


def _date(date: Date) -> JsonObject:
    return {**_words(date), "from": date.first, "to": date.last}


def _place(place: Place) -> JsonObject:
    return {
        **_words(place),
        "name": place.name,
        "country": place.country,
        "latitude": _finite(place.latitude),
        "longitude": _finite(place.longitude),
        "geonames": place.geonames,
    }


def _medium(medium: Medium) -> JsonObject:
    return {
        **_words(medium),
        "kind": medium.kind,
        "title": medium.title,
        "duration_s": _finite(medium.duration_s),
        "published": medium.published,
    }


def _words(detail: Figure | Date | Place | Medium) -> JsonObject:
    return {"id": detail.id, "start": detail.start, "end": detail.end, "text": detail.text}


def _finite(number: float | None) -> float | None:
    """Give a number as JSON can hold it, which has none for "without end" and "no number"."""
    # An integer is always finite, and may be larger than any float.
    return None if isinstance(number, float) and not math.isfinite(number) else number
