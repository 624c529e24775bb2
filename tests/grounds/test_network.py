"""Who accused whom, when and on what terms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counterproof.grounds import accusations
from counterproof.grounds.network import Network, network
from counterproof.language import Mention
from counterproof.record import EntryCircumstance, Proceeding
from counterproof.sources import Span
from counterproof.times import parse


def drawn(case: Any, *proceedings: Proceeding) -> Network:
    """The network of the case."""
    record = replace(case.record(), proceedings=proceedings)
    return network(record, accusations(record))


def test_an_edge_has_its_date_and_its_terms(case: Any) -> None:
    """The date of the saying; the circumstances go with the edge, and whoever passed the word on."""
    case.entity("Hill")
    told = case.says("a", "accuse", agent="Berg", patient="Anna", by=("Hill", "Berg"), said="1741-05-02")
    case.entries[0] = replace(
        told, circumstances=(EntryCircumstance("threat"), EntryCircumstance("custody", inferred=True))
    )
    (edge,) = drawn(case).edges
    assert edge.when == parse("1741-05-02")
    assert edge.circumstances == ("threat", "custody (inferred)")
    assert edge.through == ("Hill",)


def test_a_refusal_makes_no_edge(case: Any) -> None:
    """Nor does a denial, a name asked for, a withdrawal or a plan."""
    case.says("a", "accuse", agent="Berg", patient="Anna", by="Berg", modality="refused")
    case.says("b", "accuse", agent="Berg", patient="Anna", by="Berg", negated=True)
    case.says("c", "accuse", agent="Berg", patient="Anna", by="Berg", stance="withdraws")
    case.says("d", "accuse", agent="Berg", patient="Anna", by="Hill", modality="ordered")
    case.entries[0] = replace(case.entries[0], supports=("d",))
    assert drawn(case).edges == ()


def test_edges_stand_in_order_of_time(case: Any) -> None:
    """What has no date stands last."""
    case.says("late", "accuse", agent="Berg", patient="Anna", topic="fire", when="1742")
    case.says("undated", "accuse", agent="Berg", patient="Carl", topic="fire")
    case.says("early", "accuse", agent="Carl", patient="Dora", topic="fire", when="1741")
    assert [e.statement for e in drawn(case).edges] == ["early", "late", "undated"]


def test_those_who_name_each_other_are_a_circle(case: Any) -> None:
    """Through one another too; one who is only named, or only names, is outside it."""
    for number, (by, against) in enumerate(("AB", "BC", "CA", "DA", "CE")):
        case.says(f"s{number}", "accuse", agent=by, patient=against)
    (circle,) = drawn(case).circles
    assert circle.people == ("A", "B", "C")
    assert circle.statements == ("s0", "s1", "s2")


def test_no_circle_without_a_way_back(case: Any) -> None:
    """A row of accusations is none, and oneself is nobody else."""
    case.says("a", "accuse", agent="A", patient="B")
    case.says("b", "accuse", agent="B", patient="C")
    case.says("c", "accuse", agent="B", patient="B")
    assert drawn(case).circles == ()


def test_named_in_one_proceeding_and_accused_in_the_next(case: Any) -> None:
    """Only forward in time, and not of those who stood in the first already."""
    first = Proceeding("T1", "trial", ("T1",), parse("1936-08-19/1936-08-24"), accused=("Karl", "Lev"))
    second = Proceeding("T2", "trial", ("T2",), parse("1937-01-23/1937-01-30"), accused=("Lev", "Yuri"))
    case.says("a", "accuse", agent="Karl", patient="Yuri", by="Karl", said="1936-08-20")
    case.says("b", "accuse", agent="Karl", patient="Lev", by="Karl", said="1936-08-20")
    case.says("c", "accuse", agent="Yuri", patient="Karl", by="Yuri", said="1937-01-24")
    found = drawn(case, first, second)
    assert [(p.earlier, p.later, p.person, p.statements) for p in found.passages] == [("T1", "T2", "Yuri", ("a",))]


def test_nobody_in_particular_makes_no_edge(case: Any) -> None:
    """Neither "some officials" nor a he that was tied to nobody; a witness known by a description does."""
    for name, form in (("he", "pronoun"), ("some officials", "indefinite"), ("the cook", "definite")):
        mention = Mention(Span("book", 0, 2, name, "", ""), name, form=form)  # type: ignore[arg-type]
        case.entity(name, mentions=(mention,))
    case.says("a", "accuse", agent="he", patient="Anna")
    case.says("b", "accuse", agent="the cook", patient="some officials")
    case.says("c", "accuse", agent="the cook", patient="Anna")
    assert [e.statement for e in drawn(case).edges] == ["c"]


def test_a_guess_who_named_whom_is_no_edge(case: Any) -> None:
    """Unless a person wrote it down as unsure: then it is shown as such."""
    case.says("a", "accuse", agent="Berg", patient="Anna", by="Berg", sure=False)
    assert drawn(case).edges == ()
    case.entries[0] = replace(case.entries[0], statement=replace(case.entries[0].statement, key="row 1"))
    assert [e.sure for e in drawn(case).edges] == [False]
