"""Verify one certificate: each kind has a module of its own and a line in the table below; others are refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from counterproof.errors import CertificateError
from counterproof.verifier import opposed, opposition, premise, sums, timing
from counterproof.verifier.field import field


def _nothing_printed(certificate: dict[str, Any], result: dict[str, Any]) -> None:
    """For kinds whose premises are printed nowhere else in the report."""


@dataclass(frozen=True)
class Kind:
    """How one kind of certificate is checked. All three functions raise CertificateError, naming the step."""

    verify: Callable[[dict[str, Any]], None]
    """Whether it proves what it claims, by itself."""
    statements: Callable[[dict[str, Any]], frozenset[str]]
    """The statements that it rests on."""
    agree: Callable[[dict[str, Any], dict[str, Any]], None] = _nothing_printed
    """Whether its premises agree with the report (the whole JSON result) that prints it."""


KINDS: Mapping[str, Kind] = {
    "time": Kind(timing.verify, timing.statements, premise.agree),
    "sum": Kind(sums.verify, sums.statements, sums.agree),
    "opposition": Kind(opposition.verify, opposition.statements, opposed.agree),
}


def kind_of(certificate: dict[str, Any]) -> Kind:
    """How to check this certificate. Raises CertificateError for a kind that is not in the table."""
    name = field(certificate, "kind", str)
    if name not in KINDS:
        raise CertificateError(f"unknown kind of certificate {name!r:.80}")
    return KINDS[name]


def verify(certificate: dict[str, Any]) -> None:
    """Raises CertificateError, naming the step that fails, unless the certificate proves what it claims."""
    kind_of(certificate).verify(certificate)
