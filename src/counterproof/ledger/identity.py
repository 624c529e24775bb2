"""Stable ids: SHA-256 of RFC 8785 canonical JSON, so that equal things have equal ids on every machine and run."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import rfc8785

_READER = json.JSONDecoder()
"""Kept between calls, and asked for the value alone: half the time of `json.loads` for values of a few words."""


def canonical(value: Any) -> bytes:
    """The canonical JSON (RFC 8785) of a value made of dicts, lists, strings, whole numbers, booleans and None."""
    return rfc8785.dumps(value)


def parsed(data: bytes) -> Any:
    """The value that JSON without blanks around it stands for. Raises ValueError."""
    text = data.decode()
    value, end = _READER.raw_decode(text)
    if end != len(text):
        raise ValueError("something stands after the end of the JSON")
    return value


def content_id(kind: str, value: Any) -> str:
    """An id such as `st-3f0c9a...`: the kind's letters and 16 hexadecimal digits of the value's hash."""
    return f"{kind}-{hashlib.sha256(canonical([kind, value])).hexdigest()[:16]}"
