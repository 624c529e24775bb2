"""Registers: the date that opens a line times its entries, and entries without a verb or subject are read."""

GAOL = """Book of the gaol at Graz.

March 9th 1741. Robert Fischer, cooper, upon his master's own warrant, for insolence.

March 23rd 1741. Delivered Robert Fischer to the clerk.

June 6th 1741. Robert Fischer hanged at the gate.
"""


def test_entries(read):
    """A name on a warrant, a bare participle and a telegraphic passive, each with the date of its line."""
    found = [(s.proposition.predicate, [t.date.text for t in s.proposition.timings]) for s in read(GAOL)]
    assert found == [("arrest", ["March 9th 1741"]), ("release", ["March 23rd 1741"]), ("execute", ["June 6th 1741"])]


def test_same_words_outside_a_gaol_book(read):
    """Without a word of custody at its head a book of deliveries frees nobody."""
    found = [s.proposition.predicate for s in read(GAOL.replace("gaol", "brewery"))]
    assert "release" not in found
    assert "arrest" not in found


def test_date_of_one_line_does_not_reach_the_next(read):
    """A line without a date of its own has none."""
    text = "4 May 1921. Robert Fischer was arrested.\n\nMartha Kern was arrested."
    first, second = (s.proposition.timings for s in read(text))
    assert [t.date.text for t in first] == ["4 May 1921"]
    assert second == ()
