"""The JSON that was written before, back into reports, with every passage checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, TextIO

from sayso.errors import Damaged
from sayso.export.members import BrokenJson, members
from sayso.model import Claim, Report, Span

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_OPENING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:sayso|reports|failed|report)"\s*:')
_REQUIRED = frozenset(field.name for field in fields(Report))


def holds_reports(opening: bytes) -> bool:
    """Whether a file that begins with these bytes is JSON (or JSON lines) that sayso wrote."""
    return _OPENING.match(opening) is not None


def reports_in(stream: TextIO) -> Iterator[Report]:
    """Read the reports of a JSON that sayso wrote, one after the other, with their claims.

    The failures that it records belong to the run that wrote it and are passed over.

    Args:
        stream: the JSON; of all of it only one report is held at a time.

    Raises:
        Damaged: where it is not in the shape that sayso writes, or a passage does not stand
            where it says; the reports before that place are good.
    """
    number = 0
    try:
        for name, value in members(stream, "reports"):
            if name == "report":
                raise Damaged("these are claims without their reports; give the JSON instead")
            if name == "reports":
                number += 1
                yield _report(value, number)
    except BrokenJson as error:
        after = f" after report {number}" if number else ""
        raise Damaged(f"not the JSON that sayso wrote: {error}{after}") from error
    except UnicodeDecodeError as error:
        raise Damaged("not the JSON that sayso wrote: it is not in UTF-8") from error


def _report(value: Any, number: int) -> Report:
    from pydantic import ValidationError

    where = f"report {number}"
    if not isinstance(value, dict):
        raise Damaged(f"{where} is no object")
    absent = sorted(_REQUIRED - value.keys())
    if absent:
        raise Damaged(f'{where} has no "{absent[0]}"')
    try:
        report = _reports().validate_python(_named_as_in_model(value))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise Damaged(f"{where}, {place}: {first['msg']}") from error
    _check(report, where)
    return report


def _named_as_in_model(value: dict[str, Any]) -> dict[str, Any]:
    """Name the body that a speaker speaks for as the model does: "for" is a word of Python's."""
    for claim in value["claims"] if isinstance(value["claims"], list) else ():
        speaker = claim.get("speaker") if isinstance(claim, dict) else None
        if isinstance(speaker, dict):
            speaker["on_behalf"] = speaker.pop("for", None)
    return value


@cache
def _reports() -> TypeAdapter[Report]:
    from pydantic import TypeAdapter

    return TypeAdapter(Report)


def _check(report: Report, where: str) -> None:
    try:
        report.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Damaged(f"{where}: its text has half a character at {error.start}") from error
    for block in report.blocks:
        if not 0 <= block.start <= block.end <= len(report.text):
            raise Damaged(f"{where}: no block can stand at {block.start}-{block.end}")
    for link in report.links:
        if report.text[link.start : link.end] != link.text:
            raise Damaged(f"{where}: no such link stands at {link.start}-{link.end}")
    _check_nesting(report, where)
    for claim in report.claims:
        for span in _spans(claim):
            if span.report in (None, report.id) and not span.holds_in(report.text):
                raise Damaged(
                    f"{where}, claim {claim.id}: other words stand at {span.start}-{span.end}"
                )
        sure = (claim.confidence, claim.sure.speaker, claim.sure.act, claim.sure.certainty)
        for value in sure:
            if value is not None and not 0 <= value <= 1:
                raise Damaged(f"{where}, claim {claim.id}: {value} is no probability")


def _check_nesting(report: Report, where: str) -> None:
    around = {claim.id: claim.within for claim in report.claims}
    sound: set[str] = set()
    for claim in report.claims:
        path: set[str] = set()
        at: str | None = claim.id
        while at is not None and at not in sound:
            if at in path:
                raise Damaged(f"{where}, claim {claim.id}: it stands inside itself")
            path.add(at)
            outer = around[at]
            if outer is not None and outer not in around:
                raise Damaged(f"{where}, claim {at}: there is no claim {outer} around it")
            at = outer
        sound |= path


def _spans(claim: Claim) -> Iterator[Span]:
    yield from claim.source
    yield from claim.cue
    yield from claim.content
    for statement in claim.statements:
        yield from statement.spans
    for speaker in (claim.speaker, *claim.chain):
        if speaker is not None and speaker.mention is not None:
            yield speaker.mention
