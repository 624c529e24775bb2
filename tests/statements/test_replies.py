"""A bare yes or no, and the question whose content it takes over."""

import pytest

ASKED = "MARTHA KERN, widow, sworn.\n\nQ. {question}\n\nA. {answer}\n\nQ. Who was there?\n\nA. The guard.\n"


def told(read, question, answer):
    """What the answer tells of a meeting."""
    text = ASKED.format(question=question, answer=answer)
    return [s for s in read(text) if s.proposition.predicate == "meet"]


@pytest.mark.parametrize(
    ("answer", "negated"),
    [("Yes.", False), ("I did, sir.", False), ("No, never.", True), ("I did not.", True), ("Not at all.", True)],
)
def test_a_bare_reply_takes_over_the_question(read, answer, negated):
    """Whoever answers says what was asked, or denies it."""
    (statement,) = told(read, "Did you meet Robert Fischer in Oslo?", answer)
    assert statement.proposition.negated == negated
    assert {r.name: r.mention.text for r in statement.proposition.roles} == {
        "agent": "MARTHA KERN",
        "patient": "Robert Fischer",
    }
    assert [m.text for m in statement.attribution] == ["MARTHA KERN"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Would you meet Robert Fischer in Oslo?", "Yes."),
        ("Did you not meet Robert Fischer in Oslo?", "No."),
        ("Did you meet Robert Fischer in Oslo?", "I do not remember."),
        ("Where did you meet Robert Fischer?", "No."),
        ("Did the guard meet Robert Fischer?", "Yes."),
    ],
)
def test_other_questions_and_answers_tell_of_nothing(read, question, answer):
    """A negative question, one of what would be, one about others, an answer that evades."""
    assert not told(read, question, answer)
