"""Stable ids: SHA-256 of RFC 8785 canonical JSON, so that equal things have equal ids on every machine and run."""

from __future__ import annotations

import hashlib
from typing import Any

import rfc8785


def canonical(value: Any) -> bytes:
    """The canonical JSON (RFC 8785) of a value made of dicts, lists, strings, whole numbers, booleans and None."""
    return rfc8785.dumps(value)


def content_id(kind: str, value: Any) -> str:
    """An id such as `st-3f0c9a...`: the kind's letters and 16 hexadecimal digits of the value's hash."""
    return f"{kind}-{hashlib.sha256(canonical([kind, value])).hexdigest()[:16]}"
