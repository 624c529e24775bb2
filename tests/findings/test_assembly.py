"""Clashes become findings: ids, what contests them, charges touched, order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counterproof.checks import Clash
from counterproof.findings import assemble
from counterproof.record import Charge


def hotel(case: Any) -> tuple[Any, list[Clash]]:
    """A meeting in an inn that had been pulled down."""
    case.entity("Swan Inn", "building", within="Port", kind="inn")
    case.entity("Port", "place")
    case.says("meeting", "meet", agent="Anna", companion="Berg", place="Swan Inn", when="1932", by="Berg")
    case.says("gone", "dissolve", thing="Swan Inn", when="1917", source="paper")
    return case, [clash("existence", "gone", "meeting")]


def clash(
    check: Any, *statements: str, kind: Any = "impossible", certainty: Any = "certain", granted: int = 1
) -> Clash:
    """A clash of these statements."""
    return Clash(check, kind, certainty, tuple(sorted(statements)), ("it is so",) * granted, "", {})


def test_an_uncontested_clash_stays_as_it_is(case: Any) -> None:
    """Open, certain, with nothing that explains it."""
    case, clashes = hotel(case)
    (found,) = assemble(case.record(), clashes)
    assert (found.status, found.clash.certainty, found.explained_if) == ("open", "certain", ())


def test_a_namesake_makes_it_explained_if(case: Any) -> None:
    """A tavern called the Swan stood in the same town: shown with its words, and no longer certain."""
    case, clashes = hotel(case)
    case.entity("tavern the Swan", "building", within="Port", kind="tavern")
    case.says("tavern", "exist", thing="tavern the Swan", when="1932", source="reply")
    (found,) = assemble(case.record(), clashes)
    assert (found.status, found.clash.certainty, found.explained_if) == ("explained", "possible", ("tavern",))


def test_a_word_for_the_kind_or_the_town_makes_no_namesake(case: Any) -> None:
    """Another inn of the same town is another inn."""
    case, clashes = hotel(case)
    case.entity("Port Inn", "building", within="Port", kind="inn")
    case.says("other", "exist", thing="Port Inn", when="1932", source="reply")
    assert assemble(case.record(), clashes)[0].status == "open"


def test_another_identification_of_the_house_contests_it(case: Any) -> None:
    """He may have meant the mill when he said the Swan."""
    case, clashes = hotel(case)
    case.says("meant", "same_as", agent="Swan Inn", patient="mill", modality="rumoured", source="reply")
    assert assemble(case.record(), clashes)[0].explained_if == ("meant",)


def test_a_tied_doubt_contests_a_tied_denial_does_not(case: Any) -> None:
    """A denial of the meeting is a conflict of its own; a doubt of the demolition explains this one."""
    case, clashes = hotel(case)
    case.says("denial", "meet", agent="Anna", companion="Berg", negated=True, answers="meeting", by="Anna")
    assert assemble(case.record(), clashes)[0].status == "open"
    case.says("doubt", "dissolve", thing="Swan Inn", stance="doubts", answers="gone", by="Carl")
    assert assemble(case.record(), clashes)[0].explained_if == ("doubt",)


def test_a_denied_identification_contests_what_uses_it(case: Any) -> None:
    """The conflict needs the Fox to be Anna; somebody says she is not."""
    case.says("a", "travel", agent="the Fox", place="mill", by="Berg")
    case.says("b", "travel", agent="Anna", place="mill", negated=True, by="Carl")
    case.says("one", "same_as", agent="the Fox", patient="Anna", by="Berg")
    case.says("two", "same_as", agent="Anna", patient="the Fox", negated=True, by="Dora")
    (found,) = assemble(case.record(), [clash("denial", "a", "b", "one", kind="disputed")])
    assert (found.status, found.explained_if) == ("explained", ("two",))


def test_ids_depend_on_the_statements_alone(case: Any) -> None:
    """Not on certainty, words or order."""
    case, (first,) = hotel(case)
    other = replace(first, certainty="possible", summary="other words", assumptions=())
    assert assemble(case.record(), [first])[0].id == assemble(case.record(), [other])[0].id


def test_the_order_is_charge_certainty_assumptions_independence(case: Any) -> None:
    """Each rule by itself, in this order, whatever order the clashes come in."""
    case.says("a", "meet", agent="Anna", thing="letter", source="one", by="Berg")
    case.says("b", "meet", agent="Carl", source="two", by="Dora")
    case.says("c", "meet", agent="Carl", source="two", by="Dora")
    case.says("charge", "hand_over", agent="Anna", thing="letter", source="writ")
    record = replace(case.record(), charges=(Charge("ch", "treason", ("Anna",), "", ("charge",)),))
    touched = clash("order", "a", "b", certainty="possible", granted=3)
    few, many = clash("date", "a", "c", granted=0), clash("order", "b", "c", granted=2)
    dependent = clash("date", "b", "c", granted=0)
    possible = clash("presence", "b", "c", certainty="possible", granted=0)
    found = assemble(record, [possible, many, dependent, touched])
    assert [f.clash for f in found] == [touched, dependent, many, possible]
    assert found[0].charges == ("ch",)
    plain = assemble(case.record(), [dependent, few])
    assert [f.clash for f in plain] == [few, dependent]


def test_what_shows_a_contested_conflict_again_is_contested_too(case: Any) -> None:
    """A second telling of a meeting in a closed inn is no more certain than the first where a namesake stood."""
    case.entity("Hotel Astra", "building")
    case.entity("Cafe Astra", "building", kind="cafe")
    case.says("d", "dissolve", thing="Hotel Astra", when="1840", source="paper")
    case.says("m", "meet", agent="Anna", place="Hotel Astra", when="1851-05", by="Anna", source="record")
    case.says("n", "meet", agent="Anna", place="Hotel Astra", when="1851-05", source="indictment")
    case.says("c", "exist", thing="Cafe Astra", when="1851", source="letter")
    (finding,) = assemble(case.record(), case.clashes())
    assert (finding.status, [c.certainty for c in finding.clashes]) == ("explained", ["possible", "possible"])
