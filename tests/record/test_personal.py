"""Names of people in their parts, and which may be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.record.personal import may_be_one, parse_name


@pytest.mark.parametrize(
    ("text", "given", "surname"),
    [
        ("John Marsh", ("john",), "marsh"),
        ("MARSH, John", ("john",), "marsh"),
        ("Dr. John A. Marsh", ("john", "a"), "marsh"),
        ("Ludwig van der Berg", ("ludwig",), "van der berg"),
        ("John Marsh's", ("john",), "marsh"),
    ],
)
def test_parts(text: str, given: tuple[str, ...], surname: str) -> None:
    """Titles, order and particles are understood."""
    name = parse_name(text)
    assert (name.given, name.surname) == (given, surname)


def test_single_word_is_neither_yet() -> None:
    """One word may be a surname or a given name."""
    assert parse_name("Mrs Holt").single == "holt"
    assert parse_name("Mrs Holt").gender == "f"


def test_french_m_is_monsieur_only_in_french_texts() -> None:
    """M. is an initial elsewhere."""
    assert parse_name("M. Holt", french=True).titles == ("m",)
    assert parse_name("M. Holt").given == ("m",)


@pytest.mark.parametrize(
    ("a", "b", "may"),
    [
        ("John Marsh", "J. Marsh", True),
        ("John Marsh", "H. Marsh", False),
        ("Margaret Marsh", "Peggy Marsh", True),
        ("Ivan Petrovich Orlov", "Ivan Orlov", True),
        ("Ivan Petrovich Orlov", "Ivan Ilyich Orlov", False),
        ("Mr Marsh", "Anna Marsh", False),
        ("Lev Sorokin", "Lev Sorokina", False),
        ("Marsh junior", "Marsh senior", False),
        ("Walsin-Marsh", "Marsh", True),
    ],
)
def test_may_be_one(a: str, b: str, may: bool) -> None:
    """Likeness of letters alone never joins two names."""
    assert may_be_one(parse_name(a), parse_name(b)) is may


@given(st.text(max_size=40), st.text(max_size=40))
def test_may_be_one_is_symmetric(a: str, b: str) -> None:
    """Order does not matter, whatever the characters."""
    first, second = parse_name(a), parse_name(b)
    assert may_be_one(first, second) == may_be_one(second, first)
