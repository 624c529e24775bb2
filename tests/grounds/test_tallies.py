"""Numbers beside the names."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from counterproof.grounds.tallies import Tally, tallies
from counterproof.record import Proceeding


def counted(case: Any, count: int | None, accused: tuple[str, ...], *statements: str) -> list[Tally]:
    """The tallies of one trial."""
    trial = Proceeding("T", "trial", ("T",), accused=accused, accused_count=count, statements=statements)
    return list(tallies(replace(case.record(), proceedings=(trial,))))


def test_a_number_and_the_names(case: Any) -> None:
    """Fewer, as many, more; without a number there is nothing to reconcile."""
    for name in ("Anna", "Berg", "Carl"):
        case.entity(name)
    answers = {n: counted(case, n, ("Anna", "Berg"))[0].answer for n in (1, 2, 3)}
    assert answers == {1: "more named", 2: "all named", 3: "some not named"}
    assert counted(case, None, ("Anna",)) == []


def test_a_group_counts_by_its_members(case: Any) -> None:
    """One that lists nobody names nobody."""
    case.entity("Anna")
    case.entity("the four", "group", members=("Anna", "Berg"))
    case.entity("Berg")
    case.entity("the rest", "group")
    assert counted(case, 4, ("the four", "the rest"))[0].named == ("Anna", "Berg")


def test_what_befell_them_is_counted_too(case: Any) -> None:
    """Thirteen sentenced and one named; two numbers of one thing are left to the checks."""
    case.says("a", "sentence", patient="Anna", number=13)
    case.says("b", "execute", patient="Anna", number=4)
    case.says("c", "execute", patient="Berg", number=5)
    assert [(t.of, t.stated, t.named) for t in counted(case, None, (), "a", "b", "c")] == [("sentenced", 13, ("Anna",))]
