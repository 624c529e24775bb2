"""Which date belongs to which clause, and how it bounds it."""

import pytest


def when(read, text, predicate):
    """The bounds of the first statement of that predicate."""
    statement = next(s for s in read(text) if s.proposition.predicate == predicate)
    return [(t.relation, t.date.text if t.date else t.event.text) for t in statement.proposition.timings]


@pytest.mark.parametrize(
    ("text", "predicate", "wanted"),
    [
        ("Robert Fischer was arrested in May 1921.", "arrest", [("at", "May 1921")]),
        ("Robert Fischer had been in prison since May 1921.", "detain", [("from", "May 1921")]),
        ("Robert Fischer was in prison until May 1921.", "detain", [("until", "May 1921")]),
        ("Robert Fischer was arrested after the trial.", "arrest", [("after", "the trial")]),
        ("In May 1921 Robert Fischer was arrested and sent to Graz.", "arrest", [("at", "May 1921")]),
        ("Robert Fischer, a delegate to the congress of 1921, was arrested.", "arrest", []),
        ("Robert Fischer was sentenced to death.", "sentence", []),
        ("On 3 March 1921 Fischer pleaded guilty to all the charges.", "plead_guilty", [("at", "3 March 1921")]),
        ("Robert Fischer read _Kapital_, the 1867 book by Karl Marx.", "read", []),
    ],
)
def test_timing(read, text, predicate, wanted):
    """A date times the clause it hangs on, by its preposition."""
    assert when(read, text, predicate) == wanted


def test_distance_from_an_event(read):
    """A date at a distance from a happening keeps the happening and the distance."""
    statement = next(s for s in read("A week after the trial Robert Fischer was arrested.") if s.proposition.timings)
    timing = statement.proposition.timings[0]
    assert (timing.relation, timing.event.text, timing.offset.text, timing.date) == ("at", "the trial", "P1W", None)


def test_each_joined_verb_keeps_its_own_date(read):
    """Two joined verbs are not given each other's dates."""
    text = "Robert Fischer was arrested in May 1921 and was released in June 1922."
    assert when(read, text, "arrest") == [("at", "May 1921")]
    assert when(read, text, "release") == [("at", "June 1922")]


def test_a_letter_says_what_it_says_on_its_date(read):
    """Who writes "I am innocent" at the head of a date says it then; a report without an author does not."""
    letter = "A letter of Robert Fischer to Anna Graf, Vienna, 15 April 1921\n\nI am innocent of the crimes."
    statement = next(s for s in read(letter) if s.proposition.predicate == "guilty")
    assert [t.date.text for t in statement.said] == ["15 April 1921"]
    report = "Vienna, 15 April 1921\n\nRobert Fischer was innocent of the crimes."
    assert all(s.said == () for s in read(report))
