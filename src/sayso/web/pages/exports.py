"""Taking what is shown out of a desk, as a file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import Annotated, Any, Final

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from sayso.errors import UsageError
from sayso.ledger.desk import Desk
from sayso.ledger.exporting import FORMS, Form, Rows, export
from sayso.ledger.overview import overview
from sayso.web.asking import desk_of
from sayso.web.export_query import Wanted, wanted_of
from sayso.web.links import PageLink
from sayso.web.rendering import page

router = APIRouter()
LINK = PageLink("Export", "/export")

_TYPES: Final[dict[Form, str]] = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
}
_IN_MEMORY: Final = 8_000_000
_PIECE: Final = 1 << 16
_ROWS: Final[tuple[Rows, ...]] = ("claims", "propositions")

Ids = Annotated[
    list[Annotated[str, Query(pattern="^[cpr][0-9a-f]{16}$")]],
    Query(max_length=500, description="Ids of claims, or of propositions and reports; none: all."),
]


@router.get("/export", include_in_schema=False)
def exports(request: Request) -> Response:
    """A file with what the address asks for, or, where it asks for nothing, what there is."""
    query, desk = request.query_params, desk_of(request)
    if "what" not in query and "form" not in query:
        return _choices(request, desk)
    form = query.get("form", "json")
    if form not in FORMS:
        raise UsageError(f"a desk is exported as {', '.join(FORMS)}")
    rows = query.get("rows")
    if rows is not None and rows not in _ROWS:
        raise UsageError(f"a row is one of the {' or the '.join(_ROWS)}")
    title = " ".join(query.get("title", "").split())[:200]
    return _file(desk, wanted_of(desk, query), form, rows, title)


@router.get(
    "/api/export",
    tags=["export"],
    operation_id="export",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "The file.",
            "content": {kind.split(";", maxsplit=1)[0]: {} for kind in _TYPES.values()},
        },
        404: {"description": "An id leads nowhere."},
        409: {"description": "Claims stand among propositions or reports."},
    },
)
def export_json(request: Request, id: Ids = [], form: Form = "json") -> Response:  # noqa: A002, B006
    """Export all of a desk, or some claims, propositions or reports."""
    if len({each.startswith("c") for each in id}) > 1:
        raise HTTPException(409, "Export claims alone, or propositions and reports.")
    try:
        return _file(desk_of(request), Wanted(tuple(id) or None, "desk"), form, None, "")
    except UsageError as error:
        raise HTTPException(404, str(error)) from error


def _choices(request: Request, desk: Desk) -> HTMLResponse:
    return page(request, "exports.html", overview=overview(desk, 0))


def _file(desk: Desk, wanted: Wanted, form: Form, rows: Rows | None, title: str) -> Response:
    """All is written before the first byte is sent, so that what goes wrong is told."""
    spool = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
    out = io.TextIOWrapper(
        spool, "utf-8", errors="backslashreplace", newline="", write_through=True
    )
    try:
        export(desk, wanted.ids, form, out, rows=rows, title=title)
    except BaseException:
        spool.close()
        raise
    out.flush()
    out.detach()
    size = spool.tell()
    spool.seek(0)
    headers = {
        "Content-Disposition": f'attachment; filename="sayso-{wanted.name}.{form}"',
        "Content-Length": str(size),
    }
    return StreamingResponse(_pieces(spool), media_type=_TYPES[form], headers=headers)


def _pieces(spool: Any) -> Iterator[bytes]:
    with spool:
        while piece := spool.read(_PIECE):
            yield piece
