"""Tests of the background prepared once."""

import pytest

from counterproof.logic import Constraint, Network, rules
from counterproof.logic.potential import Potential
from counterproof.times import BEGINNING, END


def chain() -> list[Constraint]:
    """A point a lies in [100, 200]; b follows it after 10 to 20 minutes; c follows b some time."""
    return [
        rules.dated("a", "s1", "a", "a", 100, 200),
        rules.ordered("ab", "s2", "a", "b", 10, 20),
        rules.ordered("bc", "s3", "b", "c"),
    ]


def test_windows_are_tightened_along_the_chain():
    """Bounds reach points that no date names; what nothing bounds is open."""
    network = Network(chain())
    assert network.window("a") == (100, 200)
    assert network.window("b") == (110, 220)
    assert network.window("c") == (110, END)
    assert network.window("unheard of") == (BEGINNING, END)


def test_a_part_that_contradicts_itself_has_no_windows():
    """Nothing follows from a contradiction, least of all a window; other parts keep theirs."""
    network = Network([*chain(), rules.dated("no", "s4", "b", "b", 0, 1), rules.dated("z", "s5", "z", "z", 3, 4)])
    assert network.window("c") == (BEGINNING, END)
    assert network.window("z") == (3, 4)


def test_two_constraints_of_one_name_are_refused():
    """Proofs name constraints by id; the same constraint given twice is one."""
    assert Network([*chain(), *chain()]).inconsistencies(most=5, choices=5).conflicts == ()
    with pytest.raises(ValueError, match="both called a"):
        Network([*chain(), rules.dated("a", "s1", "a", "a", 1)])


def test_a_focus_that_is_already_in_the_background_is_asked_about():
    """Then the conflicts that need it are still those of the focus, not of the background."""
    clash = rules.ordered("ba", "s4", "b", "a")
    (conflict,) = Network([*chain(), clash]).conflicts(clash, most=5, choices=5).conflicts
    assert conflict.statements == {"s2", "s4"}


def test_components_do_not_wait_for_each_other():
    """A contradiction elsewhere is not reported with the focus, nor does it hide one."""
    broken = [rules.dated("x", "t1", "x", "x", 1, 1), rules.dated("y", "t2", "x", "x", 2, 2)]
    network = Network([*chain(), *broken])
    focus = rules.ordered("late", "s4", "b", "a")
    assert [c.statements for c in network.conflicts(focus, most=5, choices=5).conflicts] == [{"s2", "s4"}]
    assert [c.statements for c in network.inconsistencies(most=5, choices=5).conflicts] == [{"t1", "t2"}]


def test_a_conflict_of_the_background_is_not_of_the_focus():
    """A harmless focus on a part that contradicts itself has no conflict of its own."""
    network = Network([*chain(), rules.dated("no", "s4", "b", "b", 0, 1)])
    harmless = rules.ordered("later", "s5", "c", "d")
    assert network.conflicts(harmless, most=5, choices=5).conflicts == ()


def test_far_apart_stays_are_settled_by_windows_alone(monkeypatch):
    """Two dated stays in parts of their own: the first question makes their schedules, the next ones add no edge."""
    stays = [rules.dated(n, n, f"{n}.start", f"{n}.end", k, k, k + 9, k + 9) for n, k in (("p", 0), ("q", 10))]
    network = Network(stays)
    ask = [rules.apart(f"x{t}", ("p", "q"), ("p.start", "p.end"), ("q.start", "q.end"), t, t) for t in (0, 1, 2)]
    assert network.conflicts(ask[0], most=5, choices=5).conflicts == ()
    with monkeypatch.context() as patch:
        patch.setattr(Potential, "add", None)
        assert network.conflicts(ask[1], most=5, choices=5).conflicts == ()
    assert [c.slack for c in network.conflicts(ask[2], most=5, choices=5).conflicts] == [1]
