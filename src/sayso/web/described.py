"""The description of the API, as it really answers (OpenAPI)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from fastapi import FastAPI

_METHODS: Final = ("get", "put", "post", "delete", "patch")
_FAULT: Final = {
    "title": "Fault",
    "type": "object",
    "properties": {"error": {"type": "string", "description": "what went wrong, one line"}},
    "required": ["error"],
}
_FAULTY: Final[dict[str, Any]] = {
    "description": "What went wrong, in one line.",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Fault"}}},
}
_TOKEN: Final = {
    "type": "http",
    "scheme": "bearer",
    "description": "Where a desk is served beyond its own machine: what sayso user token printed.",
}
_ABOUT: Final = (
    "What is kept in a desk, and what its pages can do. Times are ISO 8601; ids are those of "
    "sayso read and sayso weigh; what is not known is null or an empty list."
)


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that the API can be asked for.

    Attributes:
        method: in capitals.
        path: with names in braces for what varies.
        about: what it does.
        parameters: names of what can be said in the address, and what they mean.
    """

    method: str
    path: str
    about: str
    parameters: tuple[tuple[str, str], ...]


class DescribedApp(FastAPI):
    """An application that describes the faults of its API, and of its pages says nothing."""

    def openapi(self) -> dict[str, Any]:
        """The description, as a JSON object."""
        if self.openapi_schema is None:
            self.openapi_schema = _mended(super().openapi())
        return self.openapi_schema


def operations(described: dict[str, Any]) -> dict[str, list[Operation]]:
    """What a description has, by subject, in its order."""
    found: dict[str, list[Operation]] = {}
    for path, method, each in _each(described):
        about = each.get("description") or each.get("summary") or ""
        parameters = tuple(
            (given["name"], given.get("description", "")) for given in each.get("parameters", ())
        )
        subject = next(iter(each.get("tags", ())), "more")
        made = Operation(method.upper(), path, " ".join(about.replace("`", "").split()), parameters)
        found.setdefault(subject, []).append(made)
    return found


def _mended(described: dict[str, Any]) -> dict[str, Any]:
    described["info"]["description"] = _ABOUT
    described["paths"] = {
        path: each for path, each in described["paths"].items() if path.startswith("/api/")
    }
    for _, _, each in _each(described):
        each["responses"].pop("422", None)
        for status, answer in each["responses"].items():
            if status >= "4":
                answer.setdefault("content", _FAULTY["content"])
        each["responses"].setdefault("default", _FAULTY)
    parts = described.setdefault("components", {})
    schemas = parts.setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas["Fault"] = _FAULT
    parts["securitySchemes"] = {"token": _TOKEN}
    described["security"] = [{}, {"token": []}]
    return described


def _each(described: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in described["paths"].items():
        for method in _METHODS:
            if method in methods:
                yield path, method, methods[method]
