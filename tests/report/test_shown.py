"""Words made safe for the eye."""

from hypothesis import given
from hypothesis import strategies as st

from counterproof.report.shown import flat, short, shown


def test_overrides_and_controls_are_marked() -> None:
    """What turns the reading around or drives a terminal is seen as something replaced."""
    assert shown("a\u202eb\x1b[31mc\x00") == "a\ufffdb\ufffd[31mc\ufffd"


def test_other_scripts_spaces_and_line_ends_are_kept() -> None:
    """No-break spaces, joiners and right-to-left letters are words like any other; every line end is one newline."""
    assert shown("à\u00a0b \u05e9\u05dc\u05d5\u05dd \u0646\u200c\u0645\r\nc\rd\u2028e") == (
        "à\u00a0b \u05e9\u05dc\u05d5\u05dd \u0646\u200c\u0645\nc\nd\ne"
    )


@given(st.text())
def test_shown_twice_is_shown_once(words: str) -> None:
    """What was made safe stays as it is."""
    assert shown(shown(words)) == shown(words)


@given(st.text(), st.integers(10, 80))
def test_short_words_keep_to_one_line_and_length(words: str, most: int) -> None:
    """A label cannot run out of its place."""
    line = short(words, most)
    assert len(line) <= most + 2
    assert line == flat(line)
