"""Anchoring: where quoted words stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterproof.errors import RowError
from counterproof.intake.anchor import Anchor, anchor, named, occurrences
from counterproof.intake.row import Row
from counterproof.settings import Settings
from counterproof.sources import Text, read

CONTENT = "The mill burned.\nHe said: the mill burned.\nThe mill\tburned, “at dawn” – they say.\n"


def text(name: str, content: str = CONTENT) -> Text:
    """A document under a name."""
    return read(name, content.encode(), Settings())


def row(**cells: str) -> Row:
    """A row with these cells, in a file of its own."""
    own = text("record.csv", "what\nmeet\n")
    return Row(own, 2, 2, own.span(5, 9), {name: (value,) for name, value in cells.items()})


@given(st.integers(0, 70), st.integers(1, 12))
def test_every_exact_part_of_a_text_is_found_there(start: int, length: int) -> None:
    """Words as they stand are found at their own place among others."""
    quote = CONTENT[start : start + length]
    places = occurrences(CONTENT, quote)
    assert all(CONTENT[a:b] == quote for a, b in places)
    assert places


@given(st.lists(st.sampled_from([" ", "\n", "\t", "  \r\n"]), min_size=2, max_size=2))
def test_white_space_runs_are_equal(gaps: list[str]) -> None:
    """Wrapped text is found, and the span covers its real characters."""
    content = f"so the{gaps[0]}old{gaps[1]}mill burned"
    assert [content[a:b] for a, b in occurrences(content, "the old mill")] == [content[3 : content.index("mill") + 4]]


def test_typographic_marks_are_equal_but_words_are_not() -> None:
    """A spreadsheet changes quotation marks and dashes while one types, never a letter."""
    assert occurrences(CONTENT, 'burned, "at dawn" - they') != ()
    assert occurrences(CONTENT, "burned, at dawn – they") == ()
    assert occurrences(CONTENT, "the mill Burned") == ()


@pytest.mark.parametrize(
    ("cells", "start"), [({}, 0), ({"nth": "1"}, 0), ({"locator": "line 1"}, 0), ({"locator": "p. 3"}, 0)]
)
def test_first_place_counts_unless_told_otherwise(cells: dict[str, str], start: int) -> None:
    """A free locator chooses nothing."""
    assert anchor(row(source="a.txt", quote="mill", **cells), [text("a.txt")]).span.start == start + 4


def test_nth_and_line_choose_a_later_place() -> None:
    """The third of three by number, and the first at or after a line; a fourth there is not."""
    texts = [text("a.txt")]
    assert anchor(row(source="a.txt", quote="mill", nth="3"), texts).span.start == CONTENT.rindex("mill")
    assert (
        anchor(row(source="a.txt", quote="mill", locator="line 2"), texts).span.start == CONTENT.index("the mill") + 4
    )
    with pytest.raises(RowError, match="stand 3 times"):
        anchor(row(source="a.txt", quote="mill", nth="4"), texts)
    with pytest.raises(RowError, match="line 4"):
        anchor(row(source="a.txt", quote="mill", locator="line 4"), texts)


def test_source_is_named_by_path_name_or_stem() -> None:
    """The most exact way of naming a document wins."""
    texts = [text("docs/a.txt"), text("other/a.txt", CONTENT + "x")]
    assert [t.source.name for t in named("docs/a.txt", texts)] == ["docs/a.txt"]
    assert len(named("a.txt", texts)) == len(named("a", texts)) == len(named("C:\\x\\a.txt", texts)) == 2
    assert named("b.txt", texts) == ()


def test_words_in_two_documents_need_the_right_source() -> None:
    """Without a source the only document with the words is meant; with two nobody guesses."""
    texts = [text("a.txt"), text("b.txt", "The mill stood. Nobody came.")]
    assert anchor(row(quote="Nobody came"), texts).span.source == texts[1].source.id
    with pytest.raises(RowError, match="2 documents"):
        anchor(row(quote="The mill"), texts)
    assert not anchor(row(quote="Elsewhere"), texts).quoted


def test_part_is_a_whole_word() -> None:
    """A typed name is shown where it stands as a word, and nowhere inside another."""
    words = text("a.txt", "Annals of Ann")
    held = Anchor(words, words.span(0, 13), quoted=True)
    assert (held.part("Ann").start, held.part("Bo")) == (10, held.span)
