"""The table of reading: figures added up from reports."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.reading import cases

from benchmarks import attributions
from counterproof.language.pipeline import Pipeline
from counterproof.settings import Settings


def test_dates_are_added_and_alarms_are_per_1000_words() -> None:
    """Dossiers and article together; 2,000 words with one false alarm make 0.5."""
    dossiers = {"words": 2000, "dates_right": 3, "dates": 4, "found": 1, "wanted": 4, "false_alarms": 1,
                "possible_unmatched": 3}  # fmt: skip
    told = cases(dossiers, {"dates_right": 1, "dates": 4})
    assert told == {"dates_right": 0.5, "cases_recall": 0.25, "cases_false_per_1000": 0.5,
                    "cases_possible_per_1000": 1.5}  # fmt: skip


def test_attributions_of_a_folder_are_written_by_place(tmp_path: Path) -> None:
    """One line for each, in code points of the file; what is no text is left out and said."""
    (tmp_path / "b.txt").write_text("é The clerk said that the mill had burned.", encoding="utf-8")
    (tmp_path / "a.bin").write_bytes(b"\xff\xfe\x00")
    out = tmp_path.parent / f"{tmp_path.name}.jsonl"
    assert attributions.write(tmp_path, out, Pipeline(Settings().model)) == 1
    row = json.loads(out.read_text(encoding="utf-8"))
    assert row == {"doc": "b.txt", "source": [2, 11], "cue": [12, 16], "content": [22, 41]}
