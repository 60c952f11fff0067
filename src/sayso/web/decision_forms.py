"""What a form about a claim asks for, as decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sayso.errors import UsageError
from sayso.model.decision import DecisionKind, Verdict

Form = Mapping[str, str]

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PART = re.compile(r"(figure|date)\.([fd][0-9a-f]{16})\.\w+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A decision that somebody asks for.

    Attributes:
        kind: what it is about.
        verdict: whether the program is right, something else holds, or it is not so.
        value: what holds instead, by field.
    """

    kind: DecisionKind
    verdict: Verdict
    value: dict[str, str] = field(default_factory=dict)


def wanted_of_claim(form: Form) -> list[Wanted]:
    """Read the form about a claim.

    Args:
        form: ``do`` is "save", "right" or "none"; each field as it is now, and as ``was.`` and its
            name as it was when the page was made, so that only what was changed is decided.

    Raises:
        UsageError: if nothing was changed, or a number or a day is none.
    """
    if form.get("do") == "none":
        return [Wanted("no_claim", "confirm")]
    if form.get("do") == "right":
        return list(_confirmed(form))
    found = [*_changed(form), *_figures(form), *_dates(form)]
    if not found:
        raise UsageError("nothing was changed; correct a field first, or say that all is right")
    return found


def wanted_of_report(form: Form) -> list[Wanted]:
    """Read the form about a report: who published it, and when.

    Raises:
        UsageError: if nothing was changed, or the day is none.
    """
    found = []
    if _differs(form, "outlet"):
        name = _get(form, "outlet")
        found.append(Wanted("outlet", "correct", {"name": name}) if name else _gone("outlet"))
    if _differs(form, "published"):
        found.append(Wanted("published", "correct", {"value": _day(form, "published")}))
    if not found:
        raise UsageError("nothing was changed; correct a field first")
    return found


def _changed(form: Form) -> Iterator[Wanted]:
    if _differs(form, "speaker.name") or _differs(form, "speaker.kind"):
        yield Wanted("speaker", "correct", _named(form, "speaker"))
    if _differs(form, "for.name") or (_get(form, "for.name") and _differs(form, "for.kind")):
        value = _named(form, "for")
        yield Wanted("for", "correct", value) if "name" in value else _gone("for")
    if _differs(form, "act"):
        yield Wanted("act", "correct", {"value": _get(form, "act")})
    if _differs(form, "certainty"):
        yield Wanted("certainty", "correct", {"value": _get(form, "certainty")})


def _figures(form: Form) -> Iterator[Wanted]:
    for key in _ids(form, "figure"):
        name = f"figure.{key}"
        if form.get(f"{name}.none"):
            yield Wanted("figure", "reject", {"figure": key})
        elif any(_differs(form, f"{name}.{part}") for part in ("low", "high", "about", "unit")):
            value = {
                "figure": key,
                "low": _number(form, f"{name}.low"),
                "high": _number(form, f"{name}.high"),
                "unit": _get(form, f"{name}.unit"),
                "approximate": "yes" if _get(form, f"{name}.about") else "",
            }
            yield Wanted("figure", "correct", {at: each for at, each in value.items() if each})


def _dates(form: Form) -> Iterator[Wanted]:
    for key in _ids(form, "date"):
        name = f"date.{key}"
        if form.get(f"{name}.none"):
            yield Wanted("date", "reject", {"date": key})
        elif _differs(form, f"{name}.from") or _differs(form, f"{name}.to"):
            value = {"from": _day(form, f"{name}.from"), "to": _day(form, f"{name}.to")}
            if value["from"] and value["to"] and value["from"][:10] > value["to"][:10]:
                raise UsageError("the last day lies before the first")
            said = {at: each for at, each in value.items() if each}
            yield Wanted("date", "correct", {"date": key, **said})


def _confirmed(form: Form) -> Iterator[Wanted]:
    kinds: tuple[tuple[DecisionKind, str], ...] = (
        ("speaker", "speaker.kind"),
        ("for", "for.name"),
        ("act", "act"),
        ("certainty", "certainty"),
    )
    for kind, name in kinds:
        if _get(form, f"was.{name}"):
            yield Wanted(kind, "confirm")
    for key in _ids(form, "figure"):
        yield Wanted("figure", "confirm", {"figure": key})
    for key in _ids(form, "date"):
        yield Wanted("date", "confirm", {"date": key})


def _gone(kind: DecisionKind) -> Wanted:
    return Wanted(kind, "reject")


def _ids(form: Form, thing: str) -> list[str]:
    found = (_PART.fullmatch(name) for name in form)
    return list(dict.fromkeys(each[2] for each in found if each and each[1] == thing))


def _named(form: Form, thing: str) -> dict[str, str]:
    value = {part: _get(form, f"{thing}.{part}") for part in ("name", "kind")}
    return {part: said for part, said in value.items() if said}


def _differs(form: Form, name: str) -> bool:
    return f"was.{name}" in form and _get(form, name) != _get(form, f"was.{name}")


def _get(form: Form, name: str) -> str:
    return " ".join(form.get(name, "").split())


def _number(form: Form, name: str) -> str:
    text = _get(form, name).replace(",", "").replace("\u202f", "")
    if text and not _NUMBER.fullmatch(text):
        raise UsageError(f'"{text[:40]}" is no number; write it as 1200 or 12.5')
    return text


def _day(form: Form, name: str) -> str:
    text = _get(form, name)
    if text and not _DAY.fullmatch(text):
        raise UsageError(f'"{text[:40]}" is no day; write it as 2024-08-28')
    return text
