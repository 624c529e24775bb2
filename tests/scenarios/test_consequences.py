"""What a scenario changes in a file, with the smallest reason for each change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterproof.checks import run
from counterproof.findings import assemble
from counterproof.grounds import accusations, weigh
from counterproof.inquiry import Inquiry
from counterproof.record import Charge
from counterproof.scenarios import Consequences, Scenario, consequences
from counterproof.settings import Settings


def asked(case: Any, *without: str, only_as_said: tuple[str, ...] = ()) -> Consequences:
    """The consequences of a scenario for a charge of robbery against Anna."""
    case.entity("Anna")
    case.says("charge", "charge", patient="Anna", source="writ")
    record = replace(case.record(), charges=(Charge("ch", "robbery", ("Anna",), "", ("charge",)),))
    found = assemble(record, run(record, Settings()))
    inquiry = Inquiry("", record, found, weigh(record), accusations(record))
    return consequences(inquiry, Scenario("s", without, only_as_said), Settings())


def grounds(case: Any) -> None:
    """Berg's word in custody; Carl repeats him; Dora's own."""
    for name in ("Berg", "Carl", "Dora"):
        case.entity(name)
    more = {"agent": "Anna", "supports": "charge"}
    case.says("b", "attack", by="Berg", terms="custody", source="one", **more)
    case.says("c", "attack", by="Carl", repeats="b", source="two", **more)
    case.says("d", "attack", by="Dora", source="three", **more)


def test_a_charge_of_which_no_stated_support_remains(case: Any) -> None:
    """Without Berg and Dora nothing remains: Carl only repeats Berg. Berg's and Dora's own words are the reason."""
    grounds(case)
    (change,) = asked(case, "declarant:Berg", "declarant:Dora", "declarant:Carl").charges
    assert (change.stands, change.after, change.reason) == (False, "nothing_stated", ("b", "d"))
    assert change.lost == ("b", "c", "d")


def test_a_charge_that_keeps_a_ground(case: Any) -> None:
    """Without all that was said in custody Dora's word remains, in one line where two were."""
    grounds(case)
    (change,) = asked(case, "circumstance:custody").charges
    assert (change.stands, change.lines, change.lost, change.reason) == (True, (2, 1), ("b", "c"), ())


def opposed(case: Any) -> None:
    """Berg says in custody that Anna met Dora, and that she did not when he is free; Carl says that she did."""
    for name in ("Berg", "Carl"):
        case.entity(name)
    met = {"agent": "Anna", "patient": "Dora", "when": "1901-05-04"}
    case.says("a", "meet", by="Berg", terms="custody", said="1901-06-01", source="one", **met)
    case.says("b", "meet", by="Berg", negated=True, said="1901-09-01", source="two", **met)
    case.says("c", "meet", by="Carl", said="1901-07-01", source="three", **met)


def test_conflicts_that_go(case: Any) -> None:
    """Without Berg's denial nothing clashes; it alone is the reason."""
    opposed(case)
    found = asked(case, "statement:b", "statement:c")
    assert {change.reason for change in found.gone} == {("b",)}
    assert not found.new


@pytest.mark.parametrize(("way", "kept"), [("without", 0), ("only_as_said", 1)])
def test_a_change_of_account_turns_on_what_was_said(case: Any, way: str, kept: int) -> None:
    """Kept only as proof that he said it, the words in custody still show that his account changed."""
    opposed(case)
    chosen = ("circumstance:custody",)
    found = asked(case, *chosen) if way == "without" else asked(case, only_as_said=chosen)
    gone = [change.finding.clash.kind for change in found.gone]
    assert gone.count("reversed") == 1 - kept


def test_a_conflict_that_comes(case: Any) -> None:
    """Two who are said to be one cannot clash for doing what one alone did; without that word they do."""
    for name in ("Berg", "Carl", "Dora"):
        case.entity(name)
    case.says("a", "kill", agent="Berg", patient="Emil", alone=True, event="the killing", by="Carl", source="one")
    case.says("b", "kill", agent="Fritz", patient="Emil", alone=True, event="the killing", by="Dora", source="two")
    case.says("s", "same_as", agent="Fritz", patient="Berg", source="three")
    found = asked(case, "statement:s")
    assert [change.reason for change in found.new] == [("s",)]


def test_dates_that_move(case: Any) -> None:
    """Who was there at the fire was there in May, by the one entry that dates the fire."""
    case.says("f", "happen", topic="fire", when="1901-05-04", event="fire")
    case.says("a", "travel", agent="Anna", when="at @fire")
    (change,) = asked(case, "statement:f").dates
    assert (change.statement, change.reason) == ("a", ("f",))
    assert change.before != change.after


def test_nothing_changes_but_what_is_named(case: Any) -> None:
    """A statement on which nothing hangs takes nothing with it."""
    grounds(case)
    case.says("x", "travel", agent="Dora", source="four")
    found = asked(case, "statement:x")
    assert (found.charges, found.gone, found.new, found.changed, found.dates) == ((), (), (), (), ())
