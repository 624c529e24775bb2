"""Findings: clashes with ids, rank and status, ready to be shown."""

from counterproof.findings.finding import Finding

__all__ = ["Finding"]
