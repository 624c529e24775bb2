"""What stands on what: circles, withdrawals, and the sets of facts on which one thing stands."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.logic import Rule, Support, support_sets
from counterproof.logic.hitting import smallest_hitting

NAMES = "abcdefgh"
RULES = st.lists(
    st.builds(Rule, st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=3, unique=True).map(tuple)),
    max_size=14,
)
FACTS = st.sets(st.sampled_from(NAMES), max_size=6)


def closed(facts: set[str], rules: list[Rule]) -> frozenset[str]:
    """What follows, by going through all rules until nothing new comes: the simplest way there is."""
    held = set(facts)
    while fresh := {r.head for r in rules if set(r.body) <= held} - held:
        held |= fresh
    return frozenset(held)


def test_a_circle_supports_nobody() -> None:
    """Two who only repeat each other stand on nothing; one word of their own would hold both up."""
    rules = [Rule("berg", ("lind",)), Rule("lind", ("berg",))]
    assert not Support((), rules).stands("berg")
    assert Support(("word",), [*rules, Rule("lind", ("word",))]).stands("berg")


def test_a_circle_falls_with_the_word_that_held_it_up() -> None:
    """Nothing keeps itself up once its only outside support is gone; a second one keeps all."""
    rules = [Rule("berg", ("lind",)), Rule("lind", ("berg",)), Rule("lind", ("word",))]
    assert Support(("word",), rules).without(("word",)) == {"word", "lind", "berg"}
    rules.append(Rule("berg", ("paper",)))
    assert Support(("word", "paper"), rules).without(("word",)) == {"word"}


@given(facts=FACTS, rules=RULES, taken=FACTS)
def test_withdrawal_is_the_same_as_closing_again(facts: set[str], rules: list[Rule], taken: set[str]) -> None:
    """What is lost is what followed before and does not follow from the facts that are left."""
    lost = Support(facts, rules).without(taken)
    assert lost == closed(facts, rules) - closed(facts - taken, rules)


def test_support_sets_equal_brute_force_on_five_thousand_cases() -> None:
    """Every smallest set of facts, against trying all sets; each case of a few facts and rules, circles included."""
    random = Random(1692)  # noqa: S311
    for _ in range(5000):
        facts = set(random.sample(NAMES, random.randint(0, 5)))
        rules = [
            Rule(random.choice(NAMES), tuple(random.sample(NAMES, random.randint(1, 3))))
            for _ in range(random.randint(0, 9))
        ]
        found = support_sets(Support(facts, rules), "a")
        assert found.complete
        assert set(found.sets) == brute_force(facts, rules, "a")


def brute_force(facts: set[str], rules: list[Rule], one: str) -> set[frozenset[str]]:
    """The minimal subsets of the facts from which it follows."""
    found: list[frozenset[str]] = []
    for size in range(len(facts) + 1):
        for chosen in combinations(sorted(facts), size):
            some = frozenset(chosen)
            if not any(less <= some for less in found) and one in closed(set(some), rules):
                found.append(some)
    return set(found)


@given(facts=FACTS, rules=RULES, taken=FACTS)
def test_the_reason_is_the_smallest_part_that_suffices(facts: set[str], rules: list[Rule], taken: set[str]) -> None:
    """Its loss alone makes the thing fall, and no smaller part of what was taken does."""
    support = Support(facts, rules)
    reason = support.reason("a", taken)
    if "a" not in closed(facts, rules) or "a" in closed(facts - taken, rules):
        assert reason == ()
        return
    assert "a" not in closed(facts - set(reason), rules)
    fewer = [set(c) for c in combinations(sorted(taken), len(reason) - 1)]
    assert all("a" in closed(facts - less, rules) for less in fewer)


def test_more_sets_than_are_kept_are_said_to_be_missing() -> None:
    """Three ways of which two are kept."""
    support = Support("xyz", [Rule("a", (one,)) for one in "xyz"])
    assert len(support_sets(support, "a", most=2).sets) == 2
    assert not support_sets(support, "a", most=2).complete
    assert support_sets(support, "a", most=3).complete


def test_hitting_sets() -> None:
    """One thing that meets both sets goes before two; an empty set is met by nothing."""
    assert smallest_hitting([frozenset("ab"), frozenset("bc")]) == ("b",)
    assert smallest_hitting([]) == ()
    with pytest.raises(ValueError, match="empty"):
        smallest_hitting([frozenset()])


def test_many_sets_are_hit_by_a_set_without_waste() -> None:
    """Beyond what is searched exactly, nothing of the answer can be left out."""
    sets = [frozenset((f"{n}", f"{n}x")) for n in range(12)]
    assert len(smallest_hitting(sets)) == 12
