"""Basis: what the grounds of a charge come to, in law's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from counterproof.grounds.ground import Kind

Basis = Literal[
    "own_confession_only", "accomplice_only", "confession_and_accomplice", "nothing_stated", "other"
]  # fmt: skip


def basis(kinds: Iterable[Kind]) -> Basis:
    """What a charge rests on by the kinds of its grounds."""
    match sorted(set(kinds)):
        case []:
            return "nothing_stated"
        case ["own_confession"]:
            return "own_confession_only"
        case ["accomplice"]:
            return "accomplice_only"
        case ["accomplice", "own_confession"]:
            return "confession_and_accomplice"
    return "other"
