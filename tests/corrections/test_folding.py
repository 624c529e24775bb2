"""One blank for white space, plain signs, joined words - and the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterproof.corrections.folding import fold, folded

SIGNS = st.text(alphabet="ab -\n\t\u00ad\u200b‘”–ﬁ", max_size=40)


def test_broken_words_and_ligatures_are_one_with_plain_ones() -> None:
    """As they stand in a printed page and in a typed copy."""
    assert fold("the “con\u00ad\nfession”  was\n\nﬁled – ‘so’") == "the \"confession\" was filed - 'so'"


@given(SIGNS)
def test_a_text_is_folded_as_its_words_are(words: str) -> None:
    """Long or short, the same comes out, with no white space but single blanks."""
    assert folded(words).words == fold(words)
    assert not set(fold(words)) & set("\n\t\u00ad\u200b")


@given(SIGNS, SIGNS)
def test_every_folded_letter_knows_where_it_came_from(before: str, after: str) -> None:
    """The letter between the two parts is found again at its own place."""
    text = f"{before}Q{after}"
    made = folded(text)
    at = made.words.index("Q")
    assert made.span(at, at + 1) == (len(before), len(before) + 1)
