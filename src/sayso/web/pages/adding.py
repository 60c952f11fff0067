"""Reports handed over in the browser: files, texts and addresses, and how far reading them is."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, RedirectResponse, Response
from pydantic import BaseModel, Field
from starlette.datastructures import FormData, UploadFile

from sayso.errors import DeskError, UsageError
from sayso.ledger.inbox import (
    AT_ONCE,
    FILE_BYTES,
    Handed,
    Item,
    forget,
    hand_over,
    inbox_of,
    inbox_words,
    try_again,
)
from sayso.web.asking import desk_of
from sayso.web.pages.desk import desk_page
from sayso.web.reader import Reader

router = APIRouter()


class InboxItem(BaseModel):
    """One thing that was handed over."""

    seq: int = Field(description="its number, in the order of arrival")
    name: str = Field(description="the file's name or the address")
    kind: Literal["file", "text", "address"]
    state: Literal["waiting", "reading", "done", "failed"]
    words: str = Field(description="what became of it, one line")
    report: str | None = Field(description="id of the report that it gave")
    who: str = Field(description="who handed it over")
    at: str = Field(description="when, ISO 8601 in UTC")


class InboxState(BaseModel):
    """What waits to be read, and what became of the last things that were handed over."""

    waiting: int
    reading: int
    failed: int
    to_weigh: int = Field(description="reports that are kept but not weighed yet")
    busy: bool = Field(description="whether anything is still to be done")
    words: str = Field(description="how far it is, for people")
    trouble: str = Field(description="what keeps reading from going on; empty where nothing does")
    items: list[InboxItem] = Field(description="the open ones first")


@router.post("/add", include_in_schema=False)
async def add_reports(request: Request) -> Response:
    """Keep what a form brings until it is read, and go back to the desk."""
    wants_json = "application/json" in request.headers.get("accept", "")
    form = await request.form(max_files=AT_ONCE, max_fields=AT_ONCE, max_part_size=FILE_BYTES)
    said = {name: str(form.get(name) or "") for name in ("outlet", "published")}
    try:
        handed = await _handed(form)
        await run_in_threadpool(hand_over, desk_of(request), handed, **said)
    except (UsageError, DeskError) as error:
        status = 400 if isinstance(error, UsageError) else 503
        line = _sentence(str(error))
        if wants_json:
            return JSONResponse({"error": line}, status)
        given = {name: str(form.get(name) or "") for name in ("addresses", "text")} | said
        return await run_in_threadpool(desk_page, request, error=line, given=given, status=status)
    _reader(request).wake()
    if wants_json:
        state = await run_in_threadpool(inbox_state, request)
        return JSONResponse(state.model_dump())
    return RedirectResponse("/#inbox", status_code=303)


@router.post("/inbox", include_in_schema=False)
async def change_inbox(request: Request) -> Response:
    """Try an address once more, or forget something that waits or failed."""
    form = await request.form()
    number = str(form.get("seq") or "")
    if number.isascii() and number.isdigit() and len(number) < 18:
        change = try_again if form.get("do") == "again" else forget
        await run_in_threadpool(change, desk_of(request), int(number))
        _reader(request).wake()
    return RedirectResponse("/#inbox", status_code=303)


@router.get("/api/inbox", tags=["adding"])
def inbox_state(request: Request) -> InboxState:
    """How far reading is: what waits, what is being read, and what became of the last things."""
    inbox = inbox_of(desk_of(request))
    items = [*inbox.open, *inbox.closed]
    return InboxState(
        waiting=inbox.waiting,
        reading=inbox.reading,
        failed=inbox.failed,
        to_weigh=inbox.to_weigh,
        busy=inbox.busy,
        words=inbox_words(inbox),
        trouble=_reader(request).trouble,
        items=[_item(item) for item in items],
    )


async def _handed(form: FormData) -> list[Handed]:
    handed = []
    for file in form.getlist("files"):
        if isinstance(file, UploadFile) and (file.filename or file.size):
            if (file.size or 0) > FILE_BYTES:
                raise UsageError(f"{file.filename}: more than {FILE_BYTES // 1_000_000} MB")
            handed.append(Handed("file", file.filename or "", await file.read()))
    lines = str(form.get("addresses") or "").splitlines()
    handed += [Handed("address", line.strip()) for line in lines if line.strip()]
    text = str(form.get("text") or "")
    if text.strip():
        handed.append(Handed("text", "", text.encode("utf-8", "replace")))
    return handed


def _item(item: Item) -> InboxItem:
    return InboxItem(
        seq=item.seq,
        name=item.name,
        kind=item.kind,
        state=item.state,
        words=item.words,
        report=item.report,
        who=item.who,
        at=item.at,
    )


def _reader(request: Request) -> Reader:
    reader: Reader = request.app.state.reader
    return reader


def _sentence(line: str) -> str:
    return f"Not added: {line}."
