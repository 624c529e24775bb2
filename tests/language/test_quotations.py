"""Words between quotation marks."""

import pytest

from counterproof.language.layout import paragraphs
from counterproof.language.quotations import find_quotations
from counterproof.sources import Source, Text


def quoted(content: str) -> list[tuple[str, bool]]:
    """Each quotation's words and whether it was closed."""
    text = Text(Source("src-0", "0" * 64, ("a.txt",), "text/plain", len(content)), content, "text/1")
    return [(q.span.quote, q.closed) for q in find_quotations(text, paragraphs(content))]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('She said, "I was at home." He left.', "I was at home."),
        ("She said, “I was at home.” He left.", "I was at home."),
        ("She said, ‘I wasn’t at home.’ He left.", "I wasn’t at home."),
        ("She said, 'I wasn't at home.' He left.", "I wasn't at home."),
        ("Elle dit « bonjour » et partit.", None),
        ("Er sagte „Nein“ und ging.", "Nein"),
    ],
)
def test_marks_of_all_kinds(content: str, words: str | None) -> None:
    """Double, single, curly and German marks are paired; a mark before a blank opens nothing."""
    assert quoted(content) == ([(words, True)] if words else [])


def test_apostrophes_are_no_marks() -> None:
    """Genitives and elisions open no quotation."""
    assert quoted("The soldiers' pay was the King's, and 'twas little o' clock.") == []


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    """What never closes does not swallow the next paragraph; the same with a mark does close."""
    assert quoted('He said, "I was there.\n\nNobody asked.') == [("I was there.", False)]
    assert quoted('He said, "I was there."\n\nNobody asked.') == [("I was there.", True)]


def test_reopened_paragraphs_go_on() -> None:
    """Printers open each paragraph of a long quotation again and close only the last."""
    assert quoted('"First we rowed.\n\n"Then we walked." He wept.') == [
        ("First we rowed.", False),
        ("Then we walked.", True),
    ]


def test_inner_marks_stay_inside() -> None:
    """Only the outermost quotation is told."""
    assert quoted("“He told me ‘run’ and I ran.”") == [("He told me ‘run’ and I ran.", True)]


def test_inches_open_nothing() -> None:
    """A mark behind a number and before a blank is a measure."""
    assert quoted('A board of 12" and one of 14" lay there.') == []
