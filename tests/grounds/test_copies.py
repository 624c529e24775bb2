"""Documents copied from one another: retyped, cut short, respelled; and those that only deal with the same."""

from __future__ import annotations

import pytest

from counterproof.grounds.copies import Copies
from counterproof.sources import Source, Text

DEPOSITION = (
    "The said Anna Lind being sworn saith that upon the Tuesday before Michaelmas she was in the dairy with her sister "
    "and heard the great door struck twice, and going to the window saw Per Holm with a lantern in his left hand walk "
    "toward the mill. She called to him and he gave no answer. A quarter of an hour after she smelled smoke, and the "
    "miller's boy came running to beg for buckets. She further saith that Holm owed her father eleven dollars."
)
OTHER = (
    "Per Holm, asked where he was upon the Tuesday before Michaelmas, saith that he lay sick at his brother's house in "
    "Visby from Sunday until Friday, that the physician came twice, and that he has not owned a lantern since his own "
    "was stolen at the fair. He knows Anna Lind and her sister and owes nobody, whatever the miller's boy may tell."
)


def copies(*contents: str) -> Copies:
    """The copies among texts called a, b, c ..."""
    names = "abcdefgh"
    return Copies(
        Text(Source(name, "", (name,), "text/plain", 0), content, "text/1")
        for name, content in zip(names, contents, strict=False)
    )


RESPELLED = (
    DEPOSITION.replace("she ", "shee ")
    .replace("said", "sayd")
    .replace("dairy", "dayrie")
    .replace("upon", "uppon")
    .replace("sister", "sistter")
)


@pytest.mark.parametrize(
    "copy",
    [
        DEPOSITION.upper(),
        "\n".join(DEPOSITION.split()),
        RESPELLED,
        DEPOSITION[:230],
        DEPOSITION.replace("Anna", "Anne").replace("Per Holm", "Peter von Holmen").replace("Holm owed", "Holmen owed"),
    ],
)
def test_a_copy_is_found_and_the_fullest_named(copy: str) -> None:
    """In capitals, on lines of its own, in another spelling, in part, with names of another tongue."""
    (group,) = copies(copy, OTHER, DEPOSITION).groups
    assert group.sources == ("a", "c")
    assert copies(copy, OTHER, DEPOSITION).root("a", "c") == group.root


def test_two_accounts_of_one_evening_are_no_copies() -> None:
    """They share people, a day and a phrase or two."""
    assert copies(DEPOSITION, OTHER).groups == ()
    assert copies(DEPOSITION, OTHER).root("a", "b") == ""


def test_the_fullest_is_the_root() -> None:
    """Of a whole deposition and a part of it the whole."""
    assert copies(DEPOSITION[:230], DEPOSITION).groups[0].root == "b"


def test_a_formula_that_many_documents_have_shows_nothing() -> None:
    """Six writs of one form with different matter; two of them alone would be taken for copies."""
    form = "Whereas complaint hath been made before us by sundry persons of this town you are in their Majesties names "
    form += "hereby required forthwith to apprehend and bring before us the body of "
    assert copies(*(form + name for name in ("Anna", "Berg"))).groups
    assert copies(*(form + name for name in ("Anna", "Berg", "Carl", "Dora", "Emil", "Fritz"))).groups == ()
