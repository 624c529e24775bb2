"""A case whose documents, file names and rows try to be more than text."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.inquiry import Inquiry, examine
from counterproof.settings import Settings

HOSTILE = (
    "</title></text></svg><script>alert(1)</script>",
    "{{7*7}}{% raw %}",
    "]]><![CDATA[",
    '" onload="alert(1)',
    "<a href='javascript:alert(1)'>here</a>",
    "<img src=//example.org/x.png>",
    "[red]loud[/red]",
    "\u202ednuora\u2066",
    "\x1b[31mred\x1b]0;title\x07",
)
"""What may stand in a document or in the name of one."""

RECORD = """
[case]
title = '''{title}'''
[[row]]
id = "held"
whom = '''{name}'''
what = "detain"
where = '''{place}'''
when = "throughout 1903-05"
source = '''{file}'''
quote = '''{words}'''
[[row]]
id = "seen"
who = '''{name}'''
what = "meet"
whom = "Per Holm"
where = "Stockholm"
when = "1903-05-04"
by = ['''{name}''']
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Inquiry:
    """A certain conflict, every word of which is hostile."""
    words = " ".join(HOSTILE)
    name = '<b onclick="x()">{{7*7}}[red]\u202e.txt'
    typed = words.replace("\x1b", "\\x1b").replace("\x07", "")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / name).write_text(f"\x1b[31m{typed} and so on\r\n", encoding="utf-8")
    record = RECORD.format(title=typed, name=f"Anna {typed}", place=f"gaol {typed}", file=name, words=typed)
    (tmp_path / "record.toml").write_text(record, encoding="utf-8")
    return examine([str(tmp_path)], Settings(), extractor="none")
