"""Where paragraphs begin and end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterproof.language.layout import LONGEST, paragraphs, pieces


def shown(content: str) -> list[str]:
    """The words of each paragraph."""
    return [content[part.start : part.end] for part in paragraphs(content)]


def test_blank_lines_part_paragraphs() -> None:
    """Two texts with a blank line between them are two paragraphs."""
    assert shown("The bell rang.\n\nNobody came.") == ["The bell rang.", "Nobody came."]


def test_hard_wrapped_lines_stay_one_paragraph() -> None:
    """Lines of about one width go on with each other."""
    wrapped = (
        "The harbour master wrote that the brig had come in on the morning\n"
        "tide and that no passenger had left her before noon, although the\n"
        "customs men had been told to expect three of them."
    )
    assert shown(wrapped) == [wrapped]


def test_a_short_line_in_wrapped_text_ends_a_paragraph() -> None:
    """The next word would have fitted on the line, so the break was meant."""
    text = (
        "The harbour master wrote that the brig had come in on the morning\n"
        "tide and nobody left.\n"
        "The customs men had been told to expect three of them on that day\n"
        "and waited until it was dark."
    )
    assert [part.count("\n") for part in shown(text)] == [1, 1]


def test_a_line_that_opens_with_a_date_is_an_entry() -> None:
    """Lines of a register are no wrapped prose, whatever their lengths; a date after a comma is."""
    text = "Parish of St Olave at York. Burials in the year 1645.\n3 May. William Garth, mercer.\n9 May. Ann Pell."
    assert len(shown(text)) == 3
    assert len(shown(text.replace("1645.", "1645,"))) == 2


def test_long_lines_are_paragraphs() -> None:
    """In a text that is not wrapped every line is a paragraph."""
    assert len(shown("word " * 60 + "\n" + "word " * 60)) == 2


def test_turns_are_paragraphs() -> None:
    """A question and its answer on lines of their own are never joined."""
    assert shown("Q. Were you there?\nA. I was not.") == ["Q. Were you there?", "A. I was not."]


def test_a_heading_has_no_full_stop() -> None:
    """A short line without a sentence mark is a heading, a sentence is none."""
    assert [part.heading for part in paragraphs("THE HEARING\n\nIt began late.")] == [True, False]


def test_long_paragraphs_are_cut_at_sentences() -> None:
    """No stretch is longer than the limit, and together they are the paragraph."""
    content = "The mill burned. " * 1500
    cuts = pieces(content, 0, len(content))
    assert all(end - start <= LONGEST for start, end in cuts)
    assert "".join(content[start:end] for start, end in cuts) == content
    assert content[cuts[0][1] - 2] == "."


@given(st.text(max_size=300))
def test_nothing_but_blanks_is_outside(content: str) -> None:
    """Paragraphs stand in order, do not overlap, and leave out only blank characters."""
    parts = paragraphs(content)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    inside = {i for part in parts for i in range(part.start, part.end)}
    assert all(c.isspace() for i, c in enumerate(content) if i not in inside)
