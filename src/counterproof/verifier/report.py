"""Verify a report: every finding of the JSON result against its certificate, its statements and the dates printed.

What is printed with a finding as showing the same thing (`also`) is checked like the finding itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from counterproof.errors import CertificateError
from counterproof.verifier.certificate import kind_of
from counterproof.verifier.field import checked, field, texts


@dataclass(frozen=True)
class Verified:
    """How many findings were looked at, and which were refused: (finding id, reason), in the order of the report. A
    finding is refused too where a proof that stands with it fails; the reason then says which."""

    count: int
    refused: tuple[tuple[str, str], ...] = ()


def verify_report(result: dict[str, Any]) -> Verified:
    """Check every finding. Raises CertificateError only where the result is no result at all."""
    known = {field(statement, "id", str) for statement in field(result, "statements", list)}
    findings = field(result, "findings", list)
    refused = []
    for number, finding in enumerate(findings, start=1):
        try:
            _check(finding, known, result)
            _check_also(finding, known, result)
        except CertificateError as error:
            name = finding.get("id") if isinstance(finding, dict) else None
            refused.append((str(name or f"finding {number}"), str(error)))
    return Verified(len(findings), tuple(refused))


def _check_also(finding: dict[str, Any], known: set[str], result: dict[str, Any]) -> None:
    """A report of an earlier version has no `also`."""
    for number, other in enumerate(field(finding, "also", list) if "also" in finding else (), start=1):
        try:
            _check(checked(other, dict, "also"), known, result)
        except CertificateError as error:
            raise CertificateError(f"shown again, {number}: {error}") from error


def _check(finding: dict[str, Any], known: set[str], result: dict[str, Any]) -> None:
    certificate = field(finding, "certificate", dict)
    kind = kind_of(certificate)
    kind.verify(certificate)
    named = frozenset(texts(finding, "statements"))
    if not named:
        raise CertificateError("no statement is named")
    if missing := sorted(named - known):
        raise CertificateError(f"statement {missing[0]} is not in the report")
    if differing := sorted(named ^ kind.statements(certificate)):
        raise CertificateError(f"statement {differing[0]} stands in the finding or in its certificate, not in both")
    kind.agree(certificate, result)
