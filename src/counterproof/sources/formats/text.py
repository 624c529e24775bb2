"""Formats whose characters are kept as they stand: plain text, Markdown, CSV and TOML."""

from __future__ import annotations

from counterproof.sources.formats.encoding import characters
from counterproof.sources.formats.format import Format

TEXT = Format("text", 1, "text/plain", (".txt", ".text", ""), characters)
MARKDOWN = Format("markdown", 1, "text/markdown", (".md", ".markdown"), characters)
CSV = Format("csv", 1, "text/csv", (".csv", ".tsv"), characters)
TOML = Format("toml", 1, "application/toml", (".toml",), characters)
