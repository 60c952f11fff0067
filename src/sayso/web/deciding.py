"""What forms about decisions ask for, written into the log."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Final, cast

from fastapi import Request

from sayso.errors import SaysoError, UsageError
from sayso.ledger.deciding import companions, first_said, told_of
from sayso.ledger.decision_values import PAIRS, checked
from sayso.ledger.decisions import decide, undo
from sayso.ledger.desk import Desk
from sayso.ledger.kept import kept_reports, waiting
from sayso.ledger.selected import claim_there, find_words
from sayso.ledger.weighing import weigh_waiting
from sayso.model.decision import DecisionKind, Verdict
from sayso.model.identity import statement_id
from sayso.web.asked_form import Asked, way_back
from sayso.web.asking import desk_of
from sayso.web.decision_forms import Wanted, wanted_of_claim, wanted_of_report

_log = logging.getLogger(__name__)
_AT_ONCE: Final = 50
"""Reports that wait at most for somebody to wait for them too."""
_PATIENCE_S: Final = 5.0
_WORDS: Final = 4000
THERE: Final = "these words are a claim here already; correct it where it is shown"


def write(desk: Desk, asked: Asked) -> str:
    """Write down what a form asks for.

    Returns:
        the place on the page to go back to: where the form says, or the claim that was added.

    Raises:
        UsageError: if it does not fit together; says what in one line.
        DeskError: if the desk cannot be written.
    """
    form = _FORMS.get(asked.one("form"))
    if form is None:
        raise UsageError("it is not clear what was decided; load the page again and repeat")
    at, back = form(desk, asked), way_back(asked.one("back"))
    return f"{back.partition('#')[0]}#{at}" if at else back


def follow(request: Request) -> None:
    """Weigh what a decision touches, so that origins follow at once.

    Where a lot waits anyway, or it cannot be done now, it follows in the background: the decision
    itself is kept.
    """
    desk = desk_of(request)
    try:
        if 0 < waiting(desk) <= _AT_ONCE:
            weigh_waiting(desk, patience=_PATIENCE_S)
    except SaysoError as error:
        _log.warning("weighing after a decision: %s", error)
    request.app.state.reader.wake()


def _claim(desk: Desk, asked: Asked) -> None:
    _several(desk, asked, wanted_of_claim(asked.single()))


def _report(desk: Desk, asked: Asked) -> None:
    _several(desk, asked, wanted_of_report(asked.single()))


def _several(desk: Desk, asked: Asked, wanted: Sequence[Wanted]) -> None:
    """All or none: what does not fit is found before the first is written."""
    statement = asked.one("statement")
    for each in wanted:
        checked(each.kind, each.verdict, [statement], each.value, passage=False)
    for each in wanted:
        decide(desk, each.kind, each.verdict, [statement], each.value, _note(asked))


def _add(desk: Desk, asked: Asked) -> str:
    report = asked.one("report")
    kept = kept_reports(desk, [report]).get(report)
    if kept is None:
        raise UsageError("that report is not in the desk any more")
    text, near = kept.report.text, asked.one("near")
    at = int(near) if near.isascii() and near.isdigit() and len(near) < 10 else 0
    found = find_words(text, asked.one("words")[:_WORDS], at)
    if found is None:
        raise UsageError("these words do not stand in the report")
    value = {name: asked.one(name) for name in ("name", "kind", "act", "certainty")}
    for name in ("source", "cue"):
        if words := asked.one(name).strip():
            span = find_words(text, words, found.start)
            if span is None:
                raise UsageError(f'"{words[:80]}" does not stand in the report')
            value[name] = f"{span.start}-{span.end}"
    if not value["name"].strip() and "source" not in value:
        value["kind"] = ""
    passage = report, [(found.start, found.end)]
    if claim_there(desk, passage, value):
        raise UsageError(THERE)
    decide(desk, "claim", "correct", (), value, _note(asked), passage=passage)
    attributed = any(value.get(name, "").strip() for name in ("name", "source", "cue"))
    return statement_id(report, "attributed" if attributed else "outlet", [found])


def _pair(desk: Desk, asked: Asked) -> None:
    kind = asked.one("kind")
    if kind not in (*PAIRS, "citation"):
        raise UsageError("it is not clear what was decided; load the page again and repeat")
    pair = asked.every("statement")
    decide(desk, cast("DecisionKind", kind), _verdict(asked), pair, None, _note(asked))


def _apart(desk: Desk, asked: Asked) -> None:
    statement = asked.one("statement")
    told = told_of(desk, [statement]).get(statement)
    if told is None or told.proposition is None:
        raise UsageError("it stands together with nothing")
    for each in companions(desk, told.proposition):
        if each.statement != statement:
            pair = [statement, each.statement]
            decide(desk, "same_proposition", "reject", pair, None, _note(asked))


def _names(desk: Desk, asked: Asked) -> None:
    outlet = asked.one("of") == "outlet"
    pair = []
    for name in (asked.one("key"), asked.one("other")):
        found = first_said(desk, name, outlet=outlet)
        if found is None:
            what = "outlet" if outlet else "speaker"
            raise UsageError(f'there is no {what} "{" ".join(name.split())[:80]}" in the desk')
        pair.append(found.statement)
    if pair[0] == pair[1]:
        raise UsageError("that is the same name already")
    kind: DecisionKind = "same_outlet" if outlet else "same_speaker"
    decide(desk, kind, _verdict(asked), pair, None, _note(asked))


def _undo(desk: Desk, asked: Asked) -> None:
    undo(desk, asked.one("id"), _note(asked))


def _note(asked: Asked) -> str:
    return asked.one("note").strip()[:2000]


def _verdict(asked: Asked) -> Verdict:
    return "reject" if asked.one("verdict") == "reject" else "confirm"


_FORMS: Final[dict[str, Callable[[Desk, Asked], str | None]]] = {
    "claim": _claim,
    "report": _report,
    "add": _add,
    "pair": _pair,
    "apart": _apart,
    "names": _names,
    "undo": _undo,
}
