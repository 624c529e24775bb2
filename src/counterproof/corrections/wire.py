"""Wire: frozen values as JSON and back, for statements and everything that they are made of.

A field that has its default is left out, and a field that is not known is passed over, so that what an earlier version
wrote is read by a later one. Dates are written as their canonical EDTF text.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from counterproof.errors import IntegrityError
from counterproof.times import VagueDate, parse, write

T = TypeVar("T")


def to_json(value: Any) -> Any:
    """A frozen value as JSON."""
    if isinstance(value, VagueDate):
        return write(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = ((field, getattr(value, field.name)) for field in dataclasses.fields(value))
        return {field.name: to_json(held) for field, held in fields if held != field.default}
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    return value


def from_json(kind: type[T], raw: Any) -> T:
    """A value of that class from JSON. Raises IntegrityError where it is none."""
    return cast("T", _made(kind, raw))


def _made(kind: Any, raw: Any) -> Any:
    if kind is VagueDate:
        return _checked(kind, parse, raw) if isinstance(raw, str) else _refuse(kind)
    if dataclasses.is_dataclass(kind):
        return _object(kind, raw)
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return None if raw is None and type(None) in inside else _made(inside[0], raw)
    if origin is tuple:
        return tuple(_made(inside[0], item) for item in raw) if isinstance(raw, list | tuple) else _refuse(kind)
    if origin is Literal:
        return raw if isinstance(raw, str) and raw in inside else _refuse(kind)
    return raw if type(raw) is kind else _refuse(kind)


def _object(kind: Any, raw: Any) -> Any:
    if not isinstance(raw, dict):
        return _refuse(kind)
    held = {name: _made(hint, raw[name]) for name, hint in _fields(kind) if name in raw}
    return _checked(kind, lambda given: kind(**given), held)


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in dataclasses.fields(kind))


def _checked(kind: Any, make: Any, given: Any) -> Any:
    try:
        return make(given)
    except (ValueError, TypeError):
        return _refuse(kind)


def _refuse(kind: Any) -> Any:
    raise IntegrityError(f"this is not what a {getattr(kind, '__name__', str(kind))} looks like in JSON")
