"""A fragment that answers when and where times what the same turn goes on to tell, and nothing else."""

TALK = """PROSECUTOR: When and where did you meet the engineer?

LIND: In the spring of 1947, in Vienna. The engineer gave me a ring and told me to wait. {more}

PROSECUTOR: And then?

LIND: Peter Holm gave me a letter.
"""


def gifts(statements):
    """Every handing over: its dates as written and its place."""
    found = [s.proposition for s in statements if s.proposition.predicate == "hand_over"]
    return [([t.date.span.quote for t in p.timings], p.place.text if p.place else None) for p in found]


def test_fragment_times_and_places_what_follows(read):
    """What follows in the turn took place then and there; the next answer has no date of its own."""
    first, last = gifts(read(TALK.format(more="")))
    assert first == (["the spring of 1947"], "Vienna")
    assert last == ([], None)


def test_own_date_and_pluperfect_stand(read):
    """A clause with a date keeps it, and what had been done by then was done earlier."""
    more = "Anna Berg gave me a key on 3 May 1948. Anna Berg had given me a book."
    found = gifts(read(TALK.format(more=more)))
    assert found[1][0] == ["3 May 1948"]
    assert found[2] == ([], None)


def test_no_turn_no_scene(read):
    """A fragment in running text sets no scene."""
    assert gifts(read("In the spring of 1947, in Vienna. Peter Holm gave Anna Berg a ring.")) == [([], None)]
