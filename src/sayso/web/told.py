"""Answers that are one clear line: a page for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from sayso.web.asking import wants_json
from sayso.web.rendering import bare_page, page


def told(
    request: Request, status: int, words: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Say one clear line.

    Args:
        request: what is answered.
        status: of the answer.
        words: the line.
        headers: of the answer.
    """
    if wants_json(request):
        answer: Response = JSONResponse({"error": words}, status)
    elif getattr(request.state, "who", None):
        answer = page(request, "error.html", status=status, words=words)
    else:
        answer = bare_page(request, "refused.html", status=status, words=words)
    answer.headers.update(headers or {})
    return answer
