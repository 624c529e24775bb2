"""Sources: documents as handed in, the characters read from them, and spans of those characters."""

from counterproof.sources.load import Loaded, load, read
from counterproof.sources.record_file import RecordFile
from counterproof.sources.source import Source, Span, Text

__all__ = ["Loaded", "RecordFile", "Source", "Span", "Text", "load", "read"]
