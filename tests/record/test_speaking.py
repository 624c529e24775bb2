"""Who "I" is."""

from __future__ import annotations

from counterproof.record import Record


def _me(record: Record) -> list[tuple[str, bool]]:
    found = {(k.span.start, record.name(k.to), k.sure) for e in record.entries for k in e.links if k.how == "self"}
    return [(name, sure) for _, name, sure in sorted(found)]


def test_speaker_of_the_quotation(read) -> None:
    """Inside a quotation I is who is quoted."""
    assert _me(read("Anna Berg said: “I met Carl Holt in Oslo in 1921.”")) == [("Anna Berg", True)]


def test_message_is_its_senders(read) -> None:
    """In a text made of messages I is the sender above, not the first one."""
    record = read(
        "From: Anna Berg\nTo: Carl Holt\n\nI met the mayor in Oslo on 3 May 2005.\n\n"
        "From: Carl Holt\nTo: Anna Berg\n\nI met the mayor in Bergen on 4 May 2005.\n"
    )
    assert [name for name, _ in _me(record)] == ["Anna Berg", "Carl Holt"]


def test_document_without_an_author_leaves_i_alone(read) -> None:
    """Nobody is named as the author: I is nobody."""
    assert _me(read("I met Carl Holt in Oslo on 3 May 1921.")) == []


def test_author_who_is_told_about_is_not_surely_i(read) -> None:
    """A name at the foot of a text that tells about its bearer in the third person does not make a sure I."""
    body = "I met the mayor in Oslo in May 1921. " + "The mayor was ill that day. " * 20
    told = "Then Carl Holt arrested the mayor in Bergen. " + "The mayor was ill that day. " * 20
    assert all(not sure for name, sure in _me(read(f"{body}{told}\n\nYours, Carl Holt")) if name == "Carl Holt")


def test_this_deponent_is_the_author(read) -> None:
    """The deponent of a deposition is the one whose deposition it is."""
    record = read(
        "The Deposition of Anna Berg, spinster, taken this 3rd day of May 1741.\n\n"
        "This deponent saith that this deponent saw Carl Holt in Oslo on the 2nd of May 1741."
    )
    assert {name for name, _ in _me(record)} <= {"Anna Berg"}
    seen = [e for e in record.entries if e.statement.proposition.predicate == "see"]
    assert [record.name(agent) for e in seen for agent in e.fillers("agent")] == ["Anna Berg"]


def test_what_is_deposed_is_of_the_deponent(read) -> None:
    """In "That she saw", she is who deposes, where nobody else whom it fits is named before."""
    opening = "The Deposition of Mary Tranter, aged sixteen. Who being sworn, saith: That on 3 May 1741 "
    seen = [
        read(opening + told).entries[-1] for told in ("she saw Adam Holt.", "Anna Lund came, and she saw Adam Holt.")
    ]
    named = [e.fillers("agent") for e in seen]
    assert len(named[0]) == 1
    assert named[0] != named[1]
