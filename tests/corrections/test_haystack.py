"""Finding the words of an anchor in a text that has changed."""

from __future__ import annotations

import re
import time

import pytest
from benchmarks.plain_reader import document, reread
from hypothesis import given
from hypothesis import strategies as st

from counterproof.corrections import Anchor, Doubt, Place, find
from counterproof.corrections.haystack import Haystack

TEXT = document(
    "roll.txt",
    "The keeper wrote that Anna Lind was kept in the gaol of Visby all through May 1903, and that nobody came.\n"
    "On 4 May 1903 the ferryman, who had known her as a child, saw her on the quay at Stockholm and spoke with her.\n"
    "He was asked twice whether he could be mistaken, and said on oath that he could not.\n",
)


def anchor(words: str) -> Anchor:
    """The anchor of the words where they first stand."""
    start = TEXT.content.index(words)
    return Anchor.at(TEXT, start, start + len(words))


def found(words: str, content: str) -> str | None:
    """The words now found for words of the text; None where none are."""
    place = find(anchor(words), content)
    return content[place.start : place.end] if isinstance(place, Place) else None


def test_words_put_in_before_move_the_place_and_nothing_else() -> None:
    """The same words, further on."""
    place = find(anchor("4 May 1903"), "A page more.\n\n" + TEXT.content)
    assert place == Place(TEXT.content.index("4 May 1903") + 14, TEXT.content.index("4 May 1903") + 24, "same words")


def test_other_line_breaks_are_the_same_words() -> None:
    """As another reader of the same file gives them: breaks, two blanks, typographic signs, a word broken in two."""
    flowed = TEXT.content.replace("\n", " \r\n").replace("of Visby", "of\nVisby").replace("nobody", "no-\nbody")
    assert found("the gaol of Visby all", flowed) == "the gaol of\nVisby all"
    assert found("that nobody came", flowed) == "that no-\nbody came"


def test_a_slip_corrected_in_the_quote_is_found_near() -> None:
    """The words around it still stand; the place says that the quote itself has changed."""
    place = find(anchor("4 May 1903"), TEXT.content.replace("4 May 1903", "14 May 1903"))
    assert isinstance(place, Place)
    assert place.how == "near"
    assert found("4 May 1903", TEXT.content.replace("4 May 1903", "14 May 1903")) == "14 May 1903"


def test_words_that_are_gone_are_not_found_elsewhere() -> None:
    """Neither the same short words in another place, nor what now stands between the same neighbours."""
    gone = TEXT.content.replace("On 4 May 1903 the ferryman", "Later the ferryman")
    assert found("4 May 1903", gone) is None
    assert found("4 May 1903", gone + "It was 4 May 1903 when the snow began.") is None
    assert found("nobody came", "Quite another document about ships.") is None


def test_of_twins_none_is_chosen_once_the_text_has_moved() -> None:
    """In the very text the position tells which is meant; in a changed one nothing does."""
    line = "The accused was asked whether he had been there and answered that he had not. "
    twins = document("minutes.txt", line * 4)
    second = Anchor.at(twins, len(line) + 4, len(line) + 11)
    assert find(second, twins.content) == Place(len(line) + 4, len(line) + 11, "same text")
    doubt = find(second, "Minutes.\n" + twins.content)
    assert isinstance(doubt, Doubt)
    assert len(doubt.places) >= 2


def test_a_short_word_needs_its_neighbours_and_a_long_passage_needs_none() -> None:
    """A passage moved whole into another document's words is found; a pronoun alone is not."""
    passage = "saw her on the quay at Stockholm and spoke with her.\nHe was asked twice whether he could be mistaken"
    assert found(passage, f"Something else altogether. {passage}. And more.") == passage
    assert found("He", "Something else altogether. He came. And more.") is None


def test_a_part_of_a_word_is_not_the_word() -> None:
    """What is found is widened to whole words, as the quote was of whole words."""
    assert found("nobody", TEXT.content.replace("that nobody came", "that nobodys came")) == "nobodys"


def test_an_anchor_needs_words() -> None:
    """Blank space could be found everywhere."""
    with pytest.raises(ValueError, match="fastened to words"):
        Anchor("so-1", " \n")


WORDS = [found.span() for found in re.finditer(r"\w+", TEXT.content)]


@given(st.sampled_from(WORDS), st.text(alphabet="abc .\n", max_size=60), st.integers(0, len(WORDS) - 1))
def test_words_put_in_anywhere_never_lead_to_other_words(span: tuple[int, int], more: str, at: int) -> None:
    """Wherever something is put in outside the word, what is found is the word itself, or nothing."""
    where = WORDS[at][0]
    changed = TEXT.content[:where] + more + TEXT.content[where:]
    place = find(Anchor.at(TEXT, *span), changed)
    moved = span[0] + (len(more) if where <= span[0] else 0)
    if isinstance(place, Place):
        assert place.start <= moved < place.end


def test_thousands_are_found_in_seconds() -> None:
    """Two thousand anchors in a text of a megabyte whose every line has moved."""
    lines = [
        f"On day {n} witness {n * 7919 % 9973} named {n * 104729 % 9941} before the court.\n" for n in range(20_000)
    ]
    text = document("long.txt", "".join(lines))
    starts = [text.content.index(lines[n]) for n in range(0, 20_000, 2_000)]
    anchors = [Anchor.at(text, start + 4, start + 24) for start in starts] * 200
    haystack = Haystack(reread(text, "A front page.\n" + text.content.replace("\n", " \n")).content)
    began = time.monotonic()
    places = [haystack.find(one) for one in anchors]
    assert time.monotonic() - began < 20
    assert all(isinstance(place, Place) for place in places)
