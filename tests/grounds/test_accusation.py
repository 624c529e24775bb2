"""Who names whom."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counterproof.grounds import accusations
from counterproof.record import Charge


def named(case: Any, *stated: str) -> list[tuple[str, str, str]]:
    """The accusations of the case, with a charge stated in these entries."""
    charges = (Charge("ch", "treason", ("Anna",), "", stated),) if stated else ()
    return [(a.by, a.against, a.statement) for a in accusations(replace(case.record(), charges=charges))]


def test_accusing_words_name_both(case: Any) -> None:
    """By the agent, or by whoever speaks; a group is named as a group."""
    for name in ("Berg", "Carl", "Dora"):
        case.entity(name)
    case.entity("crew", "group", members=("Carl", "Dora"))
    case.says("a", "accuse", agent="Berg", patient="Anna")
    case.says("b", "accuse", patient="crew", by="Berg")
    assert named(case) == [("Berg", "Anna", "a"), ("Berg", "crew", "b")]


def test_testimony_that_puts_somebody_to_the_act_charged(case: Any) -> None:
    """The act of the charge, told by a witness; an innocent act told by him is none."""
    case.says("charge", "hand_over", agent="Anna", thing="plan", recipient="Carl", source="writ")
    case.entity("Berg")
    case.says("t", "hand_over", agent="Anna", thing="plan", recipient="Carl", by="Berg")
    case.says("u", "travel", agent="Anna", place="Port", by="Berg")
    assert named(case, "charge") == [("Berg", "Anna", "t")]


def test_unlawful_acts_accuse_without_a_charge(case: Any) -> None:
    """To say that she and he conspired names both; of oneself it is a confession, of nobody a narrator's report."""
    case.says("a", "conspire", agent="Anna", companion="Berg", by="Berg")
    case.says("b", "attack", agent="Anna", patient="Carl")
    case.says("c", "attack", agent="Anna", patient="Carl", by="Carl", negated=True)
    assert named(case) == [("Berg", "Anna", "a")]


def test_one_thing_said_twice_is_one_accusation(case: Any) -> None:
    """Of the fire twice, of the theft once: each matter with the first that tells it."""
    case.says("a", "accuse", agent="Berg", patient="Anna", topic="fire")
    case.says("b", "accuse", agent="Berg", patient="Anna", topic="fire")
    case.says("c", "accuse", agent="Berg", patient="Anna", topic="theft")
    (accusation,) = accusations(case.record())
    assert accusation.statements == ("a", "c")


def test_a_formal_charge_is_the_charge_and_a_nameless_band_is_nobody(case: Any) -> None:
    """Who reports that she is charged accuses nobody, who charges her does; a band has no name, a lodge has."""
    for name in ("Berg", "Carl"):
        case.entity(name)
    case.entity("the band", "group")
    case.entity("the Carter lodge", "group")
    case.says("a", "charge", patient="Anna", by="Berg")
    case.says("b", "charge", agent="Carl", patient="Anna")
    case.says("c", "attack", agent="the band", by="Berg")
    case.says("d", "attack", agent="the Carter lodge", by="Berg")
    assert named(case) == [("Carl", "Anna", "b"), ("Berg", "the Carter lodge", "d")]


def test_an_accusation_under_another_name(case: Any) -> None:
    """Who says that the Fox is Anna accuses Anna when he accuses the Fox; another who does not say so, the Fox."""
    for name in ("Berg", "Carl"):
        case.entity(name)
    case.says("a", "attack", agent="Fox", patient="Dora", by="Berg")
    case.says("b", "same_as", agent="Fox", patient="Anna", by="Berg")
    case.says("c", "attack", agent="Fox", patient="Dora", by="Carl")
    assert named(case) == [("Berg", "Anna", "a"), ("Carl", "Fox", "c")]


def test_who_is_named_in_support_of_a_charge_is_accused(case: Any) -> None:
    """In any role and by any name that the file makes one with the accused; nobody accuses himself."""
    case.says("charge", "charge", patient="Anna", source="writ")
    case.says("s", "same_as", agent="Fox", patient="Anna", source="writ")
    for name in ("Anna", "Berg", "Carl"):
        case.entity(name)
    case.says("a", "meet", agent="Carl", patient="Anna", by="Berg", supports="charge")
    case.says("b", "travel", agent="Fox", by="Carl", supports="charge")
    case.says("c", "travel", agent="Anna", by="Anna", supports="charge")
    assert named(case, "charge") == [("Berg", "Anna", "a"), ("Carl", "Anna", "b")]
