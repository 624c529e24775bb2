"""The terminal: nothing of a document drives it."""

import io
import re

from rich.console import Console

from counterproof.inquiry import Inquiry
from counterproof.report.terminal import show


def printed(inquiry: Inquiry, *, colour: bool) -> str:
    """What is written to a terminal of eighty columns."""
    file = io.StringIO()
    show(inquiry, Console(file=file, width=80, force_terminal=colour, no_color=not colour, highlight=False))
    return file.getvalue()


def test_markup_and_escapes_of_documents_are_text(hostile: Inquiry) -> None:
    """Rich markup is printed as it stands; escape characters and overrides do not arrive."""
    out = printed(hostile, colour=False)
    assert "[red]loud[/red]" in " ".join(out.split())
    assert not set("\u202e\u2066\x1b\x00\x07") & set(out)


def test_colour_only_helps(hostile: Inquiry) -> None:
    """The words are the same with and without colour."""
    assert re.sub(r"\x1b\[[0-9;]*m", "", printed(hostile, colour=True)) == printed(hostile, colour=False)
