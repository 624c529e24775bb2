"""Checks: one module for each way in which statements clash; each a pure function from a Record to Clashes."""

from counterproof.checks.clash import Clash

__all__ = ["Clash"]
