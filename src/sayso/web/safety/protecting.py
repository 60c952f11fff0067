"""All that a request has to pass before a page sees it, in its order."""

from __future__ import annotations

from fastapi import Depends, params
from starlette.middleware import Middleware

from sayso.web.safety.bodies import Bodies
from sayso.web.safety.cookies import Cookies
from sayso.web.safety.cross_site import CrossSite
from sayso.web.safety.forms import checked
from sayso.web.safety.headers import SafeHeaders
from sayso.web.safety.hosts import Hosts
from sayso.web.safety.who import Who


def gates() -> list[Middleware]:
    """The middleware, outermost first: each relies on those before."""
    return [Middleware(each) for each in (SafeHeaders, Hosts, CrossSite, Cookies, Who, Bodies)]


def form_check() -> params.Depends:
    """What each route depends on: the form's token."""
    found: params.Depends = Depends(checked)
    return found
