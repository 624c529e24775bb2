"""Sources: documents as handed in, the characters read from them, and spans of those characters."""

from counterproof.sources.load import Loaded, Received, gather, load, read, receive
from counterproof.sources.record_file import RecordFile
from counterproof.sources.source import Source, Span, Text

__all__ = ["Loaded", "Received", "RecordFile", "Source", "Span", "Text", "gather", "load", "read", "receive"]
