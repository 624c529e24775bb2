"""Exports: the result as JSON with its published schema."""
