"""Pieces: a text bound word by word; what is shown leads to its root, what is withheld is neither there nor guessed."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import IntegrityError
from counterproof.ledger.pieces import Gap, Hidden, Joined, Shown, disclosed, led_to, root

SEED = bytes(range(32))
TEXT = "On 3 May 1921 Olga Brandt, of Riga, was in Tartu.\n\nShe left - so she said - with O. Brandt's niece.\n"
texts = st.text(st.sampled_from("abé 1,.'\n—日"), max_size=60)


def _gap(words: str, text: str = TEXT) -> Gap:
    return Gap(text.index(words), text.index(words) + len(words))


def _shown(steps) -> str:
    return "".join(step.text for step in steps if isinstance(step, Shown))


@st.composite
def texts_with_gaps(draw):
    """A text, and passages of it in order."""
    text = draw(texts)
    bounds = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    return text, [Gap(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=False)]


@given(texts_with_gaps())
def test_whatever_is_withheld_the_rest_leads_to_the_root(case) -> None:
    """Any text with any gaps: the steps make the very root, and no character of a gap is among what is shown."""
    text, gaps = case
    steps = disclosed(text, SEED, gaps)
    assert led_to(steps) == root(text, SEED)
    kept = "".join(c for i, c in enumerate(text) if not any(gap.start <= i < gap.end for gap in gaps))
    rest = iter(kept)
    assert all(c in rest for c in _shown(steps))
    assert _shown(disclosed(text, SEED, [])) == text


def test_all_but_the_words_touched_is_shown() -> None:
    """Commas beside a name stay, a part of a word takes the word; gaps are told apart by their number."""
    steps = disclosed(TEXT, SEED, [_gap("Olga Brandt"), _gap("Brandt's")])
    assert _shown(steps) == TEXT.replace("Olga Brandt", "").replace("Brandt's ", "")
    assert {step.gap for step in steps if isinstance(step, Hidden)} == {0, 1}
    assert _shown(disclosed(TEXT, SEED, [_gap("art")])) == TEXT.replace("Tartu", "")


def test_one_altered_character_salt_or_order_leads_elsewhere() -> None:
    """Another word, another salt, two parts exchanged: none leads to the root."""
    steps = disclosed(TEXT, SEED, [_gap("Olga Brandt")])
    at = next(i for i, step in enumerate(steps) if isinstance(step, Shown) and step.text)
    piece = steps[at]
    assert isinstance(piece, Shown)
    for altered in (dataclasses.replace(piece, text="In "), dataclasses.replace(piece, salt=bytes(32))):
        assert led_to([*steps[:at], altered, *steps[at + 1 :]]) != root(TEXT, SEED)
    at = next(i for i in range(len(steps) - 1) if isinstance(steps[i], Shown) and isinstance(steps[i + 1], Shown))
    assert led_to([*steps[:at], steps[at + 1], steps[at], *steps[at + 2 :]]) != root(TEXT, SEED)


@pytest.mark.parametrize(
    "steps", [[], [Joined()], [Shown("a", bytes(32)), Joined()], [Shown("a", bytes(32))] * 2, [Shown("a", bytes(31))],
              [Hidden(bytes(33), 0)]],
)  # fmt: skip
def test_what_is_no_tree_is_refused(steps) -> None:
    """Too few parts, too many, salts of another length: an integrity fault."""
    with pytest.raises(IntegrityError):
        led_to(steps)


def test_salts_and_shape_are_the_seeds() -> None:
    """Another seed gives another root, other salts, another shape; equal words have salts of their own."""
    one, other = disclosed(TEXT, SEED, []), disclosed(TEXT, bytes(32), [])
    assert root(TEXT, SEED) != root(TEXT, bytes(32))
    salts = [step.salt for step in (*one, *other) if isinstance(step, Shown)]
    assert len(set(salts)) == len(salts)
    assert [isinstance(s, Joined) for s in one] != [isinstance(s, Joined) for s in other]


def test_the_shape_does_not_tell_one_word_from_two() -> None:
    """Over many seeds, gaps of one word and of two each leave every small number of hashes."""
    one, two = "aa bb cc dd ee ff", "aa bb cc cc dd ee ff"
    counts = [
        {sum(isinstance(s, Hidden) for s in disclosed(text, bytes([seed] * 32), [Gap(6, end)])) for seed in range(150)}
        for text, end in ((one, 8), (two, 11))
    ]
    assert {1, 2, 3, 4} <= counts[0] & counts[1]
