"""Tests of the search over alternatives."""

from itertools import combinations

from counterproof.logic import Constraint, Cycle, Network, Schedule, Split, minimal_conflicts, rules, solve
from counterproof.logic.proof import leaves, used


def shifts(count: int, length: int, day: int) -> list[Constraint]:
    """`count` stays of `length` minutes, each at a place of its own, all within one day of `day` minutes."""
    made = []
    for i in range(count):
        made.append(rules.dated(f"d{i}", f"s{i}", f"{i}.start", f"{i}.end", s0=0, e1=day))
        made.append(rules.ordered(f"l{i}", f"s{i}", f"{i}.start", f"{i}.end", length))
    for i, j in combinations(range(count), 2):
        made.append(rules.apart(f"x{i}{j}", (f"s{i}", f"s{j}"), (f"{i}.start", f"{i}.end"), (f"{j}.start", f"{j}.end")))
    return made


def test_packs_what_just_fits():
    """Four stays of six hours fill a day; the schedule found meets every constraint."""
    answer = solve(shifts(4, 6, 24), choices=24)
    assert isinstance(answer, Schedule)
    assert sorted(answer.times[f"{i}.start"] for i in range(4)) == [0, 6, 12, 18]


def test_refutes_what_does_not_fit():
    """One minute less, and all four together are the one conflict: any three of them fit."""
    (conflict,) = minimal_conflicts(shifts(4, 6, 23), most=10, choices=24).conflicts
    assert conflict.statements == {"s0", "s1", "s2", "s3"}
    assert isinstance(conflict.proof, Split)
    assert conflict.slack == 1


def test_says_when_it_has_not_decided():
    """Without leave to try anything, packing is not decided: no schedule, no conflict, and the outcome says so."""
    assert solve(shifts(4, 6, 23), choices=0) is None
    outcome = minimal_conflicts(shifts(4, 6, 23), most=10, choices=0)
    assert (outcome.conflicts, outcome.decided) == ((), False)


def test_a_proof_speaks_of_nothing_it_does_not_need():
    """Alternatives that were tried on the way and turned out idle fall away."""
    idle = rules.apart("a0", ("t", "u"), ("t.start", "t.end"), ("0.start", "0.end"))
    proof = solve([*shifts(3, 9, 20), idle], choices=24)
    assert isinstance(proof, Split)
    assert "a0" not in used(proof)
    assert all(cycle.slack > 0 for cycle in leaves(proof))


def test_a_plain_contradiction_needs_no_split():
    """Where edges alone contradict each other the proof is one round."""
    proof = solve([rules.dated("a", "s", "x", "x", 9, 9), rules.dated("b", "t", "x", "x", 4, 4)], choices=0)
    assert isinstance(proof, Cycle)
    assert proof.slack == 5


def test_covers_are_found_without_trying():
    """A week elsewhere, day by day: the act that lies somewhere in it has no minute left; a free one saves it."""

    def outcome(last_day_ends: int) -> tuple[frozenset[str], ...]:
        background = [rules.dated("act", "act", "a", "a", 0, 6999), rules.moment("m", "a", "a")]
        for i in range(7):
            end = 1000 * (i + 1) if i < 6 else last_day_ends
            background.append(rules.dated(f"d{i}", f"s{i}", f"{i}.start", f"{i}.end", s1=1000 * i, e0=end))
        focus = [rules.apart(f"x{i}", ("act", f"s{i}"), ("a", "a"), (f"{i}.start", f"{i}.end")) for i in range(7)]
        found = Network(background).conflicts(focus, most=10, choices=0)
        assert found.decided
        return tuple(c.statements for c in found.conflicts)

    assert outcome(7000) == (frozenset({"act", *(f"s{i}" for i in range(7))}),)
    assert outcome(6999) == ()


def test_a_proof_too_deep_to_write_down_is_not_given():
    """A cover needs a split within a split for each stay: 200 can be written as JSON, 201 are not decided."""

    def cover(stays: int) -> list[Constraint]:
        made = [rules.dated("act", "act", "a", "a", 0, stays - 1)]
        for i in range(stays):
            made.append(rules.dated(f"d{i}", f"s{i}", f"{i}s", f"{i}e", i, i, i + 1, i + 1))
            made.append(rules.apart(f"x{i}", ("act", f"s{i}"), ("a", "a"), (f"{i}s", f"{i}e")))
        return made

    assert isinstance(solve(cover(200), choices=0), Split)
    assert solve(cover(201), choices=0) is None
