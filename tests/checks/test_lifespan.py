"""Acts beyond a birth or a death, to the day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterproof.record import Link


@pytest.mark.parametrize(("day", "clashes"), [("1740-02-11", False), ("1740-02-12", True), ("1740-02", False)])
def test_an_act_after_the_burial(case: Any, day: str, clashes: bool) -> None:
    """On the day itself it may have been before; a vague month holds days before."""
    case.says("burial", "bury", patient="Harro", when="1740-02-11")
    case.says("act", "speak", agent="Harro", when=day)
    assert case.told() == ([("lifespan", "certain", ("act", "burial"))] if clashes else [])


@pytest.mark.parametrize(("day", "clashes"), [("1702-05-03", True), ("1702-05-04", False)])
def test_an_act_before_birth(case: Any, day: str, clashes: bool) -> None:
    """The day of birth is the first that does not clash."""
    case.says("birth", "born", patient="Harro", when="1702-05-04")
    case.says("act", "belong", agent="Harro", body="guild", when=day)
    assert case.told() == ([("lifespan", "certain", ("act", "birth"))] if clashes else [])


def test_a_state_that_began_in_life_and_lasts_beyond(case: Any) -> None:
    """An office held until a day after the death, whenever it began."""
    case.says("death", "execute", patient="Harro", when="1740-02-11")
    case.says("office", "lead", agent="Harro", when="until 1740-02-12")
    assert case.told() == [("lifespan", "certain", ("death", "office"))]


def test_death_and_then_burial_is_no_clash_the_reverse_is(case: Any) -> None:
    """Who is buried has died; a death told for a later day cannot hold with it."""
    case.says("burial", "bury", patient="Harro", when="1740-02-11")
    case.says("death", "die", patient="Harro", when="1740-02-09")
    assert case.told() == []
    case.says("later", "die", patient="Harro", when="1740-02-12")
    assert case.told() == [("date", "certain", ("death", "later")), ("lifespan", "certain", ("burial", "later"))]


def test_what_is_done_to_the_dead_is_no_clash(case: Any) -> None:
    """Publishing, clearing and reviewing need nobody alive."""
    case.says("death", "execute", patient="Harro", when="1740-02-11")
    case.says("book", "publish", agent="Harro", thing="memoir", when="1741")
    case.says("cleared", "rehabilitate", patient="Harro", when="1756")
    assert case.told() == []


def test_a_nickname_joined_by_a_statement(case: Any) -> None:
    """“The Doctor” gives the oath after Harro's burial; the sentence that he was Harro is part of it."""
    case.says("burial", "bury", patient="Harro", when="1740-02-11")
    case.says("oath", "speak", agent="the Doctor", when="1740-06-06")
    case.says("same", "same_as", agent="Harro", patient="the Doctor")
    assert case.told() == [("lifespan", "certain", ("burial", "oath", "same"))]


def named(case: Any, how: str = "name") -> None:
    """Tie every entry to Harro by its words, as names or as something else."""
    case.entries[:] = [
        replace(e, links=(Link(e.statement.span, "Harro", how, sure=True, why="told"),))  # type: ignore[arg-type]
        for e in case.entries
    ]


@pytest.mark.parametrize(
    ("how", "source", "certainty"),
    [("name", "book", "possible"), ("name", "letter", "certain"), ("definite", "book", "certain")],
)
def test_one_voice_that_names_a_dead_man_may_name_two(case: Any, how: str, source: str, certainty: str) -> None:
    """Whoever writes that Harro died and then that Harro spoke may mean two of that name; another writer may err."""
    case.says("death", "die", patient="Harro", when="1740")
    case.says("act", "speak", agent="Harro", when="1742", source=source)
    named(case, how)
    assert case.told() == [("lifespan", certainty, ("act", "death"))]


def test_two_births_of_one_name_in_one_voice(case: Any) -> None:
    """Born twice in one document: perhaps father and son."""
    case.says("first", "born", patient="Harro", when="1740")
    case.says("second", "born", patient="Harro", when="1766")
    named(case)
    assert case.told() == [("date", "possible", ("first", "second"))]


@pytest.mark.parametrize(("source", "assumed"), [("letter", True), ("book", False)])
def test_one_name_in_two_documents_is_taken_for_one_person(case: Any, source: str, assumed: bool) -> None:
    """That both writers mean the same Harro is granted, and said so."""
    case.says("death", "die", patient="Harro", when="1740")
    case.says("act", "speak", agent="Harro", when="1742", source=source)
    named(case)
    (clash,) = case.clashes()
    assert ("One person is meant by Harro in all of these documents." in clash.assumptions) == assumed
