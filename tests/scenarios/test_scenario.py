"""Scenarios in a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterproof.errors import UsageError
from counterproof.scenarios import Scenario, load, save


def test_saved_and_read_again(tmp_path: Path) -> None:
    """In their order; one of the same name takes the place of the first."""
    one, two = Scenario("no custody", ("circumstance:custody",)), Scenario("no letters", (), ("source:letters.txt",))
    again = Scenario("no custody", ("circumstance:custody", "hearsay"))
    file = tmp_path / "s.json"
    file.write_text(save(again, (one, two)), encoding="utf-8")
    assert load(file) == (again, two)


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"scenarios": {}}', '{"scenarios": [{}]}', '{"scenarios": [{"name": "a", "without": "hearsay"}]}'],
)
def test_what_is_no_list_of_scenarios_is_a_usage_error(tmp_path: Path, content: str) -> None:
    """With the file's name."""
    file = tmp_path / "s.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"s\.json"):
        load(file)
