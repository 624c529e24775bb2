"""Answers without a verb, and the question whose content they take over."""

from __future__ import annotations

import pytest

TRANSCRIPT = "RECORD of the session of 7 May 1931.\n\n{asker}: {question}\n\n{speaker}: {answer}\n\n{asker}: Go on.\n"


def told(read, question, answer, predicate):
    """What the answer tells, of one predicate."""
    text = TRANSCRIPT.format(asker="PROSECUTOR", speaker="KERN", question=question, answer=answer)
    return [s for s in read(text) if s.proposition.predicate == predicate and s.attribution]


def filled(statement):
    """Roles and their words."""
    return {r.name: r.mention.text for r in statement.proposition.roles}


@pytest.mark.parametrize(
    ("question", "answer", "predicate", "roles"),
    [
        ("Whom did you meet in Oslo?", "Robert Fischer, of the harbour office.", "meet", {"patient": "Robert Fischer"}),
        ("With whom did you dine at the mill?", "With Robert Fischer.", "be_at", {"companion": "Robert Fischer"}),
        ("Who handed you the parcel?", "Robert Fischer. He did it himself.", "hand_over", {"agent": "Robert Fischer"}),
        ("By whom were you arrested?", "By Robert Fischer, sir.", "arrest", {"agent": "Robert Fischer"}),
    ],
)
def test_who_is_named_fills_the_gap(read, question, answer, predicate, roles):
    """The name stands where the question word stood, and "you" is the one who answers."""
    found = [filled(s) for s in told(read, question, answer, predicate)]
    assert any(roles.items() <= one.items() for one in found)
    assert any("KERN" in one.values() for one in found)


@pytest.mark.parametrize(
    ("question", "answer", "negated"),
    [
        ("How many times did you see Robert Fischer before today?", "Many. We ate at one table.", False),
        ("How often did you see Robert Fischer?", "Twice, sir.", False),
        ("How often did you see Robert Fischer?", "Never.", True),
        ("Whom did you see at the mill?", "No one.", True),
        ("Whom did you see at the mill?", "Nobody at all, my lord.", True),
        ("Did you see anybody at the mill?", "No one.", True),
        ("Has anyone seen you at the mill?", "Nobody.", True),
    ],
)
def test_how_often_and_nobody(read, question, answer, negated):
    """A number of times says that it was; "no one" denies it of everybody."""
    (statement,) = told(read, question, answer, "see")
    assert statement.proposition.negated == negated


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When did you first meet Robert Fischer?", "In the spring of 1927."),
        ("On what day did you meet Robert Fischer?", "The fourth of May 1927, madam."),
        ("You met Robert Fischer in Oslo.", "For the sale of the timber. In the spring of 1927, for nine days."),
    ],
)
def test_a_time_times_what_was_asked(read, question, answer):
    """Also where the question only puts it to the one who answers."""
    (statement,) = told(read, question, answer, "meet")
    assert [t.date.value for t in statement.proposition.timings if t.date]


def test_where_gives_the_place(read):
    """The place fills the question, and so does "nowhere" by denying it."""
    (statement,) = told(read, "Where did you meet Robert Fischer?", "In Oslo, at the quay.", "meet")
    assert statement.proposition.place.text in ("Oslo", "the quay")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When would you meet Robert Fischer?", "In the spring of 1927."),
        ("Whom did you meet in Oslo?", "I do not remember."),
        ("Whom did you meet in Oslo?", "Perhaps nobody."),
        ("When did you meet Robert Fischer?", "Not in 1927."),
        ("You met Robert Fischer in Oslo.", "Never in 1927."),
        ("Where did you meet Robert Fischer?", "No one."),
        ("Whom did you meet in Oslo?", "On Friday."),
        ("When did my client meet you in Oslo?", "A lie."),
    ],
)
def test_what_is_not_answered_is_not_told(read, question, answer):
    """What only might be, evasions, refusals, answers to something else."""
    assert not told(read, question, answer, "meet")
