"""RecordFile: a record written by hand - a TOML file or a table - with its characters; `intake` reads its rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterproof.sources.source import Text


@dataclass(frozen=True)
class RecordFile:
    """A hand-written record as handed in. It is a source like any other: a row that quotes nothing is its own quote.

    `folder` tells which record files stand beside each other, so that the `[columns]` of a TOML file hold for the
    tables next to it. It is a label for this run only: it takes no part in comparisons and is never shown.
    """

    text: Text
    folder: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """The first name under which the file was handed in."""
        return self.text.source.name

    @property
    def form(self) -> str:
        """`toml`, `csv` or `xlsx`: how its rows are written."""
        return self.text.format.partition("/")[0]
