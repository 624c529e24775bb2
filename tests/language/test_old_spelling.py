"""Texts in old spelling put into today's for the grammar model, every place led back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.language import Pipeline, analyse
from counterproof.language.old_spelling import Speller, is_old
from counterproof.settings import Settings
from counterproof.sources import Source, Text

KNOWN = frozenset(
    ("deposition", "grievous", "testify", "never", "house", "love", "judge", "suffer", "sheep", "dog", "year", "public")
)
OLD = "The deposistion of Joane Pell who testifieth and saith that shee hath seene the sheepe goe vnto the howse."
MODERN = "The deposition of Joan Pell, who testifies and says that she has seen the sheep go into the house."


@pytest.fixture(scope="module")
def speller() -> Speller:
    """A speller that knows a few words of today."""
    return Speller(KNOWN)


@pytest.mark.parametrize(
    ("old", "new"),
    [("neuer", "never"), ("iudge", "judge"), ("yeare", "year"), ("publick", "public"), ("testifieth", "testifies"),
     ("sd", "said"), ("w'ch", "which"), ("afores'd", "aforesaid"), ("deposistion", "deposition"), ("ſuffer", "suffer"),
     ("depo]sition", "deposition"), ("hath", "has")],
)  # fmt: skip
def test_old_words_become_words_of_today(speller: Speller, old: str, new: str) -> None:
    """Letters, endings, abbreviations and the brackets of editors."""
    assert speller.modernised(old).content == new


@pytest.mark.parametrize("word", ["dog", "dogs", "judged", "Sheepe", "Pell", "don't"])
def test_words_of_today_and_names_keep_their_letters(speller: Speller, word: str) -> None:
    """Inflected words are known; a capitalised word may be a name."""
    assert speller.modernised(word).content == word


def test_places_lead_back_to_the_original(speller: Speller) -> None:
    """Each changed word covers its own letters in the original, and what lies between them is the same."""
    text = "shee neuer sayd it to the iudge"
    shown = speller.modernised(text)
    for word in ("never", "judge", "it"):
        start = shown.content.index(word)
        first, last = shown.original(start, start + len(word))
        assert text[first:last] == {"never": "neuer", "judge": "iudge"}.get(word, word)


@given(st.lists(st.sampled_from(["neuer", "dog", "w'ch", "Pell", "yeare", ",", "hath"]), min_size=1, max_size=12))
def test_every_place_stays_inside_the_original(words: list[str]) -> None:
    """Whatever is asked of a text in today's spelling lies in the original, in the same order."""
    text = " ".join(words)
    shown = Speller(KNOWN).modernised(text)
    places = [shown.original(at, at + 1) for at in range(len(shown.content))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


def test_only_texts_that_show_it_count_as_old() -> None:
    """A deposition of 1650 does; today's prose that quotes one old word does not."""
    assert is_old(OLD)
    assert not is_old(MODERN)
    assert not is_old("He read the motto aloud: what God hath joined. " * 3 + MODERN * 5)


def test_the_text_itself_is_never_changed() -> None:
    """Words keep their letters and places; only their lemmas are today's."""
    text = Text(Source("s1", "0", ("a.txt",), "text/plain", len(OLD)), OLD, "text/1")
    analysis = analyse(text, Pipeline(Settings().model))
    assert all(OLD[t.start : t.end] == t.text for t in analysis.tokens)
    lemmas = {t.text: t.lemma for t in analysis.tokens}
    assert (lemmas["testifieth"], lemmas["hath"], lemmas["goe"]) == ("testify", "have", "go")
