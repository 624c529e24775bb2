"""Demo: our own case, the Moscow Trials, copied; the document that contests the hotel is held back until it is asked
for, so that a reader sees what it does."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from counterproof.case import Case
from counterproof.errors import UsageError
from counterproof.settings import Settings

CONTESTING = "13-reply-about-the-hotel.txt"
"""The document that contests the refutation of the hotel."""
_FOLDER = "moscow-trials"
_BLOCK = re.compile(r"(?m)^(?=\[\[)")
_NAME = re.compile(r'(?m)^(?:name|thing) = "([^"]+)"')


@dataclass(frozen=True)
class Tour:
    """What a guided tour adds to the case: the documents held back, by name."""

    held_back: tuple[tuple[str, bytes], ...]


def our_case() -> Traversable:
    """The folder of our own case: in an installed package beside this module, in a clone under `cases`. Raises
    UsageError where it is neither."""
    for folder in (files("counterproof.web") / "cases", Path(__file__).parents[3] / "cases"):
        if (folder / _FOLDER / "record.toml").is_file():
            return folder / _FOLDER
    raise UsageError("our own case is not part of this installation")


def lay(folder: Path, settings: Settings) -> Tour:
    """Make a new case in a folder out of our own, without what is held back. Raises UsageError."""
    ours = our_case()
    rows, contesting = _parted((ours / "record.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as copied:
        docs = Path(copied) / "docs"
        docs.mkdir()
        (docs.parent / "record.toml").write_text(rows, encoding="utf-8")
        for one in (ours / "docs").iterdir():
            if one.name != CONTESTING:
                (docs / one.name).write_bytes(one.read_bytes())
        with Case.create(folder, "The Moscow Trials, 1936-1938") as case:
            case.add([copied], settings)
    document = (ours / "docs" / CONTESTING).read_bytes()
    return Tour(((CONTESTING, document), ("what-the-reply-says.toml", contesting.encode())))


def _parted(record: str) -> tuple[str, str]:
    """The record without the rows of the document held back, and those rows with what they alone speak of."""
    blocks = _BLOCK.split(record)
    rows = [block for block in blocks if CONTESTING in block and block.startswith("[[row]]")]
    things = {name for block in rows for name in _NAME.findall(block)}
    rows += [b for b in blocks if b.startswith("[[entity]]") and things & set(_NAME.findall(b))]
    return "".join(block for block in blocks if block not in rows), "".join(rows)
