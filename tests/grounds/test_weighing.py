"""What a charge rests on: the accused's own word and an accomplice's are never merged."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterproof.grounds import Grounds, weigh
from counterproof.record import Charge, Proceeding


def weighed(case: Any) -> tuple[str, int, tuple[str, ...]]:
    """Basis, lines and grounds of the charge that Anna handed Carl the plan, in a trial of Anna and Berg."""
    case.entity("trial", "proceeding")
    case.says("charge", "hand_over", agent="Anna", thing="plan", recipient="Carl", source="writ")
    trial = Proceeding("trial", "trial", ("trial",), accused=("Anna", "Berg"), prosecutors=("Pike",))
    charge = Charge("ch", "treason", ("Anna",), "trial", ("charge",))
    (grounds,) = weigh(replace(case.record(), charges=(charge,), proceedings=(trial,)))
    return grounds.basis, grounds.lines_at_most, grounds.rests_on


def test_nothing_stated(case: Any) -> None:
    """The writ that states the charge is no ground of it, nor is what its author says elsewhere, nor the prosecutor."""
    case.says("again", "hand_over", agent="Anna", thing="plan", recipient="Carl", source="writ")
    case.says("speech", "accuse", agent="Pike", patient="Anna", by="Pike", source="speech")
    assert weighed(case) == ("nothing_stated", 0, ())


@pytest.mark.parametrize(
    ("voices", "basis", "lines"),
    [
        (["Anna"], "own_confession_only", 1),
        (["Berg"], "accomplice_only", 1),
        (["Anna", "Berg"], "confession_and_accomplice", 2),
        (["Anna", "Berg", "Dora"], "other", 3),
        (["Dora"], "other", 1),
        (["Berg", "Berg"], "accomplice_only", 1),
    ],
)
def test_the_basis_by_who_says_it(case: Any, voices: list[str], basis: str, lines: int) -> None:
    """Confession, accomplice, both, others too; one voice is one line however often it speaks."""
    for n, who in enumerate(voices):
        case.says(f"g{n}", "hand_over", agent="Anna", thing="plan", recipient="Carl", by=who, source=f"minutes {n}")
    assert weighed(case) == (basis, lines, tuple(f"g{n}" for n in range(len(voices))))


def test_a_plea_of_guilty_is_ones_own_word_whoever_reports_it(case: Any) -> None:
    """The narrator's report of a plea is the accused's confession; of another matter it is none."""
    case.says("plea", "plead_guilty", agent="Anna", topic="trial", source="minutes")
    case.says("other", "plead_guilty", agent="Anna", topic="another trial", source="minutes")
    assert weighed(case) == ("own_confession_only", 1, ("plea",))


def test_copies_of_one_text_are_one_line(case: Any) -> None:
    """Two papers that print the same words."""
    for source in ("paper", "other paper"):
        words = {"source": source, "quote": "Anna gave him the plan"}
        case.says(source, "hand_over", agent="Anna", thing="plan", recipient="Carl", **words)
    assert weighed(case)[:2] == ("other", 1)


@pytest.mark.parametrize("change", [{"negated": True}, {"agent": "Dora"}, {"thing": "purse"}, {"modality": "planned"}])
def test_what_does_not_put_the_accused_to_the_act_is_no_ground(case: Any, change: dict[str, Any]) -> None:
    """A denial, another doer, another thing, a mere plan."""
    more = {"agent": "Anna", "thing": "plan", "recipient": "Carl", "by": "Berg", "source": "minutes"} | change
    case.says("g", "hand_over", **more)
    assert weighed(case)[0] == "nothing_stated"


def test_a_charge_of_a_happening_rests_on_what_is_told_of_it(case: Any) -> None:
    """Charged with the fire: who says that she set it, not who says that she saw it burn elsewhere."""
    case.says("charge", "charge", patient="Anna", topic="fire", by="Pike", source="writ")
    case.says("g", "attack", agent="Anna", place="mill", event="fire", by="Berg", source="minutes")
    case.says("h", "travel", agent="Anna", place="Port", by="Dora", source="minutes")
    charge = Charge("ch", "arson", ("Anna",), "", ("charge",))
    (grounds,) = weigh(replace(case.record(), charges=(charge,)))
    assert (grounds.basis, grounds.rests_on) == ("other", ("g",))


@pytest.mark.parametrize(("start", "basis"), [(25, "accomplice_only"), (200, "nothing_stated")])
def test_the_act_right_behind_the_charge_is_what_is_charged(case: Any, start: int, basis: str) -> None:
    """“Anna is charged with | meeting Carl”: then a witness's meeting is a ground."""
    case.says("charge", "charge", patient="Anna", source="writ", start=0, quote="Anna is charged with")
    case.says("act", "meet", agent="Anna", patient="Carl", source="writ", start=start, quote="meeting Carl")
    case.says("g", "meet", agent="Anna", patient="Carl", by="Berg", source="minutes")
    charges = (Charge("ch", "x", ("Anna",), "", ("charge",)), Charge("c2", "y", ("Berg",), "", ()))
    assert weigh(replace(case.record(), charges=charges))[0].basis == basis


@pytest.mark.parametrize(("what", "basis"), [("attack", "accomplice_only"), ("be_at", "other")])
def test_who_took_part_is_an_accomplice_though_never_charged(case: Any, what: str, basis: str) -> None:
    """Carl was in the second group of the raid himself; to have been there would make him a witness."""
    case.says("charge", "charge", patient="Anna", topic="raid", source="writ")
    case.says("own", what, agent="Carl", when="at @raid", by="Carl", source="minutes")
    case.says("word", "accuse", agent="Carl", patient="Anna", topic="raid", source="minutes")
    charge = Charge("ch", "the raid", ("Anna",), "", ("charge",))
    (grounds,) = weigh(replace(case.record(), charges=(charge,)))
    assert (grounds.basis, grounds.rests_on) == (basis, ("word",))


def tied(case: Any) -> Grounds:
    """The weighing of a charge against Anna, stated in `charge`, to which rows are tied by hand."""
    case.entity("Anna")
    case.says("charge", "charge", patient="Anna", source="writ")
    (grounds,) = weigh(replace(case.record(), charges=(Charge("ch", "the theft", ("Anna",), "", ("charge",)),)))
    return grounds


def test_what_a_person_ties_to_a_charge_is_what_it_rests_on(case: Any) -> None:
    """The tied row, whatever it tells; what reading would add beside it is not asked."""
    for name in ("Berg", "Carl"):
        case.entity(name)
    case.says("a", "possess", agent="Anna", thing="list", source="report", supports="charge")
    case.says("b", "accuse", agent="Berg", patient="Anna", source="minutes")
    grounds = tied(case)
    assert grounds.rests_on == ("a",)
    assert [g.kind for g in grounds.grounds] == ["thing"]


def test_a_ground_under_another_name_needs_the_identification(case: Any) -> None:
    """Both the raid told of the Fox and the word that the Fox is Anna are decisive."""
    case.entity("Berg")
    case.entity("Carl")
    case.says("a", "attack", agent="Fox", by="Berg", source="minutes", supports="charge")
    case.says("b", "same_as", agent="Fox", patient="Anna", by="Carl", source="letter")
    grounds = tied(case)
    assert grounds.grounds[0].ways == (("b",),)
    assert {(d.what, d.id) for d in grounds.decisive} >= {("statement", "b"), ("declarant", "Carl")}


def test_echoes_of_each_other_support_nothing(case: Any) -> None:
    """Two who only repeat each other; a word of somebody's own under them holds the charge up, and decides it."""
    for name in ("Berg", "Carl", "Dora"):
        case.entity(name)
    case.says("a", "accuse", agent="Berg", patient="Anna", by="Berg", supports="charge", repeats="b")
    case.says("b", "accuse", agent="Carl", patient="Anna", by="Carl", supports="charge", repeats="a")
    assert not tied(case).stands
    case.entries = [replace(e, repeats=(*e.repeats, "c")) for e in case.entries if e.id != "charge"]
    case.says("c", "accuse", agent="Dora", patient="Anna", by="Dora", source="letter")
    grounds = tied(case)
    assert grounds.stands
    assert [d.id for d in grounds.decisive if d.what == "declarant"] == ["Dora"]
