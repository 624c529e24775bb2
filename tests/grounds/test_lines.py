"""Lines of testimony: what two grounds share makes them one, and what was looked for is said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counterproof.grounds import Lines, weigh
from counterproof.grounds.origin import CHECKED
from counterproof.record import Charge


def lines(case: Any) -> Lines:
    """The lines of a charge against Anna to which rows are tied by hand."""
    case.says("charge", "charge", patient="Anna", source="writ")
    for name in ("Anna", "Berg", "Carl", "Dora", "Ehrlich"):
        case.entity(name)
    (found,) = weigh(replace(case.record(), charges=(Charge("ch", "x", ("Anna",), "", ("charge",)),)))
    return found.lines


def two(case: Any, **more: Any) -> None:
    """Berg and Carl, each in a document of his own."""
    case.says("b", "meet", agent="Anna", place="inn", by="Berg", source="one", supports="charge", **more)
    case.says("c", "travel", agent="Anna", place="Port", by="Carl", source="other", supports="charge")


def test_two_who_share_nothing_are_two_lines(case: Any) -> None:
    """And everything that was looked for is listed."""
    two(case)
    found = lines(case)
    assert found.at_most == 2
    assert found.checked == CHECKED


def test_one_document_is_one_line(case: Any) -> None:
    """Two voices in the minutes of one sitting."""
    for by in ("Berg", "Carl"):
        case.says(by[0], "meet", agent="Anna", by=by, source="minutes", supports="charge")
    (line,) = lines(case).lines
    assert ([s.check for s in line.shared], line.root) == (["same document"], "minutes")


def test_one_interrogator_is_the_root(case: Any) -> None:
    """Ehrlich questioned both; had he questioned one of them only they would be two."""
    two(case)
    case.says("q1", "interrogate", agent="Ehrlich", patient="Berg")
    assert lines(case).at_most == 2
    case.says("q2", "interrogate", agent="Ehrlich", patient="Carl")
    (line,) = lines(case).lines
    assert (line.root, line.shared[0].shown_by) == ("Ehrlich", ("q1", "q2"))


def test_witnesses_prepared_together_are_one_line(case: Any) -> None:
    """Somebody rehearsed them; to have met them both is nothing."""
    two(case)
    case.says("m", "meet", agent="Ehrlich", patient=("Berg", "Carl"))
    assert lines(case).at_most == 2
    case.says("d", "other:rehearse", agent="Ehrlich", patient=("Berg", "Carl"))
    assert [s.check for s in lines(case).lines[0].shared] == ["prepared together"]


def test_those_who_accuse_each_other_are_one_line(case: Any) -> None:
    """One way alone makes none."""
    two(case)
    case.says("x", "accuse", agent="Berg", patient="Carl")
    assert lines(case).at_most == 2
    case.says("y", "accuse", agent="Carl", patient="Berg")
    assert [s.check for s in lines(case).lines[0].shared] == ["mutual accusation"]


def test_who_repeats_another_adds_no_line(case: Any) -> None:
    """The root is what is repeated, also where both repeat a third."""
    two(case, repeats="r")
    case.says("r", "meet", agent="Anna", by="Dora", source="letter")
    assert lines(case).at_most == 2
    case.entries[1] = replace(case.entries[1], repeats=("b",))
    assert lines(case).lines[0].root == "r"


def test_what_is_taken_back_makes_no_line(case: Any) -> None:
    """It is named among the withdrawn."""
    two(case)
    case.says("w", "withdraw", agent="Berg", by="Berg", answers="b", source="letter")
    found = lines(case)
    assert (found.at_most, found.withdrawn) == (1, ("b",))
