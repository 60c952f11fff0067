"""What goes wrong while a request is answered, each in one clear line."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from sayso.errors import DeskError, SaysoError, UsageError
from sayso.web.safety.headers import HEADERS, kept
from sayso.web.told import told

_PLAIN = {
    "Not Found": "There is no such page.",
    "Method Not Allowed": "This address does not take that kind of request.",
    "There was an error parsing the body": "What was sent cannot be read.",
}
_UNEXPECTED = "Something went wrong here, and nothing was changed. The server's output says more."


def answer_errors(app: FastAPI) -> None:
    """Let an application answer what goes wrong with a page, or with JSON under ``/api``."""
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(SaysoError, _sayso)
    app.add_exception_handler(Exception, _unexpected)


async def _http(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 500)
    words = str(getattr(error, "detail", error))
    return told(request, status, _PLAIN.get(words, words), getattr(error, "headers", None))


async def _invalid(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else ()
    lines = [f"{_place(each['loc'])}: {each['msg']}" for each in found]
    return told(request, 422, "; ".join(lines) or "The request is not valid.")


async def _sayso(request: Request, error: Exception) -> Response:
    status = 503 if isinstance(error, DeskError) else 400 if isinstance(error, UsageError) else 500
    return told(request, status, str(error))


async def _unexpected(request: Request, error: Exception) -> Response:
    """Answered outside of the middleware, hence with its headers."""
    answer = told(request, 500, _UNEXPECTED)
    answer.headers.update({**HEADERS, "Cache-Control": kept(request.scope)})
    return answer


def _place(loc: tuple[str | int, ...]) -> str:
    """Where something is wrong, without the kind of place that comes first."""
    return ".".join(str(each) for each in loc[1:] or loc)
