"""Objects read from JSON into the types of the model, each key and type checked."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

from sayso.errors import Damaged

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Made = TypeVar("Made")

_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
_AS_WRITTEN = {"on_behalf": "for", "first": "from", "last": "to"}


def whole_object(kind: type, value: Any, where: str) -> dict[str, Any]:
    """Give a JSON value that is an object with every key of a dataclass.

    Raises:
        Damaged: where it is none, or a key is not there.
    """
    if not isinstance(value, dict):
        raise Damaged(f"{where} is no object")
    absent = sorted({field.name for field in fields(kind)} - value.keys())
    if absent:
        raise Damaged(f'{where} has no "{absent[0]}"')
    return value


def validated(kind: type[Made], value: dict[str, Any], where: str) -> Made:
    """Make a dataclass of the model from an object whose keys are named as its fields.

    Raises:
        Damaged: with the first key whose value is not of its type, named as in the JSON.
    """
    from pydantic import ValidationError

    try:
        made: Made = _adapter(kind).validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(_AS_WRITTEN.get(str(part), str(part)) for part in first["loc"])
        raise Damaged(f"{where}, {place}: {first['msg']}") from error
    return made


def objects_in(value: Any) -> list[dict[str, Any]]:
    """Give those items of a value that are objects; none where it is no list."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _adapter(kind: type) -> TypeAdapter[Any]:
    """The checker of a type, which takes long to make and is made once."""
    from pydantic import TypeAdapter

    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
