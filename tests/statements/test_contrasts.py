"""What a clause denies besides what it tells."""

from __future__ import annotations

import pytest


def parts(read, text):
    """(negated, place, relations and words of the dates) of each statement."""
    found = []
    for statement in read(text):
        content = statement.proposition
        when = [(t.relation, t.date.span.quote) for t in content.timings if t.date]
        found.append((content.negated, content.place.text if content.place else "", when))
    return found


@pytest.mark.parametrize(
    ("text", "told", "denied"),
    [
        ("I met Karl Weiss in Oslo, never in Rome.", (False, "Oslo", []), (True, "Rome", [])),
        (
            "I met Karl Weiss on 3 May 1831 but not on 4 May 1831.",
            (False, "", [("at", "3 May 1831")]),
            (True, "", [("at", "4 May 1831")]),
        ),
    ],
)
def test_the_rest_is_not_told(read, text, told, denied):
    """The place and day behind "not" are those of the denial alone."""
    assert parts(read, text) == [told, denied]


@pytest.mark.parametrize(
    "text",
    [
        "I met Karl Weiss on 3 May 1831, and never again.",
        "I met Karl Weiss once, on 3 May 1831, and not since.",
        "I met Karl Weiss for the last time on 3 May 1831.",
        "I last met Karl Weiss on 3 May 1831.",
    ],
)
def test_never_again(read, text):
    """All later time is denied."""
    assert [p for p in parts(read, text) if p[0]] == [(True, "", [("after", "3 May 1831")])]


@pytest.mark.parametrize(
    "text",
    [
        "I met Karl Weiss in Oslo on 3 May 1831, not only for the money.",
        "I met Karl Weiss in Oslo, not far from Rome.",
        "I met Karl Weiss for the last time before his journey on 3 May 1831.",
        "I met Karl Weiss on 3 May 1831 and never spoke again.",
        "At last I met Karl Weiss on 3 May 1831.",
    ],
)
def test_what_denies_nothing_of_it(read, text):
    """More of the same, a clause of its own, the last before something."""
    assert not [s for s in read(text) if s.proposition.predicate == "meet" and s.proposition.negated]
