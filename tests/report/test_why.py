"""Certificates in plain words."""

from pathlib import Path

import pytest

from counterproof.inquiry import examine
from counterproof.report.conflict import sections
from counterproof.report.duration import DAY, length, moment, window
from counterproof.settings import Settings


def test_a_certificate_of_time_is_told_from_date_to_date(small_case: Path) -> None:
    """Both ways are gone through; each ends at the days by which it fails."""
    conflict = sections(examine([str(small_case)], Settings(), extractor="none"))[0].conflicts[0]
    words = [step.words for step in conflict.steps]
    assert words[0].startswith("There are 2 ways, and no other (statement")
    assert "The start of what statement 1 tells is no later than 4 May 1903 (statement 1)." in words
    assert "But the end of what statement 2 tells is no earlier than 1 June 1903 (statement 2)." in words
    assert sum(step.words.startswith("That is too late by") for step in conflict.steps) == 2


@pytest.mark.parametrize("case", sorted(Path("cases").glob("case-*")), ids=lambda case: case.name)
def test_every_certificate_of_the_dossiers_has_words(case: Path) -> None:
    """No kind of certificate is left to its raw JSON, and no id of the record leaks into a sentence."""
    found = sections(examine([str(case)], Settings(), extractor="none"))
    conflicts = [c for section in found for c in (*section.conflicts, *section.peripheral)]
    assert conflicts
    assert all(conflict.steps for conflict in conflicts)
    words = " ".join(step.words for conflict in conflicts for step in conflict.steps)
    assert not any(leak in words for leak in ("st-", "en-", "?", ".start", ".end", "origin"))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "no time"), (1, "1 minute"), (61, "1 hour 1 minute"), (2 * DAY, "2 days"), (3 * DAY + 1, "4 days")],
)
def test_lengths(minutes: int, words: str) -> None:
    """Over three days a begun day counts; under it, minutes do."""
    assert length(minutes) == words


def test_moments_leave_the_clock_out_at_the_edge_of_a_day() -> None:
    """The last minute of a day is that day when it is the latest, and a time of the clock when it is not."""
    assert moment(0) == "1 January 1970"
    assert moment(DAY - 1, latest=True) == "1 January 1970"
    assert moment(DAY - 1) == "23:59 on 1 January 1970"
    assert window(0, DAY - 1) == "1 January 1970"
