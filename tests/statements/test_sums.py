"""Totals and their parts, read where the text says that they belong together."""

import pytest

from counterproof.statements import Statement


def told(statements: tuple[Statement, ...]) -> tuple[list[int], list[int], bool]:
    """The totals, the parts, and whether these are said to be all."""
    found = [q for s in statements if (q := s.proposition.quantity) is not None and s.proposition.predicate == "count"]
    parts = [q for q in found if q.part == "part"]
    return [q.value for q in found if q.part == "whole"], [q.value for q in parts], any(q.complete for q in parts)


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("The mill lost ninety crowns: forty from the till, and thirty-five from the chest.", 90, [40, 35]),
        ("The mill lost ninety crowns, namely forty from the till and thirty-five from the chest.", 90, [40, 35]),
        ("We buried twelve men, nine women and five children, in all twenty-seven souls.", 27, [12, 9, 5]),
        ("Eighteen rebels were tried. Of these six were hanged, and the remaining eleven sent home.", 18, [6, 11]),
        ("To the smith, forty crowns. To the carter, nine crowns. Which makes fifty crowns in all.", 50, [40, 9]),
        ("Lungs, twelve grains. Heart, three grains. I have therefore found sixteen grains.", 16, [12, 3]),
        ("Spent: \n\nTo Ann, four pounds. To Eve, five pounds. Thus the ten pounds are fully spent.", 10, [4, 5]),
    ],
)
def test_parts_that_are_all(read, text, total, parts):
    """A list announced by its total, one that ends in it, one closed by "the remaining", the lines of an account."""
    assert told(read(text)) == ([total], parts, True)


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("Thirty sailors were tried. Of these thirty twelve were acquitted; twenty of them were hanged.", 30, [12, 20]),
        ("That spring 2 million euros left the firm. Of this, 1.5 million went to Adler and 0.9 million to Berg.",
         2_000_000, [1_500_000, 900_000]),
    ],
)  # fmt: skip
def test_parts_nobody_is_in_twice(read, text, total, parts):
    """Outcomes that exclude each other, and money spent, are apart though nobody says that they are all."""
    assert told(read(text)) == ([total], parts, False)


@pytest.mark.parametrize(
    "text",
    [
        "Thirty sailors stood trial. Of these thirty twelve were acquitted; twenty men, two of them from an older "
        "case, were hanged.",
        "Thirty sailors came. Of these nineteen spoke Danish and fourteen spoke Dutch.",
        "The mill lost about ninety crowns: forty from the till, and thirty-five from the chest.",
        "The mill lost ninety crowns: forty from the till, and some from the chest.",
        "We saw thirty ships, among them twelve frigates and nine brigs.",
        "If the mill lost ninety crowns: forty from the till and fifty-five from the chest, we would know it.",
        "He served twelve years: from page 4 to page 9 he tells of them.",
        "The road has twelve miles. The inn has six rooms and five stables.",
    ],
)
def test_no_sum(read, text):
    """Parts of another whole, parts that may overlap, inexact and unreal numbers make no sum."""
    assert told(read(text)) == ([], [], False)


def test_each_number_has_its_own_words(read):
    """The total and the parts of one sentence are statements with spans of their own."""
    text = "The mill lost ninety crowns: forty from the till, and thirty-five from the chest."
    spans = [s.span.quote for s in read(text) if s.proposition.quantity is not None]
    assert "forty from the till" in spans
    assert "thirty-five from the chest" in spans
    assert len(set(spans)) == len(spans)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("He had three sons in the war: two at sea and two on land.", False),
        ("He had thirty men in the war: twelve at sea and twelve on land.", True),
        ("He had three sons in the war, namely two at sea and two on land.", True),
    ],
)
def test_a_small_total_before_a_colon_is_unsure(read, text, sure):
    """It may announce something else than what is counted behind it."""
    whole = [s for s in read(text) if s.proposition.quantity and s.proposition.quantity.part == "whole"]
    assert [s.sure for s in whole] == [sure]
