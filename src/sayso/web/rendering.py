"""Pages made from templates; whatever stands in them is escaped."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sayso.web import filters, marks
from sayso.web.asking import desk_of
from sayso.web.safety.forms import csrf_field, csrf_token

FOLDER = Path(str(files("sayso.web")))


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Make a page.

    Args:
        request: what is answered.
        template: name of the file in ``templates/``.
        status: of the answer.
        values: what the template shows.
    """
    desk = desk_of(request)
    shown = {
        "request": request,
        "who": desk.who,
        "where": desk.store.where,
        "links": [
            link for link in getattr(request.app.state, "links", ()) if link.path is not None
        ],
        "here": request.url.path,
        "login": getattr(request.state, "login", False),
        **values,
    }
    return HTMLResponse(environment().get_template(template).render(shown), status)


def bare_page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """Make a page for somebody who is not known: nothing of the desk is in it.

    Args:
        request: what is answered.
        template: name of the file in ``templates/``.
        status: of the answer.
        values: what the template shows.
    """
    made = environment().get_template(template).render(request=request, **values)
    return HTMLResponse(made, status)


@cache
def environment() -> Environment:
    """Where templates are loaded: all is escaped, and what is missing is an error."""
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(filters.FILTERS)
    made.globals.update(filters.GLOBALS)
    made.globals.update(csrf_field=csrf_field, csrf_token=csrf_token)
    made.globals.update(marks.GLOBALS)
    return made
