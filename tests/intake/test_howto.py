"""The how-to page: its examples are read as they stand, and it explains every column."""

from __future__ import annotations

import re
from pathlib import Path

from counterproof.intake import read_records
from counterproof.intake.columns import NAMES
from counterproof.settings import Settings
from counterproof.sources import load
from counterproof.statements import CIRCUMSTANCES
from counterproof.statements.vocabulary import predicates

PAGE = (Path(__file__).parents[2] / "docs/howto/write-a-record-by-hand.md").read_text(encoding="utf-8")


def examples(language: str) -> list[str]:
    """The code blocks of the page in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_examples_are_read_without_a_problem(tmp_path: Path) -> None:
    """The table with the file beside it, and the TOML record, as the page prints them."""
    case, _, whole = examples("toml")
    (tmp_path / "mill.csv").write_text(examples("text")[0])
    (tmp_path / "record.toml").write_text(case)
    (tmp_path / "whole.toml").write_text(whole)
    for paths, count in (([str(tmp_path)], 2), ([str(tmp_path / "whole.toml")], 1)):
        loaded = load(paths, Settings())
        taken = read_records(loaded.records, loaded.texts)
        assert (taken.problems, len(taken.statements)) == ((), count)


def test_every_column_condition_and_named_verb_is_explained() -> None:
    """No column is read that the page does not name, and no verb is named that is none."""
    assert [name for name in (*NAMES, *CIRCUMSTANCES) if f"`{name}`" not in PAGE] == []
    listed = PAGE[PAGE.index("The commonest:") : PAGE.index("Yes is")]
    assert set(re.findall(r"`(\w+)`", listed)) <= set(predicates())
