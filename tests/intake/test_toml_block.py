"""TomlBlock: headers cut a file exactly, and nothing that only looks like one does."""

from __future__ import annotations

import time
import tomllib

from hypothesis import given
from hypothesis import strategies as st

from counterproof.intake.toml_block import blocks

VALUES = st.sampled_from(
    ['"[row]"', "'[[row]]'", '"""\n[[row]]\n"""', "'''\n[a]\n'''",
     '"a # b"', '"\\""', '"""\n\\"""\n[b]\n"""', "[\n  'x',\n]", "1"]
)  # fmt: skip


@given(st.lists(st.lists(VALUES, max_size=4), max_size=5))
def test_blocks_together_are_what_the_whole_file_says(rows: list[list[str]]) -> None:
    """Each block parsed by itself gives what a TOML parser gives for the whole file."""
    content = "# top\n" + "".join(
        "[[row]] # one\n" + "".join(f"k{n} = {value} # [x]\n" for n, value in enumerate(row)) + "\n" for row in rows
    )
    cut = [content[block.start : block.end] for block in blocks(content) if block.name]
    assert [row for part in cut for row in tomllib.loads(part)["row"]] == tomllib.loads(content).get("row", [])


def test_block_knows_its_line_and_its_last_word() -> None:
    """A block ends at its last word, and its line is that of its header."""
    content = 'a = 1\n\n[x]\nb = 2\n\n\n  [[row]]\nc = "d"\n\n'
    assert [(block.name, block.line, content[block.start : block.end]) for block in blocks(content)] == [
        ("", 1, "a = 1"), ("x", 3, "[x]\nb = 2"), ("row", 7, '[[row]]\nc = "d"'),
    ]  # fmt: skip


def test_hostile_quotation_marks_take_linear_time() -> None:
    """Half a million unclosed strings are cut within seconds."""
    begun = time.process_time()
    for mark in ('"\\', "'", '"""\\', '"\n', "[", "[ "):
        list(blocks(mark * 250_000))
    assert time.process_time() - begun < 10
