"""Who says a clause: reporting verbs, passives, quotations, transcripts, nested to any depth."""

import pytest


def said(read, text, predicate):
    """The statements of one predicate."""
    found = [s for s in read(text) if s.proposition.predicate == predicate]
    assert found, text
    return found


def chain(statement):
    """Who says it, outermost first."""
    return [mention.text for mention in statement.attribution]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Robert Fischer flew to Oslo.", []),
        ("Martha Kern testified that Robert Fischer flew to Oslo.", ["Martha Kern"]),
        ("Robert Fischer flew to Oslo, said Martha Kern.", ["Martha Kern"]),
        ("According to Martha Kern, Robert Fischer flew to Oslo.", ["Martha Kern"]),
        ("It was revealed by a newspaper that Robert Fischer flew to Oslo.", ["a newspaper"]),
        ("It is known that Robert Fischer flew to Oslo.", []),
        ("Martha Kern said that Paul Adler claimed that Robert Fischer flew to Oslo.", ["Martha Kern", "Paul Adler"]),
        ('"Robert Fischer flew to Oslo," said Martha Kern.', ["Martha Kern"]),
        ('Martha Kern wrote: "Robert Fischer flew to Oslo."', ["Martha Kern"]),
        ("Martha Kern accused Robert Fischer of flying to Oslo.", ["Martha Kern"]),
    ],
)
def test_chain(read, text, speakers):
    """The chain runs from the narrator, who is left out, inwards."""
    assert chain(said(read, text, "travel")[0]) == speakers


def test_passive_accusation_is_not_the_narrators(read):
    """What somebody was accused of is said by an accuser whom the text does not name."""
    statement = said(read, "Robert Fischer was accused of conspiring with Martha Kern in Graz.", "conspire")[0]
    assert [m.head for m in statement.attribution] == ["accuser"]


def test_denial_keeps_the_proposition_and_marks_the_stance(read):
    """A denial says the content as such, under the stance of denying."""
    statement = said(read, "Robert Fischer denied that he had met Martha Kern.", "meet")[0]
    assert (statement.stance, statement.proposition.negated) == ("denies", False)


def test_promise(read):
    """A promise carries its content under the stance of promising."""
    statement = said(read, "The captain promised them their lives.", "spare")[0]
    assert (statement.stance, chain(statement)) == ("promises", ["The captain"])


def test_joint_speakers_make_two_statements(read):
    """Each of two speakers says it, at a span of its own."""
    found = said(read, "Martha Kern and Paul Adler claimed that Robert Fischer was never tortured.", "torture")
    assert sorted(chain(s)[0] for s in found) == ["Martha Kern", "Paul Adler"]
    assert len({(s.span.start, s.span.end) for s in found}) == 2


TRANSCRIPT = """MARTHA KERN, widow, sworn.

Q. Did you see the prisoner?
A. I saw Paul Adler at the station.
Q. You knew Robert Fischer.
A. I met Robert Fischer in Graz.
"""


def test_transcript(read):
    """The answers are those of the witness last sworn, on oath; the questions tell nothing."""
    statements = read(TRANSCRIPT)
    met = next(s for s in statements if s.proposition.predicate == "meet")
    assert [m.text.lower() for m in met.attribution] == ["martha kern"]
    assert "oath" in [c.what for c in met.circumstances]
    assert not [s for s in statements if s.proposition.predicate == "know"]


def test_said_is_the_time_of_saying(read):
    """A date on the word of saying is when it was said, not when the content held."""
    statement = said(read, "In May 1921 Martha Kern testified that Robert Fischer had flown to Oslo.", "travel")[0]
    assert statement.proposition.timings == ()
    assert [t.date.text for t in statement.said] == ["May 1921"]
