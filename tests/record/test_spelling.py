"""Spellings compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.language.unaccented import plain
from counterproof.record.spelling import romanised, same_sound


@pytest.mark.parametrize(
    ("a", "b"),
    [("Piatakov", "Pyatakov"), ("Melnikoff", "Melnikov"), ("Yezhov", "Ezhov"), ("Reinberg", "Rejnberg"),
     ("Radetzky", "Radetskii"), ("Desrnoulins", "Desmoulins"), ("Odrowąż", "Odrowaz")],
)  # fmt: skip
def test_spellings_of_one_name_share_a_key(a: str, b: str) -> None:
    """Accents, romanisation and misprints of scanning fall away."""
    assert romanised(a) == romanised(b)


@pytest.mark.parametrize(("a", "b"), [("Kamenev", "Kirov"), ("Sorokin", "Sorokina"), ("Orlov", "Orlovsky")])
def test_different_names_keep_their_keys_apart(a: str, b: str) -> None:
    """A woman's form of a surname is another name."""
    assert romanised(a) != romanised(b)


@given(st.text(max_size=60))
def test_plain_is_stable(text: str) -> None:
    """Plain text stays plain but for letters that case-folding alone unfolds further."""
    assert plain(plain(text)) == plain(plain(plain(text)))


def test_english_names_that_differ_in_a_vowel_stay_apart() -> None:
    """Doubled vowels are no accident of romanisation."""
    assert not same_sound("reed", "reid")
    assert same_sound("cerny", "czerny")
