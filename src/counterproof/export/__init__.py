"""Exports: the result as JSON with its published schema."""

from counterproof.export.result import FORMAT, dumps, result, schema

__all__ = ["FORMAT", "dumps", "result", "schema"]
