"""Exports: the result as JSON with its published schema, and files written whole or not at all."""

from counterproof.export.result import FORMAT, dumps, result, schema

__all__ = ["FORMAT", "dumps", "result", "schema"]
