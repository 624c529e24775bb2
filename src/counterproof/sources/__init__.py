"""Sources: documents as handed in, the characters read from them, and spans of those characters."""

from counterproof.sources.source import Source, Span, Text

__all__ = ["Source", "Span", "Text"]
