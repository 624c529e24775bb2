"""Coverage and gaps."""

from __future__ import annotations

from counterproof.record.coverage import gaps


def test_sentence_with_a_testable_statement_is_read(read) -> None:
    """A sentence that says who did what is read; one that says nothing testable is listed."""
    record = read("Anna Berg was arrested in Oslo in 1921. How sad it all is!")
    (covered,) = record.coverage
    assert (covered.sentences, covered.read) == (2, 1)
    assert [record.texts[0].content[a:b] for a, b in covered.unread] == ["How sad it all is!"]


def test_announced_list_without_a_list_is_a_gap(pages) -> None:
    """A list that is announced at the end of a text does not follow."""
    assert [g.span.quote for g in gaps(pages("Nine were arrested. The full list is as follows:"))] == [
        "full list is as follows:"
    ]


def test_announced_list_that_follows_is_none(pages) -> None:
    """Items after the colon are the list."""
    assert not gaps(pages("Nine were arrested. The full list is as follows:\n\n1. Anna Berg\n2. Carl Holt\n"))


def test_exhibit_that_is_not_in_the_file(pages) -> None:
    """An exhibit that no document is, is missed; one that is there is not."""
    (gap,) = gaps(pages("The letter is produced as Exhibit 7.", "EXHIBIT 9. A letter. Set out in Exhibit 9."))
    assert gap.what == "Exhibit 7 is mentioned and is not in the file"


def test_prose_after_the_colon_is_no_list(pages) -> None:
    """A sentence that goes on with something else leaves the list lacking; names in a row are the list."""
    prose = "Nine were arrested. The full list is as follows: The second hearing took place in May 1921."
    assert len(gaps(pages(prose))) == 1
    names = "Nine were arrested. The full list is as follows: Anna Berg, who kept the shop, Carl Holt and Per Lind."
    assert not gaps(pages(names))
