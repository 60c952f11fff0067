"""The application: a desk behind pages and an API."""

from __future__ import annotations

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from sayso import __version__
from sayso.errors import DeskError, SaysoError, UsageError
from sayso.ledger.desk import Desk
from sayso.web.asking import wants_json
from sayso.web.pages import PAGES
from sayso.web.reader import Reader, working
from sayso.web.rendering import FOLDER, page
from sayso.web.safety.cookies import Cookies
from sayso.web.safety.forms import checked
from sayso.web.settings import Settings


def create_app(desk: Desk, settings: Settings | None = None) -> FastAPI:
    """Make the application that serves a desk.

    Args:
        desk: stays open as long as the application runs.
        settings: how it is served.
    """
    app = FastAPI(
        title="sayso",
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=working,
        dependencies=[Depends(checked)],
    )
    app.state.desk = desk
    app.state.reader = Reader(desk)
    app.state.settings = settings or Settings()
    app.state.links = [module.LINK for module in PAGES if hasattr(module, "LINK")]
    for module in PAGES:
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=FOLDER / "static"), name="static")
    app.add_middleware(Cookies)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(SaysoError, _refused)
    return app


def told(request: Request, status: int, words: str) -> Response:
    """An answer that is one clear line."""
    if wants_json(request):
        return JSONResponse({"error": words}, status)
    return page(request, "error.html", status=status, words=words)


async def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    words = str(getattr(error, "detail", error))
    return told(request, status, "There is no such page." if words == "Not Found" else words)


async def _invalid(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else ()
    words = "; ".join(f"{each['loc'][-1]}: {each['msg']}" for each in found)
    return told(request, 422, words or "The request is not valid.")


async def _refused(request: Request, error: Exception) -> Response:
    status = 503 if isinstance(error, DeskError) else 400 if isinstance(error, UsageError) else 500
    return told(request, status, str(error))
