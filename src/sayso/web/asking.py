"""What a request is about: the desk, and who asks."""

from __future__ import annotations

from dataclasses import replace

from fastapi import Request

from sayso.ledger.desk import Desk


def desk_of(request: Request) -> Desk:
    """The desk that is served, with whoever asks at it."""
    desk: Desk = request.app.state.desk
    who = getattr(request.state, "who", None)
    return replace(desk, who=who) if who else desk


def wants_json(request: Request) -> bool:
    """Whether a program asks, and not a person."""
    return request.url.path.startswith("/api/")
