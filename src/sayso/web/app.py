"""The application: a desk behind pages and an API."""

from __future__ import annotations

from anyio import CapacityLimiter
from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from sayso import __version__
from sayso.ledger.desk import Desk
from sayso.web.described import DescribedApp
from sayso.web.pages import PAGES
from sayso.web.pages.login import AT_ONCE
from sayso.web.reader import Reader, working
from sayso.web.refusals import answer_errors
from sayso.web.rendering import FOLDER
from sayso.web.safety.attempts import Attempts
from sayso.web.safety.protecting import form_check, gates
from sayso.web.settings import Settings


def create_app(desk: Desk, settings: Settings | None = None) -> FastAPI:
    """Make the application that serves a desk.

    Args:
        desk: stays open as long as the application runs.
        settings: how it is served.
    """
    app = DescribedApp(
        title="sayso",
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=working,
        middleware=gates(),
        dependencies=[form_check()],
    )
    app.state.desk = desk
    app.state.reader = Reader(desk)
    app.state.settings = settings or Settings()
    app.state.attempts = Attempts()
    app.state.passwords = CapacityLimiter(AT_ONCE)
    app.state.links = [module.LINK for module in PAGES if hasattr(module, "LINK")]
    for module in PAGES:
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=FOLDER / "static"), name="static")
    answer_errors(app)
    return app
