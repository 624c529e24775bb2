"""What holds of many decisions, whatever order they come in."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from counterproof.corrections import Anchor, Correction, Undo, Words, standing


def test_one_decision_holds_until_one_that_knew_of_it(desk: Any) -> None:
    """The later takes the place of the earlier, which is not lost."""
    first = desk.decide("date", desk.words("4 May 1903"), "1903-05-05")
    second = desk.decide("date", desk.words("4 May 1903"), "1903-05-06", supersedes=(first,))
    made = standing(desk.corrections)
    assert [c.uid for c in made.holds] == [second]
    assert made.superseded == {first: second}


def test_two_people_who_did_not_know_of_each_other_differ(desk: Any) -> None:
    """Neither is chosen; of one mind, both hold."""
    desk.decide("date", desk.words("4 May 1903"), "1903-05-05", by="Eva")
    desk.decide("date", desk.words("4 May 1903"), "1903-05-05", by="Jon")
    assert len(standing(desk.corrections).holds) == 2
    desk.decide("date", desk.words("4 May 1903"), "1903-05-06", by="Ida")
    made = standing(desk.corrections)
    assert (made.holds, [len(d) for d in made.disputes]) == ((), [3])


def test_one_who_knows_both_settles_it(desk: Any) -> None:
    """By naming both."""
    desk.decide("negated", desk.reading(0), value=True, by="Eva")
    desk.decide("negated", desk.reading(0), value=False, by="Jon")
    third = desk.decide("negated", desk.reading(0), value=False, by="Ida", supersedes=("u0", "u1"))
    assert [c.uid for c in standing(desk.corrections).holds] == [third]


def test_an_undo_brings_back_what_was_before_and_can_be_undone(desk: Any) -> None:
    """Taken back, the first holds again; the undo taken back, the second."""
    first = desk.decide("stands", desk.reading(0), value=False)
    second = desk.decide("stands", desk.reading(0), value=True, supersedes=(first,))
    undo = desk.undo(second)
    assert [c.uid for c in standing(desk.corrections, desk.undos).holds] == [first]
    again = desk.undo(undo)
    made = standing(desk.corrections, desk.undos)
    assert [c.uid for c in made.holds] == [second]
    assert made.undone == {undo: again}


def test_what_is_known_through_another_is_known(desk: Any) -> None:
    """The third knew the second, who knew the first: with the second undone, the first does not come back."""
    desk.decide("stands", desk.reading(0), value=False)
    desk.decide("stands", desk.reading(0), value=True, supersedes=("u0",))
    desk.decide("stands", desk.reading(0), value=False, supersedes=("u1",))
    desk.undo("u1")
    made = standing(desk.corrections, desk.undos)
    assert [c.uid for c in made.holds] == ["u2"]
    assert made.superseded == {"u0": "u2"}


def test_only_decisions_on_the_same_point_take_each_others_place(desk: Any) -> None:
    """To know of a rejected statement is not to decide on its speaker."""
    first = desk.decide("stance", desk.reading(0), "denies")
    desk.decide("negated", desk.reading(0), value=True, supersedes=(first,))
    assert len(standing(desk.corrections).holds) == 2


def test_forged_rings_make_nothing_vanish(desk: Any) -> None:
    """Two that claim to know each other are in dispute; undos of one another, or of nothing, have no effect."""
    desk.decide("negated", desk.reading(0), value=True, supersedes=("u1",))
    desk.decide("negated", desk.reading(0), value=False, supersedes=("u0",))
    desk.undos = [Undo("a", "", "", "b"), Undo("b", "", "", "a"), Undo("c", "", "", "nowhere")]
    made = standing(desk.corrections, desk.undos)
    assert [len(d) for d in made.disputes] == [2]
    assert made.idle == ("a", "b", "c")


def test_words_found_at_one_place_are_one_matter(desk: Any) -> None:
    """Two people decided in two versions of a text, which have other words around; they differ all the same."""
    desk.decide("date", desk.words("4 May 1903"), "1903-05-05")
    desk.decide("date", Words(Anchor("so-x", "4 May 1903", "on ", ".")), "1903-05-06")
    assert len(standing(desk.corrections).holds) == 2
    assert len(standing(desk.corrections, (), {"u0": ("p", 1, 2), "u1": ("p", 1, 2)}).disputes) == 1


def made_up(rows: list[tuple[int, int, list[int]]], takes_back: list[int]) -> tuple[list[Correction], list[Undo]]:
    """Decisions on two dates from numbers: place, value, what each knew of; and undos of either."""
    corrections = [
        Correction(
            f"u{n}", f"p{n % 3}", f"{n % 4}", "date", Words(Anchor("so-1", f"day {where}")), f"190{value}",
            supersedes=tuple(f"u{k}" for k in known),
        )
        for n, (where, value, known) in enumerate(rows)
    ]  # fmt: skip
    names = [c.uid for c in corrections] + [f"x{n}" for n in range(len(takes_back))]
    return corrections, [Undo(f"x{n}", "p", "9", names[k % len(names)]) for n, k in enumerate(takes_back)]


ROWS = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 2), st.lists(st.integers(0, 7), max_size=3)), max_size=8)


@given(ROWS, st.lists(st.integers(0, 12), max_size=5), st.randoms(use_true_random=False))
def test_order_never_matters_and_nothing_is_lost(
    rows: list[tuple[int, int, list[int]]], takes_back: list[int], random: Any
) -> None:
    """Shuffled, the same comes out; and each decision is in exactly one state, of whatever rings and forgeries."""
    corrections, undos = made_up(rows, takes_back)
    made = standing(corrections, undos)
    random.shuffle(corrections)
    random.shuffle(undos)
    assert standing(corrections, undos) == made
    states = [c.uid for c in made.live] + list(made.superseded)
    states += [u for u in made.undone if u.startswith("u")]
    assert sorted(states) == sorted(c.uid for c in corrections)
