"""Successive accounts by one declarant, detail by detail."""

from __future__ import annotations

from typing import Any

from counterproof.grounds.versions import Change, Versions, versions


def told(case: Any) -> list[Versions]:
    """The versions of the case, whose matter is the supper."""
    case.entity("supper", "event")
    return list(versions(case.record()))


def changes(case: Any) -> list[tuple[str, str, str]]:
    """Every change of the first turn but what is kept: how, aspect, what is new or gone."""
    (found,) = told(case)
    return [(c.how, c.aspect, _words(c)) for c in found.turns[0].changes if c.how != "kept"]


def _words(change: Change) -> str:
    return " > ".join(", ".join(values) for values in (change.was, change.becomes) if values)


def meets(case: Any, id: str, said: str, **more: Any) -> None:
    """Anna tells of the supper at which she met somebody."""
    case.says(id, "meet", agent="Anna", by="Anna", said=said, event="supper", **{"patient": "Berg", **more})


def test_a_detail_is_kept_added_dropped_or_changed(case: Any) -> None:
    """The place changes, a companion comes in, the topic goes."""
    meets(case, "a", "1909-03-01", place="kitchen", topic="plan")
    meets(case, "b", "1909-04-01", place="garden", companion="Carl")
    assert sorted(changes(case)) == [
        ("added", "with whom", "Carl"),
        ("changed", "where", "kitchen > garden"),
        ("dropped", "of what", "plan"),
    ]


def test_an_omission_is_no_conflict(case: Any) -> None:
    """The checks are silent about what a later telling leaves out."""
    meets(case, "a", "1909-03-01", place="kitchen", companion="Carl")
    meets(case, "b", "1909-04-01")
    assert {how for how, _, _ in changes(case)} == {"dropped"}
    assert case.clashes() == []


def test_names_that_come_and_go_are_listed(case: Any) -> None:
    """Carl is named no more, Dora for the first time."""
    meets(case, "a", "1909-03-01", companion="Carl")
    meets(case, "b", "1909-04-01", companion="Dora")
    (found,) = told(case)
    assert (found.turns[0].named_no_more, found.turns[0].named_first) == (("Carl",), ("Dora",))


def test_what_lies_between_is_told(case: Any) -> None:
    """A threat between the tellings, not one before them, nor one made to somebody else."""
    meets(case, "a", "1909-03-01")
    case.says("early", "threaten", patient="Anna", when="1909-02-01")
    case.says("between", "threaten", patient="Anna", when="1909-03-15")
    case.says("other", "threaten", patient="Berg", when="1909-03-15")
    meets(case, "b", "1909-04-01")
    (found,) = told(case)
    assert found.turns[0].between == ("between",)


def test_who_said_the_new_detail_before(case: Any) -> None:
    """The constable put the garden into words first; the cook did so later, and the sexton spoke of the kitchen."""
    meets(case, "a", "1909-03-01", place="kitchen")
    for by, day, place in (("constable", "10", "garden"), ("sexton", "11", "kitchen"), ("cook", "30", "garden")):
        case.says(by, "meet", agent="Anna", patient="Berg", by=by, said=f"1909-03-{day}", event="supper", place=place)
    meets(case, "b", "1909-03-20", place="garden")
    (found,) = told(case)
    (moved,) = [c for c in found.turns[0].changes if c.aspect == "where"]
    assert moved.said_before == ("constable",)


def test_without_a_sure_order_nothing_is_said(case: Any) -> None:
    """Some day in March may be before or after the tenth; a telling without a day has no place in the row."""
    meets(case, "a", "1909-03", place="kitchen")
    meets(case, "b", "1909-03-10", place="garden")
    meets(case, "c", "", place="cellar")
    assert told(case) == []


def test_what_others_report_is_no_telling_of_hers(case: Any) -> None:
    """Carl says that Anna said; and two matters are not one."""
    meets(case, "a", "1909-03-01", place="kitchen")
    case.says("b", "meet", agent="Anna", patient="Berg", by=("Carl", "Anna"), said="1909-04-01", event="supper")
    case.says("c", "meet", agent="Anna", patient="Berg", by="Anna", said="1909-05-01")
    assert told(case) == []


def test_words_that_were_tied_to_nothing_leave_nothing_out(case: Any) -> None:
    """Where a role could not be resolved, it may be the one that seems dropped."""
    meets(case, "a", "1909-03-01", companion="Carl")
    meets(case, "b", "1909-04-01", resolved=False)
    assert changes(case) == []


def test_what_was_before_a_day_lies_before_it(case: Any) -> None:
    """A threat told as before the second telling is not between the second and the third."""
    meets(case, "a", "1909-03-01")
    case.says("threat", "threaten", patient="Anna", when="before 1909-04-01")
    meets(case, "b", "1909-04-01")
    meets(case, "c", "1909-11-01")
    (found,) = told(case)
    assert [turn.between for turn in found.turns] == [("threat",), ()]
