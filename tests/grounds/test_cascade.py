"""Arrests before which the file states one person's word and nothing else."""

from __future__ import annotations

from typing import Any

from counterproof.grounds import accusations, weigh
from counterproof.grounds.cascade import cascades, steps
from counterproof.grounds.network import network


def rows(case: Any) -> list[tuple[str, ...]]:
    """The people of each cascade."""
    record = case.record()
    edges = network(record, accusations(record)).edges
    return [row.people for row in cascades(steps(record, edges, weigh(record)), edges)]


def single(case: Any) -> list[tuple[str, str, str]]:
    """The steps as who, whom, which arrest."""
    record = case.record()
    edges = network(record, accusations(record)).edges
    return [(s.by, s.against, s.seizure) for s in steps(record, edges, weigh(record))]


def names(case: Any, id: str, by: str, against: str, said: str) -> None:
    """One names the other on a day."""
    case.says(id, "accuse", agent=by, patient=against, by=by, said=said)


def test_one_word_before_the_arrest_is_a_step(case: Any) -> None:
    """A word said after it is no ground of it."""
    names(case, "a", "Mary", "Quack", "1741-05-02")
    names(case, "b", "Cuff", "Quack", "1741-05-29")
    case.says("held", "arrest", patient="Quack", when="1741-05-10")
    assert single(case) == [("Mary", "Quack", "held")]


def test_two_words_before_the_arrest_are_no_step(case: Any) -> None:
    """Nor one whose day is not known, which may have come before."""
    names(case, "a", "Mary", "Quack", "1741-05-02")
    names(case, "b", "Cuff", "Quack", "1741-05-04")
    case.says("held", "arrest", patient="Quack", when="1741-05-10")
    names(case, "c", "Mary", "Cuff", "1741-05-02")
    names(case, "d", "Peggy", "Cuff", "")
    case.says("kept", "arrest", patient="Cuff", when="1741-05-11")
    assert single(case) == []


def test_a_confession_before_the_arrest_is_another_ground(case: Any) -> None:
    """After it, it is none."""
    for person, day in (("Quack", "1741-05-03"), ("Cuff", "1741-06-01")):
        names(case, f"n{person}", "Mary", person, "1741-05-02")
        case.says(f"c{person}", "confess", agent=person, by=person, said=day)
        case.says(f"h{person}", "arrest", patient=person, when="1741-05-10")
    assert single(case) == [("Mary", "Cuff", "hCuff")]


def test_a_day_that_may_come_after_the_arrest_makes_no_step(case: Any) -> None:
    """Some day in May may be later than the tenth; and arrests told of two days are not one."""
    names(case, "a", "Mary", "Quack", "1741-05")
    case.says("held", "arrest", patient="Quack", when="1741-05-10")
    names(case, "b", "Mary", "Cuff", "1741-05-02")
    case.says("one", "arrest", patient="Cuff", when="1741-05-10")
    case.says("two", "arrest", patient="Cuff", when="1741-05-12")
    assert single(case) == []


def test_steps_in_a_row_are_a_cascade(case: Any) -> None:
    """The one arrested names the next, after the arrest; what he said before it begins a row of its own."""
    names(case, "a", "Mary", "Quack", "1741-05-02")
    case.says("h1", "arrest", patient="Quack", when="1741-05-10")
    names(case, "b", "Quack", "Cuff", "1741-05-20")
    case.says("h2", "arrest", patient="Cuff", when="1741-05-22")
    names(case, "c", "Quack", "Ben", "1741-05-01")
    case.says("h3", "arrest", patient="Ben", when="1741-05-12")
    assert rows(case) == [("Mary", "Quack", "Cuff")]


def test_a_cascade_can_come_back_to_a_person_but_not_to_a_day(case: Any) -> None:
    """Mary names Quack, Quack names Mary, Mary then Dora: one row, in order of time."""
    names(case, "a", "Mary", "Quack", "1741-05-02")
    case.says("h1", "arrest", patient="Quack", when="1741-05-10")
    names(case, "b", "Quack", "Mary", "1741-05-20")
    case.says("h2", "arrest", patient="Mary", when="1741-05-22")
    names(case, "c", "Mary", "Dora", "1741-05-25")
    case.says("h3", "arrest", patient="Dora", when="1741-05-28")
    assert rows(case) == [("Mary", "Quack", "Mary", "Dora")]


def test_a_group_that_is_named_is_its_members(case: Any) -> None:
    """Whoever names the crew names each of it."""
    for name in ("Ben", "Cuff"):
        case.entity(name)
    case.entity("crew", "group", members=("Ben", "Cuff"))
    names(case, "a", "Mary", "crew", "1741-05-02")
    case.says("h", "arrest", patient="Ben", when="1741-05-12")
    assert single(case) == [("Mary", "Ben", "h")]
