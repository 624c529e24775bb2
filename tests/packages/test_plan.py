"""Plan: what is replaced in a text, by what, and what is left to be looked through."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import UsageError
from counterproof.packages.plan import WITHHELD, Plan, capitalised, pseudonyms, replaced

PLAN = Plan((("Olga Brandt", "O. Brandt"), ("Per Holm",), ("Marat",)), ("in the night of",))


def told(text: str, plan: Plan = PLAN) -> list[tuple[str, str]]:
    """What is replaced in a text, and by whose pseudonym."""
    names = pseudonyms(plan)
    whose = {label: name for name, label in reversed(names.items())} | {WITHHELD: WITHHELD}
    return [(text[r.gap.start : r.gap.end], whose[r.by]) for r in replaced(text, names, plan.passages)]


def test_a_bearer_has_one_pseudonym_in_a_package_and_another_in_the_next() -> None:
    """All forms and parts of a name share it; two bearers do not; nothing of the name is in it."""
    one, other = pseudonyms(PLAN), pseudonyms(PLAN)
    assert one["olga brandt"] == one["o. brandt"] == one["brandt"] != one["per holm"]
    assert not set(one.values()) & set(other.values())


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Olga Brandt came.", ["Olga Brandt"]),
        ("OLGA BRANDT and brandt's", ["OLGA BRANDT", "brandt"]),
        ("The Brandtites met Maratists.", ["Brandtites", "Maratists"]),
        ("Holmes, Marten, permit, Olgas", []),
        ("Per came, and in the night of 3 May left.", ["Per", "in the night of"]),
    ],
)
def test_names_go_in_all_their_forms(text: str, gone: list[str]) -> None:
    """Whole, in parts, in capitals, possessive; five letters and more also at the start of longer words, four not."""
    assert [words for words, _ in told(text)] == gone


def test_what_overlaps_is_replaced_once() -> None:
    """A passage takes in the name that stands in it; names that share a word become one gap."""
    plan = Plan((("Per Holm",), ("Holm Brandt",)), ("met Per Holm",))
    assert told("They met Per Holm.", plan) == [("met Per Holm", WITHHELD)]
    assert [words for words, _ in told("Per Holm Brandt", plan)] == ["Per Holm Brandt"]


@given(st.text(alphabet="abBrandtolgO. \n", max_size=60))
def test_no_listed_name_is_left_and_gaps_are_in_order(text: str) -> None:
    """Whatever the text: outside the gaps no form of a name stands by itself, and no gap touches another."""
    names = pseudonyms(PLAN)
    gaps = [one.gap for one in replaced(text, names, ())]
    assert all(a.end <= b.start for a, b in itertools.pairwise(gaps))
    left = list(text)
    for gap in gaps:
        left[gap.start : gap.end] = "#" * (gap.end - gap.start)
    assert not replaced("".join(left), names, ())


def test_words_with_a_capital_are_listed_for_a_look() -> None:
    """Not what stands in brackets instead of a name, and no single letters."""
    assert capitalised("In [KRTN] we met Émile X. at the Hôtel; [withheld] Ödön") == {"In", "Émile", "Hôtel", "Ödön"}


def test_a_plan_is_read_from_toml(tmp_path: Path) -> None:
    """A name alone is a group of one."""
    (tmp_path / "plan.toml").write_text('names = ["Marat", ["P. Holm", "Per Holm"]]\nwithhold = ["at night"]\n')
    assert Plan.load(tmp_path / "plan.toml") == Plan((("Marat",), ("P. Holm", "Per Holm")), ("at night",))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("names = 3", "is a list"),
        ('names = [""]', "is a list"),
        ("withhold = [1]", "is a list"),
        ("nmes = []", "a plan has"),
        ("names =", "is not TOML"),
    ],
)
def test_a_plan_that_says_something_else_is_refused(tmp_path: Path, words: str, why: str) -> None:
    """A slip in a plan must not tell a name."""
    (tmp_path / "plan.toml").write_text(words)
    with pytest.raises(UsageError, match=why):
        Plan.load(tmp_path / "plan.toml")
