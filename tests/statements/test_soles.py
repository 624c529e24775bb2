"""Who is told to be the only one."""

from __future__ import annotations

import pytest


def doing(read, text, object_):
    """(agent, negated, sole) of the statements about one thing."""
    found = []
    for statement in read(text):
        roles = [(r.name, r.mention.text) for r in statement.proposition.roles]
        if any(object_ in words for _, words in roles):
            agents = tuple(words for name, words in roles if name == "agent")
            found.append((agents, statement.proposition.negated, statement.proposition.sole))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "No one but Karl Weiss touched the letter.",
        "Nobody except Karl Weiss carried the letter on 3 May 1911.",
        "None but Karl Weiss sealed the letter.",
        "Karl Weiss was the only person who carried the letter.",
        "The only man who held the letter was Karl Weiss.",
        "There was a single copy, and it was Karl Weiss who carried the letter.",
        "The letter was carried by Karl Weiss and by nobody else.",
        "The letter was carried by Karl Weiss alone.",
        "Karl Weiss carried the letter, he and no other man.",
        "Karl Weiss sealed the letter, and no other person ever read it.",
    ],
)
def test_the_only_one(read, text):
    """Affirmed of him, and of him alone."""
    found = doing(read, text, "letter")
    assert found[-1][:2] == (("Karl Weiss",), False)
    assert found[-1][2] or "ever" in text


@pytest.mark.parametrize(
    "text",
    [
        "It was Karl Weiss who carried the letter.",
        "Karl Weiss himself carried the letter.",
        "Karl Weiss carried the letter and nobody else followed him.",
        "Karl Weiss only carried the letter.",
        "Karl Weiss carried the letter, and nothing else happened.",
    ],
)
def test_picked_out_is_not_the_only_one(read, text):
    """A bare "it was he who", "himself", what nobody else did besides."""
    assert [sole for agents, _, sole in doing(read, text, "letter") if agents == ("Karl Weiss",)] == [False]


@pytest.mark.parametrize(
    "text", ["No man carried the letter.", "Nobody carried the letter.", "No other man read the letter."]
)
def test_nobody_is_nobody(read, text):
    """Where nobody is left out, it is denied of all."""
    assert all(negated for _, negated, _ in doing(read, text, "letter"))


def test_no_other_tells_of_the_doer_before(read):
    """That no other person ever touched it is about the one who sealed it."""
    text = "I sealed the envelope, and no other person ever touched the envelope."
    assert (("I",), False, True) in doing(read, text, "envelope")


@pytest.mark.parametrize(
    "text",
    [
        "The Fox was none other than Karl Weiss.",
        "The Fox is no other than Karl Weiss.",
        "The man whom they call the Fox is Karl Weiss.",
    ],
)
def test_one_name_is_told_to_be_anothers(read, text):
    """An identification, which another document may contest."""
    (statement,) = [s for s in read(text) if s.proposition.predicate == "same_as"]
    assert {r.mention.text for r in statement.proposition.roles} >= {"Karl Weiss"}


@pytest.mark.parametrize("text", ["Karl Weiss was mayor of Riga.", "The judge was Karl Weiss.", "The Fox is a coward."])
def test_what_somebody_is_is_no_name(read, text):
    """Offices and descriptions identify nobody."""
    assert not [s for s in read(text) if s.proposition.predicate == "same_as"]
